/** Whoever may read an item may have its file read again before it is used: when, and whether it was the same, is noted on the file. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function note_reread(item uuid, same boolean) returns void language sql volatile security definer set search_path = public, pg_temp as $$
      update evidence_files f set checked_at = clock_timestamp(), intact = same
        from evidence e where e.id = item and f.evidence_id = item and f.role = 'original'
          and e.community_id = any (my_communities()) and (e.filed or e.created_by = me())
    $$;
    comment on function note_reread(uuid, boolean) is 'Notes what reading a file again found; on items that who asks may reach alone; reviewed';
    revoke execute on function note_reread(uuid, boolean) from public;
    grant execute on function note_reread(uuid, boolean) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function note_reread(uuid, boolean)')
}
