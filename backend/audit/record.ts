/** An entry in the log of who did what, in the transaction of what was done: never content, only what was touched. Changes of records are written by the database itself. */
import type { Knex } from 'knex'
import type { Act } from '../../schemas/words/audit.ts'

export interface Deed {
  /** One that the log has words for (schemas/words/audit.ts). */
  readonly action: Act
  readonly community_id?: string | null
  readonly kind?: string
  readonly record_id?: string | null
  /** Names of filters, codes, counts, formats: what says how much was seen; never what somebody wrote. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Writes the entry as who asks in this transaction. */
export async function audit(db: Knex, deed: Deed): Promise<void> {
  await db('audit_entries').insert({
    account_id: db.raw('me()'),
    community_id: deed.community_id ?? null,
    action: deed.action,
    kind: deed.kind ?? null,
    record_id: deed.record_id ?? null,
    detail: deed.detail ? JSON.stringify(deed.detail) : null,
  })
}

/** Filters that hold what somebody typed, or where somebody looks closely: of them the log says only that they were there. */
const told = new Set(['q', 'bbox', 'recipient'])

/** The filters of a request as the log may keep them. */
export function withoutContent(filters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, told.has(name) ? true : value]))
}
