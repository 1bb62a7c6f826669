/**
 * Beside the items: their files, write-once (no grant changes or removes one); what was read out of a file, sealed; custody, which only grows and is chained; uploads that
 * arrive in parts; and the reports of the nightly check.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table evidence_files (
      evidence_id uuid not null references evidence on delete cascade,
      community_id uuid not null,
      role text not null check (role in ('original', 'preview')),
      stored text not null unique check (stored ~ '^[0-9a-f]{32}$'),
      file_key bytea not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes bigint not null check (bytes > 0),
      type text not null,
      width integer,
      height integer,
      made_with text,
      created_at timestamptz not null default clock_timestamp(),
      primary key (evidence_id, role)
    );
    comment on column evidence_files.file_key is 'The key of the file, sealed under the key of its record';

    create table evidence_readings (
      evidence_id uuid primary key references evidence on delete cascade,
      community_id uuid not null,
      state text not null check (state in ('read', 'nothing', 'failed')),
      sealed bytea,
      made_with text,
      read_at timestamptz not null default clock_timestamp()
    );
    comment on column evidence_readings.sealed is 'What the file says of itself (place, time, device), sealed under the key of its record';

    create table custody_events (
      id bigint generated always as identity primary key,
      evidence_id uuid not null,
      community_id uuid not null,
      at timestamptz not null default clock_timestamp(),
      account_id uuid references accounts,
      action text not null,
      detail jsonb,
      sealed bytea,
      sequence integer,
      previous bytea,
      hash bytea,
      unique (evidence_id, sequence)
    );
    comment on column custody_events.sealed is 'Why, to whom and where, sealed under the key of the record';
    create index custody_events_waiting on custody_events (evidence_id) where sequence is null;

    create table uploads (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      incident_id uuid not null references incidents on delete cascade,
      evidence_id uuid not null default gen_random_uuid(),
      stored text not null unique,
      sealed_key bytea not null,
      bytes bigint not null check (bytes > 0),
      received bigint not null default 0 check (received between 0 and bytes),
      completed_at timestamptz,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      touched_at timestamptz not null default now()
    );
    create index uploads_author on uploads (created_by) where completed_at is null;

    create table vault_checks (
      id bigint generated always as identity primary key,
      community_id uuid not null references communities on delete cascade,
      checked_at timestamptz not null default clock_timestamp(),
      items integer not null,
      bytes bigint not null,
      faults jsonb not null default '[]'
    );
    create index vault_checks_latest on vault_checks (community_id, id desc);

    do $$ declare t text; begin
      foreach t in array array['evidence_files', 'evidence_readings', 'custody_events', 'uploads', 'vault_checks'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
      end loop;
      foreach t in array array['evidence_files', 'evidence_readings', 'custody_events'] loop
        execute format('create policy item_read on %I for select to vigie_app using (community_id = any ((select my_communities())::uuid[]) and exists (select from evidence e where e.id = evidence_id))', t);
        execute format('create policy item_write on %I for insert to vigie_app with check (community_id = any ((select my_communities())::uuid[]) and exists (select from evidence e where e.id = evidence_id))', t);
      end loop;
    end $$;
    create policy own_only on uploads to vigie_app using (created_by = (select me()) and community_id = any ((select my_communities())::uuid[]));
    create policy community_read on vault_checks for select to vigie_app using (community_id = any ((select my_communities())::uuid[]));
    grant select, insert on evidence_files, evidence_readings to vigie_app;
    grant select, insert (evidence_id, community_id, account_id, action, detail, sealed) on custody_events to vigie_app;
    grant select, insert, update (received, touched_at, completed_at), delete on uploads to vigie_app;
    grant select on vault_checks to vigie_app;

    create function custody_entry(e custody_events) returns text language sql immutable as $$
      select jsonb_build_object('sequence', e.sequence, 'evidence_id', e.evidence_id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'account_id', e.account_id, 'action', e.action, 'detail', e.detail, 'sealed_sha256', encode(sha256(e.sealed), 'hex'))::text
    $$;
    comment on function custody_entry(custody_events) is 'The text of an event that its hash is made of: hash = SHA-256(previous hash ‖ this text in UTF-8)';

    -- Events are written without waiting for each other, and chained afterwards in the order of their numbers.
    create function seal_custody(item uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      e custody_events;
      last custody_events;
      done integer := 0;
    begin
      perform pg_advisory_xact_lock(hashtextextended('custody ' || item::text, 0));
      select * into last from custody_events where evidence_id = item and sequence is not null order by sequence desc limit 1;
      for e in select * from custody_events where evidence_id = item and sequence is null order by id for update loop
        e.sequence := coalesce(last.sequence, 0) + 1;
        e.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
        e.hash := sha256(e.previous || convert_to(custody_entry(e), 'UTF8'));
        update custody_events set sequence = e.sequence, previous = e.previous, hash = e.hash where id = e.id;
        last := e;
        done := done + 1;
      end loop;
      return done;
    end $$;
    create function seal_custody_waiting(most integer) returns integer language sql volatile security definer set search_path = public, pg_temp as $$
      select coalesce(sum(seal_custody(w.evidence_id)), 0)::integer from (select distinct evidence_id from custody_events where sequence is null limit most) w
    $$;
    create function expire_uploads(days integer) returns setof text language sql volatile security definer set search_path = public, pg_temp as $$
      delete from uploads where touched_at < now() - make_interval(days => days) returning case when completed_at is null then stored end
    $$;
    create function vault_use(community uuid) returns table (own bigint, whole bigint, arriving bigint) language sql stable security definer set search_path = public, pg_temp as $$
      select coalesce(sum(e.bytes) filter (where e.created_by = me()), 0)::bigint, coalesce(sum(e.bytes), 0)::bigint,
        (select coalesce(sum(u.bytes), 0)::bigint from uploads u where u.created_by = me() and u.completed_at is null)
      from evidence e where e.community_id = community
    $$;
    comment on function vault_use(uuid) is 'Bytes that who asks, and a whole community, keep; and what who asks is sending. Sums only; reviewed';
    revoke execute on function seal_custody(uuid), seal_custody_waiting(integer), expire_uploads(integer), vault_use(uuid) from public;
    grant execute on function seal_custody(uuid), seal_custody_waiting(integer), expire_uploads(integer), vault_use(uuid) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function vault_use(uuid), expire_uploads(integer), seal_custody_waiting(integer), seal_custody(uuid), custody_entry(custody_events);
    drop table vault_checks, uploads, custody_events, evidence_readings, evidence_files;
  `)
}
