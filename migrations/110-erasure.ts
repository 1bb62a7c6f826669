/**
 * Erasing: orders that a coordinator gives and confirms, legal holds that beat them, and rules by which what is no longer needed is proposed. The application writes orders and
 * holds; what is destroyed is destroyed by the owner's hand (backend/erasure), so that no grant of the application can ever rewrite history.
 */
import type { Knex } from 'knex'

const sealedTables = ['people', 'incidents', 'sources', 'interviews', 'casefile_clients', 'casefile_alleged', 'evidence']

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table people add column erased_at timestamptz;

    drop policy anybody_adds on erasures;
    revoke insert on erasures from vigie_app;

    create table legal_holds (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      kind text not null check (kind in ('incidents', 'people', 'evidence', 'casefiles')),
      record_id uuid not null,
      reason text not null check (length(reason) between 1 and 2000),
      placed_by uuid not null references accounts,
      placed_at timestamptz not null default clock_timestamp(),
      released_by uuid references accounts,
      released_at timestamptz,
      release_reason text,
      check ((released_at is null) = (released_by is null))
    );
    create unique index legal_holds_once on legal_holds (record_id) where released_at is null;
    create index legal_holds_community on legal_holds (community_id, placed_at desc);

    create table retention_rules (
      community_id uuid not null references communities,
      class text not null check (class in ('drafts', 'withdrawn_consents', 'source_contacts')),
      days integer not null check (days between 7 and 36500),
      set_by uuid not null references accounts,
      set_at timestamptz not null default clock_timestamp(),
      primary key (community_id, class)
    );
    comment on column retention_rules.days is 'How long what falls into the class is kept before its erasure is proposed';

    create table erasure_orders (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      kind text not null check (kind in ('people', 'incidents', 'sources', 'evidence', 'drafts')),
      record_id uuid not null,
      reference text,
      reason text not null check (reason in ('asked', 'withdrawn', 'danger', 'mistake', 'court', 'retention')),
      class text,
      state text not null default 'asked' check (state in ('asked', 'confirmed', 'waiting', 'done', 'dropped')),
      gone jsonb not null default '{}',
      created_by uuid references accounts,
      created_at timestamptz not null default clock_timestamp(),
      confirmed_by uuid references accounts,
      confirmed_at timestamptz,
      ended_at timestamptz,
      check (state not in ('confirmed', 'waiting') or confirmed_by is not null)
    );
    comment on column erasure_orders.gone is 'How many of what goes with the record; never what they say';
    comment on column erasure_orders.reference is 'The reference that whoever confirms writes again; null where there is none';
    create unique index erasure_orders_once on erasure_orders (record_id) where state in ('asked', 'confirmed', 'waiting');
    create index erasure_orders_community on erasure_orders (community_id, created_at desc);
    create index erasure_orders_due on erasure_orders (confirmed_at) where state in ('confirmed', 'waiting');

    do $$ declare t text; begin
      foreach t in array array['legal_holds', 'retention_rules', 'erasure_orders'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
      end loop;
    end $$;
    create policy litigators_only on legal_holds to vigie_app using (community_id = any ((select my_litigations())::uuid[]))
      with check (community_id = any ((select my_litigations())::uuid[]));
    create policy coordinators_only on retention_rules to vigie_app using (community_id = any ((select my_coordinations())::uuid[]))
      with check (community_id = any ((select my_coordinations())::uuid[]) and set_by = (select me()));
    create policy coordinators_only on erasure_orders to vigie_app using (community_id = any ((select my_coordinations())::uuid[]))
      with check (community_id = any ((select my_coordinations())::uuid[]) and state <> 'done' and (confirmed_by is null or confirmed_by = (select me())));
    grant select, insert, update (released_by, released_at, release_reason) on legal_holds to vigie_app;
    grant select, insert, update, delete on retention_rules to vigie_app;
    grant select, insert, update (state, confirmed_by, confirmed_at, ended_at) on erasure_orders to vigie_app;

    create function holds_on(what text, record uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
      with incident as (
        select record as id where what in ('incidents', 'drafts')
        union select incident_id from evidence where id = record and what = 'evidence'
        union select incident_id from sources where id = record and what = 'sources'
        union select incident_id from acts where victim_id = record and what = 'people'
        union select incident_id from involvements where person_id = record and what = 'people'
        union select drawn_from from people where id = record and what = 'people'
      ), item as (
        select record as id where what = 'evidence'
        union select parent_id from evidence where id = record
        union select e.id from evidence e where what in ('incidents', 'drafts') and e.incident_id = record
        union select e.id from evidence e where what = 'evidence' and e.parent_id = record
      ), casefile as (
        select casefile_id as id from casefile_facts f where f.incident_id in (select id from incident)
        union select casefile_id from exhibits x where x.evidence_id in (select id from item)
        union select casefile_id from casefile_clients where person_id = record
        union select casefile_id from casefile_alleged where person_id = record
        union select casefile_id from casefile_witnesses where person_id = record
      )
      select coalesce(array_agg(h.id), '{}') from legal_holds h where h.released_at is null
        and h.record_id in (select record union select id from incident union select id from item union select id from casefile)
    $$;
    comment on function holds_on(text, uuid) is 'Holds that stand in the way of erasing a record: on itself, or on the incident, item or casefile that it belongs to. Identifiers only; reviewed';
    revoke execute on function holds_on(text, uuid) from public;
    grant execute on function holds_on(text, uuid) to vigie_app;

    create function erased_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if exists (select from erasures where record_id = new.id) and (new.sealed_key is not null or current_setting('vigie.verb', true) is distinct from 'erasure') then
        raise exception 'what was erased stays erased' using errcode = 'VE001';
      end if;
      return new;
    end $$;
    create function held_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if cardinality(holds_on(tg_table_name::text, old.id)) > 0 then
        raise exception 'what is held stays' using errcode = 'VE002';
      end if;
      return old;
    end $$;
    create trigger incidents_held before delete on incidents for each row execute function held_stays();
    create trigger evidence_held before delete on evidence for each row execute function held_stays();
    ${sealedTables.map((table) => `create trigger ${table}_erased before update on ${table} for each row ${table === 'people' ? '' : 'when (new.sealed_key is not null) '}execute function erased_stays();`).join('\n    ')}

    create or replace function evidence_described() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      new.updated_at := clock_timestamp();
      -- Only the owner's hand sets sealed_key aside: no grant of the application reaches it.
      if old.locked_at is not null and new.sealed_key is not null and (new.kind, new.title, new.description, new.captured_on, new.language, new.sworn, new.obtained_how,
        new.source_url, new.web_captured_at, new.seal_number, new.locked_at, new.locked_by, new.sealed) is distinct from (old.kind, old.title, old.description,
        old.captured_on, old.language, old.sworn, old.obtained_how, old.source_url, old.web_captured_at, old.seal_number, old.locked_at, old.locked_by, old.sealed) then
        raise exception 'what was signed does not change' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function evidence_described() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      new.updated_at := clock_timestamp();
      if old.locked_at is not null and (new.kind, new.title, new.description, new.captured_on, new.language, new.sworn, new.obtained_how, new.source_url,
        new.web_captured_at, new.seal_number, new.locked_at, new.locked_by, new.sealed) is distinct from (old.kind, old.title, old.description, old.captured_on,
        old.language, old.sworn, old.obtained_how, old.source_url, old.web_captured_at, old.seal_number, old.locked_at, old.locked_by, old.sealed) then
        raise exception 'what was signed does not change' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    ${sealedTables.map((table) => `drop trigger ${table}_erased on ${table};`).join('\n    ')}
    drop trigger evidence_held on evidence; drop trigger incidents_held on incidents;
    drop function held_stays(), erased_stays(), holds_on(text, uuid);
    drop table erasure_orders, retention_rules, legal_holds;
    grant insert on erasures to vigie_app;
    create policy anybody_adds on erasures for insert to vigie_app with check ((select me()) is not null);
    alter table people drop column erased_at;
  `)
}
