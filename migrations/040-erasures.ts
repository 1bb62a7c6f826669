/** What was erased, by identifier alone, so that a backup made before it does not bring it back: kept here, and in a file of the data folder beside the database. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table erasures (
      record_id uuid primary key,
      erased_at timestamptz not null default clock_timestamp()
    );
    comment on table erasures is 'Records whose key was destroyed; nothing else is known of them';
    alter table erasures enable row level security;
    alter table erasures force row level security;
    create policy owner_all on erasures to current_user using (true) with check (true);
    create policy anybody_adds on erasures for insert to vigie_app with check ((select me()) is not null);
    grant insert on erasures to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table erasures')
}
