/** Torture and ill-treatment, after the Istanbul Protocol: what was done, by whom, to what end, what it left, who examined it. Made so that it is asked once. */
import type { FormSchema } from '../dialect.ts'
import { consent, date, people, perpetrators, question, since, sinceFields, source, story, term, terms, text, what, whenWhere } from './parts.ts'

export const torture: FormSchema = {
  form: 'torture',
  version: 1,
  label: { en: 'Torture and ill-treatment', fr: 'Torture et mauvais traitements', ar: 'تعذيب وسوء معاملة' },
  help: {
    en: 'Record what the person tells freely; do not press for details. If they have told it before, use that account.',
    fr: 'Notez ce que la personne dit librement ; n’insistez pas sur les détails. Si elle l’a déjà raconté, reprenez ce récit.',
    ar: 'دوّنوا ما يرويه الشخص بحرية، ولا تلحّوا في طلب التفاصيل. وإن كان قد رواه من قبل فاعتمدوا تلك الرواية.',
  },
  suggests: ['integrity.', 'detention.', 'sgbv.', 'liberty.incommunicado', 'life.death_in_custody'],
  required: ['perpetrator_types', 'methods'],
  sections: [
    what,
    { ...whenWhere, fields: [...whenWhere.fields, 'place_kind', 'place_of_treatment', 'lasted'] },
    {
      key: 'victims',
      label: { en: 'Who was ill-treated', fr: 'Qui a été maltraité', ar: 'من تعرض لسوء المعاملة' },
      fields: ['victims_count', 'victims_estimated', 'people', 'victim_characteristics', 'earlier_interviews', 'support_offered'],
    },
    { ...perpetrators, fields: [...perpetrators.fields, 'others_present'] },
    {
      key: 'treatment',
      label: { en: 'What was done', fr: 'Ce qui a été fait', ar: 'ما الذي فُعل' },
      fields: ['methods', 'objects', 'purposes', 'words_said', 'statement_signed', 'statement_used'],
    },
    {
      key: 'effects',
      label: { en: 'What it left', fr: 'Les séquelles', ar: 'الآثار' },
      help: {
        en: 'Seen only by those who verify or litigate.',
        fr: 'Visible seulement de ceux qui vérifient ou plaident.',
        ar: 'لا يراه إلا من يتحققون أو يترافعون.',
      },
      fields: ['injuries', 'suffering', 'marks_recorded', 'examination', 'examined_on', 'consistency', 'no_examination_reason', 'care_needed'],
    },
    since,
    source,
    consent,
  ],
  properties: {
    place_kind: term('place_of_detention_kind', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
    place_of_treatment: text(
      200,
      { en: 'Name of the place, room, floor', fr: 'Nom du lieu, pièce, étage', ar: 'اسم المكان والغرفة والطابق' },
      { sensitivity: 'restricted' },
    ),
    lasted: text(120, { en: 'Length and frequency', fr: 'Durée et fréquence', ar: 'المدة وعدد المرات' }),
    people: people({ en: 'People ill-treated', fr: 'Personnes maltraitées', ar: 'الأشخاص الذين أُسيئت معاملتهم' }),
    earlier_interviews: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      sensitivity: 'restricted',
      label: { en: 'How many times has it been told before?', fr: 'Combien de fois l’a-t-on déjà raconté ?', ar: 'كم مرة رُوي ذلك من قبل؟' },
      help: {
        en: 'Each retelling may harm. If more than once, ask whether an earlier account can be used.',
        fr: 'Chaque nouveau récit peut nuire. Au-delà d’une fois, demandez si un récit antérieur peut servir.',
        ar: 'كل إعادة للرواية قد تؤذي. إن رُوي أكثر من مرة فاسألوا هل يمكن اعتماد رواية سابقة.',
      },
    },
    support_offered: question({ en: 'Was support offered?', fr: 'Un soutien a-t-il été proposé ?', ar: 'هل عُرض تقديم دعم؟' }, { sensitivity: 'restricted' }),
    others_present: text(
      300,
      { en: 'Others present: doctors, lawyers, detainees', fr: 'Autres présents : médecins, avocats, détenus', ar: 'آخرون حضروا: أطباء، محامون، محتجزون' },
      { sensitivity: 'restricted' },
    ),
    methods: terms('torture_method', 27, { en: 'Methods', fr: 'Méthodes', ar: 'الأساليب' }, { sensitivity: 'restricted' }),
    objects: text(300, { en: 'Objects used', fr: 'Objets employés', ar: 'الأدوات المستعملة' }, { sensitivity: 'restricted' }),
    purposes: terms(
      'torture_purpose',
      9,
      { en: 'Purpose', fr: 'But recherché', ar: 'الغرض' },
      {
        help: {
          en: 'Purpose is part of the definition of torture in the Convention.',
          fr: 'Le but fait partie de la définition de la torture dans la Convention.',
          ar: 'الغرض ركن من أركان تعريف التعذيب في الاتفاقية.',
        },
      },
    ),
    words_said: story({ en: 'Words spoken', fr: 'Paroles prononcées', ar: 'ما قيل أثناء ذلك' }, { sensitivity: 'restricted' }),
    statement_signed: question(
      { en: 'Was a statement signed under duress?', fr: 'Une déclaration a-t-elle été signée sous la contrainte ?', ar: 'هل وُقّعت أقوال تحت الإكراه؟' },
      { sensitivity: 'restricted' },
    ),
    statement_used: question(
      { en: 'Was the statement used in court?', fr: 'La déclaration a-t-elle été utilisée devant un tribunal ?', ar: 'هل استُعملت تلك الأقوال أمام المحكمة؟' },
      { sensitivity: 'restricted', when: { field: 'statement_signed', in: ['yes'] } },
    ),
    injuries: story(
      { en: 'Injuries and physical effects', fr: 'Blessures et séquelles physiques', ar: 'الإصابات والآثار الجسدية' },
      { sensitivity: 'restricted' },
    ),
    suffering: story({ en: 'Psychological effects', fr: 'Séquelles psychologiques', ar: 'الآثار النفسية' }, { sensitivity: 'restricted' }),
    marks_recorded: question(
      { en: 'Were marks photographed or drawn?', fr: 'Les traces ont-elles été photographiées ou dessinées ?', ar: 'هل صُوّرت الآثار أو رُسمت؟' },
      { sensitivity: 'restricted' },
    ),
    examination: term('medical_examination', { en: 'Medical examination', fr: 'Examen médical', ar: 'الفحص الطبي' }, { sensitivity: 'restricted' }),
    examined_on: date(
      { en: 'Date of the examination', fr: 'Date de l’examen', ar: 'تاريخ الفحص' },
      { sensitivity: 'restricted', when: { field: 'examination', in: ['independent', 'official', 'superficial'] } },
    ),
    consistency: term(
      'istanbul_consistency',
      {
        en: 'Do the findings agree with the account? (Istanbul scale)',
        fr: 'Les constatations concordent-elles avec le récit ? (échelle d’Istanbul)',
        ar: 'هل تتسق نتائج الفحص مع الرواية؟ (سلّم إسطنبول)',
      },
      {
        sensitivity: 'restricted',
        when: { field: 'examination', in: ['independent', 'official', 'superficial'] },
        help: { en: 'As the doctor wrote it.', fr: 'Telle que le médecin l’a consignée.', ar: 'كما كتبه الطبيب.' },
      },
    ),
    no_examination_reason: text(
      300,
      { en: 'Why was there no medical examination?', fr: 'Pourquoi n’y a-t-il pas eu d’examen médical ?', ar: 'لماذا لم يُجرَ فحص طبي؟' },
      { sensitivity: 'restricted', when: { field: 'examination', in: ['refused', 'not_requested'] } },
    ),
    care_needed: story({ en: 'Care needed now', fr: 'Soins nécessaires maintenant', ar: 'الرعاية المطلوبة الآن' }, { sensitivity: 'restricted' }),
    ...sinceFields,
  },
}
