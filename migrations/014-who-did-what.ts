/** Who did what to whom: people and organisations of a community, acts and the involvements in them, sources, consents, interviews, interventions, links. */
import type { Knex } from 'knex'

const coded = `coded_notes jsonb not null default '[]', derived boolean`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    call make_record_table('people', $$
      reference text,
      counting_unit text not null, number integer check (number >= 0), number_estimated boolean, code_name text, sex text, age_group text, died_on text, status text,
      nationality text[] not null default '{}', characteristics text[] not null default '{}', discrimination_grounds text[] not null default '{}',
      occupation text, languages text[] not null default '{}', note text,
      blind text[] not null default '{}', sealed bytea, sealed_key bytea $$);
    comment on column people.blind is 'Fingerprints of names, documents and contacts under a key of the community: found by who can make them, told by nobody';
    create index people_blind on people using gin (blind);
    create unique index people_reference on people (community_id, reference);

    create function person_before_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      new.reference := 'P-' || lpad(nextval(('reference_' || replace(new.community_id::text, '-', ''))::regclass)::text, 4, '0');
      return new;
    end $$;
    create trigger people_reference before insert on people for each row execute function person_before_insert();

    call make_record_table('organisations', $$
      name text not null, aliases text[] not null default '{}', kind text, country text, parent_id uuid references organisations, unit text, place_name text,
      active_on text, description text, check (parent_id <> id) $$);
    create index organisations_parent on organisations (parent_id) where parent_id is not null;

    call make_record_table('affiliations', $$
      person_id uuid not null references people, organisation_id uuid not null references organisations, post text, rank text, held_on text, certainty text, basis text $$);
    create index affiliations_person on affiliations (person_id);
    create index affiliations_organisation on affiliations (organisation_id);

    call make_record_table('acts', $$
      incident_id uuid not null references incidents, victim_id uuid references people, violation text not null, methods text[] not null default '{}',
      weapons text[] not null default '{}', happened_on text, ended_on text, place_name text, location_type text, stated_reason text,
      official_version text[] not null default '{}', official_version_note text, laws text[] not null default '{}', status_at_end text, age_at_time integer,
      characteristics text[] not null default '{}', physical_consequences text, psychological_consequences text, note text, ${coded} $$);
    create unique index acts_once on acts (incident_id, violation, victim_id) nulls not distinct where removed_at is null;
    comment on index acts_once is 'One act: one type of violation, one victim, one incident';
    create index acts_victim on acts (victim_id) where victim_id is not null;

    call make_record_table('sources', $$
      incident_id uuid not null references incidents, act_id uuid references acts, connection text, materials text[] not null default '{}', dated_on text, language text,
      links text[] not null default '{}', account text, note text, repeats_id uuid references sources, reliability text, credibility text,
      graded_by uuid references accounts, graded_at timestamptz, ${coded}, sealed bytea, sealed_key bytea, check (repeats_id <> id) $$);
    create index sources_incident on sources (incident_id);

    call make_record_table('involvements', $$
      incident_id uuid not null references incidents, act_id uuid not null references acts, person_id uuid references people, organisation_id uuid references organisations,
      perpetrator_type text, degree text, certainty text, basis text, description text, source_id uuid references sources, status text, ${coded} $$);
    create index involvements_incident on involvements (incident_id);
    create index involvements_act on involvements (act_id);
    create index involvements_person on involvements (person_id) where person_id is not null;
    create index involvements_organisation on involvements (organisation_id) where organisation_id is not null;

    call make_record_table('consents', $$
      person_id uuid not null references people, purpose text not null, given text not null, scope text, recipient text, manner text, language text, given_on text,
      informed_by text, proof text, expires_on text, withdrawn_on text, withdrawal_note text $$);
    create index consents_person on consents (person_id);

    call make_record_table('interviews', $$
      person_id uuid not null references people, held_on text, organisation text, purpose text, language text, note text, sealed bytea, sealed_key bytea $$);
    create index interviews_person on interviews (person_id);

    call make_record_table('interventions', $$
      incident_id uuid not null references incidents, person_id uuid references people, kind text not null, party text, happened_on text, asked_of text, response text,
      result text $$);
    create index interventions_incident on interventions (incident_id);

    call make_record_table('incident_links', $$
      incident_id uuid not null references incidents, related_id uuid not null references incidents, kind text not null, note text, check (related_id <> incident_id) $$);
    create index incident_links_incident on incident_links (incident_id);
    create index incident_links_related on incident_links (related_id);

    -- A part of an incident is seen where the incident is: a draft, or what was taken back to draft, is its author's alone.
    do $$ declare t text; begin
      foreach t in array array['acts', 'sources', 'involvements', 'interventions', 'incident_links'] loop
        execute format('create policy with_the_incident on %I as restrictive to vigie_app
                          using (exists (select from incidents i where i.id = incident_id)) with check (exists (select from incidents i where i.id = incident_id))', t);
      end loop;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table incident_links, interventions, interviews, consents, involvements, sources, acts, affiliations, organisations, people;
    drop function person_before_insert();
    delete from revisions where kind in ('people', 'organisations', 'affiliations', 'acts', 'sources', 'involvements', 'consents', 'interviews', 'interventions', 'incident_links');
  `)
}
