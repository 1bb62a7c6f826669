/**
 * The log can only grow: not even its owner changes, removes or empties what stands in it by mistake. Seals put committed entries into one chain, in a table of
 * their own, so that nobody who writes waits for the chain; an entry that is committed late is sealed late, and none is passed over.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_seals (
      sequence bigint primary key check (sequence > 0),
      entry_id bigint not null unique,
      previous bytea not null check (length(previous) = 32),
      hash bytea not null check (length(hash) = 32),
      sealed_at timestamptz not null default clock_timestamp()
    );
    comment on table audit_seals is 'hash = SHA-256(previous ‖ canonical JSON of the entry); written by the sealer alone, as the owner';
    grant select (sequence, entry_id) on audit_seals to vigie_app;

    create function only_grows() returns trigger language plpgsql as $$
    begin
      raise exception '% only grows', tg_table_name using errcode = 'restrict_violation';
    end $$;
    create trigger audit_entries_only_grow before update or delete or truncate on audit_entries for each statement execute function only_grows();
    create trigger audit_seals_only_grow before update or delete or truncate on audit_seals for each statement execute function only_grows();

    create index audit_entries_record on audit_entries (record_id, id desc) where record_id is not null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index audit_entries_record;
    drop trigger audit_entries_only_grow on audit_entries;
    drop table audit_seals;
    drop function only_grows();
  `)
}
