/** An interview held or planned with a person: how often somebody was already asked is seen before they are asked again (Murad Code). */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, story, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'interview'
const restricted = { sensitivity: 'restricted' } as const

export const interview = {
  $id: 'interview',
  type: 'object',
  additionalProperties: false,
  collection: 'interviews',
  label: { en: 'Interview', fr: 'Entretien', ar: 'مقابلة' },
  plural: { en: 'Interviews', fr: 'Entretiens', ar: 'المقابلات' },
  sections: [recordSection, { key: section, label: { en: 'Interview', fr: 'Entretien', ar: 'المقابلة' } }],
  required: ['person_id', 'held_on'],
  creates: ['community_id', 'person_id'],
  filters: ['person_id'],
  properties: {
    ...belongs,
    person_id: reference('people', { en: 'Person', fr: 'Personne', ar: 'الشخص' }, { section }),
    held_on: { ...date({ en: 'Date', fr: 'Date', ar: 'التاريخ' }), section },
    organisation: { ...text(200, { en: 'Held by', fr: 'Mené par', ar: 'أجراها' }, restricted), section },
    purpose: { ...text(300, { en: 'What for', fr: 'Dans quel but', ar: 'الغاية' }, restricted), section },
    language: { ...term('languages', { en: 'Language', fr: 'Langue', ar: 'اللغة' }), section },
    interpreter: { ...text(200, { en: 'Interpreter', fr: 'Interprète', ar: 'المترجم' }, { sensitivity: 'identity' }), section },
    note: { ...story({ en: 'Notes', fr: 'Notes', ar: 'ملاحظات' }, restricted), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Interview = RecordOf<typeof interview>
