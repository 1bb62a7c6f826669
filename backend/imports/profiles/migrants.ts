/** The incidents of IOM's Missing Migrants Project. All values are text, coordinates stand in one column whose name is misspelt, and many share an identifier. */
import type { Mapping } from '../../../schemas/mapping.ts'

export const missingMigrants: Mapping = {
  identifier: { columns: ['web_id'], prefix: 'MMP' },
  fields: {
    title: { template: '{cause_death} — {location_description}' },
    description: { template: '{cause_death}. {location_description}. {migration_route}' },
    language: { constant: 'en' },
    violations: { constant: ['life.border_death'] },
    happened_on: { columns: ['reported_date', 'incident_date'] },
    country: { columns: ['country_of_incident'] },
    place_name: { columns: ['location_description'] },
    latitude: { columns: ['location_coodinates', 'location_coordinates', 'coordinates'], how: 'pair' },
    place_precision: { constant: 'approximate' },
    victims_count: { columns: ['total_dead_and_missing'] },
    victim_characteristics: {
      constant: ['migrant'],
      flags: [
        { column: 'number_of_female', code: 'woman' },
        { column: 'number_of_children', code: 'child' },
      ],
    },
    'answers.killed_count': { columns: ['number_dead'] },
    source_connection: { constant: 'open_source' },
    source_note: { columns: ['information_source'] },
    source_links: { columns: ['url'] },
    consent: { constant: 'not_applicable' },
    attribution: { constant: 'IOM Missing Migrants Project, CC BY 4.0' },
  },
}
