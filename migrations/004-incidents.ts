/** Incidents: one row each, with what lists and maps need computed by the database itself, and the second wall around them. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function incident_words(language text, title text, description text, place_name text, admin_area text) returns tsvector
    language plpgsql immutable parallel safe as $$
    declare
      configuration regconfig := search_configuration(language);
      heading text := one_spelling(title);
    begin
      return setweight(to_tsvector(configuration, heading), 'A') || setweight(to_tsvector(configuration, one_spelling(description)), 'C')
        || setweight(to_tsvector('simple', heading || ' ' || one_spelling(coalesce(place_name, '') || ' ' || coalesce(admin_area, ''))), 'B');
    end $$;
    comment on function incident_words(text, text, text, text, text) is 'The words by which an incident is found: stems of its language, and names as they stand';

    create table incidents (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      reference text,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'under_review', 'returned', 'verified', 'disputed', 'archived')),
      form text not null,
      form_version integer not null,
      language text,
      title text,
      description text,
      violations text[] not null default '{}',
      happened_on text,
      country text,
      admin_area text,
      place_name text,
      place_precision text,
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      victims_count integer check (victims_count >= 0),
      victims_estimated boolean,
      victim_characteristics text[] not null default '{}',
      perpetrator_types text[] not null default '{}',
      perpetrators text,
      source_connection text,
      source_materials text[] not null default '{}',
      source_name text,
      source_note text,
      source_links text[] not null default '{}',
      source_identifier text,
      attribution text,
      consent text,
      consent_purposes text[] not null default '{}',
      source_reliability text,
      information_credibility text,
      standard_of_proof text,
      answers jsonb not null default '{}',
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      submitted_at timestamptz,
      reviewer_id uuid references accounts,
      verified_by uuid references accounts check (verified_by <> created_by),
      verified_at timestamptz,
      import_id uuid,
      version integer not null default 1,
      happened_from date not null generated always as (coalesce(edtf_from(happened_on), '-infinity')) stored,
      happened_to date not null generated always as (coalesce(edtf_to(happened_on), '-infinity')) stored,
      has_point boolean not null generated always as
        (coalesce(latitude is not null and longitude is not null and place_precision in ('point', 'approximate', 'locality'), false)) stored,
      search tsvector generated always as (incident_words(language, title, description, place_name, admin_area)) stored,
      check ((state = 'verified') <= (verified_by is not null)),
      check (state = 'draft' or reference is not null)
    );
    create unique index incidents_reference on incidents (community_id, reference);
    create unique index incidents_source_identifier on incidents (community_id, source_identifier) where source_identifier is not null;
    create index incidents_happened on incidents (happened_from desc, id desc) where state <> 'draft';
    create index incidents_community_happened on incidents (community_id, happened_from desc, id desc);
    create index incidents_country_happened on incidents (country, happened_from desc, id desc) where state <> 'draft';
    create index incidents_created on incidents (created_at desc, id desc) where state <> 'draft';
    create index incidents_updated on incidents (updated_at desc, id desc) where state <> 'draft';
    create index incidents_waiting on incidents (submitted_at, id) where state in ('submitted', 'under_review', 'disputed');
    create index incidents_author on incidents (created_by, updated_at desc) where state in ('draft', 'returned');
    create index incidents_import on incidents (import_id) where import_id is not null;
    create index incidents_violations on incidents using gin (violations);
    create index incidents_search on incidents using gin (search);
    create index incidents_point on incidents (latitude, longitude) where has_point;

    alter table incidents enable row level security;
    alter table incidents force row level security;
    create policy owner_all on incidents to current_user using (true) with check (true);
    create policy community_read on incidents for select to vigie_app
      using (community_id = any ((select readable_communities())::uuid[]) and (state <> 'draft' or created_by = (select me())));
    create policy community_create on incidents for insert to vigie_app
      with check (community_id = any ((select my_communities())::uuid[]) and created_by = (select me()));
    create policy community_change on incidents for update to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) and (state <> 'draft' or created_by = (select me())))
      with check (community_id = any ((select my_communities())::uuid[]));
    create policy author_discards on incidents for delete to vigie_app using (state = 'draft' and created_by = (select me()));
    grant select, insert, update, delete on incidents to vigie_app;

    -- A reference is given when a report is first filed: country, year, and the next number of its community. A sequence, so that writers do not wait for each other.
    create function prepare_references() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      execute format('create sequence %I', 'reference_' || replace(new.id::text, '-', ''));
      return new;
    end $$;
    create trigger communities_references after insert on communities for each row execute function prepare_references();

    create function next_reference(community uuid, country text) returns text language plpgsql volatile security definer set search_path = public as $$
    declare
      n text := nextval(('reference_' || replace(community::text, '-', ''))::regclass)::text;
    begin
      return coalesce(country, 'XXX') || '-' || extract(year from now())::text || '-' || lpad(n, greatest(4, length(n)), '0');
    end $$;

    create function incident_before_write() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        new.version := old.version + 1;
        new.updated_at := clock_timestamp();
      end if;
      if new.state <> 'draft' and new.reference is null then
        new.reference := next_reference(new.community_id, new.country);
      end if;
      return new;
    end $$;
    create trigger incidents_before before insert or update on incidents for each row execute function incident_before_write();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table incidents;
    drop function incident_before_write(), next_reference(uuid, text), incident_words(text, text, text, text, text);
    drop trigger communities_references on communities;
    drop function prepare_references();
  `)
}
