/** Custody that waits to be chained is chained by the clock only where nobody else is at it: two that lock the items of a dossier in different orders would wait for each other. */
import type { Knex } from 'knex'

const sealing = (items: string, sealed: string) => `
  create or replace function seal_custody_waiting(most integer) returns integer language sql volatile security definer set search_path = public, pg_temp as $$
    select coalesce(sum(${sealed}), 0)::integer from (select distinct evidence_id from custody_events where sequence is null ${items} limit most) w
  $$`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    sealing(
      'order by evidence_id',
      `case when pg_try_advisory_xact_lock(hashtextextended('custody ' || w.evidence_id::text, 0)) then seal_custody(w.evidence_id) else 0 end`,
    ),
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(sealing('', 'seal_custody(w.evidence_id)'))
}
