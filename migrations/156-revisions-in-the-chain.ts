/**
 * Revisions are held by the chain of the log: with the entry of a change the sealer seals what the change left behind, so that whoever rewrites a record together with its
 * revision is found out. Seals from before this one hold their entries alone.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_seals add column revision bytea check (length(revision) = 32);
    comment on column audit_seals.revision is 'revision_digest of the record and version that the entry names, as they were when it was sealed; null: none was there';
    comment on table audit_seals is 'hash = SHA-256(previous ‖ canonical JSON of the entry ‖ revision, where there is one); written by the sealer alone, as the owner';

    create function revision_digest(record uuid, at_version integer) returns bytea language sql stable parallel safe set search_path = public, pg_temp as $$
      select sha256(convert_to(string_agg(jsonb_build_array(kind, record_id, version, community_id, state, verb, reason, changed_by,
          extract(epoch from changed_at), snapshot)::text, E'\\n' order by version), 'UTF8'))
      from revisions where record_id = record and (version = at_version or (version = at_version - 1 and verb = 'derivation'))
    $$;
    comment on function revision_digest(uuid, integer) is
      'SHA-256 of a revision, and of the one before it where that was written down only now (what is drawn from a report has none until it is changed); null when there is none';
    revoke execute on function revision_digest(uuid, integer) from public;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function revision_digest(uuid, integer);
    alter table audit_seals drop column revision;
    comment on table audit_seals is 'hash = SHA-256(previous ‖ canonical JSON of the entry); written by the sealer alone, as the owner';
  `)
}
