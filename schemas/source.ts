/** A source: who or what tells of an incident or of one act. The source and the information are graded apart, by somebody named; what repeats another source corroborates nothing. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { date, story, term, terms, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection, reference } from './record-parts.ts'

const section = { source: 'source', grade: 'assessment' } as const
const restricted = { sensitivity: 'restricted' } as const

export const source = {
  $id: 'source',
  type: 'object',
  additionalProperties: false,
  collection: 'sources',
  label: { en: 'Source', fr: 'Source', ar: 'مصدر' },
  plural: { en: 'Sources', fr: 'Sources', ar: 'المصادر' },
  sections: [
    recordSection,
    { key: section.source, label: { en: 'Source', fr: 'Source', ar: 'المصدر' } },
    { key: section.grade, label: { en: 'Assessment', fr: 'Évaluation', ar: 'التقييم' } },
  ],
  required: ['incident_id', 'connection'],
  creates: ['incident_id'],
  within: 'incident_id',
  filters: ['incident_id', 'act_id', 'connection'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    act_id: reference('acts', { en: 'About one act', fr: 'Sur un acte', ar: 'عن فعل بعينه' }, { section: section.source }),
    person_id: reference('people', { en: 'Person', fr: 'Personne', ar: 'الشخص' }, { section: section.source, sensitivity: 'identity' }),
    name: { ...text(300, { en: 'Who told us', fr: 'Qui nous l’a dit', ar: 'من أبلغنا' }, { sensitivity: 'identity' }), section: section.source },
    connection: { ...term('source_connection', { en: 'How they know', fr: 'Comment ils le savent', ar: 'كيف عرفوا' }), section: section.source },
    materials: { ...terms('source_material', 19, { en: 'What they gave', fr: 'Ce qu’ils ont donné', ar: 'ما قدّموه' }), section: section.source },
    dated_on: { ...date({ en: 'Date of the material', fr: 'Date du document', ar: 'تاريخ المادة' }), section: section.source },
    language: { ...term('languages', { en: 'Language', fr: 'Langue', ar: 'اللغة' }), section: section.source },
    links: {
      type: 'array',
      maxItems: 30,
      section: section.source,
      items: { type: 'string', format: 'uri', maxLength: 1000 },
      label: { en: 'Links', fr: 'Liens', ar: 'روابط' },
    },
    account: { ...story({ en: 'What they say', fr: 'Ce qu’ils disent', ar: 'ما يقولونه' }, restricted), section: section.source },
    note: { ...story({ en: 'About the source', fr: 'À propos de la source', ar: 'عن المصدر' }, restricted), section: section.source },
    repeats_id: reference(
      'sources',
      { en: 'Repeats another source', fr: 'Reprend une autre source', ar: 'ينقل عن مصدر آخر' },
      {
        section: section.source,
        help: {
          en: 'A source that only repeats another one does not corroborate it.',
          fr: 'Une source qui n’en fait que reprendre une autre ne la corrobore pas.',
          ar: 'المصدر الذي ينقل عن غيره لا يعززه.',
        },
      },
    ),
    reliability: {
      ...term('source_reliability', { en: 'Reliability of the source', fr: 'Fiabilité de la source', ar: 'موثوقية المصدر' }, restricted),
      duty: 'review',
      section: section.grade,
    },
    credibility: {
      ...term('information_credibility', { en: 'Credibility of the information', fr: 'Crédibilité de l’information', ar: 'مصداقية المعلومة' }, restricted),
      duty: 'review',
      section: section.grade,
    },
    graded_by: reference('accounts', { en: 'Graded by', fr: 'Évalué par', ar: 'قيّمه' }, { readOnly: true, sensitivity: 'restricted', section: section.grade }),
    graded_at: {
      type: 'string',
      format: 'date-time',
      readOnly: true,
      sensitivity: 'restricted',
      section: section.grade,
      label: { en: 'Graded', fr: 'Évalué le', ar: 'تاريخ التقييم' },
    },
    coded_notes: codedNotes,
    derived: flag({ en: 'Drawn from the report', fr: 'Tiré du signalement', ar: 'مستخرج من البلاغ' }, { readOnly: true, section: 'record' }),
    ...kept,
  },
} as const satisfies RecordSchema

export type Source = RecordOf<typeof source>
