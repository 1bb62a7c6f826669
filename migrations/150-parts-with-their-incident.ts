/**
 * A part of an incident stands in the community of its incident: one reference says both, where three said less and cost a look-up each for every part that is drawn.
 * What is drawn is passed over by its column, and the words by which an incident is found are not written out only to be taken out of its revision.
 */
import type { Knex } from 'knex'

/** Tables of what is drawn from reports. */
const drawn = ['acts', 'sources', 'involvements'] as const

const kept = `'{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]`
const incidentKept = `'{search,happened_from,happened_to,has_point,created_at,created_by,updated_at,id,community_id,version,import_id,sealed_key}'::text[]`

const revised = (light: boolean): string => `
    create or replace function incident_revised() returns trigger language plpgsql as $$
    declare
      said text := nullif(current_setting('vigie.verb', true), '');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();${light ? '\n      stands incidents;' : ''}
    begin
      ${
        light
          ? `for stands in select * from new_rows loop
        stands.search := null;
        insert into revisions (kind, record_id, version, community_id, state, verb, reason, changed_by, snapshot)
          values ('incidents', stands.id, stands.version, stands.community_id, stands.state, coalesce(said, verb_of(tg_op, stands.state)), why,
            coalesce(who, stands.created_by), to_jsonb(stands) - ${incidentKept});
      end loop;`
          : `insert into revisions (kind, record_id, version, community_id, state, verb, reason, changed_by, snapshot)
        select 'incidents', n.id, n.version, n.community_id, n.state, coalesce(said, verb_of(tg_op, n.state)), why, coalesce(who, n.created_by),
          to_jsonb(n) - ${incidentKept}
        from new_rows n;`
      }
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, coalesce(said, verb_of(tg_op, n.state)), 'incidents', n.id, n.version from new_rows n;
      return null;
    end $$;`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table incidents add constraint incidents_in_community unique (id, community_id);
    comment on constraint incidents_in_community on incidents is 'What the parts of an incident refer to: it, and the community that it stands in';

    create function part_created() returns trigger language plpgsql as $$
    declare
      said text := coalesce(nullif(current_setting('vigie.verb', true), ''), 'creation');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      if not exists (select from new_rows where derived is not true) then return null; end if;
      insert into revisions (kind, record_id, version, community_id, verb, reason, changed_by, snapshot)
        select tg_table_name, n.id, n.version, n.community_id, said, why, coalesce(who, n.created_by), to_jsonb(n) - ${kept}
        from new_rows n where n.derived is not true;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, said, tg_table_name, n.id, n.version from new_rows n where n.derived is not true;
      return null;
    end $$;`)
  for (const table of drawn)
    await knex.raw(`
    alter table ${table} drop constraint ${table}_community_id_fkey, drop constraint ${table}_created_by_fkey, drop constraint ${table}_incident_id_fkey,
      add constraint ${table}_of_incident foreign key (incident_id, community_id) references incidents (id, community_id);
    drop trigger ${table}_created on ${table};
    create trigger ${table}_created after insert on ${table} referencing new table as new_rows for each statement execute function part_created();`)
  await knex.raw(revised(true))
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(revised(false))
  for (const table of drawn)
    await knex.raw(`
    drop trigger ${table}_created on ${table};
    create trigger ${table}_created after insert on ${table} referencing new table as new_rows for each statement execute function record_created();
    alter table ${table} drop constraint ${table}_of_incident,
      add constraint ${table}_community_id_fkey foreign key (community_id) references communities,
      add constraint ${table}_created_by_fkey foreign key (created_by) references accounts,
      add constraint ${table}_incident_id_fkey foreign key (incident_id) references incidents;`)
  await knex.raw('drop function part_created(); alter table incidents drop constraint incidents_in_community')
}
