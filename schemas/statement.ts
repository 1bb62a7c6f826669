/**
 * The entries of a plain report: to whom, by whom, how one knows. They are what a monitor fills in; the registry of people, the acts, the involvements and the sources
 * are drawn from them when the report is filed. The identifiers in them are given then, and lead from an entry to its record.
 */
import type { RepeatItem } from './dialect.ts'
import { date, story, term, terms, text } from './forms/parts.ts'

type Entry = RepeatItem['properties']
const identity = { sensitivity: 'identity' } as const
const restricted = { sensitivity: 'restricted' } as const
const leadsTo = { type: 'string', format: 'uuid', sensitivity: 'restricted', label: { en: 'Record', fr: 'Fiche', ar: 'السجل' } } as const

export const victimEntry = {
  person_id: leadsTo,
  name: text(
    200,
    { en: 'Name', fr: 'Nom', ar: 'الاسم' },
    {
      ...identity,
      help: {
        en: 'As the person writes it. Leave empty if the name itself puts someone at risk.',
        fr: 'Tel que la personne l’écrit. Laissez vide si le nom lui-même met quelqu’un en danger.',
        ar: 'كما يكتبه صاحبه. اتركوه فارغا إن كان في الاسم نفسه خطر على أحد.',
      },
    },
  ),
  code_name: text(
    40,
    { en: 'Code or pseudonym', fr: 'Code ou pseudonyme', ar: 'الرمز أو الاسم المستعار' },
    {
      ...restricted,
      help: {
        en: 'How reports will call the person. Not the initials.',
        fr: 'Le nom que porteront les rapports. Pas les initiales.',
        ar: 'الاسم الذي ستستعمله التقارير، من غير الأحرف الأولى.',
      },
    },
  ),
  sex: term('sex', { en: 'Sex', fr: 'Sexe', ar: 'الجنس' }, restricted),
  age: {
    type: 'integer',
    minimum: 0,
    maximum: 120,
    ...restricted,
    label: { en: 'Age at the time', fr: 'Âge au moment des faits', ar: 'العمر عند وقوع الحادث' },
  },
  violations: terms(
    'violations',
    10,
    { en: 'What this person suffered', fr: 'Ce que cette personne a subi', ar: 'ما تعرّض له هذا الشخص' },
    {
      ...restricted,
      help: {
        en: 'Only if it is not the same for everybody in this report.',
        fr: 'Seulement si ce n’est pas la même chose pour toutes les personnes de ce signalement.',
        ar: 'فقط إذا لم يكن الأمر واحدا لجميع من في هذا البلاغ.',
      },
    },
  ),
  status: term('victim_status', { en: 'Situation today', fr: 'Situation actuelle', ar: 'الوضع الحالي' }, restricted),
  died_on: date({ en: 'Date of death', fr: 'Date du décès', ar: 'تاريخ الوفاة' }, { ...restricted, when: { field: 'status', in: ['dead'] } }),
  occupation: text(120, { en: 'Occupation', fr: 'Profession', ar: 'المهنة' }, restricted),
  contact: text(
    200,
    { en: 'Safe way to reach them', fr: 'Moyen sûr de les joindre', ar: 'وسيلة آمنة للاتصال' },
    {
      ...identity,
      help: {
        en: 'The person, a relative or the lawyer; say when and how.',
        fr: 'La personne, un proche ou l’avocat ; précisez quand et comment.',
        ar: 'بالشخص نفسه أو بقريب أو بالمحامي، مع ذكر الوقت والطريقة.',
      },
    },
  ),
} as const satisfies Entry

export const forceEntry = {
  organisation_id: leadsTo,
  type: term('perpetrator_types', { en: 'Type', fr: 'Type', ar: 'النوع' }, restricted),
  name: text(
    200,
    { en: 'Name of the force or unit', fr: 'Nom de la force ou de l’unité', ar: 'اسم القوة أو الوحدة' },
    { ...restricted, help: { en: 'A force, not a person.', fr: 'Une force, pas une personne.', ar: 'قوة لا شخص.' } },
  ),
  degree: term('involvement', { en: 'What part it had', fr: 'Quelle part elle y a prise', ar: 'ما دورها' }, restricted),
  certainty: term('standard_of_proof', { en: 'How certain', fr: 'Degré de certitude', ar: 'درجة اليقين' }, restricted),
  description: text(
    500,
    { en: 'How they are recognised', fr: 'À quoi on les reconnaît', ar: 'كيف يُتعرف عليها' },
    {
      ...restricted,
      help: {
        en: 'Insignia, vehicles, clothing, words used.',
        fr: 'Insignes, véhicules, tenue, paroles.',
        ar: 'الشارات والمركبات والزي والأقوال.',
      },
    },
  ),
} as const satisfies Entry

export const sourceEntry = {
  source_id: leadsTo,
  connection: term('source_connection', { en: 'How do they know?', fr: 'Comment le savent-ils ?', ar: 'كيف عرفوا بذلك؟' }, restricted),
  name: text(300, { en: 'Who told you', fr: 'Qui vous l’a dit', ar: 'من أبلغكم' }, identity),
  materials: terms('source_material', 19, { en: 'What they gave', fr: 'Ce qu’ils ont donné', ar: 'ما قدّموه' }, restricted),
  account: story({ en: 'What they say', fr: 'Ce qu’ils disent', ar: 'ما يقولونه' }, restricted),
  reliability: term(
    'source_reliability',
    { en: 'How far you trust this source', fr: 'Confiance que vous accordez à cette source', ar: 'مدى ثقتكم بهذا المصدر' },
    restricted,
  ),
  dated_on: date({ en: 'When they told you', fr: 'Quand on vous l’a dit', ar: 'متى أُبلغتم' }, restricted),
} as const satisfies Entry
