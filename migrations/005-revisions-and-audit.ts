/** What was changed, by whom and why (revisions, with the record as it then stood), and who did what (audit): both written by the database in the transaction of the change. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table revisions (
      kind text not null,
      record_id uuid not null,
      version integer not null,
      community_id uuid not null,
      state text,
      verb text not null,
      reason text,
      changed_by uuid,
      changed_at timestamptz not null default clock_timestamp(),
      snapshot jsonb not null,
      primary key (record_id, version)
    );

    create table audit_entries (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      account_id uuid,
      community_id uuid,
      action text not null,
      kind text,
      record_id uuid,
      version integer,
      detail jsonb
    );
    create index audit_entries_community on audit_entries (community_id, id desc);
    create index audit_entries_account on audit_entries (account_id, id desc);

    alter table revisions enable row level security;
    alter table revisions force row level security;
    create policy owner_all on revisions to current_user using (true) with check (true);
    create policy community_read on revisions for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    create policy community_write on revisions for insert to vigie_app with check (community_id = any ((select my_communities())::uuid[]));
    alter table audit_entries enable row level security;
    alter table audit_entries force row level security;
    create policy owner_all on audit_entries to current_user using (true) with check (true);
    create policy community_read on audit_entries for select to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) or account_id = (select me()));
    create policy asker_writes on audit_entries for insert to vigie_app with check (account_id is not distinct from (select me()));
    grant select, insert on revisions, audit_entries to vigie_app;

    create function verb_of(operation text, state text) returns text language sql immutable as $$
      select case when operation = 'UPDATE' then 'update' when state = 'draft' then 'creation' else 'submission' end
    $$;
    comment on function verb_of(text, text) is 'The verb of a change when the transaction did not say one (vigie.verb)';

    create function incident_revised() returns trigger language plpgsql as $$
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
    create trigger incidents_created after insert on incidents referencing new table as new_rows for each statement execute function incident_revised();
    create trigger incidents_changed after update on incidents referencing new table as new_rows for each statement execute function incident_revised();

    create function incident_discarded() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from revisions r using old_rows o where r.record_id = o.id;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select me(), o.community_id, 'discard', 'incidents', o.id, o.version from old_rows o;
      return null;
    end $$;
    create trigger incidents_discarded after delete on incidents referencing old table as old_rows for each statement execute function incident_discarded();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger incidents_discarded on incidents; drop trigger incidents_changed on incidents; drop trigger incidents_created on incidents;
    drop function incident_discarded(), incident_revised(), verb_of(text, text);
    drop table audit_entries, revisions;
  `)
}
