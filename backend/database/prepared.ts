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

const known = new Map<string, string>()
/** Each connection keeps the plans of all that it has prepared: so many texts, and no more. */
const most = 300

/**
 * The rows of a query whose text comes again and again, whoever asks: parsed and planned once for a connection, which for a query behind both walls takes longer than
 * finding a few rows by their key. Not for queries whose best plan hangs on the values.
 */
export async function steadily<R extends pg.QueryResultRow>(db: Knex, query: Knex.QueryBuilder): Promise<R[]> {
  const { sql, bindings } = query.toSQL().toNative()
  let name = known.get(sql)
  if (name === undefined && known.size < most) {
    name = `steady ${known.size}`
    known.set(sql, name)
  }
  return name === undefined || !db.isTransaction ? await query : await run<R>(db, { name, text: sql }, bindings)
}
