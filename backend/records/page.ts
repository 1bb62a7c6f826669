/** Keyset pages: a cursor names the last row seen, so that a page costs the same at the start and at the end, and never skips or repeats a row. */
import type { Knex } from 'knex'
import { badRequest } from '../problem.ts'

export interface Order {
  readonly column: string
  readonly descending: boolean
}

export const defaultLimit = 50
export const maximumLimit = 200

/** `limit` of a query string, 1 to 200; a 400 otherwise. */
export function readLimit(text: string | undefined): number {
  if (text === undefined) return defaultLimit
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > maximumLimit)
    throw badRequest([{ field: 'limit', fault: limit > maximumLimit ? 'too_big' : 'wrong', values: { limit: maximumLimit } }])
  return limit
}

function readCursor(text: string): [string | null, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === 2 && (typeof parsed[0] === 'string' || parsed[0] === null) && /^[0-9a-f-]{36}$/i.test(String(parsed[1])))
      return [parsed[0], String(parsed[1])]
  } catch {
    // falls through: a cursor is ours or it is refused
  }
  throw badRequest([{ field: 'after', fault: 'wrong' }])
}

/** The cursor of a row: its value in the column of the order, read as text with all its digits (`page_key`), and its identifier. */
export function cursorOf(key: unknown, id: unknown): string {
  return Buffer.from(JSON.stringify([key ?? null, id])).toString('base64url')
}

/** By a column, and by identifier where that is the same. */
export function inOrder(column: string, { descending }: Order): { column: string; order: 'asc' | 'desc' }[] {
  return [column, 'id'].map((one) => ({ column: one, order: descending ? 'desc' : 'asc' }))
}

/** Orders a query, starts it after a cursor and adds `page_key` and `page_order`; ask for one row more than the page to know whether another follows. */
export function paged<Q extends Knex.QueryBuilder>(db: Knex, query: Q, order: Order, after: string | undefined): Q {
  query.select(db.raw('??::text as page_key, ?? as page_order', [order.column, order.column])).whereNotNull(order.column)
  if (after !== undefined && after !== '') {
    const [key, id] = readCursor(after)
    if (key === null) throw badRequest([{ field: 'after', fault: 'wrong' }])
    query.whereRaw(`(??, id) ${order.descending ? '<' : '>'} (?, ?)`, [order.column, key, id])
  }
  return query.orderBy(inOrder(order.column, order)) as Q
}
