/**
 * Signing in, hardened: how fresh a session is, who must wait before guessing again, the devices an account is known from, the second factors of each account
 * (a wall of their own: only their owner reaches them), and what a writer still may do at the moment it writes.
 */
import type { Knex } from 'knex'

const own = ['totp', 'passkeys', 'recovery_codes', 'challenges']

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table accounts add column short_password boolean not null default false;
    comment on column accounts.short_password is 'The password has fewer than 15 characters, which is enough beside a second factor only';

    alter table sessions
      add column authenticated_at timestamptz not null default now(),
      add column renew boolean not null default false,
      add column agent text check (length(agent) <= 80);
    comment on column sessions.authenticated_at is 'When the password (and the second factor, if there is one) was last given in this session';
    comment on column sessions.renew is 'Rights changed: the next answer brings another token';

    drop table sign_in_failures;
    create table sign_in_waits (
      key bytea primary key,
      failures integer not null,
      failed_at timestamptz not null,
      until timestamptz not null
    );
    comment on table sign_in_waits is 'Failed attempts by a digest of what was tried: an account, an address on the network, both, a known device';
    create index sign_in_waits_failed_at on sign_in_waits (failed_at);

    create table devices (
      token_hash bytea primary key,
      account_id uuid not null references accounts on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index devices_account on devices (account_id);

    create table totp (
      account_id uuid primary key references accounts on delete cascade,
      seed bytea,
      confirmed_at timestamptz,
      waiting_seed bytea,
      last_step bigint not null default 0
    );
    comment on table totp is 'Seeds are encrypted; last_step is the last 30-second step of which a code was taken (RFC 6238, 5.2)';

    create table passkeys (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references accounts on delete cascade,
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null default 0,
      transports text[] not null default '{}',
      name text not null check (length(name) between 1 and 60),
      created_at timestamptz not null,
      used_at timestamptz
    );
    create index passkeys_account on passkeys (account_id);

    create table recovery_codes (
      account_id uuid not null references accounts on delete cascade,
      code_hash bytea not null,
      used_at timestamptz,
      primary key (account_id, code_hash)
    );

    create table challenges (
      challenge_hash bytea primary key,
      account_id uuid not null references accounts on delete cascade,
      purpose text not null check (purpose in ('registration', 'authentication')),
      expires_at timestamptz not null
    );
    create index challenges_account on challenges (account_id);

    ${own
      .map(
        (table) => `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy owner_all on ${table} to current_user using (true) with check (true);
    create policy own on ${table} to vigie_app using (account_id = (select me())) with check (account_id = (select me()));
    grant select, insert, update, delete on ${table} to vigie_app;`,
      )
      .join('')}
    grant select, insert, update, delete on sign_in_waits, devices to vigie_app;

    create function has_second_factor(account uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return exists (select 1 from totp where account_id = account and confirmed_at is not null) or exists (select 1 from passkeys where account_id = account);
    end $$;
    comment on function has_second_factor(uuid) is 'Whether signing in asks for a second factor; says nothing of which';

    create function password_words(account uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
      select array[a.name, a.email] || coalesce((select array_agg(c.name) from memberships m join communities c on c.id = m.community_id where m.account_id = a.id), '{}')
        from accounts a where a.id = account
    $$;
    comment on function password_words(uuid) is 'What somebody would try first as the password of this account';

    drop function enter(bytea);
    create function enter(token bytea, at timestamptz default now()) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      opened sessions;
    begin
      select * into opened from sessions s
        where s.token_hash = token and s.expires_at > at and s.last_seen_at > at - interval '30 minutes';
      if not found then
        perform set_config('vigie.account_id', '', true);
        return null;
      end if;
      return act_as(opened.account_id) || jsonb_build_object(
        'session_id', opened.id, 'authenticated_at', opened.authenticated_at, 'renew', opened.renew,
        'unseen', opened.last_seen_at < at - interval '1 minute', 'second_factor', has_second_factor(opened.account_id));
    end $$;

    create function still(session uuid, held jsonb) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform 1 from sessions where id = session for key share;
      if not found then return false; end if;
      perform 1 from memberships where account_id = me() for share;
      return exists (select 1 from accounts where id = me() and disabled_at is null) and not exists (
        select one->>'community_id', one->>'role' from jsonb_array_elements(held) one
        except select community_id::text, role from memberships where account_id = me());
    end $$;
    comment on function still(uuid, jsonb) is 'At the end of a change: whether the session and the memberships it began with are still there; they can not go before it is kept';

    create function rights_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update sessions set renew = true where account_id = coalesce(new.account_id, old.account_id);
      return null;
    end $$;
    create trigger rights_changed after insert or delete or update of role on memberships for each row execute function rights_changed();

    revoke execute on function has_second_factor(uuid), password_words(uuid), enter(bytea, timestamptz), still(uuid, jsonb), rights_changed() from public;
    grant execute on function has_second_factor(uuid), password_words(uuid), enter(bytea, timestamptz), still(uuid, jsonb) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger rights_changed on memberships;
    drop function rights_changed(), still(uuid, jsonb), enter(bytea, timestamptz), password_words(uuid), has_second_factor(uuid);
    drop table challenges, recovery_codes, passkeys, totp, devices, sign_in_waits;
    create table sign_in_failures (
      id bigint generated always as identity primary key,
      email_hash bytea not null,
      at timestamptz not null default now()
    );
    create index sign_in_failures_email on sign_in_failures (email_hash, at);
    grant select, insert, update, delete on sign_in_failures to vigie_app;
    alter table sessions drop column authenticated_at, drop column renew, drop column agent;
    alter table accounts drop column short_password;
    create function enter(token bytea) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      opened sessions;
    begin
      select * into opened from sessions s
        where s.token_hash = token and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
      if not found then
        perform set_config('vigie.account_id', '', true);
        return null;
      end if;
      if opened.last_seen_at < now() - interval '1 minute' then
        update sessions set last_seen_at = now() where id = opened.id;
      end if;
      return act_as(opened.account_id) || jsonb_build_object('session_id', opened.id);
    end $$;
    revoke execute on function enter(bytea) from public;
    grant execute on function enter(bytea) to vigie_app;
  `)
}
