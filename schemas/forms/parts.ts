/** The pieces that the shipped forms are made of. A piece that a published form uses is never changed: a new version of the form takes a new piece. */
import type { ListField, NumberField, RepeatItem, Section, StringField, TermsField, Text } from '../dialect.ts'

type Extra = Partial<Pick<StringField, 'help' | 'sensitivity' | 'when'>>
type FormSection = Section & { readonly fields: readonly string[] }

/** One line of text. */
export const text = (maxLength: number, label: Text, extra: Extra = {}): StringField => ({ type: 'string', maxLength, label, ...extra })

/** Several lines of text. */
export const story = (label: Text, extra: Extra = {}): StringField => ({ type: 'string', format: 'multiline', maxLength: 4000, label, ...extra })

/** A date with its precision. */
export const date = (label: Text, extra: Extra = {}): StringField => ({ type: 'string', format: 'edtf', maxLength: 23, label, ...extra })

/** One term of a list. */
export const term = (vocabulary: string, label: Text, extra: Extra = {}): StringField => ({ type: 'string', maxLength: 60, vocabulary, label, ...extra })

/** Yes, no, or honestly not known. */
export const question = (label: Text, extra: Extra = {}): StringField => term('yes_no_unknown', label, extra)

/** Several terms of a list. */
export const terms = (vocabulary: string, maxItems: number, label: Text, extra: Extra = {}): TermsField => ({
  type: 'array',
  maxItems,
  uniqueItems: true,
  items: { type: 'string', maxLength: 60, vocabulary },
  label,
  ...extra,
})

/** A number of people or of things. */
export const count = (label: Text, extra: Extra = {}): NumberField => ({
  type: 'integer',
  minimum: 0,
  maximum: 10000000,
  label,
  sensitivity: 'public',
  ...extra,
})

/** Several entries of the same few fields. */
export const repeat = (maxItems: number, label: Text, properties: RepeatItem['properties'], extra: Extra = {}): ListField => ({
  type: 'array',
  maxItems,
  items: { type: 'object', additionalProperties: false, properties },
  label,
  ...extra,
})

const person = {
  name: text(
    200,
    { en: 'Name', fr: 'Nom', ar: 'الاسم' },
    {
      sensitivity: 'identity',
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
      help: {
        en: 'How reports will call the person. Not the initials.',
        fr: 'Le nom que porteront les rapports. Pas les initiales.',
        ar: 'الاسم الذي ستستعمله التقارير، من غير الأحرف الأولى.',
      },
    },
  ),
  sex: term('sex', { en: 'Sex', fr: 'Sexe', ar: 'الجنس' }),
  age: { type: 'integer', minimum: 0, maximum: 120, label: { en: 'Age at the time', fr: 'Âge au moment des faits', ar: 'العمر عند وقوع الحادث' } },
  occupation: text(120, { en: 'Occupation', fr: 'Profession', ar: 'المهنة' }),
  status: term('victim_status', { en: 'Situation today', fr: 'Situation actuelle', ar: 'الوضع الحالي' }),
  contact: text(
    200,
    { en: 'Safe way to reach them', fr: 'Moyen sûr de les joindre', ar: 'وسيلة آمنة للاتصال' },
    {
      sensitivity: 'identity',
      help: {
        en: 'The person, a relative or the lawyer; say when and how.',
        fr: 'La personne, un proche ou l’avocat ; précisez quand et comment.',
        ar: 'بالشخص نفسه أو بقريب أو بالمحامي، مع ذكر الوقت والطريقة.',
      },
    },
  ),
} as const satisfies RepeatItem['properties']

const peopleHelp: Text = {
  en: 'One entry per person, as far as you know. Only those who verify or litigate see the names.',
  fr: 'Une fiche par personne, dans la mesure de ce que vous savez. Seuls ceux qui vérifient ou plaident voient les noms.',
  ar: 'بطاقة لكل شخص، بقدر ما تعرفون. لا يرى الأسماء إلا من يتحققون أو يترافعون.',
}

/** The people concerned, one by one, with whatever else the form asks of each. Restricted as a whole: a row of sex, age and occupation can identify. */
export const people = (label: Text, more: RepeatItem['properties'] = {}): ListField =>
  repeat(100, label, { ...person, ...more }, { sensitivity: 'restricted', help: peopleHelp })

