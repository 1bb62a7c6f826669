/** A finding: what somebody who verifies has checked of an incident, how, and what came of it. What contradicts is kept like what confirms. */
import type { RecordOf, RecordSchema } from './dialect.ts'
import { story, term, text } from './forms/parts.ts'
import { belongs, kept, recordSection, reference } from './record-parts.ts'

const section = 'finding'
const restricted = { sensitivity: 'restricted' } as const

export const finding = {
  $id: 'finding',
  type: 'object',
  additionalProperties: false,
  collection: 'findings',
  label: { en: 'Finding', fr: 'Constat', ar: 'نتيجة تحقق' },
  plural: { en: 'Findings', fr: 'Constats', ar: 'نتائج التحقق' },
  sections: [recordSection, { key: section, label: { en: 'Finding', fr: 'Constat', ar: 'نتيجة التحقق' } }],
  required: ['incident_id', 'checked', 'outcome'],
  creates: ['incident_id', 'checked', 'outcome'],
  within: 'incident_id',
  filters: ['incident_id'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    checked: { ...term('verification_check', { en: 'What was checked', fr: 'Ce qui a été contrôlé', ar: 'ما جرى التحقق منه' }, restricted), section },
    about: {
      ...text(
        80,
        { en: 'Field concerned', fr: 'Champ concerné', ar: 'الحقل المعني' },
        {
          ...restricted,
          help: {
            en: 'The answer of the report to which it refers.',
            fr: 'La réponse du signalement sur laquelle il porte.',
            ar: 'الإجابة الواردة في البلاغ التي يتعلق بها.',
          },
        },
      ),
      section,
    },
    outcome: { ...term('finding_outcome', { en: 'Outcome', fr: 'Résultat', ar: 'النتيجة' }, restricted), section },
    method: {
      ...text(
        500,
        { en: 'How it was checked', fr: 'Comment cela a été contrôlé', ar: 'كيف جرى التحقق' },
        {
          ...restricted,
          help: {
            en: 'A call to a second witness, satellite imagery of that day, the court’s register…',
            fr: 'Un appel à un second témoin, l’image satellite du jour, le registre du tribunal…',
            ar: 'اتصال بشاهد ثان، صورة فضائية لذلك اليوم، سجل المحكمة…',
          },
        },
      ),
      section,
    },
    note: { ...story({ en: 'Reasons and notes', fr: 'Motifs et notes', ar: 'الأسباب والملاحظات' }, restricted), section },
    ...kept,
  },
} as const satisfies RecordSchema

export type Finding = RecordOf<typeof finding>
