/** An entry in the log of who did what, in the transaction of what was done: never content, only what was touched. Changes of records are written by the database itself. */
import type { Knex } from 'knex'

export interface Deed {
  readonly action: string
  readonly community_id?: string | null
  readonly kind?: string
  readonly record_id?: string | null
  /** Filters, counts, formats: what says how much was seen; never a value of a record. */
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
