/** One transaction on a connection of the pool, kept when `work` is done and taken back when it fails; the query builder of a connection is made once, not for every transaction. */
import type { Knex } from 'knex'
import type pg from 'pg'
import { type Prepared, run } from './prepared.ts'

const builders = new WeakMap<pg.ClientBase, Knex.Transaction>()

/** The query builder that speaks on this connection alone. Its own beginning and end are never used: `transact` says them. */
async function builderOn(db: Knex, connection: pg.ClientBase): Promise<Knex.Transaction> {
  const known = builders.get(connection)
  if (known) return known
  const made = await db.transaction(undefined, { connection } as Knex.TransactionConfig)
  builders.set(connection, made)
  return made
}

/** A statement with its values. */
export interface Said extends Prepared {
  readonly values: readonly unknown[]
}

/** How a transaction ends: what is said in one packet with COMMIT, which keeps nothing if any of it fails; and whether anybody must hear that it was kept. */
export interface Ending {
  readonly last: readonly Said[]
  readonly heard: boolean
}

const plain: Ending = { last: [], heard: true }

/** Does `work` in a transaction of its own (inside another one, in a savepoint), and ends it as `ending` says of what was done. */
export async function transact<T>(db: Knex, work: (transaction: Knex.Transaction) => Promise<T>, ending: (done: T) => Ending = () => plain): Promise<T> {
  if (db.isTransaction)
    return db.transaction(async (inner) => {
      const done = await work(inner)
      for (const { values, ...statement } of ending(done).last) await run(inner, statement, values)
      return done
    })
  const connection = (await db.client.acquireConnection()) as pg.Client
  try {
    const builder = await builderOn(db, connection)
    await say(connection, 'BEGIN')
    // An object of its own for each transaction: others remember by it what holds for this one alone.
    const done = await work(new Proxy(builder, {}))
    await end(connection, ending(done))
    return done
  } catch (error) {
    await say(connection, 'ROLLBACK').catch((lost: Error) => connection.connection.stream.destroy(lost))
    throw error
  } finally {
    await db.client.releaseConnection(connection)
  }
}

async function end(connection: pg.Client, { last, heard }: Ending): Promise<void> {
  const { stream } = connection.connection
  stream.cork()
  const said = [...last.map(({ name, text, values }) => say(connection, text, { name, values: [...values] })), say(connection, 'COMMIT')]
  stream.uncork()
  const answers = Promise.allSettled(said)
  if (!heard) {
    // Whoever has the connection next comes after it; should it fail, there is no connection any more.
    void answers.then((all) => {
      if (all.some((one) => one.status === 'rejected')) stream.destroy()
    })
    return
  }
  for (const one of await answers) if (one.status === 'rejected') throw one.reason
}

function say(connection: pg.Client, text: string, more: { name?: string; values?: unknown[] } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query({ text, ...more }, (error) => (error ? reject(error) : resolve()))
  })
}
