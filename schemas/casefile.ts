/** A casefile: one litigation, its purpose, the State it is directed against, and what decides before which forums it can go. Read by its team and by the coordinators of its community. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { story, term, terms, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection } from './record-parts.ts'

const what = { section: 'what' } as const
/** Plans and weaknesses: for the team from the community, not for counsel from outside. */
const purpose = { section: 'purpose', sensitivity: 'restricted' } as const
const law = { section: 'law' } as const
const care = { section: 'care' } as const

export const casefile = {
  $id: 'casefile',
  type: 'object',
  additionalProperties: false,
  collection: 'casefiles',
  label: { en: 'Casefile', fr: 'Dossier contentieux', ar: 'ملف قضية' },
  plural: { en: 'Casefiles', fr: 'Dossiers contentieux', ar: 'ملفات القضايا' },
  sections: [
    recordSection,
    { key: 'what', label: { en: 'The case', fr: 'L’affaire', ar: 'القضية' } },
    { key: 'purpose', label: { en: 'Strategic purpose', fr: 'But stratégique', ar: 'الغاية الاستراتيجية' } },
    { key: 'law', label: { en: 'State and law', fr: 'État et droit', ar: 'الدولة والقانون' } },
    { key: 'care', label: { en: 'People and risk', fr: 'Personnes et risques', ar: 'الأشخاص والمخاطر' } },
  ],
  required: ['title'],
  creates: ['community_id', 'title'],
  filters: ['status', 'respondent'],
  properties: {
    ...belongs,
    reference: { type: 'string', maxLength: 40, readOnly: true, section: 'record', label: { en: 'Reference', fr: 'Référence', ar: 'المرجع' } },
    title: {
      ...text(200, { en: 'Title', fr: 'Intitulé', ar: 'العنوان' }, { help: { en: 'No name of a person.', fr: 'Sans nom de personne.', ar: 'دون اسم شخص.' } }),
      ...what,
    },
    status: { ...term('case_status', { en: 'Stage', fr: 'Étape', ar: 'المرحلة' }), ...what },
    summary: { ...story({ en: 'Summary', fr: 'Résumé', ar: 'الملخص' }), ...what },
    language: { ...term('languages', { en: 'Language of the case', fr: 'Langue du dossier', ar: 'لغة الملف' }), ...what },
    forums: { ...terms('forums', 20, { en: 'Forums considered', fr: 'Forums envisagés', ar: 'الهيئات المنظور فيها' }), ...what },
    problem: { ...story({ en: 'Systemic problem', fr: 'Problème systémique', ar: 'المشكلة البنيوية' }), ...purpose },
    legal_objective: { ...story({ en: 'Legal objective', fr: 'Objectif juridique', ar: 'الهدف القانوني' }), ...purpose },
    policy_objective: { ...story({ en: 'Policy objective', fr: 'Objectif politique', ar: 'هدف السياسات' }), ...purpose },
    social_objective: { ...story({ en: 'Social objective', fr: 'Objectif social', ar: 'الهدف الاجتماعي' }), ...purpose },
    indicator: { ...text(500, { en: 'Indicator of success', fr: 'Indicateur de succès', ar: 'مؤشر النجاح' }), ...purpose },
    why_this_case: { ...story({ en: 'Why this case', fr: 'Pourquoi cette affaire', ar: 'لماذا هذه القضية' }), ...purpose },
    alternatives: { ...story({ en: 'Alternatives to litigation', fr: 'Alternatives au contentieux', ar: 'بدائل التقاضي' }), ...purpose },
    if_lost: { ...story({ en: 'What a loss would do', fr: 'Effets d’une défaite', ar: 'أثر الخسارة' }), ...purpose },
    respondent: { ...term('countries', { en: 'Respondent State', fr: 'État défendeur', ar: 'الدولة المدعى عليها' }), ...law },
    organs: {
      type: 'array',
      maxItems: 20,
      items: { type: 'string', maxLength: 200 },
      label: { en: 'Organs of the State', fr: 'Organes de l’État', ar: 'أجهزة الدولة' },
      ...law,
    },
    attribution: { ...story({ en: 'Why the acts are the State’s', fr: 'Imputation à l’État', ar: 'إسناد الأفعال إلى الدولة' }), ...law },
    violations: { ...terms('violations', 30, { en: 'Violations', fr: 'Violations', ar: 'الانتهاكات' }), ...law },
    continuing: { ...flag({ en: 'Continuing violation', fr: 'Violation continue', ar: 'انتهاك مستمر' }), ...law },
    continuing_why: { ...story({ en: 'Why it continues', fr: 'Pourquoi elle continue', ar: 'سبب استمراره' }), ...law },
    exceptions: {
      ...terms('exhaustion_exception', 5, { en: 'Exceptions to exhaustion', fr: 'Exceptions à l’épuisement', ar: 'استثناءات من الاستنفاد' }),
      ...law,
    },
    exceptions_why: { ...story({ en: 'Proof of the exceptions', fr: 'Preuve des exceptions', ar: 'إثبات الاستثناءات' }), ...law },
    anonymity: { ...term('anonymity_wish', { en: 'Wish to stay hidden', fr: 'Souhait d’anonymat', ar: 'الرغبة في إخفاء الهوية' }), ...care },
    risk: { ...term('risk_level', { en: 'Risk', fr: 'Risque', ar: 'مستوى الخطر' }), ...care },
    risk_note: { ...story({ en: 'Risks and protection', fr: 'Risques et protection', ar: 'المخاطر والحماية' }), ...care, sensitivity: 'restricted' },
    victim_child: { ...flag({ en: 'A victim was a child', fr: 'Une victime était un enfant', ar: 'بين الضحايا طفل' }), ...care },
    victim_woman: { ...flag({ en: 'A victim is a woman', fr: 'Une victime est une femme', ar: 'بين الضحايا امرأة' }), ...care },
    victim_disability: { ...flag({ en: 'A victim has a disability', fr: 'Une victime est handicapée', ar: 'بين الضحايا شخص ذو إعاقة' }), ...care },
    represented: { ...flag({ en: 'Counsel is mandated', fr: 'Un avocat est mandaté', ar: 'محام موكَّل' }), ...care },
    coded_notes: codedNotes,
    ...kept,
  },
} as const satisfies RecordSchema

export type Casefile = RecordOf<typeof casefile>
