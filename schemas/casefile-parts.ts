/** The parts of a casefile: numbered facts, claims with their matrix of elements, domestic remedies, other international procedures; and all of them in their order. */
import {
  casefileDeadline,
  casefileFiling,
  casefileIntervention,
  casefileNote,
  casefileRelief,
  casefileRisk,
  casefileStage,
  casefileTask,
} from './casefile/conduct.ts'
import { exhibitNumbers } from './casefile/part.ts'
import { casefileAlleged, casefileClient, casefileWitness } from './casefile/people.ts'
import { casefileHarm, exhibit } from './casefile/proof.ts'
import { codedNotes } from './coded-notes.ts'
import type { RecordSchema } from './dialect.ts'
import { date, repeat, story, term, terms, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection, reference } from './record-parts.ts'

const section = 'part'
const whole = { ...reference('casefiles', { en: 'Casefile', fr: 'Dossier contentieux', ar: 'ملف القضية' }), section: 'record' } as const
/** Given by the server, and never again to another. */
const number = { type: 'integer', minimum: 1, readOnly: true, section, label: { en: 'Number', fr: 'Numéro', ar: 'الرقم' } } as const
const shape = { type: 'object', additionalProperties: false, filters: ['casefile_id'], within: 'casefile_id' } as const

export const casefileFact = {
  ...shape,
  $id: 'casefile_fact',
  collection: 'casefile_facts',
  label: { en: 'Fact', fr: 'Fait', ar: 'واقعة' },
  plural: { en: 'Facts', fr: 'Faits', ar: 'وقائع الملف' },
  sections: [recordSection, { key: section, label: { en: 'Fact', fr: 'Fait', ar: 'الواقعة' } }],
  required: ['casefile_id', 'text'],
  creates: ['casefile_id', 'text'],
  properties: {
    ...belongs,
    casefile_id: whole,
    number,
    text: { ...story({ en: 'What happened', fr: 'Ce qui s’est passé', ar: 'ما حدث' }), section },
    happened_on: { ...date({ en: 'Date', fr: 'Date', ar: 'التاريخ' }), section },
    place_name: { ...text(200, { en: 'Place', fr: 'Lieu', ar: 'المكان' }), section },
    violations: { ...terms('violations', 10, { en: 'Violations', fr: 'Violations', ar: 'الانتهاكات' }), section },
    incident_id: reference('incidents', { en: 'Drawn from the incident', fr: 'Tiré de l’incident', ar: 'مستمد من الواقعة' }, { section }),
    incident_version: {
      type: 'integer',
      minimum: 1,
      readOnly: true,
      section,
      label: { en: 'Version from which it was frozen', fr: 'Version figée', ar: 'النسخة المجمّدة' },
    },
    confidence: { ...term('verification_status', { en: 'Confidence', fr: 'Certitude', ar: 'درجة اليقين' }), section },
    disputed: { ...flag({ en: 'Disputed', fr: 'Contesté', ar: 'محل نزاع' }), section },
    disputed_how: { ...text(500, { en: 'How it is disputed', fr: 'En quoi il est contesté', ar: 'وجه النزاع' }), section },
    exhibits: { ...exhibitNumbers, section },
    gap_declared: { ...flag({ en: 'Known to lack proof', fr: 'Preuve manquante connue', ar: 'نقص الدليل معلوم' }), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export const claim = {
  ...shape,
  $id: 'claim',
  collection: 'claims',
  label: { en: 'Claim', fr: 'Grief', ar: 'ادعاء' },
  plural: { en: 'Claims', fr: 'Griefs', ar: 'الادعاءات' },
  sections: [recordSection, { key: section, label: { en: 'Claim', fr: 'Grief', ar: 'الادعاء' } }],
  required: ['casefile_id', 'right'],
  creates: ['casefile_id', 'right'],
  properties: {
    ...belongs,
    casefile_id: whole,
    number,
    title: { ...text(200, { en: 'Title', fr: 'Intitulé', ar: 'العنوان' }), section },
    right: { ...term('rights', { en: 'Right', fr: 'Droit', ar: 'الحق' }), section },
    articles: {
      type: 'array',
      maxItems: 30,
      uniqueItems: true,
      section,
      items: { type: 'string', maxLength: 40 },
      label: { en: 'Articles', fr: 'Articles', ar: 'المواد' },
    },
    discrimination: { ...term('discrimination_grounds', { en: 'Ground of discrimination', fr: 'Motif de discrimination', ar: 'سبب التمييز' }), section },
    structural_law: { ...text(500, { en: 'Law impugned', fr: 'Loi mise en cause', ar: 'القانون المطعون فيه' }), section },
    argument: { ...story({ en: 'Argument', fr: 'Argumentation', ar: 'الحجة' }), section },
    matrix: {
      ...repeat(
        300,
        { en: 'Elements and proof', fr: 'Éléments et preuves', ar: 'الأركان والأدلة' },
        {
          element: term('elements', { en: 'Element', fr: 'Élément', ar: 'الركن' }),
          fact: { type: 'integer', minimum: 1, maximum: 100000, label: { en: 'Fact no.', fr: 'Fait n°', ar: 'رقم الواقعة' } },
          exhibit: text(60, { en: 'Exhibit', fr: 'Pièce', ar: 'المستند' }),
          strength: term('proof_strength', { en: 'Strength', fr: 'Force', ar: 'القوة' }),
          note: text(500, { en: 'Note', fr: 'Note', ar: 'ملاحظة' }),
        },
      ),
      section,
    },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export const casefileRemedy = {
  ...shape,
  $id: 'casefile_remedy',
  collection: 'casefile_remedies',
  label: { en: 'Domestic remedy', fr: 'Recours interne', ar: 'سبيل انتصاف داخلي' },
  plural: { en: 'Domestic remedies', fr: 'Recours internes', ar: 'سبل الانتصاف الداخلية' },
  sections: [recordSection, { key: section, label: { en: 'Remedy', fr: 'Recours', ar: 'سبيل الانتصاف' } }],
  required: ['casefile_id', 'body'],
  creates: ['casefile_id', 'body'],
  properties: {
    ...belongs,
    casefile_id: whole,
    body: { ...text(200, { en: 'Body', fr: 'Juridiction ou organe', ar: 'الجهة' }), section },
    kind: { ...text(200, { en: 'Kind of remedy', fr: 'Nature du recours', ar: 'نوع سبيل الانتصاف' }), section },
    reference: { ...text(120, { en: 'Reference', fr: 'Référence', ar: 'المرجع' }), section },
    filed_on: { ...date({ en: 'Filed', fr: 'Introduit le', ar: 'تاريخ التقديم' }), section },
    decided_on: { ...date({ en: 'Decided', fr: 'Décidé le', ar: 'تاريخ القرار' }), section },
    notified_on: { ...date({ en: 'Notified', fr: 'Notifié le', ar: 'تاريخ التبليغ' }), section },
    result: { ...story({ en: 'Result', fr: 'Issue', ar: 'النتيجة' }), section },
    final: { ...flag({ en: 'Final decision', fr: 'Décision définitive', ar: 'قرار نهائي' }), section },
    exception: { ...term('exhaustion_exception', { en: 'Exception relied on', fr: 'Exception invoquée', ar: 'الاستثناء المستند إليه' }), section },
    exception_proof: { ...story({ en: 'Its proof', fr: 'Sa preuve', ar: 'دليله' }), section },
    exhibits: { ...exhibitNumbers, section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export const casefileProcedure = {
  ...shape,
  $id: 'casefile_procedure',
  collection: 'casefile_procedures',
  label: { en: 'International procedure', fr: 'Procédure internationale', ar: 'إجراء دولي' },
  plural: { en: 'International procedures', fr: 'Procédures internationales', ar: 'الإجراءات الدولية' },
  sections: [recordSection, { key: section, label: { en: 'Procedure', fr: 'Procédure', ar: 'الإجراء' } }],
  required: ['casefile_id'],
  creates: ['casefile_id'],
  properties: {
    ...belongs,
    casefile_id: whole,
    forum: { ...term('forums', { en: 'Forum', fr: 'Forum', ar: 'الهيئة' }), section },
    body: { ...text(200, { en: 'Body, if another', fr: 'Organe, s’il est autre', ar: 'الجهة إن كانت أخرى' }), section },
    reference: { ...text(120, { en: 'Reference', fr: 'Référence', ar: 'المرجع' }), section },
    filed_on: { ...date({ en: 'Filed', fr: 'Introduite le', ar: 'تاريخ التقديم' }), section },
    ended_on: { ...date({ en: 'Ended', fr: 'Terminée le', ar: 'تاريخ الانتهاء' }), section },
    status: { ...term('procedure_status', { en: 'Standing', fr: 'État', ar: 'الحالة' }), section },
    same_facts: { ...flag({ en: 'Same facts', fr: 'Mêmes faits', ar: 'الوقائع نفسها' }), section },
    same_parties: { ...flag({ en: 'Same parties', fr: 'Mêmes parties', ar: 'الأطراف نفسها' }), section },
    same_rights: { ...flag({ en: 'Same rights', fr: 'Mêmes droits', ar: 'الحقوق نفسها' }), section },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

/** The parts, in the order of a dossier. */
export const casefileParts: readonly RecordSchema[] = [
  casefileFact,
  claim,
  casefileRemedy,
  casefileProcedure,
  casefileClient,
  casefileAlleged,
  casefileWitness,
  exhibit,
  casefileHarm,
  casefileRelief,
  casefileIntervention,
  casefileRisk,
  casefileTask,
  casefileDeadline,
  casefileStage,
  casefileFiling,
  casefileNote,
]
