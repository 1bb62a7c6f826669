/** Functions with the owner's rights are for the application alone, those of casefiles too: nobody else who may connect can call them. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ declare f record; begin
      for f in select p.oid::regprocedure as name, p.prorettype = 'trigger'::regtype as is_trigger from pg_proc p
               where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
        execute format('revoke execute on function %s from public', f.name);
        if not f.is_trigger then execute format('grant execute on function %s to vigie_app', f.name); end if;
      end loop;
    end $$;
  `)
}

/** What nobody else was ever meant to have is not given back. */
export async function down(): Promise<void> {}
