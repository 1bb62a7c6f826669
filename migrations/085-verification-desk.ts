/** The verification desk: findings of those who verify, remarks of those who work on an incident, and the day by which a review is due. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table incidents add column review_due_on text;
    create index incidents_reviewer on incidents (reviewer_id) where reviewer_id is not null and state in ('submitted', 'under_review', 'disputed');

    call make_record_table('findings', $$
      incident_id uuid not null references incidents, checked text not null, about text, outcome text not null, method text, note text $$);
    create index findings_incident on findings (incident_id);

    call make_record_table('remarks', $$
      incident_id uuid not null references incidents, author_id uuid not null references accounts, thread_id uuid references remarks, words text not null,
      mentions uuid[] not null default '{}', resolved_at timestamptz, resolved_by uuid references accounts, check (thread_id <> id) $$);
    create index remarks_incident on remarks (incident_id);
    create index remarks_mentions on remarks using gin (mentions);

    do $$ declare t text; begin
      foreach t in array array['findings', 'remarks'] loop
        execute format('create policy with_the_incident on %I as restrictive to vigie_app
                          using (exists (select from incidents i where i.id = incident_id)) with check (exists (select from incidents i where i.id = incident_id))', t);
      end loop;
    end $$;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table remarks, findings;
    delete from revisions where kind in ('findings', 'remarks');
    drop index incidents_reviewer;
    alter table incidents drop column review_due_on;
  `)
}
