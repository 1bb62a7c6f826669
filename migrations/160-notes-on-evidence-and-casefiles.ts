/**
 * Coded answers of evidence, of casefiles and of their parts may carry a note too. What was said of an item that was signed keeps its notes as they were;
 * those on what may still be said of it afterwards can be written.
 */
import type { Knex } from 'knex'

const tables = [
  'evidence',
  'casefiles',
  'casefile_facts',
  'claims',
  'casefile_remedies',
  'casefile_procedures',
  'casefile_clients',
  'casefile_alleged',
  'casefile_witnesses',
  'exhibits',
  'casefile_harms',
  'casefile_reliefs',
  'casefile_interventions',
  'casefile_risks',
  'casefile_tasks',
  'casefile_deadlines',
  'casefile_stages',
  'casefile_filings',
]

const columns = ['kind', 'title', 'description', 'captured_on', 'language', 'sworn', 'obtained_how', 'source_url', 'web_captured_at', 'seal_number']
const signed = [...columns, 'locked_at', 'locked_by', 'sealed']
const describing = [...columns, 'exculpatory', 'classification', 'source_reliability', 'information_credibility', 'locked_at', 'sealed']

/** The trigger that gives a changed item its version and keeps what was signed. */
const guarded = (more: { readonly was: string; readonly is: string }) => `
  create or replace function evidence_described() returns trigger language plpgsql as $$
  begin
    new.version := old.version + 1;
    new.updated_at := clock_timestamp();
    -- Only the owner's hand sets sealed_key aside: no grant of the application reaches it.
    if old.locked_at is not null and new.sealed_key is not null
      and (${signed.map((name) => `new.${name}`).join(', ')}${more.is}) is distinct from (${signed.map((name) => `old.${name}`).join(', ')}${more.was}) then
      raise exception 'what was signed does not change' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`

const watched = (names: readonly string[]) => `
  drop trigger evidence_describing on evidence;
  create trigger evidence_describing before update of ${names.join(', ')} on evidence for each row execute function evidence_described();`

export async function up(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw(`alter table ?? add column coded_notes jsonb not null default '[]'`, [table])
  await knex.raw(`
    grant update (coded_notes) on evidence to vigie_app;
    create function notes_signed(notes jsonb) returns jsonb language sql immutable parallel safe set search_path = public, pg_temp as $$
      select coalesce(jsonb_object_agg(one->>'field', one->>'note'), '{}') from jsonb_array_elements(notes) as all_notes(one)
      where one->>'field' not in ('classification', 'source_reliability', 'information_credibility')
    $$;
    comment on function notes_signed(jsonb) is 'Of the notes on an item, those that do not change once it was signed';
    -- An erasure takes notes from what was signed too: it is the owner's.
    ${guarded({
      was: `, case current_user when 'vigie_app' then notes_signed(old.coded_notes) end`,
      is: `, case current_user when 'vigie_app' then notes_signed(new.coded_notes) end`,
    })}
    ${watched([...describing, 'coded_notes'])}
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`${guarded({ was: '', is: '' })} ${watched(describing)} drop function notes_signed(jsonb);`)
  for (const table of tables) {
    await knex.raw(`update revisions set snapshot = snapshot - 'coded_notes' where kind = ? and jsonb_exists(snapshot, 'coded_notes')`, [table])
    await knex.raw('alter table ?? drop column coded_notes', [table])
  }
}
