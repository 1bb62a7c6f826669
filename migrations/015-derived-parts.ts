/**
 * One plain report becomes knowledge: when an incident is filed, its acts (each violation against each victim), the involvements in them and its source are drawn from
 * what was reported, set by set, in the same statement. What is drawn needs no revision of its own until somebody refines it: the incident's revision says it all.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table incidents add column victims jsonb not null default '[]', add column forces jsonb not null default '[]', add column sources jsonb not null default '[]';

    create or replace function record_created() returns trigger language plpgsql as $$
    declare
      said text := coalesce(nullif(current_setting('vigie.verb', true), ''), 'creation');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      insert into revisions (kind, record_id, version, community_id, verb, reason, changed_by, snapshot)
        select tg_table_name, n.id, n.version, n.community_id, said, why, coalesce(who, n.created_by),
          to_jsonb(n) - '{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]
        from new_rows n where (to_jsonb(n)->>'derived') is distinct from 'true';
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, said, tg_table_name, n.id, n.version from new_rows n where (to_jsonb(n)->>'derived') is distinct from 'true';
      return null;
    end $$;

    create or replace function record_changed() returns trigger language plpgsql as $$
    declare
      said text := nullif(current_setting('vigie.verb', true), '');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      -- What was drawn from a report gets its first revision when it is first changed.
      insert into revisions (kind, record_id, version, community_id, verb, changed_by, changed_at, snapshot)
        select tg_table_name, o.id, o.version, o.community_id, 'derivation', o.created_by, o.created_at,
          to_jsonb(o) - '{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]
        from old_rows o where o.version = 1 and (to_jsonb(o)->>'derived') = 'true';
      insert into revisions (kind, record_id, version, community_id, verb, reason, changed_by, snapshot)
        select tg_table_name, n.id, n.version, n.community_id, coalesce(said, record_verb(tg_op, n.removed_at, o.removed_at)), why, coalesce(who, n.created_by),
          to_jsonb(n) - '{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]
        from new_rows n join old_rows o using (id);
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, coalesce(said, record_verb(tg_op, n.removed_at, o.removed_at)), tg_table_name, n.id, n.version from new_rows n join old_rows o using (id);
      return null;
    end $$;

    create function drawn_id(incident uuid, what text, a text, b text) returns uuid language sql immutable parallel safe as $$
      select md5(incident::text || '|' || what || '|' || coalesce(a, '') || '|' || coalesce(b, ''))::uuid
    $$;
    comment on function drawn_id(uuid, text, text, text) is 'The identifier of a part that is drawn from a report: the same part again is the same row';

    create function draw_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'UPDATE' then if not exists (
        select 1 from new_rows n join old_rows o using (id)
        where n.state in ('submitted', 'under_review', 'disputed') and (n.violations, n.victims, n.forces, n.perpetrator_types, n.happened_on, n.source_connection, o.state in ('draft', 'returned'))
          is distinct from (o.violations, o.victims, o.forces, o.perpetrator_types, o.happened_on, o.source_connection, false)
      ) then return null; end if; end if;

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
        update acts a set removed_at = case when gone then clock_timestamp() end
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
        where a.id = judged.id and judged.gone and a.removed_at is null;
      end if;
      return null;
    end $$;
    create trigger incidents_drawn_in after insert on incidents referencing new table as new_rows for each statement execute function draw_parts();
    create trigger incidents_drawn_over after update on incidents referencing old table as old_rows new table as new_rows for each statement execute function draw_parts();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger incidents_drawn_over on incidents; drop trigger incidents_drawn_in on incidents;
    drop function draw_parts(), drawn_id(uuid, text, text, text);
    create or replace function record_created() returns trigger language plpgsql as $$
    declare
      said text := coalesce(nullif(current_setting('vigie.verb', true), ''), 'creation');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      insert into revisions (kind, record_id, version, community_id, verb, reason, changed_by, snapshot)
        select tg_table_name, n.id, n.version, n.community_id, said, why, coalesce(who, n.created_by),
          to_jsonb(n) - '{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]
        from new_rows n;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, said, tg_table_name, n.id, n.version from new_rows n;
      return null;
    end $$;
    alter table incidents drop column sources, drop column forces, drop column victims;
  `)
}
