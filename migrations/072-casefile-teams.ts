/**
 * Casefiles whole: the team of each with an end to every place, the remaining parts, and the second wall around them: the team and the community's coordinators;
 * counsel from outside the community reads that one casefile, its facts and its exhibits, until the day named.
 */
import type { Knex } from 'knex'

const part = 'casefile_id uuid not null references casefiles'
const before = ['casefile_facts', 'claims', 'casefile_remedies', 'casefile_procedures']
const made = [
  'exhibits',
  'casefile_clients',
  'casefile_alleged',
  'casefile_witnesses',
  'casefile_harms',
  'casefile_reliefs',
  'casefile_interventions',
  'casefile_risks',
  'casefile_tasks',
  'casefile_deadlines',
  'casefile_stages',
  'casefile_filings',
  'casefile_notes',
]
const forOutside = ['casefile_facts', 'exhibits']
const kinds = ['casefiles', ...before, ...made].map((one) => `'${one}'`).join(', ')

const eachPart = (work: (table: string) => string): string => [...before, ...made].map(work).join('\n')

const answerOf = (team: string) => `
    create or replace function act_as(account uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      answer jsonb;
    begin
      perform set_config('vigie.account_id', account::text, true);
      select jsonb_build_object(
          'id', a.id, 'name', a.name, 'email', a.email, 'language', a.language, 'is_host', a.is_host,
          'memberships', coalesce((select jsonb_agg(jsonb_build_object('community_id', m.community_id, 'role', m.role) order by m.created_at, m.community_id)
                                   from memberships m where m.account_id = a.id), '[]'),
          'network_communities', coalesce((select jsonb_agg(c.id) from communities c where c.visibility = 'network'
                                           and (a.is_host or exists (select 1 from memberships m where m.account_id = a.id))), '[]')${team})
        into answer from accounts a where a.id = account and a.disabled_at is null;
      if answer is null then perform set_config('vigie.account_id', '', true); end if;
      return answer;
    end $$;`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table casefile_members (
      casefile_id uuid not null references casefiles,
      community_id uuid not null references communities,
      account_id uuid not null references accounts,
      role text not null check (role in ('lead', 'counsel', 'assistant')),
      until_on date,
      created_by uuid references accounts,
      created_at timestamptz not null default clock_timestamp(),
      primary key (casefile_id, account_id)
    );
    comment on column casefile_members.until_on is 'The last day of the place, UTC; null: until it is taken away';
    create index casefile_members_account on casefile_members (account_id);
    insert into casefile_members (casefile_id, community_id, account_id, role, created_by) select id, community_id, created_by, 'lead', created_by from casefiles;

    create function my_casefiles() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return (select coalesce(array_agg(casefile_id), '{}') from casefile_members where account_id = me() and (until_on is null or until_on >= current_date));
    end $$;
    comment on function my_casefiles() is 'Casefiles in whose team who asks has a place today';
    create function my_led_casefiles() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return (select coalesce(array_agg(casefile_id), '{}') from casefile_members
              where account_id = me() and role = 'lead' and (until_on is null or until_on >= current_date) and community_id = any (my_communities()));
    end $$;
    create function my_coordinations() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return (select coalesce(array_agg(community_id), '{}') from memberships where account_id = me() and role = 'coordinator');
    end $$;
    create function my_litigations() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return (select coalesce(array_agg(community_id), '{}') from memberships where account_id = me() and role in ('coordinator', 'lawyer'));
    end $$;
    create function has_team(casefile uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return exists (select 1 from casefile_members where casefile_id = casefile);
    end $$;
    comment on function has_team(uuid) is 'Until a casefile has a team, which is at the moment when it is made, it is its maker''s';
    create function casefile_opened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      insert into casefile_members (casefile_id, community_id, account_id, role, created_by) values (new.id, new.community_id, new.created_by, 'lead', new.created_by);
      return null;
    end $$;
    create trigger casefiles_opened after insert on casefiles for each row execute function casefile_opened();
    create function left_community() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      delete from casefile_members where account_id = old.account_id and community_id = old.community_id;
      return null;
    end $$;
    create trigger memberships_left after delete on memberships for each row execute function left_community();
    revoke execute on function my_casefiles(), my_led_casefiles(), my_coordinations(), my_litigations(), has_team(uuid), casefile_opened(), left_community() from public;
    grant execute on function my_casefiles(), my_led_casefiles(), my_coordinations(), my_litigations(), has_team(uuid) to vigie_app;

    alter table casefile_members enable row level security;
    alter table casefile_members force row level security;
    create policy owner_all on casefile_members to current_user using (true) with check (true);
    create policy team_reads on casefile_members for select to vigie_app using (account_id = (select me())
      or community_id = any ((select my_coordinations())::uuid[])
      or (casefile_id = any ((select my_casefiles())::uuid[]) and community_id = any ((select my_communities())::uuid[])));
    create policy leads_write on casefile_members to vigie_app
      using (community_id = any ((select my_coordinations())::uuid[]) or casefile_id = any ((select my_led_casefiles())::uuid[]))
      with check (community_id = any ((select my_coordinations())::uuid[]) or casefile_id = any ((select my_led_casefiles())::uuid[]));
    grant select, insert, update, delete on casefile_members to vigie_app;
    ${answerOf(`,
          'casefiles', coalesce((select jsonb_agg(jsonb_build_object('casefile_id', t.casefile_id, 'community_id', t.community_id, 'role', t.role) order by t.casefile_id)
                                 from casefile_members t where t.account_id = a.id and (t.until_on is null or t.until_on >= current_date)), '[]')`)}

    alter table casefile_facts add column exhibits jsonb not null default '[]', add column frozen jsonb;
    alter table casefile_remedies add column exhibits jsonb not null default '[]';
    comment on column casefile_facts.frozen is 'The incident as it stood when the fact was drawn from it, without what identifies people';

    call make_record_table('exhibits', $$
      ${part}, number integer not null, evidence_id uuid, title text not null, kind text, author text, made_on text, obtained_on text,
      obtained_how text, language text, translation_language text, translator text, translation_sworn boolean, checks text[] not null default '{}',
      reliability text, credibility text, confidential boolean, disclosable boolean, filed_on text, unique (casefile_id, number) $$);
    call make_record_table('casefile_clients', $$
      ${part}, person_id uuid references people, pseudonym text not null, roles text[] not null default '{}', born_on text, sex text,
      nationality text, profession text, status text, vulnerability text, dependants text, capacity text, guardian_authority text,
      best_interest text, counsel text, client_signed_on text, counsel_signed_on text, mandate_exhibit_id uuid references exhibits,
      without_mandate text, conflict_checked_on text, conflict boolean, arrested_on text, arrest_place text, forces text, warrant_shown boolean,
      reason_given text, law_applied text, held_at text, ended_on text, ordered_by text, counsel_access text, family_access text, hearings text,
      categories text[] not null default '{}', why_arbitrary text, health text, disappeared_on text, last_seen text, why_state text,
      steps_taken text, family_consent boolean, sealed bytea, sealed_key bytea $$);
    call make_record_table('casefile_alleged', $$
      ${part}, person_id uuid references people, organisation_id uuid references organisations, description text not null, perpetrator_type text,
      rank text, unit text, chain_of_command text, degree text, certainty text, basis text, official_version text, domestic_status text,
      facts jsonb not null default '[]', exhibits jsonb not null default '[]', sealed bytea, sealed_key bytea $$);
    call make_record_table('casefile_witnesses', $$
      ${part}, person_id uuid references people, code_name text not null, kind text, connection text, facts jsonb not null default '[]',
      stated_on text, consent text, protection text, interviews integer, willing boolean, exhibits jsonb not null default '[]' $$);
    call make_record_table('casefile_harms', $$
      ${part}, kind text not null, client_id uuid references casefile_clients, text text, amount double precision, currency text, examiner text,
      examined_on text, consistency text, findings text, no_report_why text, continuing boolean, exhibits jsonb not null default '[]' $$);
    call make_record_table('casefile_reliefs', $$
      ${part}, kind text not null, scope text, text text, amount double precision, currency text, beneficiaries text, interim boolean,
      imminence text, irreparable text $$);
    call make_record_table('casefile_interventions', $$
      ${part}, kind text not null, party text, happened_on text, asked_of text, reference text, response text, result text $$);
    call make_record_table('casefile_risks', $$
      ${part}, whom text not null, text text, level text not null, measure text, owner_id uuid references accounts, assessed_on text,
      review_on text, approved boolean $$);
    call make_record_table('casefile_tasks', $$
      ${part}, title text not null, owner_id uuid references accounts, due_on text, done_on text, claim_id uuid references claims, element text,
      note text $$);
    call make_record_table('casefile_deadlines', $$
      ${part}, title text not null, due_on text not null, forum text, rule text, start_event text, started_on text, margin_days integer,
      owner_id uuid references accounts, done_on text $$);
    call make_record_table('casefile_stages', $$
      ${part}, stage text not null, forum text, body text, began_on text, ended_on text, note text $$);
    call make_record_table('casefile_filings', $$
      ${part}, title text not null, forum text, body text, reference text, filed_on text, outcome text, outcome_on text, measure text,
      authority text, due_on text, compliance text, exhibits jsonb not null default '[]' $$);
    call make_record_table('casefile_notes', $$
      ${part}, title text, text text not null $$);
    create index casefile_clients_of on casefile_clients (casefile_id);
    create index casefile_alleged_of on casefile_alleged (casefile_id);
    create index casefile_witnesses_of on casefile_witnesses (casefile_id);
    create index casefile_harms_of on casefile_harms (casefile_id);
    create index casefile_reliefs_of on casefile_reliefs (casefile_id);
    create index casefile_interventions_of on casefile_interventions (casefile_id);
    create index casefile_risks_of on casefile_risks (casefile_id);
    create index casefile_tasks_of on casefile_tasks (casefile_id);
    create index casefile_deadlines_of on casefile_deadlines (casefile_id);
    create index casefile_stages_of on casefile_stages (casefile_id);
    create index casefile_filings_of on casefile_filings (casefile_id);
    create index casefile_notes_of on casefile_notes (casefile_id);
    create index exhibits_evidence on exhibits (evidence_id) where evidence_id is not null;

    drop policy community_only on casefiles;
    create policy team_reads on casefiles for select to vigie_app using (community_id = any ((select my_coordinations())::uuid[])
      or id = any ((select my_casefiles())::uuid[]) or (created_by = (select me()) and not has_team(id)));
    create policy litigators_open on casefiles for insert to vigie_app with check (community_id = any ((select my_litigations())::uuid[]) and created_by = (select me()));
    create policy team_changes on casefiles for update to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) and (community_id = any ((select my_coordinations())::uuid[]) or id = any ((select my_casefiles())::uuid[])));
    ${eachPart(
      (table) => `
    drop policy community_only on ${table};
    create policy team_only on ${table} to vigie_app
      using (community_id = any ((select my_communities())::uuid[])
        and (community_id = any ((select my_coordinations())::uuid[]) or casefile_id = any ((select my_casefiles())::uuid[])))
      with check (community_id = any ((select my_communities())::uuid[])
        and (community_id = any ((select my_coordinations())::uuid[]) or casefile_id = any ((select my_casefiles())::uuid[])));`,
    )}
    ${forOutside.map((table) => `create policy outside_reads on ${table} for select to vigie_app using (casefile_id = any ((select my_casefiles())::uuid[]));`).join('\n')}
    create policy team_only on revisions as restrictive for select to vigie_app using (kind not in (${kinds})
      or community_id = any ((select my_coordinations())::uuid[])
      or (case when kind = 'casefiles' then record_id else (snapshot->>'casefile_id')::uuid end) = any ((select my_casefiles())::uuid[]));
  `)
}

export async function down(knex: Knex): Promise<void> {
  const mine = 'community_id = any ((select my_communities())::uuid[])'
  await knex.raw(`
    drop policy team_only on revisions;
    ${forOutside.map((table) => `drop policy outside_reads on ${table};`).join('\n')}
    drop policy team_reads on casefiles; drop policy litigators_open on casefiles; drop policy team_changes on casefiles;
    create policy community_only on casefiles to vigie_app using (${mine}) with check (${mine});
    ${before.map((table) => `drop policy team_only on ${table}; create policy community_only on ${table} to vigie_app using (${mine}) with check (${mine});`).join('\n')}
    drop table ${[...made].reverse().join(', ')};
    delete from revisions where kind in (${made.map((one) => `'${one}'`).join(', ')});
    alter table casefile_facts drop column exhibits, drop column frozen;
    alter table casefile_remedies drop column exhibits;
    ${answerOf('')}
    drop trigger casefiles_opened on casefiles;
    drop trigger memberships_left on memberships;
    drop policy team_reads on casefile_members; drop policy leads_write on casefile_members;
    drop table casefile_members;
    drop function left_community(), casefile_opened(), has_team(uuid), my_litigations(), my_coordinations(), my_led_casefiles(), my_casefiles();
  `)
}
