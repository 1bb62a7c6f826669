/** Communities and their members; who is asking, and which communities the second wall opens to them. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table communities (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 2 and 120),
      description text,
      kind text not null check (kind in ('community_of_practice', 'coalition', 'working_group')),
      visibility text not null default 'confidential' check (visibility in ('network', 'confidential')),
      created_by uuid references accounts,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      version integer not null default 1
    );

    create table memberships (
      community_id uuid not null references communities on delete cascade,
      account_id uuid not null references accounts on delete cascade,
      role text not null check (role in ('coordinator', 'reviewer', 'lawyer', 'monitor', 'reader')),
      created_by uuid references accounts,
      created_at timestamptz not null default now(),
      primary key (community_id, account_id)
    );
    create index memberships_account on memberships (account_id);

    -- PL/pgSQL keeps its plans from call to call; these run in every statement.
    create function my_communities() returns uuid[] language plpgsql stable security definer set search_path = public as $$
    begin
      return (select coalesce(array_agg(community_id), '{}') from memberships where account_id = me());
    end $$;
    comment on function my_communities() is 'Communities of which who asks is a member; reviewed: reads memberships only, of the asker only';

    create function is_host() returns boolean language plpgsql stable security definer set search_path = public as $$
    begin
      return exists (select 1 from accounts where id = me() and is_host and disabled_at is null);
    end $$;

    create function readable_communities() returns uuid[] language plpgsql stable security definer set search_path = public as $$
    declare
      mine uuid[] := my_communities();
    begin
      if cardinality(mine) > 0 or is_host() then
        return mine || (select coalesce(array_agg(id), '{}') from communities where visibility = 'network' and id <> all (mine));
      end if;
      return mine;
    end $$;

    create function act_as(account uuid) returns jsonb language plpgsql security definer set search_path = public as $$
    declare
      answer jsonb;
    begin
      perform set_config('vigie.account_id', account::text, true);
      select jsonb_build_object(
          'id', a.id, 'name', a.name, 'email', a.email, 'language', a.language, 'is_host', a.is_host,
          'memberships', coalesce((select jsonb_agg(jsonb_build_object('community_id', m.community_id, 'role', m.role) order by m.created_at, m.community_id)
                                   from memberships m where m.account_id = a.id), '[]'),
          'network_communities', coalesce((select jsonb_agg(c.id) from communities c where c.visibility = 'network'
                                           and (a.is_host or exists (select 1 from memberships m where m.account_id = a.id))), '[]'))
        into answer from accounts a where a.id = account and a.disabled_at is null;
      if answer is null then perform set_config('vigie.account_id', '', true); end if;
      return answer;
    end $$;
    comment on function act_as(uuid) is 'Says who is asking, for the rest of this transaction, and answers with the account as the ability needs it; null if there is none';

    create function enter(token bytea) returns jsonb language plpgsql security definer set search_path = public as $$
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

    alter table communities enable row level security;
    alter table communities force row level security;
    create policy owner_all on communities to current_user using (true) with check (true);
    create policy members_read on communities for select to vigie_app using (id = any ((select readable_communities())::uuid[]) or (select is_host()));
    create policy hosts_create on communities for insert to vigie_app with check ((select is_host()));
    create policy members_change on communities for update to vigie_app using (id = any ((select my_communities())::uuid[]));

    alter table memberships enable row level security;
    alter table memberships force row level security;
    create policy owner_all on memberships to current_user using (true) with check (true);
    create policy members_read on memberships for select to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) or account_id = (select me()) or (select is_host()));
    create policy members_change on memberships to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) or (select is_host()))
      with check (community_id = any ((select my_communities())::uuid[]) or (select is_host()));

    grant select, insert, update on communities to vigie_app;
    grant select, insert, update, delete on memberships to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy members_change on memberships; drop policy members_read on memberships;
    drop policy members_change on communities; drop policy hosts_create on communities; drop policy members_read on communities;
    drop function enter(bytea), act_as(uuid), is_host(), readable_communities(), my_communities();
    drop table memberships, communities;
  `)
}
