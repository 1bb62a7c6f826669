/** Statements whose text never changes, sent past the query builder: prepared once for a connection, with nothing to compile on the way. */
import type { Knex } from 'knex'
import type pg from 'pg'

export interface Prepared {
  /** By which a connection remembers it: one name, one text. */
  readonly name: string
  /** With `$1`, `$2` … for the values. */
  readonly text: string
}

/** The rows of a prepared statement in a transaction. Throws what the database says, without the values that it was given. */
export async function run<R extends pg.QueryResultRow>(db: Knex, statement: Prepared, values: readonly unknown[] = []): Promise<R[]> {
  if (!db.isTransaction) throw new Error('a prepared statement runs in a transaction')
  const connection = (await db.client.acquireConnection()) as pg.ClientBase
  const { rows } = await connection.query<R>({ ...statement, values: [...values] })
  return rows
}
