/** Identifiers are random: compressing a list of them takes seconds for a million and saves nothing. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table disclosures alter column incidents set storage external')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table disclosures alter column incidents set storage extended')
}
