/**
 * UCDP's georeferenced events, in the full and in the short table. Battles are events there but no violations here: an event of one-sided violence (type 3) or with
 * civilian deaths has one, the others are refused for want of one until a person decides otherwise.
 */
import type { Mapping } from '../../../schemas/mapping.ts'

const common: Mapping['fields'] = {
  language: { constant: 'en' },
  country: { columns: ['country'], values: { Congo: 'COG' } },
  'answers.killed_count': { columns: ['best'] },
  latitude: { columns: ['latitude'] },
  longitude: { columns: ['longitude'] },
  victims_count: { columns: ['best'] },
  victims_estimated: { constant: true },
  source_connection: { constant: 'open_source' },
  consent: { constant: 'not_applicable' },
  attribution: { constant: 'UCDP Georeferenced Event Dataset (GED), Uppsala University, CC BY 4.0' },
}

/** One-sided violence is an attack on civilians; in battles between others, civilian deaths are. */
const byType = { 1: null, 2: null, 3: 'conflict.attack_civilians' } as const

/** The full table, as CSV or GeoJSON: spans of dates, precision, actors. */
export const ged: Mapping = {
  identifier: { columns: ['id'], prefix: 'GED' },
  fields: {
    ...common,
    title: { template: '{dyad_name} — {where_coordinates}, {adm_1}' },
    description: { template: '{dyad_name}. {where_description}. {source_article}' },
    violations: { columns: ['type_of_violence'], values: byType, flags: [{ column: 'deaths_civilians', code: 'conflict.attack_civilians' }] },
    happened_on: { columns: ['date_start', 'date_end'], how: 'span' },
    admin_area: { columns: ['adm_1'] },
    place_name: { columns: ['where_coordinates'] },
    place_precision: {
      columns: ['where_prec'],
      values: { 1: 'locality', 2: 'approximate', 3: 'admin_area', 4: 'admin_area', 5: 'approximate', 6: 'country', 7: 'approximate' },
    },
    perpetrator_types: { columns: ['side_a'], values: { 'Government of*': 'state.army', '*': 'nonstate.armed_group' } },
    perpetrators: { columns: ['side_a', 'side_b'], how: 'join' },
    source_materials: { constant: ['press'] },
  },
}

/** The short table of the public explorer. */
export const gedShort: Mapping = {
  identifier: { columns: ['id'], prefix: 'GED' },
  fields: {
    ...common,
    description: {
      template:
        'UCDP event {id}, type of violence {type_of_violence}. Best estimate of deaths: {best}; civilians: {civilian_deaths}; combatants: {combatant_deaths}.',
    },
    violations: { columns: ['type_of_violence'], values: byType, flags: [{ column: 'civilian_deaths', code: 'conflict.attack_civilians' }] },
    happened_on: { columns: ['date'] },
  },
}
