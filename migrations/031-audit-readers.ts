/**
 * Who reads the log: members by the ability; everybody what they did and what was done to their account; the host what concerns the instance, and nothing that was
 * done in a community. And where a record stands that somebody asked for and may not read, for the entry that tells of it.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter policy community_read on audit_entries using (
      community_id = any ((select my_communities())::uuid[])
      or account_id = (select me())
      or (kind = 'accounts' and record_id = (select me()))
      or (community_id is null and (kind is null or kind = 'accounts') and (select is_host()))
    );

    create function my_community_of(kind text, record uuid) returns uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare
      found_in uuid;
    begin
      if record is null or me() is null then return null; end if;
      if kind = 'communities' then found_in := record;
      elsif (select count(*) from pg_attribute a where a.attrelid = to_regclass(format('public.%I', kind)) and a.attname in ('id', 'community_id') and not a.attisdropped) = 2 then
        execute format('select community_id from public.%I where id = $1', kind) into found_in using record;
      end if;
      return (select found_in where found_in = any (my_communities()));
    end $$;
    comment on function my_community_of(text, uuid) is 'The community of a record, if who asks belongs to it; for entries about refusals, never for an answer';
    revoke execute on function my_community_of(text, uuid) from public;
    grant execute on function my_community_of(text, uuid) to vigie_app;

    create index audit_entries_instance on audit_entries (id desc) where community_id is null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index audit_entries_instance;
    drop function my_community_of(text, uuid);
    alter policy community_read on audit_entries using (community_id = any ((select my_communities())::uuid[]) or account_id = (select me()));
  `)
}
