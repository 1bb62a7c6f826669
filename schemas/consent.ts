/** What one person agreed to, for one purpose: in which form, for whom, until when; and whether it was withdrawn. Whatever is not allowed here leaves in no report, export or share. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, story, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'consent'
const restricted = { sensitivity: 'restricted' } as const

export const consent = {
  $id: 'consent',
  type: 'object',
  additionalProperties: false,
  collection: 'consents',
  label: { en: 'Consent', fr: 'Consentement', ar: 'موافقة' },
  plural: { en: 'Consents', fr: 'Consentements', ar: 'الموافقات' },
  sections: [recordSection, { key: section, label: { en: 'Consent', fr: 'Consentement', ar: 'الموافقة' } }],
  required: ['person_id', 'purpose', 'given', 'given_on'],
  creates: ['community_id', 'person_id', 'purpose', 'given'],
  filters: ['person_id', 'purpose'],
  properties: {
    ...belongs,
    person_id: reference('people', { en: 'Person', fr: 'Personne', ar: 'الشخص' }, { section, sensitivity: 'community' }),
    purpose: { ...term('consent_purposes', { en: 'Purpose', fr: 'Finalité', ar: 'الغرض' }), section },
    given: { ...term('consent_given', { en: 'Answer', fr: 'Réponse', ar: 'الرد' }, restricted), section },
    scope: { ...story({ en: 'What exactly', fr: 'Quoi exactement', ar: 'ماذا بالتحديد' }, restricted), section },
    recipient: { ...text(200, { en: 'For whom', fr: 'Pour qui', ar: 'لمن' }, restricted), section },
    manner: { ...term('consent_manner', { en: 'In which form', fr: 'Sous quelle forme', ar: 'بأي صيغة' }, restricted), section },
    language: { ...term('languages', { en: 'Language', fr: 'Langue', ar: 'اللغة' }, restricted), section },
    given_on: { ...date({ en: 'Given', fr: 'Donné le', ar: 'تاريخ الموافقة' }, restricted), section },
    informed_by: { ...text(200, { en: 'Explained by', fr: 'Expliqué par', ar: 'شرحها' }, restricted), section },
    proof: { ...text(300, { en: 'Proof, and where it is kept', fr: 'Preuve, et où elle est conservée', ar: 'الإثبات ومكان حفظه' }, restricted), section },
    expires_on: { ...date({ en: 'Until', fr: 'Jusqu’au', ar: 'حتى' }, restricted), section },
    withdrawn_on: { ...date({ en: 'Withdrawn', fr: 'Retiré le', ar: 'تاريخ السحب' }, restricted), section },
    withdrawal_note: { ...text(500, { en: 'About the withdrawal', fr: 'À propos du retrait', ar: 'عن السحب' }, restricted), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Consent = RecordOf<typeof consent>
