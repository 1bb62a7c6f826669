/** What was done for somebody or about an incident: by whom, what was asked of whom, what came of it. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, story, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'what'
const restricted = { sensitivity: 'restricted' } as const

export const intervention = {
  $id: 'intervention',
  type: 'object',
  additionalProperties: false,
  collection: 'interventions',
  label: { en: 'Intervention', fr: 'Intervention', ar: 'تدخل' },
  plural: { en: 'Interventions', fr: 'Interventions', ar: 'التدخلات' },
  sections: [recordSection, { key: section, label: { en: 'Intervention', fr: 'Intervention', ar: 'التدخل' } }],
  required: ['incident_id', 'kind', 'happened_on'],
  creates: ['incident_id', 'kind'],
  within: 'incident_id',
  filters: ['incident_id', 'person_id', 'kind'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    person_id: reference('people', { en: 'For whom', fr: 'Pour qui', ar: 'لصالح' }, { section }),
    kind: { ...term('interventions', { en: 'What was done', fr: 'Ce qui a été fait', ar: 'ما الذي تم' }), section },
    party: { ...text(200, { en: 'By whom', fr: 'Par qui', ar: 'من قام به' }, restricted), section },
    happened_on: { ...date({ en: 'Date', fr: 'Date', ar: 'التاريخ' }), section },
    asked_of: { ...text(300, { en: 'Asked of', fr: 'Adressée à', ar: 'الموجَّه إليه' }, restricted), section },
    response: { ...story({ en: 'Response', fr: 'Réponse', ar: 'الرد' }, restricted), section },
    result: { ...story({ en: 'Result', fr: 'Résultat', ar: 'النتيجة' }, restricted), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Intervention = RecordOf<typeof intervention>
