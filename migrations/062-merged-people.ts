/** Two records of one person: who was merged into whom, what was chosen and moved, and how to take it back. A merged person is taken away and leads to the one she became. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table people add column merged_into uuid references people;
    alter table people add check (merged_into is null or (removed_at is not null and merged_into <> id));
    comment on column people.merged_into is 'The record of the same person that this one was found to be; null unless merged';
    create index people_merged on people (merged_into) where merged_into is not null;

    create table person_merges (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      survivor_id uuid not null references people,
      merged_id uuid not null references people,
      -- What the survivor took, field by field: theirs or both. The values stand in the revisions, those that identify under seal.
      choices jsonb not null default '{}',
      moved jsonb not null default '[]',
      reason text,
      survivor_before integer not null,
      survivor_after integer not null,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      undone_by uuid references accounts,
      undone_at timestamptz,
      check (survivor_id <> merged_id)
    );
    create index person_merges_survivor on person_merges (survivor_id, created_at desc);
    create unique index person_merges_merged on person_merges (merged_id) where undone_at is null;
    alter table person_merges enable row level security;
    alter table person_merges force row level security;
    create policy owner_all on person_merges to current_user using (true) with check (true);
    create policy community_only on person_merges to vigie_app using (community_id = any ((select my_communities())::uuid[]));
    grant select, insert, update on person_merges to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table person_merges; alter table people drop column merged_into')
}
