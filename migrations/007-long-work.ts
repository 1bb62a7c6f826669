/** Long work: the queue, and the two kinds of work it serves in this version, imports and reports. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table jobs (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      record_id uuid not null,
      account_id uuid not null references accounts on delete cascade,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
      attempts integer not null default 0,
      leased_until timestamptz,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      error text
    );
    create index jobs_waiting on jobs (created_at) where state in ('queued', 'running');

    create function take_job(seconds integer) returns setof jobs language sql volatile security definer set search_path = public as $$
      update jobs set state = 'running', attempts = attempts + 1, leased_until = now() + make_interval(secs => seconds)
      where id = (select id from jobs where (state = 'queued' or (state = 'running' and leased_until < now())) and attempts < 5
                  order by created_at for update skip locked limit 1)
      returning *
    $$;
    create function keep_job(job uuid, seconds integer) returns void language sql volatile security definer set search_path = public as $$
      update jobs set leased_until = now() + make_interval(secs => seconds) where id = job and state = 'running'
    $$;
    create function finish_job(job uuid, outcome text, why text) returns void language sql volatile security definer set search_path = public as $$
      update jobs set state = outcome, error = why, finished_at = now(), leased_until = null where id = job
    $$;

    create table imports (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      form text not null,
      form_version integer not null,
      file_name text not null,
      file_key text not null,
      file_sha256 text not null,
      file_bytes bigint not null,
      mapping jsonb not null,
      dry_run boolean not null default false,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      columns jsonb not null default '[]',
      rows integer not null default 0,
      progress real not null default 0,
      accepted integer not null default 0,
      known integer not null default 0,
      refused integer not null default 0,
      error text,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      version integer not null default 1
    );
    create index imports_community on imports (community_id, created_at desc, id desc);

    create table import_refusals (
      import_id uuid not null references imports on delete cascade,
      row_number integer not null,
      community_id uuid not null,
      reasons jsonb not null,
      original jsonb not null,
      primary key (import_id, row_number)
    );

    create table mappings (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      name text not null,
      form text not null,
      mapping jsonb not null,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      unique (community_id, name)
    );

    create table reports (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      title text not null,
      language text not null check (language in ('en', 'fr', 'ar')),
      filters jsonb not null,
      audience text not null check (audience in ('internal', 'partners', 'public')),
      sections jsonb not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
      progress real not null default 0,
      incidents integer,
      file_key text,
      bytes bigint,
      sha256 text,
      error text,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      version integer not null default 1
    );
    create index reports_author on reports (created_by, created_at desc, id desc);

    do $$ declare t text; begin
      foreach t in array array['imports', 'import_refusals', 'mappings', 'reports'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
        execute format('create policy community_only on %I to vigie_app using (community_id = any ((select my_communities())::uuid[]))', t);
        execute format('grant select, insert, update, delete on %I to vigie_app', t);
      end loop;
    end $$;
    alter table jobs enable row level security;
    alter table jobs force row level security;
    create policy owner_all on jobs to current_user using (true) with check (true);
    create policy own_only on jobs to vigie_app using (account_id = (select me()));
    grant select, insert on jobs to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table reports, mappings, import_refusals, imports;
    drop function finish_job(uuid, text, text), keep_job(uuid, integer), take_job(integer);
    drop table jobs;
  `)
}
