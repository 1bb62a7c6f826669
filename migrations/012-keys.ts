/**
 * Keys of communities, each wrapped by the master key that is not in the database; and what identifies people in an incident, sealed under a key of the incident's own.
 * Who told us was a column in clear until now, in a version that was not for real material: it is dropped, not carried over, and so are its traces in the revisions.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table community_keys (
      community_id uuid not null references communities on delete cascade,
      version integer not null check (version between 1 and 65535),
      wrapped bytea not null,
      created_at timestamptz not null default now(),
      primary key (community_id, version)
    );
    alter table community_keys enable row level security;
    alter table community_keys force row level security;
    create policy owner_all on community_keys to current_user using (true) with check (true);
    create policy members_read on community_keys for select to vigie_app using (community_id = any ((select my_communities())::uuid[]));
    create policy members_begin on community_keys for insert to vigie_app with check (community_id = any ((select my_communities())::uuid[]));
    grant select, insert on community_keys to vigie_app;

    alter table incidents drop column source_name, add column sealed bytea, add column sealed_key bytea;
    comment on column incidents.sealed is 'What identifies people, encrypted with the key that sealed_key holds, wrapped by a key of the community';
    update revisions set snapshot = snapshot - 'source_name' where kind = 'incidents';

    create or replace function incident_revised() returns trigger language plpgsql as $$
    declare
      said text := nullif(current_setting('vigie.verb', true), '');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      insert into revisions (kind, record_id, version, community_id, state, verb, reason, changed_by, snapshot)
        select 'incidents', n.id, n.version, n.community_id, n.state, coalesce(said, verb_of(tg_op, n.state)), why, coalesce(who, n.created_by),
          to_jsonb(n) - '{search,happened_from,happened_to,has_point,created_at,created_by,updated_at,id,community_id,version,import_id,sealed_key}'::text[]
        from new_rows n;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, coalesce(said, verb_of(tg_op, n.state)), 'incidents', n.id, n.version from new_rows n;
      return null;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function incident_revised() returns trigger language plpgsql as $$
    declare
      said text := nullif(current_setting('vigie.verb', true), '');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      insert into revisions (kind, record_id, version, community_id, state, verb, reason, changed_by, snapshot)
        select 'incidents', n.id, n.version, n.community_id, n.state, coalesce(said, verb_of(tg_op, n.state)), why, coalesce(who, n.created_by),
          to_jsonb(n) - '{search,happened_from,happened_to,has_point,created_at,created_by,updated_at,id,community_id,version,import_id}'::text[]
        from new_rows n;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, coalesce(said, verb_of(tg_op, n.state)), 'incidents', n.id, n.version from new_rows n;
      return null;
    end $$;
    alter table incidents drop column sealed_key, drop column sealed, add column source_name text;
    drop table community_keys;
  `)
}
