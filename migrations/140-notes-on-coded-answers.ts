/** Any coded answer may carry a note: of people, organisations and their places in them, of what people agreed to and said, of what was done for them, and of the incident itself. */
import type { Knex } from 'knex'

const tables = ['people', 'organisations', 'affiliations', 'consents', 'interviews', 'interventions', 'incidents']

export async function up(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw(`alter table ?? add column coded_notes jsonb not null default '[]'`, [table])
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex.raw(`update revisions set snapshot = snapshot - 'coded_notes' where kind = ? and jsonb_exists(snapshot, 'coded_notes')`, [table])
    await knex.raw('alter table ?? drop column coded_notes', [table])
  }
}
