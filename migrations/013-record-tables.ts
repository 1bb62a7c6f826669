/**
 * What every table of records has, made by one function: the second wall (members of its community), a version that counts, revisions and audit entries written by
 * the database in the transaction of the change.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function record_before_write() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      new.updated_at := clock_timestamp();
      return new;
    end $$;

    create function record_verb(operation text, removed timestamptz, was timestamptz) returns text language sql immutable as $$
      select case when operation = 'INSERT' then 'creation' when removed is not null and was is null then 'removal'
                  when removed is null and was is not null then 'restoration' else 'update' end
    $$;
    comment on function record_verb(text, timestamptz, timestamptz) is 'The verb of a change when the transaction did not say one (vigie.verb)';

    create function record_created() returns trigger language plpgsql as $$
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

    create function record_changed() returns trigger language plpgsql as $$
    declare
      said text := nullif(current_setting('vigie.verb', true), '');
      why text := nullif(current_setting('vigie.reason', true), '');
      who uuid := me();
    begin
      insert into revisions (kind, record_id, version, community_id, verb, reason, changed_by, snapshot)
        select tg_table_name, n.id, n.version, n.community_id, coalesce(said, record_verb(tg_op, n.removed_at, o.removed_at)), why, coalesce(who, n.created_by),
          to_jsonb(n) - '{created_at,created_by,updated_at,id,community_id,version,sealed_key,blind}'::text[]
        from new_rows n join old_rows o using (id);
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select who, n.community_id, coalesce(said, record_verb(tg_op, n.removed_at, o.removed_at)), tg_table_name, n.id, n.version from new_rows n join old_rows o using (id);
      return null;
    end $$;

    create procedure make_record_table(name text, columns text) language plpgsql as $$
    begin
      execute format('create table %I (
          id uuid primary key default gen_random_uuid(),
          community_id uuid not null references communities,
          %s,
          created_by uuid not null references accounts,
          created_at timestamptz not null default clock_timestamp(),
          updated_at timestamptz not null default clock_timestamp(),
          removed_at timestamptz,
          version integer not null default 1
        )', name, columns);
      execute format('create index %I on %I (community_id, created_at desc, id desc)', name || '_community', name);
      execute format('alter table %I enable row level security', name);
      execute format('alter table %I force row level security', name);
      execute format('create policy owner_all on %I to current_user using (true) with check (true)', name);
      execute format('create policy community_only on %I to vigie_app using (community_id = any ((select my_communities())::uuid[]))
                        with check (community_id = any ((select my_communities())::uuid[]))', name);
      execute format('grant select, insert, update on %I to vigie_app', name);
      execute format('create trigger %I before update on %I for each row execute function record_before_write()', name || '_before', name);
      execute format('create trigger %I after insert on %I referencing new table as new_rows for each statement execute function record_created()', name || '_created', name);
      execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows for each statement execute function record_changed()',
        name || '_changed', name);
    end $$;
    comment on procedure make_record_table(text, text) is 'A table of records with all that every one has; columns: those of its own';
    revoke execute on procedure make_record_table(text, text) from public;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop procedure make_record_table(text, text);
    drop function record_changed(), record_created(), record_verb(text, timestamptz, timestamptz), record_before_write();
  `)
}
