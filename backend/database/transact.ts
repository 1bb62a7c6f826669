/** One transaction on a connection of the pool, kept when `work` is done and taken back when it fails; the query builder of a connection is made once, not for every transaction. */
import type { Knex } from 'knex'
import type pg from 'pg'

const builders = new WeakMap<pg.ClientBase, Knex.Transaction>()

/** The query builder that speaks on this connection alone. Its own beginning and end are never used: `transact` says them. */
async function builderOn(db: Knex, connection: pg.ClientBase): Promise<Knex.Transaction> {
  const known = builders.get(connection)
  if (known) return known
  const made = await db.transaction(undefined, { connection } as Knex.TransactionConfig)
  builders.set(connection, made)
  return made
}

/** Does `work` in a transaction of its own; inside another one, in a savepoint. */
export async function transact<T>(db: Knex, work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
  if (db.isTransaction) return db.transaction(work)
  const connection = (await db.client.acquireConnection()) as pg.Client
  try {
    const builder = await builderOn(db, connection)
    await say(connection, 'BEGIN')
    // An object of its own for each transaction: others remember by it what holds for this one alone.
    const done = await work(new Proxy(builder, {}))
    await say(connection, 'COMMIT')
    return done
  } catch (error) {
    await say(connection, 'ROLLBACK').catch((lost: Error) => connection.connection.stream.destroy(lost))
    throw error
  } finally {
    await db.client.releaseConnection(connection)
  }
}

function say(connection: pg.Client, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.query({ text }, (error) => (error ? reject(error) : resolve()))
  })
}
