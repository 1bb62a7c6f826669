/**
 * Revisions against the chain: one that says something else than when it was sealed, is gone without its draft having been discarded, or was written by nobody whom the log
 * knows. Run as the owner of the database, after the chain itself was verified, which holds the digests; what it finds names records, versions and entries, never words.
 */
import type { Knex } from 'knex'

export interface RevisionFault {
  readonly fault: 'changed' | 'removed' | 'added'
  readonly kind: string
  readonly record_id: string
  readonly version: number
  /** The entry of the log that tells of the revision; null where none does. */
  readonly entry_id: number | null
}

export interface RevisionsOutcome {
  /** Revisions whose digest the chain holds. */
  readonly held: number
  readonly faults: readonly RevisionFault[]
}

/** What the chain says last of each revision: an erasure rewrites some, and says so. */
const last = `
  select distinct on (e.record_id, e.version) e.kind, e.record_id, e.version, e.id as entry_id, s.revision
  from audit_seals s join audit_entries e on e.id = s.entry_id where s.revision is not null order by e.record_id, e.version, s.sequence desc`

/** A draft goes whole, with its revisions: by whoever wrote it, or by an erasure. */
const discarded = `exists (select from audit_entries d where d.record_id = l.record_id and d.action = 'discard' and d.account_id is not null)`

export async function verifyRevisions(owner: Knex): Promise<RevisionsOutcome> {
  const { rows: faults } = (await owner.raw(
    `with last as materialized (${last}),
       compared as (select l.*, revision_digest(l.record_id, l.version) as now from last l)
     select case when l.now is null then 'removed' else 'changed' end as fault, l.kind, l.record_id, l.version, l.entry_id
       from compared l where l.now is distinct from l.revision and (l.now is not null or not ${discarded})
     union all
     select 'added', r.kind, r.record_id, r.version, null from revisions r
       where not exists (select from audit_entries e where e.record_id = r.record_id and e.version = r.version + (case when r.verb = 'derivation' then 1 else 0 end))
     order by 3, 4`,
  )) as { rows: RevisionFault[] }
  const { rows } = (await owner.raw(`select count(*)::integer as held from (${last}) l`)) as { rows: { held: number }[] }
  return { held: rows[0]?.held ?? 0, faults }
}
