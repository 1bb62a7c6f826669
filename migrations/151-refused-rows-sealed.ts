/**
 * The rows that an import refused hold whatever stood in the file, names included: they are sealed as what identifies is, under a key of their import, and a community says
 * for how long it keeps them. Rows kept in clear before this can not be sealed here, where no key is: they go; the file that they came from is with whoever imported it.
 */
import type { Knex } from 'knex'

const classes = (names: string) => `
    alter table retention_rules drop constraint retention_rules_class_check, add constraint retention_rules_class_check check (class in (${names}));`
const kinds = (names: string) => `
    alter table erasure_orders drop constraint erasure_orders_kind_check, add constraint erasure_orders_kind_check check (kind in (${names}));`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from import_refusals;
    alter table import_refusals drop column reasons, drop column original, add column sealed bytea not null;
    comment on column import_refusals.sealed is 'Why a row was refused and how it stood in the file, under the key of its import';
    alter table imports add column sealed_key bytea;
    comment on column imports.sealed_key is 'Opens the rows that were refused; wrapped by a key of the community';
    ${classes(`'drafts', 'withdrawn_consents', 'source_contacts', 'refused_rows'`)}
    ${kinds(`'people', 'incidents', 'sources', 'evidence', 'drafts', 'imports'`)}
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    delete from import_refusals;
    delete from erasure_orders where kind = 'imports';
    delete from retention_rules where class = 'refused_rows';
    ${kinds(`'people', 'incidents', 'sources', 'evidence', 'drafts'`)}
    ${classes(`'drafts', 'withdrawn_consents', 'source_contacts'`)}
    alter table imports drop column sealed_key;
    alter table import_refusals drop column sealed, add column reasons jsonb not null, add column original jsonb not null;
  `)
}
