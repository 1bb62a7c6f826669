/** The whole app for a test: on a transaction that is rolled back after each test, or on a database of its own. */
import type { Knex } from 'knex'
import { createApp } from '../../backend/app.ts'
import { type Config, readConfig } from '../../backend/config.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { createLog } from '../../backend/log.ts'
import { type Client, clientOf, serveApp } from './client.ts'
import { beginRolledBack, type OwnDatabase, ownDatabase, type Rolled, testDatabase } from './database.ts'

/** Quiet unless a test goes wrong and one wants to see: VIGIE_LOG=info npx mocha … */
export const testLog = createLog((process.env['VIGIE_LOG'] as 'info' | undefined) ?? 'silent', true)

/** Settings of a test's app; `with` changes some. */
export async function testConfig(changes: Partial<Config> = {}): Promise<Config> {
  const { dataFolder } = await testDatabase()
  return { ...readConfig({ VIGIE_DATA: dataFolder, VIGIE_DEMO: 'off' }), leastHashing: true, ...changes }
}

export interface TestApp {
  /** Nobody signed in; `client.another()` for each person. */
  readonly client: Client
  readonly db: Knex
  readonly asOwner: Rolled['asOwner']
}

/**
 * Inside a `describe`: every test has the app on its own transaction, taken back afterwards. Moments are the same for all that one test writes (one transaction).
 * Read its parts in the tests, not while describing. `clock` says what time it is. What `arrange` makes is made once and there for every test of the `describe`.
 */
export function appPerTest(changes: Partial<Config> = {}, clock?: () => Date, arrange?: () => Promise<void>): TestApp {
  let now: (TestApp & { end(): Promise<void> }) | undefined
  let back: (() => Promise<void>) | undefined
  const begin = async () => {
    const rolled = await beginRolledBack()
    const { base, close } = await serveApp(createApp({ db: rolled.db, config: await testConfig(changes), log: testLog, ...(clock ? { clock } : {}) }))
    now = {
      client: clientOf(base),
      db: rolled.db,
      asOwner: rolled.asOwner,
      end: async () => {
        await close()
        await rolled.rollback()
      },
    }
    return rolled
  }
  const end = async () => {
    await now?.end()
    now = undefined
  }
  if (arrange) {
    let rolled: Rolled
    before(async function () {
      this.timeout(60_000)
      rolled = await begin()
      await arrange()
    })
    beforeEach(async () => {
      back = (await rolled.mark()).back
    })
    afterEach(async () => {
      await back?.()
      back = undefined
    })
    after(end)
  } else {
    beforeEach(async function () {
      this.timeout(60_000)
      await begin()
    })
    afterEach(end)
  }
  const current = (): TestApp => {
    if (!now) throw new Error('the app of a test is there while the test runs')
    return now
  }
  return {
    get client() {
      return current().client
    },
    get db() {
      return current().db
    },
    get asOwner() {
      return current().asOwner
    },
  }
}

/** The app on a database of its own, for what needs commits, several connections, or a browser at `client.base`. */
export async function appWithDatabase(
  changes: Partial<Config> = {},
  clock?: () => Date,
): Promise<{ client: Client; database: OwnDatabase; end(): Promise<void> }> {
  const database = await ownDatabase()
  const { base, close } = await serveApp(createApp({ db: database.db, config: await testConfig(changes), log: testLog, ...(clock ? { clock } : {}) }))
  return {
    client: clientOf(base),
    database,
    end: async () => {
      await close()
      await database.drop()
    },
  }
}

/** The key of a community, made beforehand where tests are taken back one by one: an app remembers the key that it has read. */
export async function aKey(app: Pick<TestApp, 'asOwner'>, communityId: string): Promise<void> {
  const { dataFolder } = await testConfig()
  await app.asOwner((db) => openKeyring(dataFolder).current(db, communityId))
}
