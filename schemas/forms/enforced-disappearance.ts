/**
 * Enforced disappearance: one form per person, with the six elements without which the Working Group on Enforced or Involuntary Disappearances
 * can not take up a case, and those that its form asks besides.
 */
import type { FormSchema } from '../dialect.ts'
import {
  consent,
  danger,
  dangerNote,
  date,
  officialNote,
  officialVersion,
  perpetrators,
  question,
  repeat,
  source,
  steps,
  story,
  term,
  text,
  what,
  whenWhere,
} from './parts.ts'

/** The six elements that the Working Group requires: name, date, place, forces believed responsible, steps taken or why none, and the sender. */
export const workingGroupElements = ['person_name', 'happened_on', 'last_seen_place', 'perpetrator_types', 'search_made', 'sender_name'] as const

const required = { en: 'Required by the UN Working Group.', fr: 'Exigé par le Groupe de travail de l’ONU.', ar: 'يشترطه الفريق العامل التابع للأمم المتحدة.' }

export const enforcedDisappearance: FormSchema = {
  form: 'enforced_disappearance',
  version: 1,
  label: { en: 'Enforced disappearance', fr: 'Disparition forcée', ar: 'اختفاء قسري' },
  help: {
    en: 'One form per person. A person taken by agents of the State, or with its support or acquiescence, whose fate is concealed. Within three months of the events the UN procedure is urgent.',
    fr: 'Un formulaire par personne. Une personne privée de liberté par des agents de l’État, ou avec son appui ou son acquiescement, et dont le sort est dissimulé. Dans les trois mois qui suivent, la procédure de l’ONU est urgente.',
    ar: 'استمارة لكل شخص. شخص حرمه من حريته موظفون تابعون للدولة، أو من يتصرفون بدعمها أو موافقتها، وأُخفي مصيره. خلال ثلاثة أشهر من الوقائع يكون إجراء الأمم المتحدة عاجلا.',
  },
  suggests: ['liberty.enforced_disappearance', 'liberty.secret_detention', 'liberty.incommunicado', 'liberty.abduction', 'migration.', 'life.'],
  required: ['last_seen_place', 'perpetrator_types', 'search_made'],
  victim: { name: 'person_name', code_name: 'code_name', sex: 'sex', occupation: 'occupation', contact: 'sender_contact' },
  sections: [
    what,
    {
      key: 'person',
      label: { en: 'The person who disappeared', fr: 'La personne disparue', ar: 'الشخص المختفي' },
      fields: ['person_name', 'code_name', 'sex', 'pregnant', 'born_on', 'nationality', 'occupation'],
    },
    {
      key: 'recognise',
      label: { en: 'How to recognise the person', fr: 'Comment reconnaître la personne', ar: 'كيف يمكن التعرف على الشخص' },
      fields: ['description_of_person', 'document_kind', 'document_number', 'victim_characteristics'],
    },
    {
      ...whenWhere,
      fields: [...whenWhere.fields, 'last_seen_place', 'last_seen_on', 'location_type', 'seen_taken'],
    },
    { ...perpetrators, fields: [...perpetrators.fields, 'basis_of_belief', 'official_version', 'official_version_note'] },
    {
      key: 'fate',
      label: { en: 'Since then', fr: 'Depuis lors', ar: 'منذ ذلك الحين' },
      fields: ['fate', 'sightings', 'witnesses', 'danger_now', 'danger_note'],
    },
    {
      key: 'search',
      label: { en: 'The search', fr: 'Les recherches', ar: 'البحث' },
      help: {
        en: 'Every complaint, question or visit made to find the person: police, prosecutor, prisons, ministry, courts.',
        fr: 'Chaque plainte, demande ou visite faite pour retrouver la personne : police, parquet, prisons, ministère, tribunaux.',
        ar: 'كل شكوى أو سؤال أو زيارة للعثور على الشخص: الشرطة، النيابة، السجون، الوزارة، المحاكم.',
      },
      fields: ['search_made', 'steps', 'why_no_search', 'reprisals'],
    },
    {
      key: 'sender',
      label: { en: 'Who brings the case', fr: 'Qui présente le cas', ar: 'من يقدّم الحالة' },
      help: {
        en: 'Kept confidential, by the Working Group too if it is asked to.',
        fr: 'Reste confidentiel, y compris auprès du Groupe de travail si la demande en est faite.',
        ar: 'يبقى سريا، بما في ذلك لدى الفريق العامل إذا طُلب ذلك.',
      },
      fields: ['sender_name', 'sender_relation', 'sender_contact', 'sender_confidential', 'family_consent', 'family_consent_note'],
    },
    source,
    consent,
  ],
  properties: {
    person_name: text(200, { en: 'Full name', fr: 'Nom complet', ar: 'الاسم الكامل' }, { sensitivity: 'identity', help: required }),
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
    born_on: date({ en: 'Date of birth', fr: 'Date de naissance', ar: 'تاريخ الميلاد' }, { sensitivity: 'identity' }),
    nationality: term('countries', { en: 'Nationality', fr: 'Nationalité', ar: 'الجنسية' }, { sensitivity: 'restricted' }),
    document_kind: term('identity_document', { en: 'Identity document', fr: 'Pièce d’identité', ar: 'وثيقة الهوية' }, { sensitivity: 'restricted' }),
    document_number: text(
      60,
      { en: 'Number of the document', fr: 'Numéro de la pièce', ar: 'رقم الوثيقة' },
      {
        sensitivity: 'identity',
        when: { field: 'document_kind', in: ['national_id', 'passport', 'birth_record', 'residence', 'refugee', 'military', 'driving', 'other'] },
      },
    ),
    occupation: text(120, { en: 'Occupation or activity', fr: 'Profession ou activité', ar: 'المهنة أو النشاط' }, { sensitivity: 'restricted' }),
    description_of_person: story(
      { en: 'Description of the person', fr: 'Signalement', ar: 'أوصاف الشخص' },
      {
        sensitivity: 'identity',
        help: {
          en: 'Height, build, marks, clothes on that day, health and medicines.',
          fr: 'Taille, corpulence, signes particuliers, vêtements ce jour-là, santé et médicaments.',
          ar: 'الطول والبنية والعلامات المميزة وملابس ذلك اليوم والصحة والأدوية.',
        },
      },
    ),
    pregnant: question(
      { en: 'Was the person pregnant?', fr: 'La personne était-elle enceinte ?', ar: 'هل كانت حاملا؟' },
      { sensitivity: 'restricted', when: { field: 'sex', in: ['female', 'other', 'not_stated'] } },
    ),
    last_seen_place: text(
      300,
      {
        en: 'Place of arrest, of abduction, or where last seen',
        fr: 'Lieu de l’arrestation ou de l’enlèvement, ou dernier lieu où la personne a été vue',
        ar: 'مكان التوقيف أو الاختطاف أو آخر مكان شوهد فيه الشخص',
      },
      { sensitivity: 'restricted', help: required },
    ),
    last_seen_on: date(
      { en: 'Last seen, if on another date', fr: 'Vue pour la dernière fois, si c’est à une autre date', ar: 'آخر مرة شوهد فيها، إن كانت في تاريخ آخر' },
      { sensitivity: 'restricted' },
    ),
    location_type: term('location_type', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
    seen_taken: question({ en: 'Was the person seen being taken?', fr: 'A-t-on vu la personne se faire emmener ?', ar: 'هل شوهد الشخص وهو يُقتاد؟' }),
    basis_of_belief: story(
      { en: 'Why they are believed to be responsible', fr: 'Pourquoi on les croit responsables', ar: 'لماذا يُعتقد أنهم المسؤولون' },
      {
        sensitivity: 'restricted',
        help: {
          en: 'Uniforms, vehicles, papers shown, earlier threats or summons; if they are not agents of the State, their link with it.',
          fr: 'Uniformes, véhicules, cartes montrées, menaces ou convocations antérieures ; si ce ne sont pas des agents de l’État, leur lien avec lui.',
          ar: 'الزي والمركبات والبطاقات المبرزة والتهديدات أو الاستدعاءات السابقة؛ وإن لم يكونوا من موظفي الدولة فما صلتهم بها.',
        },
      },
    ),
    official_version: officialVersion,
    official_version_note: officialNote,
    fate: term('disappearance_status', { en: 'What is known today', fr: 'Ce que l’on sait aujourd’hui', ar: 'ما هو معروف اليوم' }, { sensitivity: 'public' }),
    sightings: repeat(
      20,
      { en: 'Seen or heard of afterwards', fr: 'Vue ou signalée par la suite', ar: 'مشاهدات أو أخبار لاحقة' },
      {
        seen_on: date({ en: 'When', fr: 'Quand', ar: 'متى' }),
        place: text(200, { en: 'Where', fr: 'Où', ar: 'أين' }),
        kind: term('place_of_detention_kind', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
        account: text(500, { en: 'What was seen or heard', fr: 'Ce qui a été vu ou entendu', ar: 'ما شوهد أو سُمع' }),
      },
      { sensitivity: 'restricted' },
    ),
    witnesses: repeat(
      20,
      { en: 'Witnesses', fr: 'Témoins', ar: 'الشهود' },
      {
        name: text(200, { en: 'Name or code', fr: 'Nom ou code', ar: 'الاسم أو الرمز' }, { sensitivity: 'identity' }),
        relation: term('relation_to_person', { en: 'Relation to the person', fr: 'Lien avec la personne', ar: 'الصلة بالشخص' }),
        account: text(500, { en: 'What they can say', fr: 'Ce qu’ils peuvent dire', ar: 'ما يمكنهم الإدلاء به' }),
        willing: question({ en: 'Willing to testify?', fr: 'Disposés à témoigner ?', ar: 'هل يقبلون الإدلاء بالشهادة؟' }),
      },
      { sensitivity: 'identity' },
    ),
    danger_now: danger,
    danger_note: dangerNote,
    search_made: question(
      { en: 'Was anything done to find the person?', fr: 'A-t-on fait quelque chose pour retrouver la personne ?', ar: 'هل اتُّخذت خطوات للعثور على الشخص؟' },
      { help: required },
    ),
    steps: steps({ en: 'Steps taken', fr: 'Démarches faites', ar: 'الخطوات المتخذة' }, { when: { field: 'search_made', in: ['yes'] } }),
    why_no_search: story(
      { en: 'Why was nothing done?', fr: 'Pourquoi rien n’a-t-il été fait ?', ar: 'لماذا لم تُتخذ أي خطوة؟' },
      {
        sensitivity: 'restricted',
        when: { field: 'search_made', in: ['no'] },
        help: {
          en: 'Fear of reprisals, refusal to register a complaint, no means. The Working Group accepts a reason.',
          fr: 'Peur de représailles, refus d’enregistrer la plainte, absence de moyens. Le Groupe de travail accepte un motif.',
          ar: 'الخوف من الانتقام، رفض تسجيل الشكوى، قلة الإمكانات. الفريق العامل يقبل تعليلا.',
        },
      },
    ),
    reprisals: story(
      {
        en: 'Threats or reprisals against those who search',
        fr: 'Menaces ou représailles contre ceux qui cherchent',
        ar: 'تهديدات أو أعمال انتقامية ضد من يبحثون',
      },
      { sensitivity: 'restricted' },
    ),
    sender_name: text(
      200,
      { en: 'Name of the person or organisation', fr: 'Nom de la personne ou de l’organisation', ar: 'اسم الشخص أو المنظمة' },
      { sensitivity: 'identity', help: required },
    ),
    sender_relation: term(
      'relation_to_person',
      { en: 'Relation to the person', fr: 'Lien avec la personne disparue', ar: 'الصلة بالشخص المختفي' },
      { sensitivity: 'restricted' },
    ),
    sender_contact: text(200, { en: 'Safe way to reach them', fr: 'Moyen sûr de les joindre', ar: 'وسيلة آمنة للاتصال بهم' }, { sensitivity: 'identity' }),
    sender_confidential: question(
      { en: 'Do they ask for confidentiality?', fr: 'Demandent-ils la confidentialité ?', ar: 'هل يطلبون السرية؟' },
      { sensitivity: 'restricted' },
    ),
    family_consent: term(
      'consent_given',
      { en: 'Consent of the family to submit the case', fr: 'Consentement de la famille à la saisine', ar: 'موافقة الأسرة على تقديم الحالة' },
      {
        sensitivity: 'restricted',
        help: {
          en: 'An organisation must hold it, and be able to keep the family informed.',
          fr: 'Une organisation doit l’avoir, et pouvoir tenir la famille informée.',
          ar: 'على المنظمة أن تحصل عليها وأن تكون قادرة على إبقاء الأسرة على علم.',
        },
      },
    ),
    family_consent_note: text(
      300,
      { en: 'Family’s consent: who, when, how', fr: 'Consentement de la famille : qui, quand, comment', ar: 'موافقة الأسرة: من ومتى وكيف' },
      { sensitivity: 'identity', when: { field: 'family_consent', in: ['given', 'refused'] } },
    ),
  },
}
