/** A person, or a group of people, once in the registry of a community: what part they had in what happened stands on the acts and involvements that name them. */
import { codedNotes } from './coded-notes.ts'
import type { RecordOf, RecordSchema } from './dialect.ts'
import { count, date, repeat, story, term, terms, text } from './forms/parts.ts'
import { belongs, flag, kept, recordSection } from './record-parts.ts'

const section = { who: 'who', about: 'about', reach: 'reach' } as const
const identity = { sensitivity: 'identity' } as const
const restricted = { sensitivity: 'restricted' } as const

export const person = {
  $id: 'person',
  type: 'object',
  additionalProperties: false,
  collection: 'people',
  label: { en: 'Person', fr: 'Personne', ar: 'شخص' },
  plural: { en: 'People', fr: 'Personnes', ar: 'الأشخاص' },
  sections: [
    recordSection,
    { key: section.who, label: { en: 'Who', fr: 'Qui', ar: 'من' } },
    { key: section.about, label: { en: 'About the person', fr: 'À propos de la personne', ar: 'عن الشخص' } },
    { key: section.reach, label: { en: 'How to reach them', fr: 'Comment les joindre', ar: 'كيفية الاتصال' } },
  ],
  required: ['counting_unit'],
  creates: ['community_id', 'counting_unit'],
  namedBy: [
    ['acts', 'victim_id'],
    ['involvements', 'person_id'],
  ],
  filters: ['id', 'counting_unit', 'sex', 'age_group', 'status'],
  properties: {
    ...belongs,
    reference: { type: 'string', maxLength: 40, readOnly: true, section: 'record', label: { en: 'Reference', fr: 'Référence', ar: 'الرقم المرجعي' } },
    counting_unit: {
      ...term('counting_unit', { en: 'One person or several', fr: 'Une personne ou plusieurs', ar: 'شخص واحد أو أكثر' }),
      section: section.who,
    },
    number: {
      ...count(
        { en: 'How many people', fr: 'Nombre de personnes', ar: 'عدد الأشخاص' },
        { when: { field: 'counting_unit', in: ['family', 'group', 'community', 'people'] } },
      ),
      section: section.who,
    },
    number_estimated: flag(
      { en: 'The number is an estimate', fr: 'Le nombre est une estimation', ar: 'العدد تقديري' },
      { section: section.who, sensitivity: 'public', when: { field: 'counting_unit', in: ['family', 'group', 'community', 'people'] } },
    ),
    names: {
      ...repeat(
        12,
        { en: 'Names', fr: 'Noms', ar: 'الأسماء' },
        {
          name: text(200, { en: 'Name', fr: 'Nom', ar: 'الاسم' }, identity),
          kind: term('name_kind', { en: 'Kind of name', fr: 'Type de nom', ar: 'نوع الاسم' }, identity),
        },
        identity,
      ),
      section: section.who,
    },
    code_name: {
      ...text(
        60,
        { en: 'Code or pseudonym', fr: 'Code ou pseudonyme', ar: 'الرمز أو الاسم المستعار' },
        {
          help: {
            en: 'How reports call the person. Not the initials.',
            fr: 'Le nom que porteront les rapports. Pas les initiales.',
            ar: 'الاسم الذي ستستعمله التقارير، من غير الأحرف الأولى.',
          },
        },
      ),
      section: section.who,
    },
    sex: { ...term('sex', { en: 'Sex', fr: 'Sexe', ar: 'الجنس' }), section: section.who },
    age_group: { ...term('age_group', { en: 'Age group', fr: 'Tranche d’âge', ar: 'الفئة العمرية' }), section: section.who },
    born_on: { ...date({ en: 'Date of birth', fr: 'Date de naissance', ar: 'تاريخ الميلاد' }, identity), section: section.who },
    died_on: { ...date({ en: 'Date of death', fr: 'Date du décès', ar: 'تاريخ الوفاة' }, restricted), section: section.who },
    status: { ...term('victim_status', { en: 'Situation today', fr: 'Situation actuelle', ar: 'الوضع الحالي' }), section: section.who },
    nationality: { ...terms('countries', 5, { en: 'Nationality', fr: 'Nationalité', ar: 'الجنسية' }, restricted), section: section.about },
    characteristics: {
      ...terms('victim_characteristics', 28, { en: 'The person is', fr: 'La personne est', ar: 'الشخص هو' }, restricted),
      section: section.about,
    },
    discrimination_grounds: {
      ...terms('discrimination_grounds', 28, { en: 'Grounds of discrimination', fr: 'Motifs de discrimination', ar: 'أسباب التمييز' }, restricted),
      section: section.about,
    },
    occupation: { ...text(120, { en: 'Occupation or activity', fr: 'Profession ou activité', ar: 'المهنة أو النشاط' }, restricted), section: section.about },
    languages: { ...terms('languages', 6, { en: 'Languages', fr: 'Langues', ar: 'اللغات' }, restricted), section: section.about },
    description: { ...story({ en: 'Description', fr: 'Signalement', ar: 'الأوصاف' }, identity), section: section.about },
    note: { ...story({ en: 'Notes', fr: 'Notes', ar: 'ملاحظات' }, restricted), section: section.about },
    documents: {
      ...repeat(
        6,
        { en: 'Identity documents', fr: 'Pièces d’identité', ar: 'وثائق الهوية' },
        {
          kind: term('identity_document', { en: 'Document', fr: 'Pièce', ar: 'الوثيقة' }, identity),
          number: text(60, { en: 'Number', fr: 'Numéro', ar: 'الرقم' }, identity),
          country: term('countries', { en: 'Issued by', fr: 'Délivrée par', ar: 'صادرة عن' }, identity),
        },
        identity,
      ),
      section: section.reach,
    },
    contacts: {
      ...repeat(
        8,
        { en: 'Safe ways to reach them', fr: 'Moyens sûrs de les joindre', ar: 'وسائل آمنة للاتصال' },
        {
          contact: text(200, { en: 'Number, address or channel', fr: 'Numéro, adresse ou canal', ar: 'رقم أو عنوان أو قناة' }, identity),
          note: text(200, { en: 'When and how', fr: 'Quand et comment', ar: 'متى وكيف' }, identity),
        },
        identity,
      ),
      section: section.reach,
    },
    coded_notes: codedNotes,
    ...kept,
    erased_at: { type: 'string', format: 'date-time', readOnly: true, section: 'record', label: { en: 'Erased', fr: 'Effacée le', ar: 'تاريخ المحو' } },
  },
} as const satisfies RecordSchema

export type PersonRecord = RecordOf<typeof person>
