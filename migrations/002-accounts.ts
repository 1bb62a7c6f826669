/** People who sign in: accounts, their sessions (only a hash of the token is kept), and the single-use invitations by which a password is chosen. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table accounts (
      id uuid primary key default gen_random_uuid(),
      email text not null check (email = lower(email)),
      name text not null,
      language text not null default 'en' check (language in ('en', 'fr', 'ar')),
      password_hash text,
      is_host boolean not null default false,
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    );
    create unique index accounts_email on accounts (email);

    create table sessions (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique,
      account_id uuid not null references accounts on delete cascade,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    );
    create index sessions_account on sessions (account_id);

    create table invitations (
      token_hash bytea primary key,
      account_id uuid not null references accounts on delete cascade,
      created_by uuid references accounts,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    );

    create table sign_in_failures (
      id bigint generated always as identity primary key,
      email_hash bytea not null,
      at timestamptz not null default now()
    );
    create index sign_in_failures_email on sign_in_failures (email_hash, at);

    grant select, insert, update on accounts to vigie_app;
    grant select, insert, update, delete on sessions, invitations, sign_in_failures to vigie_app;

    create function me() returns uuid language sql stable parallel safe as $$
      select nullif(current_setting('vigie.account_id', true), '')::uuid
    $$;
    comment on function me() is 'Who is asking in this transaction; null when nobody is';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function me(); drop table sign_in_failures, invitations, sessions, accounts;')
}
