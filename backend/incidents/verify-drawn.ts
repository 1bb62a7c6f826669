/**
 * What was drawn from reports and never touched since has no revision of its own (migrations/015): it is compared with the revisions of its incident, of which one must say all
 * that it says; and what a filed report says must be there. Run as the owner of the database; names records, never words. People who were erased are in no revision any more.
 */
import type { Knex } from 'knex'
import { judged } from '../../schemas/states.ts'

export interface DrawnFault {
  readonly fault: 'changed' | 'removed'
  readonly kind: string
  readonly record_id: string
}

export interface DrawnOutcome {
  /** Parts that nobody touched since they were drawn. */
  readonly drawn: number
  readonly faults: readonly DrawnFault[]
}

/** Everything that drawing leaves empty is empty. */
const bare = (part: string, said: string): string => `
  not exists (select from jsonb_each(to_jsonb(${part}) - '{id,community_id,incident_id,created_by,created_at,updated_at,version,derived,coded_notes,${said}}'::text[]) one
    where one.value not in ('null', '[]', '{}', 'false'))`

/** Revisions from which something is drawn. */
const draws = `r.kind = 'incidents' and r.state in (${judged.map((one) => `'${one}'`).join(', ')})`
const revisionOf = (part: string): string => `select from revisions r where r.record_id = ${part}.incident_id and ${draws}`
const authorOf = (part: string): string => `exists (select from incidents i where i.id = ${part}.incident_id and i.created_by = ${part}.created_by)`

const changed: Readonly<Record<string, string>> = {
  acts: `
    ${bare('t', 'victim_id,violation,happened_on,status_at_end,age_at_time')} and ${authorOf('t')} and exists (${revisionOf('t')}
      and jsonb_exists(r.snapshot->'violations', t.violation) and r.snapshot->>'happened_on' is not distinct from t.happened_on
      and case when t.victim_id is null then t.status_at_end is null and t.age_at_time is null
        else exists (select from people p where p.id = t.victim_id and p.erased_at is not null)
          or exists (select from jsonb_array_elements(r.snapshot->'victims') e where e->>'person_id' = t.victim_id::text
            and e->>'status' is not distinct from t.status_at_end and (e->>'age')::integer is not distinct from t.age_at_time) end)`,
  involvements: `
    ${bare('t', 'act_id,organisation_id,perpetrator_type,degree,certainty,description')} and ${authorOf('t')}
    and exists (select from acts a where a.id = t.act_id and a.incident_id = t.incident_id)
    and exists (${revisionOf('t')} and (
      exists (select from jsonb_array_elements(r.snapshot->'forces') e where e->>'organisation_id' is not distinct from t.organisation_id::text
        and e->>'type' is not distinct from t.perpetrator_type and e->>'degree' is not distinct from t.degree
        and e->>'certainty' is not distinct from t.certainty and e->>'description' is not distinct from t.description)
      or (jsonb_exists(r.snapshot->'perpetrator_types', t.perpetrator_type)
        and coalesce(t.organisation_id::text, t.degree, t.certainty, t.description) is null)))`,
  sources: `
    ${authorOf('t')} and case when t.id = drawn_id(t.incident_id, 'source', '', '')
      then ${bare('t', 'connection,materials,links,language,note,sealed,sealed_key')} and exists (${revisionOf('t')}
        and r.snapshot->>'source_connection' = t.connection and r.snapshot->'source_materials' = to_jsonb(t.materials)
        and r.snapshot->'source_links' = to_jsonb(t.links) and r.snapshot->>'language' is not distinct from t.language
        and r.snapshot->>'source_note' is not distinct from t.note)
      else ${bare('t', 'connection,materials,account,reliability,dated_on,graded_by,graded_at,sealed,sealed_key')} and exists (${revisionOf('t')}
        and exists (select from jsonb_array_elements(r.snapshot->'sources') e where e->>'source_id' = t.id::text
          and e->>'connection' is not distinct from t.connection and coalesce(e->'materials', '[]') = to_jsonb(t.materials)
          and e->>'account' is not distinct from t.account and e->>'reliability' is not distinct from t.reliability
          and e->>'dated_on' is not distinct from t.dated_on)) end`,
}

/** Those, save of incidents that an erasure has rewritten. */
const filed = `
  select r.record_id as incident_id, r.version, r.snapshot from revisions r
  where ${draws} and not exists (select from audit_entries e where e.record_id = r.record_id and e.action = 'redaction')`

const removed = `
  with filed as (${filed}),
    said as (
      select f.incident_id, f.version, f.snapshot, v.violation, (e.entry->>'person_id')::uuid as victim_id
      from filed f cross join lateral jsonb_array_elements_text(f.snapshot->'violations') v(violation)
      left join lateral (
        select entry from jsonb_array_elements(f.snapshot->'victims') as entries(entry) where entry->>'person_id' is not null
          and (coalesce(jsonb_array_length(nullif(entry->'violations', 'null')), 0) = 0 or jsonb_exists(entry->'violations', v.violation))
      ) e on true
    ),
    acts_said as (
      select distinct on (incident_id, violation, victim_id) *, drawn_id(incident_id, 'act', violation, victim_id::text) as id from said
      order by incident_id, violation, victim_id, version
    ),
    parts as (
      select s.id as act_id, f.entry->>'type' as type, (f.entry->>'organisation_id')::uuid as organisation_id,
        coalesce(f.entry->>'organisation_id', f.place::text) as key
      from acts_said s cross join lateral jsonb_array_elements(s.snapshot->'forces') with ordinality as f(entry, place)
      union all
      select s.id, t.type, null, t.type from acts_said s cross join lateral jsonb_array_elements_text(s.snapshot->'perpetrator_types') t(type)
        where not exists (select from jsonb_array_elements(s.snapshot->'forces') f(entry) where f.entry->>'type' = t.type)
    )
  select 'acts' as kind, s.id as record_id from acts_said s
    where not exists (select from acts a where a.id = s.id)
      and not exists (select from acts a where a.incident_id = s.incident_id and a.violation = s.violation and a.victim_id is not distinct from s.victim_id)
  union all
  select 'involvements', drawn_id(p.act_id, 'involvement', p.key, p.type) from parts p join acts a on a.id = p.act_id and a.derived
    where not exists (select from involvements n where n.id = drawn_id(p.act_id, 'involvement', p.key, p.type))
  union all
  select distinct 'sources', drawn_id(f.incident_id, 'source', '', '') from filed f
    where f.snapshot->>'source_connection' is not null and not exists (select from sources s where s.id = drawn_id(f.incident_id, 'source', '', ''))`

/** Compares every part that is as it was drawn with what it was drawn from, both ways. */
export async function verifyDrawn(owner: Knex): Promise<DrawnOutcome> {
  let drawn = 0
  const faults: DrawnFault[] = []
  for (const [kind, holds] of Object.entries(changed)) {
    const untouched = `from ${kind} t where t.derived and t.version = 1`
    const { rows } = (await owner.raw(`select count(*)::integer as drawn ${untouched}`)) as { rows: { drawn: number }[] }
    drawn += rows[0]?.drawn ?? 0
    const { rows: other } = (await owner.raw(`select t.id as record_id ${untouched} and not (${holds})`)) as { rows: { record_id: string }[] }
    for (const { record_id } of other) faults.push({ fault: 'changed', kind, record_id })
  }
  const { rows: gone } = (await owner.raw(removed)) as { rows: Omit<DrawnFault, 'fault'>[] }
  return { drawn, faults: [...faults, ...gone.map((one) => ({ ...one, fault: 'removed' as const }))] }
}
