/** The places of incidents with what both walls ask of them, in one index: a map of a city is read there, without a look at each of its incidents. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index incidents_point;
    create index incidents_point on incidents (latitude, longitude) include (community_id, state, created_by, id) where has_point;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index incidents_point;
    create index incidents_point on incidents (latitude, longitude) where has_point;
  `)
}
