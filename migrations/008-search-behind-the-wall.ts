/**
 * Row-level security keeps an index from serving a condition that could leak (an operator not marked leakproof), which would make every search read every row.
 * The three operators that search and filters need reveal nothing but their answer; a superuser may say so. Without one, search is right but slower.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ begin
      if (select rolsuper from pg_roles where rolname = current_user) then
        alter function ts_match_vq(tsvector, tsquery) leakproof;
        alter function arrayoverlap(anyarray, anyarray) leakproof;
        alter function arraycontains(anyarray, anyarray) leakproof;
      end if;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ begin
      if (select rolsuper from pg_roles where rolname = current_user) then
        alter function ts_match_vq(tsvector, tsquery) not leakproof;
        alter function arrayoverlap(anyarray, anyarray) not leakproof;
        alter function arraycontains(anyarray, anyarray) not leakproof;
      end if;
    end $$;
  `)
}
