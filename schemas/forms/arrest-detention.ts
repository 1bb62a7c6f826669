/** Arrest and detention: what the Working Group on Arbitrary Detention asks for, in the order in which a caller tells it. */
import type { FormSchema } from '../dialect.ts'
import { consent, date, people, perpetrators, question, repeat, since, sinceFields, source, story, term, terms, text, what, whenWhere } from './parts.ts'

export const arrestDetention: FormSchema = {
  form: 'arrest_detention',
  version: 1,
  label: { en: 'Arrest and detention', fr: 'Arrestation et détention', ar: 'توقيف واحتجاز' },
  help: {
    en: 'One or several people arrested together, held or since released. If they can not be found and the arrest is denied, use “Enforced disappearance”.',
    fr: 'Une ou plusieurs personnes arrêtées ensemble, détenues ou libérées depuis. Si on ne les retrouve pas et que l’arrestation est niée, utilisez le formulaire « Disparition forcée ».',
    ar: 'شخص أو أكثر أُوقفوا معا، سواء كانوا محتجزين أو أُفرج عنهم. إذا تعذر العثور عليهم وأُنكر التوقيف، فاستعملوا استمارة «الاختفاء القسري».',
  },
  suggests: ['liberty.', 'detention.', 'justice.denial_of_counsel', 'integrity.torture', 'integrity.cidt', 'privacy.unlawful_search'],
  required: ['perpetrator_types'],
  sections: [
    what,
    { ...whenWhere, fields: [...whenWhere.fields, 'location_type'] },
    {
      key: 'victims',
      label: { en: 'Who was arrested', fr: 'Qui a été arrêté', ar: 'من الذين أُوقفوا' },
      fields: ['victims_count', 'victims_estimated', 'people', 'victim_characteristics'],
    },
    perpetrators,
    {
      key: 'arrest',
      label: { en: 'The arrest', fr: 'L’arrestation', ar: 'عملية التوقيف' },
      fields: ['warrant_shown', 'warrant_authority', 'reason_given', 'reason', 'force_used', 'force_note'],
    },
    {
      key: 'detention',
      label: { en: 'The detention', fr: 'La détention', ar: 'الاحتجاز' },
      fields: ['held_now', 'released_on', 'release_terms', 'places_of_detention', 'detention_type'],
    },
    {
      key: 'contacts',
      label: { en: 'Contacts and health', fr: 'Contacts et santé', ar: 'الاتصالات والصحة' },
      fields: ['access_lawyer', 'access_family', 'access_doctor', 'ill_treatment', 'ill_treatment_note', 'health'],
    },
    {
      key: 'law',
      label: { en: 'Charges and judge', fr: 'Accusations et juge', ar: 'التهم والقضاء' },
      fields: ['ordered_by', 'charges', 'law_invoked', 'before_judge', 'judge_on', 'court', 'next_hearing_on', 'arbitrariness', 'arbitrariness_note'],
    },
    since,
    source,
    consent,
  ],
  properties: {
    location_type: term('location_type', { en: 'Where were they arrested?', fr: 'Où l’arrestation a-t-elle eu lieu ?', ar: 'أين جرى التوقيف؟' }),
    people: people({ en: 'People arrested', fr: 'Personnes arrêtées', ar: 'الأشخاص الموقوفون' }),
    warrant_shown: question({ en: 'Was a warrant shown?', fr: 'Un mandat a-t-il été présenté ?', ar: 'هل أُبرز أمر بالتوقيف؟' }),
    warrant_authority: text(
      200,
      { en: 'Who signed the warrant?', fr: 'Qui a signé le mandat ?', ar: 'من وقّع الأمر؟' },
      { when: { field: 'warrant_shown', in: ['yes'] } },
    ),
    reason_given: question({ en: 'Was a reason given?', fr: 'Un motif a-t-il été donné ?', ar: 'هل ذُكر سبب؟' }),
    reason: story({ en: 'Reason given', fr: 'Motif donné', ar: 'السبب المذكور' }, { when: { field: 'reason_given', in: ['yes'] } }),
    force_used: question({ en: 'Was force used?', fr: 'La force a-t-elle été employée ?', ar: 'هل استُعملت القوة؟' }),
    force_note: story(
      { en: 'Force used, and injuries', fr: 'Force employée et blessures', ar: 'القوة المستعملة والإصابات' },
      { sensitivity: 'restricted', when: { field: 'force_used', in: ['yes'] } },
    ),
    held_now: question(
      { en: 'Is anyone still held?', fr: 'Quelqu’un est-il encore détenu ?', ar: 'هل ما زال أحدهم محتجزا؟' },
      {
        sensitivity: 'public',
        help: {
          en: 'The situation of each person stands in their entry.',
          fr: 'La situation de chaque personne figure dans sa fiche.',
          ar: 'وضع كل شخص مذكور في بطاقته.',
        },
      },
    ),
    released_on: date({ en: 'Released', fr: 'Date de libération', ar: 'تاريخ الإفراج' }, { when: { field: 'held_now', in: ['no'] } }),
    release_terms: text(
      300,
      { en: 'Terms of release', fr: 'Conditions de la libération', ar: 'شروط الإفراج' },
      {
        when: { field: 'held_now', in: ['no'] },
        help: {
          en: 'Bail, travel ban, a signed undertaking, a prosecution that goes on.',
          fr: 'Caution, interdiction de voyager, engagement signé, poursuites maintenues.',
          ar: 'كفالة، منع من السفر، تعهد موقّع، استمرار الملاحقة.',
        },
      },
    ),
    detention_type: term('detention_type', {
      en: 'Under what title are they held?',
      fr: 'À quel titre sont-elles détenues ?',
      ar: 'بأي صفة قانونية هم محتجزون؟',
    }),
    places_of_detention: repeat(
      20,
      { en: 'Places of detention', fr: 'Lieux de détention', ar: 'أماكن الاحتجاز' },
      {
        kind: term('place_of_detention_kind', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
        place: text(200, { en: 'Name and town', fr: 'Nom et ville', ar: 'الاسم والمدينة' }),
        from_on: date({ en: 'From', fr: 'Depuis', ar: 'من' }),
        to_on: date({ en: 'To', fr: 'Jusqu’à', ar: 'إلى' }),
      },
      {
        sensitivity: 'restricted',
        help: {
          en: 'In order, one entry per transfer. Leave the end empty for the place of today.',
          fr: 'Dans l’ordre, une entrée par transfert. Pour le lieu actuel, laissez la fin vide.',
          ar: 'بالترتيب، بطاقة لكل نقل. اتركوا تاريخ النهاية فارغا للمكان الحالي.',
        },
      },
    ),
    access_lawyer: term('access_given', { en: 'Could they see a lawyer?', fr: 'Ont-elles pu voir un avocat ?', ar: 'هل تمكنوا من لقاء محامٍ؟' }),
    access_family: term('access_given', { en: 'Could they tell their family?', fr: 'Ont-elles pu prévenir leur famille ?', ar: 'هل تمكنوا من إبلاغ أسرهم؟' }),
    access_doctor: term('access_given', { en: 'Could they see a doctor?', fr: 'Ont-elles pu voir un médecin ?', ar: 'هل تمكنوا من رؤية طبيب؟' }),
    ill_treatment: question(
      { en: 'Do they report ill-treatment?', fr: 'Signalent-elles des mauvais traitements ?', ar: 'هل أفادوا بتعرضهم لسوء المعاملة؟' },
      { sensitivity: 'restricted' },
    ),
    ill_treatment_note: story(
      { en: 'What they report', fr: 'Ce qu’elles rapportent', ar: 'ما أفادوا به' },
      {
        sensitivity: 'restricted',
        when: { field: 'ill_treatment', in: ['yes'] },
        help: {
          en: 'Only what they told you freely. The form “Torture and ill-treatment” asks for the rest, once.',
          fr: 'Seulement ce qu’elles ont dit d’elles-mêmes. Le formulaire « Torture et mauvais traitements » demande le reste, une seule fois.',
          ar: 'ما قالوه من تلقاء أنفسهم فقط. أما الباقي فتسأل عنه استمارة «تعذيب وسوء معاملة» مرة واحدة.',
        },
      },
    ),
    health: story({ en: 'Health, and what is urgent', fr: 'Santé, et ce qui est urgent', ar: 'الحالة الصحية وما هو عاجل' }, { sensitivity: 'restricted' }),
    ordered_by: text(
      200,
      { en: 'Authority that ordered the detention', fr: 'Autorité qui a ordonné la détention', ar: 'الجهة التي أمرت بالاحتجاز' },
      { sensitivity: 'restricted' },
    ),
    charges: story(
      { en: 'Charges, or what they are accused of', fr: 'Chefs d’accusation, ou ce qui est reproché', ar: 'التهم أو ما يُنسب إليهم' },
      { sensitivity: 'restricted' },
    ),
    law_invoked: text(300, { en: 'Law and articles invoked', fr: 'Loi et articles invoqués', ar: 'القانون والمواد المستند إليها' }),
    before_judge: question({ en: 'Were they brought before a judge?', fr: 'Ont-elles été présentées à un juge ?', ar: 'هل عُرضوا على قاضٍ؟' }),
    judge_on: date(
      { en: 'When first before a judge', fr: 'Date de la première présentation à un juge', ar: 'تاريخ أول عرض على قاضٍ' },
      { when: { field: 'before_judge', in: ['yes'] } },
    ),
    court: text(200, { en: 'Court', fr: 'Juridiction', ar: 'المحكمة' }, { sensitivity: 'restricted', when: { field: 'before_judge', in: ['yes'] } }),
    next_hearing_on: date({ en: 'Next hearing', fr: 'Prochaine audience', ar: 'الجلسة القادمة' }, { sensitivity: 'restricted' }),
    arbitrariness: terms(
      'arbitrariness',
      5,
      { en: 'Category of arbitrary detention', fr: 'Catégorie de détention arbitraire', ar: 'فئة الاحتجاز التعسفي' },
      {
        help: {
          en: 'Those of the Working Group on Arbitrary Detention. A lawyer may fill this later.',
          fr: 'Celles du Groupe de travail sur la détention arbitraire. Un ou une juriste pourra les préciser plus tard.',
          ar: 'وفق تصنيف الفريق العامل المعني بالاحتجاز التعسفي. ويمكن لمحامٍ أن يملأها لاحقا.',
        },
      },
    ),
    arbitrariness_note: story(
      { en: 'Why it is arbitrary', fr: 'En quoi elle est arbitraire', ar: 'لماذا يُعد الاحتجاز تعسفيا' },
      { sensitivity: 'restricted', when: { field: 'arbitrariness', in: ['I', 'II', 'III', 'IV', 'V'] } },
    ),
    ...sinceFields,
  },
}
