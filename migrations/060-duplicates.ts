/**
 * Two records of one event: merges (who kept which values, and how to take it back), pairs that somebody found to be two events, and what imports saw.
 * A record that was merged is archived and points to the one it became; it is in no list and no count, so that no event counts twice.
 */
import type { Knex } from 'knex'

/** Changes what the counting triggers take for an incident of its own, in whatever form they stand; fails rather than leave one as it was. */
const counting = (before: string, after: string): string => `
    do $$ declare f text; stood text; begin
      foreach f in array array['incident_counted_in', 'incident_counted_out', 'incident_counted_over'] loop
        stood := pg_get_functiondef(f::regproc);
        if strpos(stood, '${before.replaceAll("'", "''")}') = 0 then raise exception '% does not count as expected', f; end if;
        execute replace(stood, '${before.replaceAll("'", "''")}', '${after.replaceAll("'", "''")}');
      end loop;
    end $$;`

const filed = `where state <> 'draft'`
const ownAndFiled = `where merged_into is null and state <> 'draft'`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table incidents add column merged_into uuid references incidents;
    alter table incidents add check (merged_into is null or (state = 'archived' and merged_into <> id));
    comment on column incidents.merged_into is 'The incident that this one was found to be; null unless merged';
    create index incidents_likely on incidents (community_id, country, happened_from, happened_to) where state <> 'draft' and merged_into is null;
    create index incidents_merged on incidents (merged_into) where merged_into is not null;
    create index incidents_merged_reference on incidents (reference) where merged_into is not null;

    create table incident_merges (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      survivor_id uuid not null references incidents,
      merged_id uuid not null references incidents,
      -- What the survivor took, field by field: theirs or both. The values stand in the revisions.
      choices jsonb not null default '{}',
      reason text,
      survivor_before integer not null,
      survivor_after integer not null,
      merged_before integer not null,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      undone_by uuid references accounts,
      undone_at timestamptz,
      check (survivor_id <> merged_id)
    );
    create index incident_merges_survivor on incident_merges (survivor_id, created_at desc);
    create unique index incident_merges_merged on incident_merges (merged_id) where undone_at is null;

    create table incident_distinctions (
      community_id uuid not null references communities,
      one_id uuid not null references incidents on delete cascade,
      other_id uuid not null references incidents on delete cascade,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      primary key (one_id, other_id),
      check (one_id < other_id)
    );
    create index incident_distinctions_other on incident_distinctions (other_id);

    create table import_likenesses (
      import_id uuid not null references imports on delete cascade,
      row_number integer not null,
      community_id uuid not null,
      possible integer not null,
      incident_id uuid not null,
      score real not null,
      primary key (import_id, row_number)
    );
    alter table imports add column compare boolean not null default true, add column alike integer not null default 0;

    do $$ declare t text; begin
      foreach t in array array['incident_merges', 'incident_distinctions', 'import_likenesses'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
        execute format('create policy community_only on %I to vigie_app using (community_id = any ((select my_communities())::uuid[]))', t);
      end loop;
    end $$;
    grant select, insert, update on incident_merges to vigie_app;
    grant select, insert, delete on incident_distinctions to vigie_app;
    grant select, insert on import_likenesses to vigie_app;

    ${counting(filed, ownAndFiled)}
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ${counting(ownAndFiled, filed)}
    alter table imports drop column compare, drop column alike;
    drop table import_likenesses, incident_distinctions, incident_merges;
    alter table incidents drop column merged_into;
  `)
}
