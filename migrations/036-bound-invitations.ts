/**
 * Invitations bound to an address, and if so to a community and a role: whoever accepts gets that and nothing else, once, as long as whoever invited still may.
 * Guests have no rights of their own, so both looks at a link are functions that know the link by its digest.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table invitations
      alter column account_id drop not null,
      add column email text check (email = lower(email)),
      add column community_id uuid references communities on delete cascade,
      add column role text check (role in ('coordinator', 'reviewer', 'lawyer', 'monitor', 'reader')),
      add check ((community_id is null) = (role is null)),
      add check (account_id is not null or (email is not null and community_id is not null)),
      add check (expires_at <= created_at + interval '72 hours 1 minute');
    create index invitations_community on invitations (community_id);

    alter table invitations enable row level security;
    alter table invitations force row level security;
    create policy owner_all on invitations to current_user using (true) with check (true);
    create policy inviters on invitations to vigie_app
      using (case when community_id is null then (select me()) is null or (select is_host())
                  else community_id = any ((select my_communities())::uuid[]) or (created_by = (select me()) and (select is_host())) end)
      with check (case when community_id is null then (select me()) is null or (select is_host())
                       else created_by = (select me()) and (community_id = any ((select my_communities())::uuid[]) or (select is_host())) end);

    create function may_invite(inviter uuid, community uuid, given_role text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
      select case
        when inviter is null then community is null
        when community is null then exists (select 1 from accounts where id = inviter and is_host and disabled_at is null)
        else exists (select 1 from memberships m join accounts a on a.id = m.account_id
                     where m.community_id = community and m.account_id = inviter and m.role = 'coordinator' and a.disabled_at is null)
          or (given_role = 'coordinator' and exists (select 1 from accounts where id = inviter and is_host and disabled_at is null)
              and not exists (select 1 from memberships m where m.community_id = community and m.role = 'coordinator'))
      end
    $$;
    comment on function may_invite(uuid, uuid, text) is 'Whether somebody may give this role at this moment; whoever runs the machine (null) invites to accounts only';

    create function look_at_invitation(token bytea, at timestamptz) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
      select jsonb_build_object('account_id', a.id, 'email', coalesce(a.email, i.email), 'name', a.name, 'community', c.name, 'role', i.role,
          'has_password', a.password_hash is not null, 'second_factor', coalesce(has_second_factor(a.id), false))
        from invitations i
        left join accounts a on a.id = i.account_id or (i.account_id is null and a.email = i.email)
        left join communities c on c.id = i.community_id
        where i.token_hash = token and i.used_at is null and i.expires_at > at and a.disabled_at is null
    $$;
    comment on function look_at_invitation(bytea, timestamptz) is 'Whom a link is for, to whoever holds it';

    create function accept_invitation(token bytea, at timestamptz, called text, speaks text, hash text, is_short boolean) returns uuid
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      used invitations;
      account accounts;
    begin
      update invitations set used_at = at where token_hash = token and used_at is null and expires_at > at returning * into used;
      if not found then return null; end if;
      if not may_invite(used.created_by, used.community_id, used.role) then
        raise exception 'the inviter may not' using errcode = '42501';
      end if;
      select * into account from accounts a where a.id = used.account_id or (used.account_id is null and a.email = used.email) for update;
      if not found then
        if hash is null or called is null then raise exception 'no name or password' using errcode = '23502'; end if;
        insert into accounts (email, name, language, password_hash, short_password) values (used.email, called, speaks, hash, is_short) returning * into account;
      elsif account.disabled_at is not null then
        raise exception 'disabled' using errcode = '42501';
      elsif used.community_id is not null and account.password_hash is not null then
        -- Who has an account proves it by being signed in: a link to a community chooses nobody's password.
        if account.id is distinct from me() then raise exception 'another account' using errcode = '42501'; end if;
      else
        if hash is null then raise exception 'no password' using errcode = '23502'; end if;
        update accounts set password_hash = hash, short_password = is_short where id = account.id;
        delete from sessions where account_id = account.id;
        delete from devices where account_id = account.id;
      end if;
      if used.community_id is not null then
        insert into memberships (community_id, account_id, role, created_by) values (used.community_id, account.id, used.role, used.created_by)
          on conflict (community_id, account_id) do nothing;
      end if;
      return account.id;
    end $$;
    comment on function accept_invitation(bytea, timestamptz, text, text, text, boolean) is 'Uses a link up and does what it is for, or nothing: null when somebody was quicker';

    revoke execute on function may_invite(uuid, uuid, text), look_at_invitation(bytea, timestamptz),
      accept_invitation(bytea, timestamptz, text, text, text, boolean) from public;
    grant execute on function may_invite(uuid, uuid, text), look_at_invitation(bytea, timestamptz),
      accept_invitation(bytea, timestamptz, text, text, text, boolean) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function accept_invitation(bytea, timestamptz, text, text, text, boolean), look_at_invitation(bytea, timestamptz), may_invite(uuid, uuid, text);
    drop policy inviters on invitations; drop policy owner_all on invitations;
    alter table invitations no force row level security;
    alter table invitations disable row level security;
    delete from invitations where account_id is null;
    alter table invitations drop constraint invitations_check, drop constraint invitations_check1, drop constraint invitations_check2,
      drop column role, drop column community_id, drop column email, alter column account_id set not null;
  `)
}
