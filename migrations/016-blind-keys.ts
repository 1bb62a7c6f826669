/** A key of its own for each community's blind index, so that a new key of the community leaves what is found by name as it is. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table community_keys add column blind bytea')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table community_keys drop column blind')
}
