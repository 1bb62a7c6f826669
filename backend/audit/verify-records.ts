/**
 * Records against what the database itself wrote down of them: a row that says something else than its last revision, is of another version, or has none, was changed behind
 * Vigie's back. What was drawn and never touched has none by right (`incidents/verify-drawn.ts`). Run as the owner of the database, which reads past the walls; what it finds names records and fields, never what is in them. What is sealed proves itself, when it is
 * opened.
 */
import type { Knex } from 'knex'

export interface RecordFault {
  readonly kind: string
  readonly record_id: string
  readonly version: number
  /** Fields that differ; none when the whole row is gone. */
  readonly fields: readonly string[]
}

export interface RecordsOutcome {
  readonly records: number
  readonly faults: readonly RecordFault[]
}

/** Sealed again under another key by an erasure, or counted anew: not what somebody wrote. */
const beside = ['sealed', 'sealed_key', 'blind', 'updated_at']

/** Moments are written by each connection in its own zone; what only sounds like one (`held_at`: where somebody is held) is text. */
const differing = `
  array(select s.key from jsonb_each(r.snapshot) s
    where s.value is distinct from n.now -> s.key and s.key <> all (:beside) and jsonb_exists(n.now, s.key)
      and case when s.key = any (:moments) then (s.value #>> '{}')::timestamptz is distinct from (n.now ->> s.key)::timestamptz else true end)`

async function momentsOf(owner: Knex, kind: string): Promise<string[]> {
  const { rows } = (await owner.raw(
    `select attname::text as name from pg_attribute where attrelid = to_regclass(quote_ident(?)) and atttypid = 'timestamptz'::regtype and not attisdropped`,
    [kind],
  )) as { rows: { name: string }[] }
  return rows.map(({ name }) => name)
}

async function ofKind(owner: Knex, kind: string): Promise<RecordsOutcome> {
  const given = { kind, beside, moments: await momentsOf(owner, kind) }
  const compared = ':kind: t join revisions r on r.kind = :kind and r.record_id = t.id and r.version = t.version'
  const { rows: faults } = (await owner.raw(
    `select :kind::text as kind, c.* from (select t.id as record_id, t.version, ${differing} as fields
       from ${compared} cross join lateral (select to_jsonb(t) as now offset 0) n) c where cardinality(c.fields) > 0
     union all
     select :kind::text, t.id, t.version, '{version}'::text[] from :kind: t
       join (select record_id, max(version) as last from revisions where kind = :kind group by record_id) r on r.record_id = t.id and r.last <> t.version
     union all
     select :kind::text, r.record_id, max(r.version), '{}'::text[] from revisions r
       where r.kind = :kind and not exists (select from :kind: t where t.id = r.record_id) group by r.record_id
     union all
     select :kind::text, t.id, t.version, '{version}'::text[] from :kind: t cross join lateral (select to_jsonb(t) as now offset 0) n
       where not exists (select from revisions r where r.record_id = t.id) and not (t.version = 1 and n.now ->> 'derived' is not distinct from 'true')`,
    given,
  )) as { rows: RecordFault[] }
  const { rows } = (await owner.raw(`select count(*)::integer as records from ${compared}`, given)) as { rows: { records: number }[] }
  return { records: rows[0]?.records ?? 0, faults }
}

/** Compares every record of the tables whose triggers write revisions with the last of its own. */
export async function verifyRecords(owner: Knex): Promise<RecordsOutcome> {
  const { rows: kinds } = (await owner.raw(
    `select distinct c.relname::text as kind from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and p.prosrc like '%insert into revisions%' order by 1`,
  )) as { rows: { kind: string }[] }
  let records = 0
  const faults: RecordFault[] = []
  for (const { kind } of kinds) {
    const found = await ofKind(owner, kind)
    records += found.records
    for (const fault of found.faults) faults.push(fault)
  }
  return { records, faults }
}
