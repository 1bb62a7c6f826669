/** What was erased while its file was being read gets no reading, as it gets no words: whoever reads waits for the erasure, and finds nothing to say. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create trigger evidence_readings_stand before insert on evidence_readings for each row execute function words_of_what_stands()')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger evidence_readings_stand on evidence_readings')
}
