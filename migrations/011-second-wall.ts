/**
 * The second wall, tightened: what a draft once said is its author's in the revisions too; and functions that act with the owner's rights are for the application
 * alone, and look for tables where nobody can put another of the same name.
 */
import type { Knex } from 'knex'

const eachDefiner = (work: string): string => `
  do $$ declare f record; begin
    for f in select p.oid::regprocedure as name, p.prorettype = 'trigger'::regtype as is_trigger from pg_proc p
             where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
      ${work}
    end loop;
  end $$;`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter policy community_read on revisions
      using (community_id = any ((select readable_communities())::uuid[]) and (state is distinct from 'draft' or changed_by = (select me())));
    ${eachDefiner(`
      execute format('revoke execute on function %s from public', f.name);
      if not f.is_trigger then execute format('grant execute on function %s to vigie_app', f.name); end if;
      execute format('alter function %s set search_path = public, pg_temp', f.name);`)}
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ${eachDefiner(`
      execute format('alter function %s set search_path = public', f.name);
      execute format('grant execute on function %s to public', f.name);
      if not f.is_trigger then execute format('revoke execute on function %s from vigie_app', f.name); end if;`)}
    alter policy community_read on revisions using (community_id = any ((select readable_communities())::uuid[]));
  `)
}
