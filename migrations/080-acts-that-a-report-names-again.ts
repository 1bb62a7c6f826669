/**
 * An act that a corrected report no longer names is taken away; one that a later correction names again comes back, with those who took part in it. What a person took
 * away stays away: the moment at which the report's own correction did it is kept beside the act, and only where it is still that moment does the act return.
 */
import type { Knex } from 'knex'

/** The function as 015 made it, and as it is now; they differ in what happens after a correction, and a draft costs nothing now. */
const drawParts = (back: boolean): string => `
    create or replace function draw_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    ${back ? `declare\n      moment timestamptz := date_trunc('milliseconds', clock_timestamp());` : ''}
    begin
${back ? `      if not exists (select from new_rows where state in ('submitted', 'under_review', 'disputed')) then return null; end if;` : ''}
      if tg_op = 'UPDATE' then if not exists (
        select 1 from new_rows n join old_rows o using (id)
        where n.state in ('submitted', 'under_review', 'disputed') and (n.violations, n.victims, n.forces, n.perpetrator_types, n.happened_on, n.source_connection, o.state in ('draft', 'returned'))
          is distinct from (o.violations, o.victims, o.forces, o.perpetrator_types, o.happened_on, o.source_connection, false)
      ) then return null; end if; end if;
${
  back
    ? `
      if tg_op = 'UPDATE' then
        update acts a set removed_at = null, unsaid_at = null
        from new_rows i
        where a.incident_id = i.id and a.derived and a.removed_at = a.unsaid_at and i.state in ('submitted', 'under_review', 'disputed')
          and said_by_report(i.violations, i.victims, a.violation, a.victim_id)
          and not exists (select from acts twin where twin.incident_id = a.incident_id and twin.violation = a.violation
            and twin.victim_id is not distinct from a.victim_id and twin.removed_at is null);
      end if;
`
    : ''
}
      with filed as (select * from new_rows where state in ('submitted', 'under_review', 'disputed')),
      drawn as (
        select i.id as incident_id, i.community_id, i.created_by, i.happened_on, v.violation, (e.entry->>'person_id')::uuid as victim_id,
          e.entry->>'status' as status, (e.entry->>'age')::integer as age
        from filed i cross join lateral unnest(i.violations) as v(violation)
        left join lateral (
          select entry from jsonb_array_elements(i.victims) as entries(entry)
          where entry->>'person_id' is not null
            and (coalesce(jsonb_array_length(nullif(entry->'violations', 'null')), 0) = 0 or jsonb_exists(entry->'violations', v.violation))
        ) e on true
      ),
      acts_in as (
        insert into acts (id, community_id, incident_id, victim_id, violation, happened_on, status_at_end, age_at_time, derived, created_by)
        select drawn_id(incident_id, 'act', violation, victim_id::text), community_id, incident_id, victim_id, violation, happened_on, status, age, true, created_by from drawn
        on conflict do nothing
        returning id, incident_id, community_id, created_by
      ),
      parts as (
        select i.id as incident_id, f.entry->>'type' as type, (f.entry->>'organisation_id')::uuid as organisation_id, f.entry->>'degree' as degree,
          f.entry->>'certainty' as certainty, f.entry->>'description' as description, coalesce(f.entry->>'organisation_id', f.place::text) as key
        from filed i cross join lateral jsonb_array_elements(i.forces) with ordinality as f(entry, place)
        union all
        select i.id, t.type, null, null, null, null, t.type
        from filed i cross join lateral unnest(i.perpetrator_types) as t(type)
        where not exists (select from jsonb_array_elements(i.forces) as f(entry) where f.entry->>'type' = t.type)
      ),
      involved as (
        insert into involvements (id, community_id, incident_id, act_id, organisation_id, perpetrator_type, degree, certainty, description, derived, created_by)
        select drawn_id(a.id, 'involvement', p.key, p.type), a.community_id, a.incident_id, a.id, p.organisation_id, p.type, p.degree, p.certainty, p.description, true, a.created_by
        from acts_in a join parts p using (incident_id)
        on conflict do nothing
      )
      insert into sources (id, community_id, incident_id, connection, materials, links, language, note, derived, created_by)
        select drawn_id(id, 'source', '', ''), community_id, id, source_connection, source_materials, source_links, language, source_note, true, created_by
        from filed where source_connection is not null
        on conflict do nothing;

      if tg_op = 'UPDATE' then
        -- What the corrected report no longer says, and nobody has refined, is taken away.
        ${
          back
            ? `update acts a set removed_at = moment, unsaid_at = moment
        from new_rows i
        where i.id = a.incident_id and a.derived and a.removed_at is null and i.state in ('submitted', 'under_review', 'disputed')
          and not said_by_report(i.violations, i.victims, a.violation, a.victim_id);`
            : `update acts a set removed_at = case when gone then clock_timestamp() end
        from (
          select x.id, not (x.violation = any (i.violations) and (x.victim_id is null or exists (
              select from jsonb_array_elements(i.victims) as v(entry) where v.entry->>'person_id' = x.victim_id::text
                and (coalesce(jsonb_array_length(nullif(v.entry->'violations', 'null')), 0) = 0 or jsonb_exists(v.entry->'violations', x.violation))))
            and (x.victim_id is not null or not exists (
              select from jsonb_array_elements(i.victims) as v(entry) where v.entry->>'person_id' is not null
                and (coalesce(jsonb_array_length(nullif(v.entry->'violations', 'null')), 0) = 0 or jsonb_exists(v.entry->'violations', x.violation))))) as gone
          from acts x join new_rows i on i.id = x.incident_id
          where x.derived and i.state in ('submitted', 'under_review', 'disputed')
        ) as judged
        where a.id = judged.id and judged.gone and a.removed_at is null;`
        }
      end if;
      return null;
    end $$;`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table acts add column unsaid_at timestamptz;
    comment on column acts.unsaid_at is 'When a correction of the report took the act away; while it equals removed_at, the report may bring it back';

    create function said_by_report(said text[], people jsonb, violation text, victim uuid) returns boolean language sql immutable parallel safe as $$
      select violation = any (said) and case when victim is null then not named else of_victim end
      from (
        select coalesce(bool_or(true), false) as named, coalesce(bool_or(entry->>'person_id' = victim::text), false) as of_victim
        from jsonb_array_elements(people) as entries(entry)
        where entry->>'person_id' is not null
          and (coalesce(jsonb_array_length(nullif(entry->'violations', 'null')), 0) = 0 or jsonb_exists(entry->'violations', violation))
      ) as found
    $$;
    comment on function said_by_report(text[], jsonb, text, uuid) is 'Whether a report with these violations and victims tells of this act';
  `)
  await knex.raw(drawParts(true))
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(drawParts(false))
  await knex.raw('drop function said_by_report(text[], jsonb, text, uuid); alter table acts drop column unsaid_at')
}
