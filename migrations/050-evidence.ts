/**
 * Evidence: items as records. What the original is (its digest, size and type) can not be changed by the application; what was signed can not be changed by anyone.
 * An item follows its incident: while that is a draft, it is its author's alone.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table evidence (
      id uuid primary key default gen_random_uuid(),
      community_id uuid not null references communities,
      incident_id uuid not null references incidents on delete cascade,
      reference text not null,
      kind text not null,
      title text,
      description text,
      captured_on text,
      language text,
      exculpatory boolean,
      parent_id uuid references evidence on delete cascade check (parent_id <> id),
      relation text check (relation in ('part', 'redaction', 'translation', 'addendum', 'rendition')),
      sworn boolean,
      obtained_how text,
      source_url text,
      web_captured_at timestamptz,
      seal_number text,
      classification text,
      source_reliability text,
      information_credibility text,
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      device_sha256 text check (device_sha256 = sha256),
      bytes bigint check (bytes > 0),
      type text,
      declared_type text,
      doubt text check (doubt in ('mismatch', 'polyglot', 'active')),
      filed boolean not null default false,
      locked_at timestamptz,
      locked_by uuid references accounts,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      version integer not null default 1,
      sealed bytea,
      sealed_key bytea,
      check ((parent_id is null) = (relation is null)),
      check ((sha256 is null) = (bytes is null)),
      unique (community_id, reference)
    );
    create index evidence_incident on evidence (incident_id, created_at, id);
    create index evidence_community on evidence (community_id, created_at desc, id desc);
    create index evidence_author on evidence (created_by, created_at desc, id desc);
    create index evidence_parent on evidence (parent_id) where parent_id is not null;

    alter table evidence enable row level security;
    alter table evidence force row level security;
    create policy owner_all on evidence to current_user using (true) with check (true);
    create policy community_read on evidence for select to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) and (filed or created_by = (select me())));
    create policy community_create on evidence for insert to vigie_app
      with check (community_id = any ((select my_communities())::uuid[]) and created_by = (select me()));
    create policy community_change on evidence for update to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) and (filed or created_by = (select me())))
      with check (community_id = any ((select my_communities())::uuid[]));
    grant select, insert on evidence to vigie_app;
    grant update (kind, title, description, captured_on, language, exculpatory, sworn, obtained_how, source_url, web_captured_at, seal_number, classification,
      source_reliability, information_credibility, locked_at, locked_by, sealed) on evidence to vigie_app;

    -- Numbers of items are never used again; a sequence, so that those who file do not wait for each other.
    create function prepare_item_numbers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      execute format('create sequence %I', 'item_' || replace(new.id::text, '-', ''));
      return new;
    end $$;
    create trigger communities_items after insert on communities for each row execute function prepare_item_numbers();
    do $$ declare c uuid; begin
      for c in select id from communities loop execute format('create sequence %I', 'item_' || replace(c::text, '-', '')); end loop;
    end $$;

    create function next_item(community uuid) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
    declare
      n text := nextval(('item_' || replace(community::text, '-', ''))::regclass)::text;
    begin
      return 'EV-' || lpad(n, greatest(5, length(n)), '0');
    end $$;
    revoke execute on function next_item(uuid) from public;
    grant execute on function next_item(uuid) to vigie_app;

    -- The incident's row is read as who asks: an item can only be tied to an incident that its author may read.
    create function evidence_arrives() returns trigger language plpgsql as $$
    begin
      new.reference := next_item(new.community_id);
      select state <> 'draft' into strict new.filed from incidents where id = new.incident_id and community_id = new.community_id;
      if new.parent_id is not null and not exists (select from evidence where id = new.parent_id and incident_id = new.incident_id) then
        raise exception 'an item is made from one of the same incident' using errcode = 'foreign_key_violation';
      end if;
      return new;
    end $$;
    create trigger evidence_arriving before insert on evidence for each row execute function evidence_arrives();

    create function evidence_described() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      new.updated_at := clock_timestamp();
      if old.locked_at is not null and (new.kind, new.title, new.description, new.captured_on, new.language, new.sworn, new.obtained_how, new.source_url,
        new.web_captured_at, new.seal_number, new.locked_at, new.locked_by, new.sealed) is distinct from (old.kind, old.title, old.description, old.captured_on,
        old.language, old.sworn, old.obtained_how, old.source_url, old.web_captured_at, old.seal_number, old.locked_at, old.locked_by, old.sealed) then
        raise exception 'what was signed does not change' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger evidence_describing before update of kind, title, description, captured_on, language, exculpatory, sworn, obtained_how, source_url,
      web_captured_at, seal_number, classification, source_reliability, information_credibility, locked_at, sealed on evidence
      for each row execute function evidence_described();

    create function evidence_snapshot(n evidence) returns jsonb language sql stable as $$
      select to_jsonb(n) - '{created_at,created_by,updated_at,id,community_id,incident_id,version,sealed_key}'::text[]
    $$;
    create function evidence_received() returns trigger language plpgsql as $$
    begin
      insert into revisions (kind, record_id, version, community_id, state, verb, changed_by, snapshot)
        select 'evidence', n.id, n.version, n.community_id, case when n.filed then 'filed' else 'draft' end, 'receipt', n.created_by, evidence_snapshot(n)
        from new_rows n;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version, detail)
        select me(), n.community_id, 'receipt', 'evidence', n.id, n.version,
          jsonb_strip_nulls(jsonb_build_object('sha256', n.sha256, 'device_sha256', n.device_sha256, 'bytes', n.bytes, 'type', n.type,
            'declared_type', n.declared_type, 'doubt', n.doubt, 'parent_id', n.parent_id, 'relation', n.relation))
        from new_rows n;
      return null;
    end $$;
    create trigger evidence_is_received after insert on evidence referencing new table as new_rows for each statement execute function evidence_received();

    create function evidence_revised() returns trigger language plpgsql as $$
    declare
      said text := coalesce(nullif(current_setting('vigie.verb', true), ''), 'update');
    begin
      insert into revisions (kind, record_id, version, community_id, state, verb, reason, changed_by, snapshot)
        select 'evidence', n.id, n.version, n.community_id, case when n.filed then 'filed' else 'draft' end, said,
          nullif(current_setting('vigie.reason', true), ''), me(), evidence_snapshot(n)
        from new_rows n join old_rows o on o.id = n.id and o.version < n.version;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select me(), n.community_id, said, 'evidence', n.id, n.version from new_rows n join old_rows o on o.id = n.id and o.version < n.version;
      return null;
    end $$;
    create trigger evidence_is_revised after update on evidence referencing old table as old_rows new table as new_rows
      for each statement execute function evidence_revised();

    -- An item is filed and taken back with its incident; that is no change of the item.
    create function evidence_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update evidence e set filed = n.state <> 'draft'
        from new_rows n join old_rows o using (id) where e.incident_id = n.id and (n.state = 'draft') <> (o.state = 'draft');
      return null;
    end $$;
    create trigger incidents_evidence after update on incidents referencing old table as old_rows new table as new_rows
      for each statement execute function evidence_follows();

    create function evidence_discarded() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      delete from revisions r using old_rows o where r.record_id = o.id;
      insert into audit_entries (account_id, community_id, action, kind, record_id, version)
        select me(), o.community_id, 'discard', 'evidence', o.id, o.version from old_rows o;
      return null;
    end $$;
    create trigger evidence_is_discarded after delete on evidence referencing old table as old_rows for each statement execute function evidence_discarded();
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger incidents_evidence on incidents;
    drop function evidence_follows(), evidence_snapshot(evidence);
    drop table evidence;
    drop function evidence_discarded(), evidence_revised(), evidence_received(), evidence_described(), evidence_arrives(), next_item(uuid);
    drop trigger communities_items on communities;
    drop function prepare_item_numbers();
    do $$ declare c uuid; begin
      for c in select id from communities loop execute format('drop sequence if exists %I', 'item_' || replace(c::text, '-', '')); end loop;
    end $$;
    delete from revisions where kind = 'evidence';
  `)
}
