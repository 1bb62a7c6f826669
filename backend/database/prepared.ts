/** Statements whose text never changes, sent past the query builder: prepared once for a connection, with nothing to compile on the way. */
import type { Knex } from 'knex'
import type pg from 'pg'
import { types as ownTypes } from './connection.ts'

export interface Prepared {
  /** By which a connection remembers it: one name, one text. */
  readonly name: string
  /** With `$1`, `$2` … for the values. */
  readonly text: string
}

/**
 * Sends a statement past the query builder. By callback, since of what is given to the driver's own promises each answer keeps the next one alive until the next full
 * collection: reading many rows then promotes all of them, at twice the cost.
 */
function send<R>(connection: pg.ClientBase, config: pg.QueryConfig | pg.QueryArrayConfig): Promise<R[]> {
  return new Promise((resolve, reject) => {
    connection.query(config, (error: Error | null, answer: { rows: unknown[] }) => (error ? reject(error) : resolve(answer.rows as R[])))
  })
}

/** The rows of a prepared statement in a transaction. Throws what the database says, without the values that it was given. */
export async function run<R extends pg.QueryResultRow>(db: Knex, statement: Prepared, values: readonly unknown[] = []): Promise<R[]> {
  if (!db.isTransaction) throw new Error('a prepared statement runs in a transaction')
  const connection = (await db.client.acquireConnection()) as pg.ClientBase
  return send<R>(connection, { ...statement, values: [...values] })
}

const known = new Map<string, string>()
/** Each connection keeps the plans of all that it has prepared: so many texts, and no more. */
const most = 300

interface Statement {
  readonly text: string
  readonly values: unknown[]
  readonly name?: string
}

/** What a query sends; if its text comes again, under the name by which a connection remembers it, while there is room for one. */
function statementOf(query: Knex.QueryBuilder | Knex.Raw, again: boolean): Statement {
  const { sql: text, bindings } = query.toSQL().toNative()
  const values = [...bindings]
  let name = known.get(text)
  if (again && name === undefined && known.size < most) {
    name = `steady ${known.size}`
    known.set(text, name)
  }
  return again && name !== undefined ? { text, values, name } : { text, values }
}

/**
 * The rows of a query whose text comes again and again, whoever asks: parsed and planned once for a connection, which for a query behind both walls takes longer than
 * finding a few rows by their key. Not for queries whose best plan hangs on the values.
 */
export async function steadily<R extends pg.QueryResultRow>(db: Knex, query: Knex.QueryBuilder): Promise<R[]> {
  if (!db.isTransaction) return await query
  const { name, text, values } = statementOf(query, true)
  return name === undefined ? await query : await run<R>(db, { name, text }, values)
}

export interface Reading {
  /** Whether its text comes again and again, as for `steadily`. */
  readonly again?: boolean
  readonly types?: pg.CustomTypesConfig
}

/** The rows of a query, each as an array of its columns in their order: no object is made that the caller would lay out anew. */
export async function arraysOf(db: Knex, query: Knex.QueryBuilder | Knex.Raw, { again = false, types = ownTypes }: Reading = {}): Promise<unknown[][]> {
  const connection = (await db.client.acquireConnection()) as pg.ClientBase
  try {
    return await send<unknown[]>(connection, { ...statementOf(query, again), rowMode: 'array', types })
  } finally {
    await db.client.releaseConnection(connection)
  }
}
