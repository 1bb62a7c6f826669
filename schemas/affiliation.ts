/** A person's place in an organisation or force during a time: post, rank, period. The chain of command is read from it. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'what'
const restricted = { sensitivity: 'restricted' } as const

export const affiliation = {
  $id: 'affiliation',
  type: 'object',
  additionalProperties: false,
  collection: 'affiliations',
  label: { en: 'Place in an organisation', fr: 'Place dans une organisation', ar: 'موقع في منظمة' },
  plural: { en: 'Places in organisations', fr: 'Places dans des organisations', ar: 'مواقع في منظمات' },
  sections: [recordSection, { key: section, label: { en: 'Place', fr: 'Place', ar: 'الموقع' } }],
  required: ['person_id', 'organisation_id'],
  creates: ['community_id', 'person_id', 'organisation_id'],
  filters: ['person_id', 'organisation_id'],
  properties: {
    ...belongs,
    person_id: reference('people', { en: 'Person', fr: 'Personne', ar: 'الشخص' }, { section }),
    organisation_id: reference('organisations', { en: 'Organisation or force', fr: 'Organisation ou force', ar: 'المنظمة أو القوة' }, { section }),
    post: { ...text(120, { en: 'Post', fr: 'Fonction', ar: 'المنصب' }, restricted), section },
    rank: { ...text(120, { en: 'Rank', fr: 'Grade', ar: 'الرتبة' }, restricted), section },
    held_on: {
      ...date({ en: 'During', fr: 'Durant', ar: 'خلال' }, { help: { en: 'A date or a period.', fr: 'Une date ou une période.', ar: 'تاريخ أو فترة.' } }),
      section,
    },
    certainty: { ...term('standard_of_proof', { en: 'Certainty', fr: 'Degré de certitude', ar: 'درجة اليقين' }), section },
    basis: { ...text(500, { en: 'How this is known', fr: 'Comment on le sait', ar: 'كيف عُرف ذلك' }, restricted), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Affiliation = RecordOf<typeof affiliation>
