/** The part that an alleged perpetrator (a person, a force, or only a type of force) had in one act: its degree, on what basis it is alleged, and how certainly. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { story, term, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection, reference } from './record-parts.ts'

const section = 'what'
const restricted = { sensitivity: 'restricted' } as const

export const involvement = {
  $id: 'involvement',
  type: 'object',
  additionalProperties: false,
  collection: 'involvements',
  label: { en: 'Involvement', fr: 'Implication', ar: 'ضلوع' },
  plural: { en: 'Involvements', fr: 'Implications', ar: 'حالات الضلوع' },
  sections: [recordSection, { key: section, label: { en: 'Alleged perpetrator', fr: 'Auteur présumé', ar: 'الجاني المزعوم' } }],
  required: ['act_id'],
  creates: ['incident_id', 'act_id'],
  within: 'incident_id',
  filters: ['incident_id', 'act_id', 'organisation_id', 'perpetrator_type', 'degree', 'certainty'],
  properties: {
    ...belongs,
    incident_id: reference('incidents', { en: 'Incident', fr: 'Incident', ar: 'الواقعة' }, { section: 'record' }),
    act_id: reference('acts', { en: 'Act', fr: 'Acte', ar: 'الفعل' }, { section: 'record' }),
    person_id: reference('people', { en: 'Alleged perpetrator', fr: 'Auteur présumé', ar: 'الجاني المزعوم' }, { section, sensitivity: 'restricted' }),
    organisation_id: reference('organisations', { en: 'Force or organisation', fr: 'Force ou organisation', ar: 'القوة أو المنظمة' }, { section }),
    perpetrator_type: {
      ...term('perpetrator_types', { en: 'Type of alleged perpetrator', fr: 'Type d’auteur présumé', ar: 'نوع الجاني المزعوم' }),
      sensitivity: 'public',
      section,
    },
    degree: { ...term('involvement', { en: 'Part in the act', fr: 'Part prise à l’acte', ar: 'الدور في الفعل' }), section },
    certainty: { ...term('standard_of_proof', { en: 'Certainty', fr: 'Degré de certitude', ar: 'درجة اليقين' }), section },
    basis: {
      ...story(
        { en: 'Basis of the allegation', fr: 'Fondement de l’allégation', ar: 'أساس الادعاء' },
        {
          ...restricted,
          help: {
            en: 'What lets one say so: uniform, words, orders, documents, admission.',
            fr: 'Ce qui permet de l’affirmer : uniforme, paroles, ordres, documents, aveu.',
            ar: 'ما يتيح قول ذلك: الزي، الأقوال، الأوامر، الوثائق، الإقرار.',
          },
        },
      ),
      section,
    },
    description: { ...text(500, { en: 'As described', fr: 'Selon la description', ar: 'كما وُصف' }, restricted), section },
    source_id: reference('sources', { en: 'Source', fr: 'Source', ar: 'المصدر' }, { section }),
    status: { ...text(200, { en: 'What became of them', fr: 'Ce qu’il en est advenu', ar: 'ما آل إليه أمرهم' }, restricted), section },
    coded_notes: codedNotes,
    derived: flag({ en: 'Drawn from the report', fr: 'Tiré du signalement', ar: 'مستخرج من البلاغ' }, { readOnly: true, section: 'record' }),
    ...kept,
  },
} as const satisfies RecordSchema

export type Involvement = RecordOf<typeof involvement>