/** What the authorities say, and whether they investigate. */
export const officialVersion = term(
  'official_version',
  { en: 'What do the authorities say?', fr: 'Que disent les autorités ?', ar: 'ماذا تقول السلطات؟' },
  { sensitivity: 'public' },
)
export const officialNote = story(
  { en: 'Statement of the authorities', fr: 'Déclaration des autorités', ar: 'تصريح السلطات' },
  {
    when: { field: 'official_version', in: ['acknowledged', 'denied', 'acknowledged_not_responsible', 'other_explanation', 'responsibility_accepted'] },
    help: {
      en: 'Who said it, when, and in which words.',
      fr: 'Qui l’a dit, quand, et en quels termes.',
      ar: 'من قال ذلك، ومتى، وبأي عبارة.',
    },
  },
)
export const investigation = term(
  'investigation',
  { en: 'Is there an investigation?', fr: 'Y a-t-il une enquête ?', ar: 'هل فُتح تحقيق؟' },
  { sensitivity: 'public' },
)

/** What was done for the people concerned, step by step. */
export const steps = (label: Text, extra: Extra = {}): ListField =>
  repeat(
    30,
    label,
    {
      kind: term('interventions', { en: 'Step', fr: 'Démarche', ar: 'الإجراء' }),
      taken_on: date({ en: 'When', fr: 'Quand', ar: 'متى' }),
      addressee: text(200, { en: 'To whom', fr: 'Auprès de qui', ar: 'لدى من' }),
      reference: text(120, { en: 'Reference number', fr: 'Numéro de référence', ar: 'الرقم المرجعي' }),
      reply: text(500, { en: 'Reply or result', fr: 'Réponse ou résultat', ar: 'الرد أو النتيجة' }),
    },
    { sensitivity: 'restricted', ...extra },
  )

export const stepsTaken: Text = { en: 'Steps taken so far', fr: 'Démarches déjà faites', ar: 'الإجراءات المتخذة حتى الآن' }

export const danger = question(
  { en: 'Is someone in danger now?', fr: 'Quelqu’un est-il en danger maintenant ?', ar: 'هل هناك من هو في خطر الآن؟' },
  { sensitivity: 'restricted' },
)
export const dangerNote = story(
  { en: 'What danger, and what is needed', fr: 'Quel danger, et de quoi a-t-on besoin', ar: 'ما الخطر وما المطلوب' },
  { sensitivity: 'restricted', when: { field: 'danger_now', in: ['yes'] } },
)

export const what: FormSection = {
  key: 'what',
  label: { en: 'What happened', fr: 'Les faits', ar: 'ما الذي حدث' },
  fields: ['title', 'description', 'violations'],
}
export const whenWhere: FormSection = {
  key: 'when_where',
  label: { en: 'When and where', fr: 'Quand et où', ar: 'متى وأين' },
  fields: ['happened_on', 'country', 'admin_area', 'place_name', 'place_precision', 'latitude', 'longitude'],
}
export const perpetrators: FormSection = {
  key: 'perpetrators',
  label: { en: 'Alleged perpetrators', fr: 'Auteurs présumés', ar: 'الجناة المزعومون' },
  help: {
    en: 'What was seen or heard of them. They are alleged until a court says otherwise.',
    fr: 'Ce qui a été vu ou entendu d’eux. Ils sont présumés tant qu’un tribunal n’en a pas jugé.',
    ar: 'ما شوهد أو سُمع عنهم. يظلون جناة مزعومين إلى أن يقضي القضاء بغير ذلك.',
  },
  fields: ['perpetrator_types', 'perpetrators'],
}
export const since: FormSection = {
  key: 'since',
  label: { en: 'What was done since', fr: 'Ce qui a été fait depuis', ar: 'ما الذي جرى بعد ذلك' },
  fields: ['danger_now', 'danger_note', 'official_version', 'official_version_note', 'investigation', 'steps'],
}
/** The fields that the section `since` names. */
export const sinceFields = {
  danger_now: danger,
  danger_note: dangerNote,
  official_version: officialVersion,
  official_version_note: officialNote,
  investigation,
  steps: steps(stepsTaken),
} as const

export const source: FormSection = {
  key: 'source',
  label: { en: 'The source', fr: 'La source', ar: 'المصدر' },
  fields: ['source_connection', 'source_materials', 'source_name', 'source_note', 'source_links', 'language'],
}
export const consent: FormSection = {
  key: 'consent',
  label: { en: 'Consent', fr: 'Consentement', ar: 'الموافقة' },
  help: {
    en: 'Ask for each purpose apart. Whoever agreed may change their mind at any time.',
    fr: 'Demandez pour chaque finalité séparément. Qui a consenti peut changer d’avis à tout moment.',
    ar: 'اطلبوا الموافقة على كل غرض على حدة. ولمن وافق أن يرجع عن موافقته في أي وقت.',
  },
  fields: ['consent', 'consent_purposes'],
}
