/**
 * A corrected report corrects what was drawn from it. Value by value: where an act, a part in it or the source still says what the report said when it was last filed, it says
 * from now on what the report says now; what a person refined stays. A force that is named no more is taken away from the acts, one that is new takes part in them, and one
 * that is named again comes back.
 */
import type { Knex } from 'knex'

const filedStates = `('submitted', 'under_review', 'disputed')`

/** Does all of it for the incidents given; `before`: what each said when it was last filed. */
const redraw = `
    create function parts_said(forces jsonb, types text[]) returns table (organisation_id uuid, type text, degree text, certainty text, description text, place bigint)
    language sql immutable parallel safe as $$
      select said.organisation_id, said.type, said.degree, said.certainty, said.description,
        row_number() over (partition by said.organisation_id, case when said.organisation_id is null then said.type end order by said.place)
      from (
        select (f.entry->>'organisation_id')::uuid as organisation_id, f.entry->>'type' as type, f.entry->>'degree' as degree, f.entry->>'certainty' as certainty,
          f.entry->>'description' as description, f.place
        from jsonb_array_elements(forces) with ordinality as f(entry, place)
        union all
        select null, t.type, null, null, null, 1000 + t.place
        from unnest(types) with ordinality as t(type, place) where not exists (select from jsonb_array_elements(forces) as f(entry) where f.entry->>'type' = t.type)
      ) as said
    $$;
    comment on function parts_said(jsonb, text[]) is
      'Those who took part, as a report names them: each force, and each type that no force has; place counts those that nothing else tells apart';

    create function redraw_parts(incidents_filed uuid[], moment timestamptz) returns void language plpgsql as $$
    declare
      i record;
    begin
      for i in
        select n.id, n.community_id, n.created_by, n.happened_on, n.victims, n.forces, n.perpetrator_types, n.source_connection, n.source_materials, n.source_links, n.language,
          n.source_note, b.snapshot as before, array(select jsonb_array_elements_text(b.snapshot->'perpetrator_types')) as types_before
        from incidents n
        join lateral (
          select snapshot from revisions r
          where r.kind = 'incidents' and r.record_id = n.id and r.version < n.version and r.state in ${filedStates} order by r.version desc limit 1
        ) b on true
        where n.id = any (incidents_filed)
      loop
        update acts a set happened_on = j.happened_on, status_at_end = j.status, age_at_time = j.age
        from (
          select x.id,
            case when x.happened_on is not distinct from i.before->>'happened_on' then i.happened_on else x.happened_on end as happened_on,
            case when n.entry is not null and x.status_at_end is not distinct from o.entry->>'status' then n.entry->>'status' else x.status_at_end end as status,
            case when n.entry is not null and x.age_at_time is not distinct from (o.entry->>'age')::integer then (n.entry->>'age')::integer else x.age_at_time end as age
          from acts x
          left join lateral (select entry from jsonb_array_elements(i.before->'victims') as e(entry) where entry->>'person_id' = x.victim_id::text limit 1) o on true
          left join lateral (select entry from jsonb_array_elements(i.victims) as e(entry) where entry->>'person_id' = x.victim_id::text limit 1) n on true
          where x.incident_id = i.id and x.derived and x.removed_at is null
        ) as j
        where a.id = j.id and (a.happened_on, a.status_at_end, a.age_at_time) is distinct from (j.happened_on, j.status, j.age);

        update sources s set connection = j.connection, materials = j.materials, links = j.links, language = j.language, note = j.note
        from (
          select x.id,
            case when x.connection is not distinct from i.before->>'source_connection' then i.source_connection else x.connection end as connection,
            case when to_jsonb(x.materials) = i.before->'source_materials' then i.source_materials else x.materials end as materials,
            case when to_jsonb(x.links) = i.before->'source_links' then i.source_links else x.links end as links,
            case when x.language is not distinct from i.before->>'language' then i.language else x.language end as language,
            case when x.note is not distinct from i.before->>'source_note' then i.source_note else x.note end as note
          from sources x where x.id = drawn_id(i.id, 'source', '', '') and x.derived and x.removed_at is null and i.source_connection is not null
        ) as j
        where s.id = j.id and (s.connection, s.materials, s.links, s.language, s.note) is distinct from (j.connection, j.materials, j.links, j.language, j.note);

        continue when i.before->'forces' is not distinct from i.forces and i.types_before = i.perpetrator_types;

        -- What the report said of those who took part and says no more.
        update involvements v set removed_at = moment, unsaid_at = moment
        from (
          select x.id, x.organisation_id, x.perpetrator_type, row_number() over same_part as place
          from involvements x where x.incident_id = i.id and x.derived and x.removed_at is null
          window same_part as (partition by x.act_id, x.organisation_id, case when x.organisation_id is null then x.perpetrator_type end order by x.created_at, x.id)
        ) as there
        where v.id = there.id
          and exists (select from parts_said(i.before->'forces', i.types_before) o where ${samePart('o', 'there')})
          and not exists (select from parts_said(i.forces, i.perpetrator_types) n where ${samePart('n', 'there')});

        -- What it says otherwise than before.
        update involvements v set perpetrator_type = j.type, degree = j.degree, certainty = j.certainty, description = j.description
        from (
          select there.id,
            case when there.perpetrator_type is not distinct from o.type then n.type else there.perpetrator_type end as type,
            case when there.degree is not distinct from o.degree then n.degree else there.degree end as degree,
            case when there.certainty is not distinct from o.certainty then n.certainty else there.certainty end as certainty,
            case when there.description is not distinct from o.description then n.description else there.description end as description
          from (
            select x.*, row_number() over same_part as place
            from involvements x where x.incident_id = i.id and x.derived and x.removed_at is null
            window same_part as (partition by x.act_id, x.organisation_id, case when x.organisation_id is null then x.perpetrator_type end order by x.created_at, x.id)
          ) as there
          join parts_said(i.before->'forces', i.types_before) o on ${samePart('o', 'there')}
          join parts_said(i.forces, i.perpetrator_types) n on ${samePart('n', 'there')}
        ) as j
        where v.id = j.id and (v.perpetrator_type, v.degree, v.certainty, v.description) is distinct from (j.type, j.degree, j.certainty, j.description);

        -- Who is named anew, in every act that was there before: back from where a correction put them, or for the first time.
        with fresh as (
          select a.id as act_id, n.*, row_number() over (partition by a.id, n.organisation_id, case when n.organisation_id is null then n.type end order by n.place) as nth
          from acts a cross join parts_said(i.forces, i.perpetrator_types) n
          where a.incident_id = i.id and a.derived and a.removed_at is null
            and said_by_report(array(select jsonb_array_elements_text(i.before->'violations')), i.before->'victims', a.violation, a.victim_id)
            and not exists (select from parts_said(i.before->'forces', i.types_before) o where ${samePart('o', 'n', 'type')})
        ),
        away as (
          select x.id, x.act_id, x.organisation_id, x.perpetrator_type,
            row_number() over (partition by x.act_id, x.organisation_id, case when x.organisation_id is null then x.perpetrator_type end order by x.created_at, x.id) as nth
          from involvements x where x.incident_id = i.id and x.derived and x.removed_at = x.unsaid_at
        ),
        back as (
          update involvements v set removed_at = null, unsaid_at = null, perpetrator_type = f.type, degree = f.degree, certainty = f.certainty, description = f.description
          from fresh f join away w on w.act_id = f.act_id and w.nth = f.nth and ${samePerson('w', 'f')}
          where v.id = w.id
        )
        insert into involvements (id, community_id, incident_id, act_id, organisation_id, perpetrator_type, degree, certainty, description, derived, created_by)
        select gen_random_uuid(), i.community_id, i.id, f.act_id, f.organisation_id, f.type, f.degree, f.certainty, f.description, true, i.created_by
        from fresh f
        where not exists (select from away w where w.act_id = f.act_id and w.nth = f.nth and ${samePerson('w', 'f')});
      end loop;
    end $$;
    revoke execute on function redraw_parts(uuid[], timestamptz) from public;`

