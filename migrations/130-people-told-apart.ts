/** Pairs of records that somebody looked at and found to be of two people: kept, so that nobody is asked twice. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table person_distinctions (
      community_id uuid not null references communities,
      one_id uuid not null references people on delete cascade,
      other_id uuid not null references people on delete cascade,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      primary key (one_id, other_id),
      check (one_id < other_id)
    );
    create index person_distinctions_other on person_distinctions (other_id);
    alter table person_distinctions enable row level security;
    alter table person_distinctions force row level security;
    create policy owner_all on person_distinctions to current_user using (true) with check (true);
    create policy community_only on person_distinctions to vigie_app using (community_id = any ((select my_communities())::uuid[]));
    grant select, insert, delete on person_distinctions to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table person_distinctions')
}
