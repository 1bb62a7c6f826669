/**
 * Where records have gone: for each file and each report, which incidents of a community it held, for whom, and who made it. An array of identifiers for each, and nothing of
 * what they say: sixteen bytes for an incident. A withdrawal reads it; nobody changes it. A report keeps for whom it was made and how many incidents consent kept out of it.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table disclosures (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      kind text not null check (kind in ('export', 'report')),
      format text not null,
      audience text,
      recipient text,
      record_id uuid,
      incidents uuid[] not null,
      made_by uuid not null references accounts,
      made_at timestamptz not null default clock_timestamp()
    );
    comment on column disclosures.record_id is 'The report, if it was one';
    create index disclosures_community on disclosures (community_id, made_at desc);
    alter table disclosures enable row level security;
    alter table disclosures force row level security;
    create policy owner_all on disclosures to current_user using (true) with check (true);
    create policy community_read on disclosures for select to vigie_app using (community_id = any ((select my_communities())::uuid[]));
    create policy maker_enters on disclosures for insert to vigie_app
      with check (made_by = (select me()) and community_id = any ((select readable_communities())::uuid[]));
    grant select, insert on disclosures to vigie_app;

    alter table reports add column recipient text, add column withheld integer;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table disclosures; alter table reports drop column recipient, drop column withheld;`)
}
