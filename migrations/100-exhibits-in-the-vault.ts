/**
 * Exhibits point into the vault: which copy of an item is handed over is chosen for each; a number never changes, and what was filed keeps its item. Files remember
 * when they were last read again. What leaves a casefile, and who approved it, is kept behind the casefile's own wall; the log only names it.
 */
import type { Knex } from 'knex'

const ofTheTeam = `community_id = any ((select my_communities())::uuid[])
  and (community_id = any ((select my_coordinations())::uuid[]) or casefile_id = any ((select my_casefiles())::uuid[]))`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table exhibits add column handed text, add column redaction_id uuid;
    create function exhibit_stands() returns trigger language plpgsql as $$
    begin
      if new.number <> old.number or (old.filed_on is not null and new.evidence_id is distinct from old.evidence_id) then
        raise exception 'an exhibit keeps its number, and its item once it was filed' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger exhibits_stand before update of number, evidence_id on exhibits for each row execute function exhibit_stands();

    alter table evidence_files add column checked_at timestamptz, add column intact boolean;
    comment on column evidence_files.intact is 'Whether the bytes were the same when they were last read again; null: not yet';

    create table casefile_approvals (
      id uuid primary key default gen_random_uuid(),
      casefile_id uuid not null references casefiles,
      community_id uuid not null references communities,
      audience text not null check (audience in ('forum', 'partners')),
      state_sha256 text not null check (state_sha256 ~ '^[0-9a-f]{64}$'),
      note text,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp(),
      decision text check (decision in ('approved', 'refused')),
      why text,
      decided_by uuid references accounts check (decided_by <> created_by),
      decided_at timestamptz,
      check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
    );
    comment on column casefile_approvals.state_sha256 is 'The casefile and its parts by their versions, as they stood when approval was asked for';
    create index casefile_approvals_of on casefile_approvals (casefile_id, created_at desc);

    create table casefile_exports (
      id uuid primary key default gen_random_uuid(),
      casefile_id uuid not null references casefiles,
      community_id uuid not null references communities,
      format text not null,
      letter text,
      language text not null,
      audience text not null,
      mark text not null,
      recipient text,
      despite text,
      blocked_by integer[] not null default '{}',
      approval_id uuid references casefile_approvals,
      state_sha256 text not null,
      created_by uuid not null references accounts,
      created_at timestamptz not null default clock_timestamp()
    );
    create index casefile_exports_of on casefile_exports (casefile_id, created_at desc);

    do $$ declare t text; begin
      foreach t in array array['casefile_approvals', 'casefile_exports'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner_all on %I to current_user using (true) with check (true)', t);
      end loop;
    end $$;
    create policy team_reads on casefile_approvals for select to vigie_app using (${ofTheTeam});
    create policy team_asks on casefile_approvals for insert to vigie_app with check (${ofTheTeam} and created_by = (select me()) and decision is null);
    create policy team_decides on casefile_approvals for update to vigie_app
      using (${ofTheTeam} and decision is null) with check (${ofTheTeam} and decided_by = (select me()));
    create policy team_reads on casefile_exports for select to vigie_app using (${ofTheTeam});
    create policy team_takes on casefile_exports for insert to vigie_app with check (${ofTheTeam} and created_by = (select me()));
    grant select, insert, update (decision, why, decided_by, decided_at) on casefile_approvals to vigie_app;
    grant select, insert on casefile_exports to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table casefile_exports, casefile_approvals;
    alter table evidence_files drop column checked_at, drop column intact;
    drop trigger exhibits_stand on exhibits;
    drop function exhibit_stands();
    alter table exhibits drop column handed, drop column redaction_id;
  `)
}
