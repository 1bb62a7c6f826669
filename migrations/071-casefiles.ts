/** Casefiles and their parts: facts, claims, domestic remedies, other international procedures. A part belongs to a casefile of its own community. */
import type { Knex } from 'knex'

const part = 'casefile_id uuid not null references casefiles'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    call make_record_table('casefiles', $$
      reference text, title text not null, status text, summary text, language text, forums text[] not null default '{}',
      problem text, legal_objective text, policy_objective text, social_objective text, indicator text, why_this_case text, alternatives text, if_lost text,
      respondent text, organs text[] not null default '{}', attribution text, violations text[] not null default '{}', continuing boolean, continuing_why text,
      exceptions text[] not null default '{}', exceptions_why text, anonymity text, risk text, risk_note text,
      victim_child boolean, victim_woman boolean, victim_disability boolean, represented boolean $$);
    create unique index casefiles_reference on casefiles (community_id, reference);
    create function casefile_before_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      new.reference := 'D-' || lpad(nextval(('reference_' || replace(new.community_id::text, '-', ''))::regclass)::text, 4, '0');
      return new;
    end $$;
    create trigger casefiles_reference before insert on casefiles for each row execute function casefile_before_insert();

    call make_record_table('casefile_facts', $$
      ${part}, number integer not null, text text not null, happened_on text, place_name text, violations text[] not null default '{}',
      incident_id uuid references incidents, incident_version integer, confidence text, disputed boolean, disputed_how text, gap_declared boolean,
      unique (casefile_id, number) $$);
    call make_record_table('claims', $$
      ${part}, number integer not null, title text, "right" text not null, articles text[] not null default '{}', discrimination text, structural_law text,
      argument text, matrix jsonb not null default '[]', unique (casefile_id, number) $$);
    call make_record_table('casefile_remedies', $$
      ${part}, body text not null, kind text, reference text, filed_on text, decided_on text, notified_on text, result text, final boolean, exception text,
      exception_proof text $$);
    create index casefile_remedies_of on casefile_remedies (casefile_id);
    call make_record_table('casefile_procedures', $$
      ${part}, forum text, body text, reference text, filed_on text, ended_on text, status text, same_facts boolean, same_parties boolean, same_rights boolean $$);
    create index casefile_procedures_of on casefile_procedures (casefile_id);
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table casefile_procedures, casefile_remedies, claims, casefile_facts, casefiles;
    drop function casefile_before_insert();
  `)
}
