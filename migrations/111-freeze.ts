/** A community closed in an emergency: its members' sessions end, nobody enters it, and nothing leaves it in a file until it is lifted. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table community_freezes (
      community_id uuid primary key references communities on delete cascade,
      frozen_by uuid not null references accounts,
      frozen_at timestamptz not null default clock_timestamp()
    );
    alter table community_freezes enable row level security;
    alter table community_freezes force row level security;
    create policy owner_all on community_freezes to current_user using (true) with check (true);
    create policy readers_see on community_freezes for select to vigie_app
      using (community_id = any ((select readable_communities())::uuid[]) or community_id = any ((select my_communities())::uuid[])
        or exists (select from casefile_members t where t.casefile_id = any ((select my_casefiles())::uuid[]) and t.community_id = community_freezes.community_id));
    create policy coordinators_lift on community_freezes for delete to vigie_app using (community_id = any ((select my_coordinations())::uuid[]));
    grant select, delete on community_freezes to vigie_app;

    create function freeze_community(community uuid, own uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      ended integer;
    begin
      if not community = any (my_coordinations()) then raise exception 'not a coordinator' using errcode = '42501'; end if;
      insert into community_freezes (community_id, frozen_by) values (community, me()) on conflict do nothing;
      delete from sessions where id is distinct from own and account_id in (
        select account_id from memberships where community_id = community union select account_id from casefile_members where community_id = community);
      get diagnostics ended = row_count;
      return ended;
    end $$;
    comment on function freeze_community(uuid, uuid) is 'Freezes a community that who asks coordinates, and ends every session of its people but one; reviewed';
    revoke execute on function freeze_community(uuid, uuid) from public;
    grant execute on function freeze_community(uuid, uuid) to vigie_app;

    create function frozen_takes_nobody() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if new.community_id is not null and exists (select from community_freezes where community_id = new.community_id) then
        raise exception 'frozen' using errcode = 'VE003';
      end if;
      return new;
    end $$;
    create trigger memberships_frozen before insert on memberships for each row execute function frozen_takes_nobody();
    create trigger casefile_members_frozen before insert on casefile_members for each row execute function frozen_takes_nobody();
    create trigger invitations_frozen before insert on invitations for each row execute function frozen_takes_nobody();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger invitations_frozen on invitations; drop trigger casefile_members_frozen on casefile_members; drop trigger memberships_frozen on memberships;
    drop function frozen_takes_nobody(), freeze_community(uuid, uuid);
    drop table community_freezes;
  `)
}
