/** Corrections to the law that is shipped as data: by the host for the whole instance (no community), by a community for itself. Never changed, only taken back. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rule_corrections (
      id uuid primary key default gen_random_uuid(),
      community_id uuid references communities,
      kind text not null check (kind in ('rule', 'acceptance')),
      -- A rule: forum and criterion; an acceptance: country and instrument.
      subject text not null check (length(subject) between 1 and 40),
      aspect text not null check (length(aspect) between 1 and 40),
      terms jsonb not null check (jsonb_typeof(terms) = 'object'),
      says jsonb not null default '{}' check (jsonb_typeof(says) = 'object'),
      valid_from date,
      valid_to date,
      source_name text not null check (length(source_name) between 1 and 300),
      source_url text not null check (length(source_url) between 1 and 500),
      checked_on date not null,
      created_by uuid not null references accounts,
      created_at timestamptz not null default now(),
      withdrawn_by uuid references accounts,
      withdrawn_at timestamptz,
      check (valid_from is null or valid_to is null or valid_from <= valid_to),
      check ((withdrawn_by is null) = (withdrawn_at is null))
    );
    create index rule_corrections_of on rule_corrections (community_id, kind, subject);

    alter table rule_corrections enable row level security;
    alter table rule_corrections force row level security;
    create policy owner_all on rule_corrections to current_user using (true) with check (true);
    create policy read_common on rule_corrections for select to vigie_app
      using ((community_id is null and (select me()) is not null) or community_id = any ((select my_communities())::uuid[]));
    create policy host_writes on rule_corrections for insert to vigie_app with check (community_id is null and (select is_host()) and created_by = (select me()));
    create policy members_write on rule_corrections for insert to vigie_app
      with check (community_id = any ((select my_communities())::uuid[]) and created_by = (select me()));
    create policy take_back on rule_corrections for update to vigie_app
      using ((community_id is null and (select is_host())) or community_id = any ((select my_communities())::uuid[]))
      with check ((community_id is null and (select is_host())) or community_id = any ((select my_communities())::uuid[]));
    grant select, insert on rule_corrections to vigie_app;
    grant update (withdrawn_by, withdrawn_at) on rule_corrections to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table rule_corrections')
}
