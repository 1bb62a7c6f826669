/** Revisions that an erasure has rewritten, entered in the log one by one: the chain holds them from then on as they are now. */
import type { Knex } from 'knex'

/** What tells one revision from another, in `returning`. */
export const revisionNames = ['kind', 'record_id', 'version', 'community_id'] as const

export type RevisionName = Readonly<Record<(typeof revisionNames)[number], unknown>>

/** Enters them, as who asks in this transaction. What rewrites revisions and does not say so here is named by `verify`. */
export async function enterRewritten(db: Knex, rewritten: readonly RevisionName[]): Promise<void> {
  if (rewritten.length === 0) return
  await db.raw(
    `insert into audit_entries (account_id, community_id, action, kind, record_id, version)
     select me(), r.community_id, 'redaction', r.kind, r.record_id, r.version
     from jsonb_to_recordset(?::jsonb) as r (kind text, record_id uuid, version integer, community_id uuid)`,
    [JSON.stringify(rewritten)],
  )
}