function samePerson(row: string, part: string): string {
  return `${row}.organisation_id is not distinct from ${part}.organisation_id and (${row}.organisation_id is not null or ${row}.perpetrator_type is not distinct from ${part}.type)`
}

/** Whether a part that is said is that of a row (or of another saying), the nth of its like. */
function samePart(part: string, row: string, type = 'perpetrator_type'): string {
  return `${part}.place = ${row}.place and ${part}.organisation_id is not distinct from ${row}.organisation_id
            and (${part}.organisation_id is not null or ${part}.type is not distinct from ${row}.${type})`
}

/** The function as 080 left it, with its last step besides. */
async function redrawn(knex: Knex, again: boolean): Promise<void> {
  const { rows } = await knex.raw<{ rows: { text: string }[] }>(`select pg_get_functiondef('draw_parts'::regproc) as text`)
  const [text = ''] = rows.map((one) => one.text)
  const watched = 'n.source_connection, o.state'
  const watchedBefore = 'o.source_connection, false'
  const more = (row: string) => `${row}.source_materials, ${row}.source_links, ${row}.language, ${row}.source_note`
  const last = /\n\s*return null;\n(?=\s*end\s*\$)/
  const step = `
      if tg_op = 'UPDATE' then perform redraw_parts(array(select id from new_rows where state in ${filedStates}), moment); end if;`
  const changed = again
    ? text
        .replace(watched, `n.source_connection, ${more('n')}, o.state`)
        .replace(watchedBefore, `o.source_connection, ${more('o')}, false`)
        .replace(last, (end) => `${step}${end}`)
    : text
        .replace(`n.source_connection, ${more('n')}, o.state`, watched)
        .replace(`o.source_connection, ${more('o')}, false`, watchedBefore)
        .replace(step, '')
  if (changed === text) throw new Error('draw_parts is not as it was made')
  await knex.raw(changed.replaceAll('?', '\\?'))
}

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table involvements add column unsaid_at timestamptz;
    comment on column involvements.unsaid_at is 'When a correction of the report took the part away; while it equals removed_at, the report may bring it back';`)
  await knex.raw(redraw)
  await redrawn(knex, true)
}

export async function down(knex: Knex): Promise<void> {
  await redrawn(knex, false)
  await knex.raw(`
    drop function redraw_parts(uuid[], timestamptz);
    drop function parts_said(jsonb, text[]);
    alter table involvements drop column unsaid_at;`)
}
