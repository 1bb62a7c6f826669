/** The whole app for a test: on a transaction that is rolled back after each test, or on a database of its own. */
import type { Knex } from 'knex'
import { createApp } from '../../backend/app.ts'
import { type Config, readConfig } from '../../backend/config.ts'
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
 * Read its parts in the tests, not while describing. `clock` says what time it is.
 */
export function appPerTest(changes: Partial<Config> = {}, clock?: () => Date): TestApp {
  let now: (TestApp & { end(): Promise<void> }) | undefined
  beforeEach(async function () {
    this.timeout(60_000)
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
  })
  afterEach(async () => {
    await now?.end()
    now = undefined
  })
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
