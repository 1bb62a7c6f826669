/**
 * One real PostgreSQL for the whole run, started when the first test asks for it and migrated once: the embedded one in a folder of its own, or TEST_DATABASE_URL.
 * A test works in a transaction that is rolled back, or, when it needs commits, in a database of its own.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Knex } from 'knex'
import { applicationRole, connect, connectOwner } from '../../backend/database/connection.ts'
import { startEmbedded } from '../../backend/database/embedded.ts'
import { prepareDatabase } from '../../backend/database/migrate.ts'
import { createLog } from '../../backend/log.ts'

interface Running {
  readonly dataFolder: string
  /** The owner's URL of the database in which transactions are rolled back. */
  readonly url: string
  readonly owner: Knex
  /** Makes another database like it, with nothing in it. */
  copy(): Promise<{ url: string; drop(): Promise<void> }>
  /** Makes a database without a table. */
  bare(): Promise<{ url: string; drop(): Promise<void> }>
  stop(): Promise<void>
}

const named = (url: string, database: string): string => {
  const parsed = new URL(url.replace('@/', '@localhost/'))
  parsed.pathname = `/${database}`
  return parsed.href
}

/** Waits for something, but no longer than five seconds. */
const soon = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, 5_000))])

const freshName = () => `vigie_test_${randomBytes(6).toString('hex')}`

async function start(): Promise<Running> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'vigie-test-'))
  const outside = process.env['TEST_DATABASE_URL']
  const embedded = outside ? null : await startEmbedded(dataFolder, createLog('warn'), { forgetful: true })
  const server = outside ?? embedded?.url ?? ''
  const keeper = connectOwner(server, { max: 2 })
  const made: string[] = []

  const make = async (template: string | null): Promise<string> => {
    const name = freshName()
    made.push(name)
    await keeper.raw(template ? 'create database ?? template ??' : 'create database ??', template ? [name, template] : [name])
    return name
  }
  const remove = (name: string) => keeper.raw('drop database if exists ?? with (force)', [name])

  // The template is connected to by nobody once it is migrated, or it could not be copied.
  const template = await make(null)
  await prepareDatabase(named(server, template))
  const url = named(server, await make(template))
  const owner = connectOwner(url, { max: 8 })
  const another = async (from: string | null) => {
    const name = await make(from)
    return {
      url: named(server, name),
      drop: async () => {
        await remove(name)
      },
    }
  }
  return {
    dataFolder,
    url,
    owner,
    copy: () => another(template),
    bare: () => another(null),
    stop: async () => {
      // A connection that a test left taken is told of by its lane (see connectionsHeld); it is not waited for, nor is a database written down that goes away.
      await soon(owner.destroy())
      if (outside) for (const name of made) await remove(name)
      await soon(keeper.destroy())
      await embedded?.stop(true)
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

let running: Promise<Running> | undefined

/** The migrated database of this run: its owner's URL, and a data folder for files. */
export async function testDatabase(): Promise<Running> {
  running ??= start()
  return running
}

/** How many connections are still taken of those in which tests are rolled back, after a moment's patience: each was left by a test. */
export async function connectionsHeld(): Promise<number> {
  if (!running) return 0
  const { owner } = await running
  const pool = (owner.client as { pool: { numUsed(): number } }).pool
  for (let turn = 0; turn < 20 && pool.numUsed() > 0; turn++) await new Promise((resolve) => setTimeout(resolve, 50))
  return pool.numUsed()
}

export async function stopTestDatabase(): Promise<void> {
  const started = running
  running = undefined
  await (await started)?.stop()
}

/** A database without a table, at the owner's URL; drop it when done. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  return (await testDatabase()).bare()
}

export interface Rolled {
  /** What the app takes for its connections: each of its transactions is a savepoint in ours, under the application's role, with nobody asking yet. */
  readonly db: Knex
  /** Does something as the database's owner, past both walls: only to arrange what a test starts from. */
  asOwner<T>(work: (db: Knex.Transaction) => Promise<T>): Promise<T>
  /** From here on until `back` is called, all is taken back by it, once what still runs has ended; what stood before stays. */
  mark(): Promise<{ back(): Promise<void> }>
  rollback(): Promise<void>
}

/** A transaction under the application's role, for one test. */
export async function beginRolledBack(): Promise<Rolled> {
  const { owner } = await testDatabase()
  const outer = await owner.transaction()
  const enterRole = (db: Knex.Transaction, role: string) =>
    db.raw(`set local role ${role}; select set_config('vigie.account_id', '', true), set_config('vigie.verb', '', true), set_config('vigie.reason', '', true)`)
  await enterRole(outer, applicationRole)
  /** What an app does after it has answered (entering a refusal in the log) still runs in a savepoint of ours. */
  const going = new Set<Promise<unknown>>()
  const noted = <T>(work: Promise<T>): Promise<T> => {
    const ended = work.catch(() => undefined).finally(() => going.delete(ended))
    going.add(ended)
    return work
  }
  const db = new Proxy(outer, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name, target)
      // A savepoint keeps the settings of the one before it; a real transaction starts with none.
      return <T>(work?: (inner: Knex.Transaction) => Promise<T>, config?: Knex.TransactionConfig) =>
        work
          ? noted(
              target.transaction(async (inner) => {
                await enterRole(inner, applicationRole)
                return work(inner)
              }),
            )
          : target.transaction(config as never)
    },
    apply: (target, self, given) => Reflect.apply(target as never, self, given),
  }) as Knex
  return {
    db,
    asOwner: (work) =>
      outer.transaction(async (inner) => {
        await enterRole(inner, 'none')
        const done = await work(inner)
        await enterRole(inner, applicationRole)
        return done
      }),
    mark: async () => {
      await outer.raw('savepoint marked')
      return {
        back: async () => {
          while (going.size > 0) await Promise.all(going)
          await outer.raw('rollback to savepoint marked; release savepoint marked')
        },
      }
    },
    rollback: async () => {
      if (!outer.isCompleted()) await outer.rollback()
    },
  }
}

export interface OwnDatabase {
  /** The owner's URL. */
  readonly url: string
  /** Under the application's role. */
  readonly db: Knex
  readonly owner: Knex
  readonly dataFolder: string
  drop(): Promise<void>
}

/** A database of one's own, copied from the migrated one, for what needs real commits, several connections or a browser. Drop it when done. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const { copy, dataFolder } = await testDatabase()
  const { url, drop } = await copy()
  const db = connect(url, { max: 10 })
  const owner = connectOwner(url)
  return {
    url,
    db,
    owner,
    dataFolder,
    drop: async () => {
      await Promise.all([db.destroy(), owner.destroy()])
      await drop()
    },
  }
}
