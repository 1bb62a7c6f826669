/** What was attached to a merged incident and went along, so that undoing the merge puts each part back where and as it stood. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table incident_merges add column moved jsonb not null default '[]';
    comment on column incident_merges.moved is 'Parts that the merge moved or took away: kind, id, and the columns as they stood (was)';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table incident_merges drop column moved')
}
