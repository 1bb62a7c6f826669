/** What is asked last in a change, said so that the answer no needs no ear: it ends the transaction, and the COMMIT that was sent along with the question keeps nothing. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function still_or_not_at_all(session uuid, held jsonb) returns void language plpgsql set search_path = public, pg_temp as $$
    begin
      if not still(session, held) then raise exception 'rights have changed' using errcode = 'VE004'; end if;
    end $$;
    comment on function still_or_not_at_all(uuid, jsonb) is 'Fails, and the change with it, when the session or the memberships it began with are gone';
    revoke execute on function still_or_not_at_all(uuid, jsonb) from public;
    grant execute on function still_or_not_at_all(uuid, jsonb) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function still_or_not_at_all(uuid, jsonb)')
}
