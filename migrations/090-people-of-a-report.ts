/**
 * A person or an organisation that a report brought into the registry is seen where the report is: taken back to draft it is its author's alone, and so are they, unless
 * something that is seen names them too.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table people add column drawn_from uuid;
    alter table organisations add column drawn_from uuid;
    comment on column people.drawn_from is 'The incident whose filing made this record';
    comment on column organisations.drawn_from is 'The incident whose filing made this record';
    create index people_drawn on people (drawn_from) where drawn_from is not null;
    create index organisations_drawn on organisations (drawn_from) where drawn_from is not null;
    create policy with_the_report on people as restrictive for select to vigie_app using (drawn_from is null or created_by = (select me())
      or exists (select from incidents i where i.id = drawn_from)
      or exists (select from acts a where a.victim_id = people.id) or exists (select from involvements p where p.person_id = people.id));
    create policy with_the_report on organisations as restrictive for select to vigie_app using (drawn_from is null or created_by = (select me())
      or exists (select from incidents i where i.id = drawn_from) or exists (select from involvements p where p.organisation_id = organisations.id));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy with_the_report on organisations; drop policy with_the_report on people;
    alter table organisations drop column drawn_from; alter table people drop column drawn_from;
  `)
}
