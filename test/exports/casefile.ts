// An invented casefile, rich enough to fill all twenty-four sections, in three languages. No person, place or decision in it is real.
import { createHash } from 'node:crypto'
import type { Language, Text } from '../../schemas/dialect.ts'
import type { Client, Consent } from '../../schemas/dossier/people.ts'
import type { Exhibit, Fact } from '../../schemas/dossier/proof.ts'
import type { Dossier, DossierAudience } from '../../schemas/dossier.ts'
import type { Letter, LetterData, LetterKind } from '../../schemas/letters/letter.ts'

/** The bytes of an exhibit of the fixture. */
export const bytesOf = (number: number): Buffer => Buffer.from(`exhibit ${number}\n${'0123456789abcdef'.repeat(50 * number)}\n`)
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

const given = (purpose: string, more: Partial<Consent> = {}): Consent => ({
  purpose,
  given: 'given',
  given_on: '2025-06-02',
  expires_on: null,
  withdrawn_on: null,
  ...more,
})

const factTexts: readonly [string, Text, string, number[], string[]][] = [
  [
    '2025-03-12',
    {
      en: 'At 22:40, eight men in plain clothes and two in the uniform of the National Guard entered the office of the Oliviers legal-aid association without showing a warrant.',
      fr: 'À 22 h 40, huit hommes en civil et deux hommes portant l’uniforme de la Garde nationale sont entrés dans les locaux de l’association d’aide juridique des Oliviers sans présenter de mandat.',
      ar: 'في الساعة 22:40 دخل ثمانية رجال بلباس مدني ورجلان بزي الحرس الوطني مقر جمعية الزيتون للمساعدة القانونية دون إبراز أي إذن قضائي.',
    },
    'Sousse',
    [1, 2],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-12',
    {
      en: 'They arrested Amal R., a lawyer, and Witness B. Neither was told the reason. Her telephone and two computers were taken; no record of seizure was drawn up.',
      fr: 'Ils ont arrêté Amal R., avocate, et le témoin B. Aucun motif ne leur a été communiqué. Le téléphone de l’avocate et deux ordinateurs ont été emportés sans procès-verbal de saisie.',
      ar: 'أوقفوا المحامية أمل ر. والشاهد «ب» دون إبلاغهما بالسبب. وحُجز هاتفها وحاسوبان دون تحرير محضر حجز.',
    },
    'Sousse',
    [2, 3],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-13',
    {
      en: 'She was held in an office of the district that is not on the list of places of detention. The register shows no entry for that night.',
      fr: 'Elle a été retenue dans un bureau du district qui ne figure pas sur la liste des lieux de détention. Le registre ne comporte aucune mention pour cette nuit.',
      ar: 'احتُجزت في مكتب بالمنطقة غير مدرج في قائمة أماكن الاحتجاز، ولا يحمل السجل أي قيد عن تلك الليلة.',
    },
    'Sousse',
    [4],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-13/2025-03-15',
    {
      en: 'For three days she could see neither a lawyer nor a doctor. The section of the Bar asked in writing twice (references BS-2025/117 and BS-2025/121).',
      fr: 'Pendant trois jours, elle n’a pu voir ni avocat ni médecin. La section de l’Ordre des avocats l’a demandé par écrit à deux reprises (réf. BS-2025/117 et BS-2025/121).',
      ar: 'طوال ثلاثة أيام لم تتمكن من لقاء محام ولا طبيب. وطلب فرع الهيئة الوطنية للمحامين ذلك كتابةً مرتين (المرجعان BS-2025/117 وBS-2025/121).',
    },
    'Sousse',
    [5],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-14',
    {
      en: 'قالت: «ضربوني على قدمي وطلبوا رمز الهاتف 0000 ثم وقّعت ورقة لم أقرأها». سُجّلت هذه الإفادة في 2025-03-20 بحضور محام.',
      fr: 'قالت: «ضربوني على قدمي وطلبوا رمز الهاتف 0000 ثم وقّعت ورقة لم أقرأها». سُجّلت هذه الإفادة في 2025-03-20 بحضور محام.',
      ar: 'قالت: «ضربوني على قدمي وطلبوا رمز الهاتف 0000 ثم وقّعت ورقة لم أقرأها». سُجّلت هذه الإفادة في 2025-03-20 بحضور محام.',
    },
    'Sousse',
    [6, 7],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-15',
    {
      en: 'Brought before the investigating judge, she showed her feet and asked for a medical examination. The request was noted and not granted.',
      fr: 'Présentée au juge d’instruction, elle a montré ses pieds et demandé un examen médical. La demande a été actée sans être accordée.',
      ar: 'عند مثولها أمام قاضي التحقيق أظهرت قدميها وطلبت فحصا طبيا، فدُوّن الطلب ولم يُستجب له.',
    },
    'Sousse',
    [8],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03',
    {
      en: 'In the same month at least four other lawyers of the region were called in by telephone and questioned about their clients.',
      fr: 'Au cours du même mois, au moins quatre autres avocats de la région ont été convoqués par téléphone et interrogés sur leurs clients.',
      ar: 'وفي الشهر نفسه استُدعي هاتفيا أربعة محامين آخرين على الأقل من الجهة واستُجوبوا بشأن موكّليهم.',
    },
    'Sousse',
    [],
    ['liberty.arbitrary_arrest'],
  ],
  [
    '2025-03-20',
    {
      en: 'A doctor of the hospital found bruises of both soles of seven to ten days of age and described them as highly consistent with the account.',
      fr: 'Un médecin de l’hôpital a constaté des ecchymoses des deux plantes datant de sept à dix jours, qu’il a qualifiées de hautement concordantes avec le récit.',
      ar: 'عاين طبيب بالمستشفى كدمات في أخمصي القدمين عمرها بين سبعة وعشرة أيام ووصفها بأنها شديدة التوافق مع الرواية.',
    },
    'Sousse',
    [7],
    [],
  ],
  [
    '2025-04-02',
    {
      en: 'A complaint for ill-treatment was lodged with the public prosecutor under no. 2025/4471. No act of investigation has been notified since.',
      fr: 'Une plainte pour mauvais traitements a été déposée auprès du procureur de la République sous le n° 2025/4471. Aucun acte d’enquête n’a été notifié depuis.',
      ar: 'أودعت شكاية في سوء المعاملة لدى وكيل الجمهورية تحت عدد 2025/4471، ولم يُبلَّغ منذ ذلك الحين بأي عمل تحقيق.',
    },
    'Sousse',
    [9],
    [],
  ],
  [
    '2025-05~',
    {
      en: 'Around May 2025 the mother of Amal R. received three calls from a hidden number: “Tell her to drop it.”',
      fr: 'Vers mai 2025, la mère d’Amal R. a reçu trois appels d’un numéro masqué : « Dites-lui de laisser tomber. »',
      ar: 'في حدود أيار/مايو 2025 تلقت والدة أمل ر. ثلاث مكالمات من رقم مخفي: «قولي لها أن تتخلى عن الأمر».',
    },
    'Monastir',
    [],
    [],
  ],
  [
    '2025-09-18',
    {
      en: 'The indictment chamber confirmed the detention. The decision was served on counsel on 25 September 2025.',
      fr: 'La chambre d’accusation a confirmé la détention. L’arrêt a été notifié au conseil le 25 septembre 2025.',
      ar: 'أيدت دائرة الاتهام الإيداع بالسجن، وبُلّغ القرار إلى المحامي في 25 سبتمبر 2025.',
    },
    'Sousse',
    [10],
    [],
  ],
  [
    '2026-01/..',
    {
      en: 'Since January 2026 she has been held in isolation. Visits are limited to ten minutes every two weeks.',
      fr: 'Depuis janvier 2026, elle est maintenue à l’isolement. Les visites sont limitées à dix minutes tous les quinze jours.',
      ar: 'منذ كانون الثاني/يناير 2026 وهي في العزل الانفرادي، وتقتصر الزيارات على عشر دقائق كل أسبوعين.',
    },
    'Messadine',
    [5],
    ['liberty.arbitrary_arrest'],
  ],
]

const exhibitTitles: readonly [Text, string, string][] = [
  [
    { en: 'CCTV of the entrance, 22:38–22:51', fr: 'Vidéosurveillance de l’entrée, 22 h 38 – 22 h 51', ar: 'تسجيل كاميرا المدخل، 22:38–22:51' },
    'video/mp4',
    'zxx',
  ],
  [
    { en: 'Photographs of the office after the search (14)', fr: 'Photographies des locaux après la perquisition (14)', ar: 'صور المقر بعد التفتيش (14)' },
    'image/jpeg',
    'zxx',
  ],
  [
    { en: 'List of the objects taken, signed by two members', fr: 'Liste des objets emportés, signée par deux membres', ar: 'قائمة المحجوزات موقّعة من عضوين' },
    'application/pdf',
    'fr',
  ],
  [
    { en: 'Copy of the register of detention, 12–16 March', fr: 'Copie du registre de garde à vue, 12–16 mars', ar: 'نسخة من سجل الاحتفاظ، 12–16 مارس' },
    'application/pdf',
    'ar',
  ],
  [
    { en: 'Letters of the Bar to the public prosecutor', fr: 'Courriers de l’Ordre des avocats au procureur', ar: 'مراسلات هيئة المحامين إلى وكيل الجمهورية' },
    'application/pdf',
    'ar',
  ],
  [{ en: 'Statement of Amal R.', fr: 'Déclaration d’Amal R.', ar: 'إفادة أمل ر.' }, 'application/pdf', 'ar'],
  [
    { en: 'Medico-legal report of 20 March 2025', fr: 'Rapport médico-légal du 20 mars 2025', ar: 'التقرير الطبي الشرعي المؤرخ 20 مارس 2025' },
    'application/pdf',
    'fr',
  ],
  [
    { en: 'Record of the hearing of 15 March 2025', fr: 'Procès-verbal d’audition du 15 mars 2025', ar: 'محضر الاستنطاق المؤرخ 15 مارس 2025' },
    'application/pdf',
    'ar',
  ],
  [
    { en: 'Complaint no. 2025/4471 with stamp of receipt', fr: 'Plainte n° 2025/4471 avec cachet de réception', ar: 'الشكاية عدد 2025/4471 مع ختم الإيداع' },
    'application/pdf',
    'ar',
  ],
  [
    {
      en: 'Decision of the indictment chamber and proof of service',
      fr: 'Arrêt de la chambre d’accusation et preuve de notification',
      ar: 'قرار دائرة الاتهام وما يفيد التبليغ',
    },
    'application/pdf',
    'ar',
  ],
]

/** The casefile of Amal R., with texts in the language of the document. */
export function casefile(language: Language, audience: DossierAudience = 'counsel'): Dossier {
  const t = (en: string, fr: string, ar: string): string => ({ en, fr, ar })[language]
  const facts = factTexts.map(
    ([happened_on, text, place, exhibits, acts], index): Fact => ({
      number: index + 1,
      happened_on,
      place,
      text: text[language],
      language: index === 4 ? 'ar' : ({ en: 'en', fr: 'fr', ar: 'ar' } as const)[language],
      acts,
      actors: index < 3 ? [t('National Guard, Sousse district', 'Garde nationale, district de Sousse', 'الحرس الوطني، منطقة سوسة')] : [],
      exhibits: exhibits.map((number) => ({ number, pinpoint: number === 7 ? t('p. 2', 'p. 2', 'ص. 2') : null })),
      sources: [`S-${index + 1}`],
      confidence: index === 6 || index === 9 ? 'corroborated' : 'verified',
      disputed: index === 4,
      disputed_how: index === 4 ? t('the district denies any use of force', 'le district nie tout recours à la force', 'تنفي المنطقة أي استعمال للقوة') : null,
      incident: { reference: `TUN-2025-${String(index + 40).padStart(4, '0')}`, revision: 2 },
    }),
  )
  const exhibits = exhibitTitles.map(([title, media_type, spoken], index): Exhibit => {
    const number = index + 1
    const bytes = bytesOf(number)
    return {
      number,
      evidence_id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      title: title[language],
      type: media_type.startsWith('video') ? 'video' : 'official_doc',
      author: number === 7 ? t('Dr K. Ben H., hospital', 'Dr K. Ben H., hôpital', 'الدكتور ك. بن ح.، المستشفى') : null,
      made_on: number < 3 ? '2025-03-12' : '2025-03',
      obtained_on: '2025-04-03',
      obtained_how: t('handed over by the client’s brother', 'remise par le frère de la cliente', 'سلّمها شقيق الموكّلة'),
      sha256: sha256(bytes),
      bytes: bytes.length,
      media_type,
      language: spoken === 'zxx' ? null : spoken,
      translation: spoken === 'ar' ? { language: 'fr', translator: 'N. Trabelsi', sworn: number !== 5 } : null,
      checks: number === 1 ? [t('time compared with the mobile network', 'heure comparée au réseau mobile', 'قورن التوقيت بشبكة الهاتف')] : [],
      reliability: 'B',
      credibility: '2',
      confidential: number === 6,
      disclosable: number !== 6,
      facts: facts.filter((fact) => fact.exhibits.some((one) => one.number === number)).map((fact) => fact.number),
      custody: {
        events: 3 + number,
        received_at: '2025-04-03T09:12:00Z',
        last_at: '2026-02-11T16:40:00Z',
        custodian: t('custodian 2', 'dépositaire 2', 'الحائز 2'),
        checked_at: number === 9 ? null : '2026-02-14T02:00:00Z',
        intact: number === 9 ? null : true,
      },
    }
  })
  const amal: Client = {
    id: 'amal',
    pseudonym: t('Lawyer A', 'Avocate A', 'المحامية أ'),
    name: t('Amal R.', 'Amal R.', 'أمل ر.'),
    roles: ['client', 'direct'],
    born_on: '1987-04-09',
    sex: 'female',
    nationality: 'TUN',
    identity_document: '08 123 456',
    address: t('12 rue des Oliviers, Sousse', '12, rue des Oliviers, Sousse', '12 نهج الزيتون، سوسة'),
    profession: t('Lawyer', 'Avocate', 'محامية'),
    languages: ['ar', 'fr'],
    contact: t('through her brother, Signal, evenings', 'par son frère, Signal, le soir', 'عبر شقيقها، سيغنال، مساءً'),
    capacity: t('Full capacity', 'Pleine capacité', 'أهلية كاملة'),
    status: 'detained_arbitrary',
    vulnerability: t('asthma, without regular medication', 'asthme, sans traitement régulier', 'ربو دون علاج منتظم'),
    dependants: t('mother, one child of six', 'sa mère, un enfant de six ans', 'والدتها وطفل في السادسة'),
    interpreter: null,
    conflict_checked_on: '2025-06-01',
    mandate: { state: 'signed', counsel: 'Me S. Haddad', client_signed_on: '2025-06-02', counsel_signed_on: '2025-06-03', exhibit: null, justification: null },
    consents: [
      given('intl_transmission'),
      given('state_disclosure'),
      given('public_name', { withdrawn_on: '2026-01-10' }),
      given('share_community', { expires_on: '2026-12-31' }),
    ],
    detention: {
      arrested_on: '2025-03-12',
      place: t('Office of the association, Sousse', 'Siège de l’association, Sousse', 'مقر الجمعية، سوسة'),
      forces: t('National Guard and men in plain clothes', 'Garde nationale et hommes en civil', 'الحرس الوطني ورجال بلباس مدني'),
      warrant_shown: false,
      reason_given: t('None', 'Aucun', 'لم يُذكر أي سبب'),
      law_applied: t('Art. 24 of Decree-Law 2022-54', 'Art. 24 du décret-loi 2022-54', 'الفصل 24 من المرسوم عدد 54 لسنة 2022'),
      held_at: t('Messadine prison', 'Prison de Messadine', 'سجن المسعدين'),
      ended_on: null,
      ordered_by: t('Investigating judge, first chamber', 'Juge d’instruction, premier cabinet', 'قاضي التحقيق بالمكتب الأول'),
      reasons_imputed: t('Spreading false news', 'Diffusion de fausses nouvelles', 'نشر أخبار زائفة'),
      counsel_access: t('Refused for three days', 'Refusé pendant trois jours', 'مُنع طوال ثلاثة أيام'),
      family_access: t('Ten minutes every two weeks', 'Dix minutes tous les quinze jours', 'عشر دقائق كل أسبوعين'),
      hearings: t('15 March and 18 September 2025', '15 mars et 18 septembre 2025', '15 مارس و18 سبتمبر 2025'),
      categories: ['I', 'II', 'III'],
      why_arbitrary: t(
        'No warrant; arrested for acting as counsel; no lawyer during questioning.',
        'Absence de mandat ; arrestation en raison de l’exercice de la défense ; absence d’avocat pendant l’interrogatoire.',
        'لا إذن قضائي؛ أوقفت بسبب قيامها بالدفاع؛ ولا محام أثناء الاستنطاق.',
      ),
      health: t('Asthma attacks in isolation', 'Crises d’asthme à l’isolement', 'نوبات ربو في العزل'),
    },
    disappearance: null,
  }
  const brother: Client = {
    id: 'brother',
    pseudonym: t('Relative C', 'Proche C', 'القريب ج'),
    name: t('Nabil R.', 'Nabil R.', 'نبيل ر.'),
    roles: ['indirect'],
    born_on: '1979',
    sex: 'male',
    nationality: 'TUN',
    languages: ['ar'],
    contact: null,
    capacity: t('Full capacity', 'Pleine capacité', 'أهلية كاملة'),
    status: null,
    mandate: {
      state: 'missing',
      counsel: null,
      client_signed_on: null,
      counsel_signed_on: null,
      exhibit: null,
      justification: t(
        'He can not travel; to be signed by March.',
        'Il ne peut se déplacer ; signature prévue en mars.',
        'يتعذر عليه التنقل؛ يُوقَّع قبل آذار/مارس.',
      ),
    },
    consents: [given('intl_transmission'), given('state_disclosure', { given: 'refused' })],
  }
  return {
    language,
    control: {
      code: 'CF-2026-0007',
      title: t('Amal R. and the right to be defended', 'Amal R. et le droit d’être défendu', 'أمل ر. والحق في الدفاع'),
      community: t('Working group on the defence of lawyers', 'Groupe de travail sur la défense des avocats', 'مجموعة العمل للدفاع عن المحامين'),
      version: 3,
      audience,
      author: 'S. Haddad',
      made_on: '2026-02-16',
      recipient: t(
        'African Commission on Human and Peoples’ Rights',
        'Commission africaine des droits de l’homme et des peuples',
        'اللجنة الأفريقية لحقوق الإنسان والشعوب',
      ),
      mark: 'K7-41QX',
      content_sha256: sha256('content'),
      changes: [
        {
          version: 2,
          changed_on: '2025-12-01',
          text: t('Decision of the indictment chamber added.', 'Ajout de l’arrêt de la chambre d’accusation.', 'إضافة قرار دائرة الاتهام.'),
        },
        {
          version: 3,
          changed_on: '2026-02-16',
          text: t('Isolation since January (fact 12).', 'Isolement depuis janvier (fait 12).', 'العزل منذ يناير (الواقعة 12).'),
        },
      ],
    },
    summary: {
      who: t('Amal R., lawyer, detained since 12 March 2025.', 'Amal R., avocate, détenue depuis le 12 mars 2025.', 'أمل ر.، محامية، محتجزة منذ 12 مارس 2025.'),
      what: t(
        'Arrest without a warrant, three days without counsel, blows to the feet, continued detention.',
        'Arrestation sans mandat, trois jours sans avocat, coups sur la plante des pieds, maintien en détention.',
        'توقيف دون إذن قضائي، ثلاثة أيام دون محام، ضرب على القدمين، واستمرار الاحتجاز.',
      ),
      when: t('From 12 March 2025, continuing.', 'Depuis le 12 mars 2025, et toujours en cours.', 'منذ 12 مارس 2025 ولا يزال مستمرا.'),
      where: 'Sousse; Messadine',
      state: t('Tunisia', 'Tunisie', 'تونس'),
      rights: t(
        'Liberty; freedom from torture; fair trial.',
        'Liberté ; interdiction de la torture ; procès équitable.',
        'الحرية؛ عدم التعرض للتعذيب؛ المحاكمة العادلة.',
      ),
      relief: t(
        'Release, investigation, compensation, change of Decree-Law 2022-54.',
        'Libération, enquête, indemnisation, révision du décret-loi 2022-54.',
        'الإفراج والتحقيق والتعويض وتعديل المرسوم عدد 54 لسنة 2022.',
      ),
      next_deadline: {
        due_on: '2026-03-25',
        text: t(
          'Six months from service: file with the African Commission.',
          'Six mois à compter de la notification : saisir la Commission africaine.',
          'ستة أشهر من التبليغ: رفع البلاغ إلى اللجنة الأفريقية.',
        ),
      },
    },
    strategy: {
      problem: t(
        'Lawyers are prosecuted for what their clients are charged with.',
        'Des avocats sont poursuivis pour les faits reprochés à leurs clients.',
        'يُلاحق محامون بالتهم المنسوبة إلى موكّليهم.',
      ),
      legal_objective: t(
        'A finding that article 7 protects counsel as counsel.',
        'Une décision affirmant que l’article 7 protège l’avocat en tant que tel.',
        'قرار يؤكد أن المادة 7 تحمي المحامي بصفته تلك.',
      ),
      policy_objective: t('Repeal of article 24.', 'Abrogation de l’article 24.', 'إلغاء الفصل 24.'),
      social_objective: null,
      indicator: t(
        'No lawyer in detention under article 24 within a year.',
        'Plus aucun avocat détenu au titre de l’article 24 dans un délai d’un an.',
        'ألا يبقى محام محتجزا بموجب الفصل 24 خلال سنة.',
      ),
      why_this_case: t(
        'The proof is complete save on two elements, and the client agrees to be named.',
        'La preuve est complète sauf sur deux éléments, et la cliente accepte d’être nommée.',
        'الإثبات مكتمل عدا عنصرين، والموكّلة تقبل ذكر اسمها.',
      ),
      alternatives: t(
        'Quiet diplomacy through the Bar; tried from April to August.',
        'Démarches discrètes de l’Ordre ; tentées d’avril à août.',
        'مساع هادئة عبر الهيئة؛ جُرّبت من أبريل إلى أغسطس.',
      ),
      if_lost: t(
        'The dissent and the hearing would still serve the campaign.',
        'L’opinion dissidente et l’audience serviraient encore la campagne.',
        'يبقى الرأي المخالف وجلسة الاستماع نافعين للحملة.',
      ),
    },
    clients: [amal, brother],
    respondent: {
      state: 'TUN',
      organs: [t('National Guard', 'Garde nationale', 'الحرس الوطني'), t('Public prosecutor of Sousse', 'Parquet de Sousse', 'النيابة العمومية بسوسة')],
      attribution: t(
        'The arrest was carried out by agents in uniform, under the authority of the district, and was ratified by the prosecutor the next day.',
        'L’arrestation a été menée par des agents en uniforme, sous l’autorité du district, et entérinée le lendemain par le parquet.',
        'نفّذ التوقيف أعوان بالزي الرسمي تحت سلطة المنطقة، وأقرّته النيابة في اليوم الموالي.',
      ),
    },
    alleged: [
      {
        id: 'p1',
        name: t('Captain M. L.', 'Capitaine M. L.', 'النقيب م. ل.'),
        label: t('commander of the search', 'chef de la perquisition', 'قائد عملية التفتيش'),
        type: 'state.police',
        rank: t('Captain', 'Capitaine', 'نقيب'),
        unit: t('Sousse district, second squad', 'District de Sousse, 2ᵉ brigade', 'منطقة سوسة، الفرقة الثانية'),
        chain_of_command: null,
        degree: 'direct.ordered',
        certainty: 'reasonable_grounds',
        basis: t(
          'Named in the record of the hearing; recognised by Witness B on the CCTV.',
          'Cité au procès-verbal ; reconnu par le témoin B sur la vidéosurveillance.',
          'ورد اسمه في المحضر وتعرّف عليه الشاهد «ب» في التسجيل.',
        ),
        official_version: 'denied',
        domestic_status: t('Not questioned', 'Non entendu', 'لم يُستمع إليه'),
        facts: [1, 2, 5],
        exhibits: [1, 8],
      },
      {
        id: 'p2',
        label: t('Two agents of the second squad', 'Deux agents de la 2ᵉ brigade', 'عونان من الفرقة الثانية'),
        type: 'state.police',
        degree: 'direct.perpetrator',
        certainty: 'reasonable_suspicion',
        basis: t(
          'Voice and height only; the client was blindfolded.',
          'Voix et taille seulement ; la cliente avait les yeux bandés.',
          'الصوت والقامة فقط؛ كانت الموكّلة معصوبة العينين.',
        ),
        official_version: 'no_answer',
        domestic_status: null,
        facts: [5],
        exhibits: [6],
      },
    ],
    facts,
    context: {
      text: t(
        'Since 2022, article 24 of Decree-Law 2022-54 has been used against lawyers, journalists and trade unionists.',
        'Depuis 2022, l’article 24 du décret-loi 2022-54 est utilisé contre des avocats, des journalistes et des syndicalistes.',
        'منذ 2022 يُستعمل الفصل 24 من المرسوم عدد 54 لسنة 2022 ضد محامين وصحفيين ونقابيين.',
      ),
      queries: [
        {
          title: t('Arrests of lawyers', 'Arrestations d’avocats', 'توقيف محامين'),
          filters: [
            [t('Country', 'Pays', 'البلد'), t('Tunisia', 'Tunisie', 'تونس')],
            [t('From', 'Du', 'من'), '2022-09-13'],
          ],
          counted_at: '2026-02-10T08:00:00Z',
          incidents: 47,
          verified: 31,
        },
      ],
      law: [
        t('Decree-Law 2022-54, art. 24', 'Décret-loi 2022-54, art. 24', 'المرسوم عدد 54 لسنة 2022، الفصل 24'),
        t('Code of Criminal Procedure, art. 13 bis', 'Code de procédure pénale, art. 13 bis', 'مجلة الإجراءات الجزائية، الفصل 13 مكرر'),
      ],
      reports: [
        {
          title: t('Lawyers in the dock', 'Des avocats sur le banc des accusés', 'محامون في قفص الاتهام'),
          author: t('Observatory of the Bar', 'Observatoire du barreau', 'مرصد المحاماة'),
          published_on: '2025-11',
          url: 'https://observatory.example.org/lawyers-2025',
        },
      ],
    },
    harm: {
      heads: [
        {
          kind: 'physical',
          person: t('Amal R.', 'Amal R.', 'أمل ر.'),
          text: t('Bruises of both soles; asthma aggravated.', 'Ecchymoses des deux plantes ; asthme aggravé.', 'كدمات في أخمصي القدمين وتفاقم الربو.'),
          exhibits: [7],
        },
        {
          kind: 'moral',
          person: t('Her child', 'Son enfant', 'طفلها'),
          text: t('Separation of eleven months.', 'Séparation de onze mois.', 'فراق دام أحد عشر شهرا.'),
          exhibits: [],
        },
      ],
      medical: [
        {
          person: t('Amal R.', 'Amal R.', 'أمل ر.'),
          examiner: t('Dr K. Ben H.', 'Dr K. Ben H.', 'الدكتور ك. بن ح.'),
          examined_on: '2025-03-20',
          consistency: 'highly_consistent',
          findings: t(
            'Bruises of the plantar arch, 7 to 10 days old.',
            'Ecchymoses de la voûte plantaire, de 7 à 10 jours.',
            'كدمات في قوس القدم عمرها من 7 إلى 10 أيام.',
          ),
          exhibit: 7,
        },
      ],
      losses: [
        {
          item: t('Two computers', 'Deux ordinateurs', 'حاسوبان'),
          person: t('Association', 'Association', 'الجمعية'),
          amount: 4300,
          currency: 'TND',
          exhibits: [3],
        },
        {
          item: t('Fees lost, eleven months', 'Honoraires perdus, onze mois', 'أتعاب ضائعة، أحد عشر شهرا'),
          person: t('Amal R.', 'Amal R.', 'أمل ر.'),
          amount: 26400.5,
          currency: 'TND',
          exhibits: [],
        },
      ],
      continuing_risk: t(
        'In isolation without regular medication, an attack may be fatal.',
        'À l’isolement et sans traitement régulier, une crise peut être fatale.',
        'في العزل ودون علاج منتظم قد تكون أي نوبة قاتلة.',
      ),
    },
    claims: [
      {
        number: 1,
        title: t('Arbitrary detention', 'Détention arbitraire', 'الاحتجاز التعسفي'),
        right: t('Right to liberty and security', 'Droit à la liberté et à la sûreté', 'الحق في الحرية والأمان'),
        articles: [
          { instrument: 'ACHPR', article: '6' },
          { instrument: 'ICCPR', article: '9(1)' },
        ],
        discrimination: null,
        structural_law: t('Decree-Law 2022-54, art. 24', 'Décret-loi 2022-54, art. 24', 'المرسوم عدد 54 لسنة 2022، الفصل 24'),
        facts: [1, 2, 3, 4, 11, 12],
        argument: t(
          'No warrant was shown and no reason given. The place was not a place of detention known to the law.',
          'Aucun mandat n’a été présenté, aucun motif communiqué. Le lieu n’était pas un lieu de détention prévu par la loi.',
          'لم يُبرز أي إذن ولم يُذكر أي سبب، ولم يكن المكان من أماكن الاحتجاز التي يقرّها القانون.',
        ),
        jurisprudence: [
          {
            citation: 'Liesbeth Zegveld and Mussie Ephrem v. Eritrea, 250/02',
            holds: t(
              'incommunicado detention breaches article 6',
              'la détention au secret viole l’article 6',
              'الاحتجاز بمعزل عن العالم الخارجي ينتهك المادة 6',
            ),
          },
        ],
        elements: [
          {
            number: '1.1',
            text: t('Deprivation of liberty by agents of the State', 'Privation de liberté par des agents de l’État', 'سلب الحرية من أعوان الدولة'),
            standard: 'balance_of_probabilities',
            facts: [1, 2],
            exhibits: [
              { number: 1, strength: 'strong' },
              { number: 2, strength: 'moderate' },
              { number: 4, strength: 'weak' },
            ],
            assessed: 'proven',
          },
          {
            number: '1.2',
            text: t('No legal basis', 'Absence de base légale', 'انعدام الأساس القانوني'),
            standard: 'balance_of_probabilities',
            facts: [2, 3],
            exhibits: [
              { number: 4, strength: 'strong' },
              { number: 8, strength: 'contrary' },
            ],
            assessed: 'arguable',
          },
          {
            number: '1.3',
            text: t('Detention because of acting as counsel', 'Détention en raison de l’exercice de la défense', 'الاحتجاز بسبب القيام بالدفاع'),
            standard: 'balance_of_probabilities',
            facts: [7],
            exhibits: [],
            assessed: 'gap',
          },
        ],
      },
      {
        number: 2,
        title: t('Torture', 'Torture', 'التعذيب'),
        right: t('Freedom from torture', 'Interdiction de la torture', 'عدم التعرض للتعذيب'),
        articles: [
          { instrument: 'ACHPR', article: '5' },
          { instrument: 'CAT', article: '1, 12' },
        ],
        discrimination: null,
        structural_law: null,
        facts: [5, 6, 8, 9],
        argument: t(
          'Blows to the soles during questioning, to obtain a code; a doctor found what they leave.',
          'Coups sur la plante des pieds pendant l’interrogatoire, pour obtenir un code ; un médecin a constaté les traces.',
          'ضرب على أخمص القدمين أثناء الاستنطاق للحصول على رمز، وعاين طبيب آثاره.',
        ),
        jurisprudence: [],
        elements: [
          {
            number: '2.1',
            text: t('Severe pain or suffering', 'Douleur ou souffrance aiguë', 'ألم أو عذاب شديد'),
            standard: 'balance_of_probabilities',
            facts: [5, 8],
            exhibits: [
              { number: 6, strength: 'moderate' },
              { number: 7, strength: 'strong' },
            ],
            assessed: 'proven',
          },
          {
            number: '2.2',
            text: t('Purpose', 'But poursuivi', 'الغرض'),
            standard: 'balance_of_probabilities',
            facts: [5],
            exhibits: [{ number: 6, strength: 'moderate' }],
            assessed: 'arguable',
          },
          {
            number: '2.3',
            text: t('No prompt investigation', 'Absence d’enquête prompte', 'عدم إجراء تحقيق فوري'),
            standard: 'balance_of_probabilities',
            facts: [6, 9],
            exhibits: [
              { number: 8, strength: 'strong' },
              { number: 9, strength: 'strong' },
            ],
            assessed: 'proven',
          },
        ],
      },
      {
        number: 3,
        title: t('Fair trial', 'Procès équitable', 'المحاكمة العادلة'),
        right: t('Right to counsel', 'Droit à l’assistance d’un avocat', 'الحق في الاستعانة بمحام'),
        articles: [{ instrument: 'ACHPR', article: '7(1)(c)' }],
        discrimination: null,
        structural_law: null,
        facts: [4, 6],
        argument: null,
        jurisprudence: [],
        elements: [
          {
            number: '3.1',
            text: t('Counsel refused during questioning', 'Avocat refusé pendant l’interrogatoire', 'منع المحامي أثناء الاستنطاق'),
            standard: 'balance_of_probabilities',
            facts: [4],
            exhibits: [{ number: 5, strength: 'strong' }],
            assessed: 'proven',
          },
          {
            number: '3.2',
            text: t('Effect on the proceedings', 'Incidence sur la procédure', 'الأثر على سير القضية'),
            standard: 'balance_of_probabilities',
            facts: [6],
            exhibits: [],
            assessed: 'gap',
          },
        ],
      },
    ],
    jurisdiction: {
      bindings: [
        {
          instrument: t('African Charter (ACHPR)', 'Charte africaine (CADHP)', 'الميثاق الأفريقي'),
          in_force_on: '1986-10-21',
          procedure: t('Communication, art. 55', 'Communication, art. 55', 'بلاغ، المادة 55'),
          accepted_on: '1986-10-21',
          binding_at_facts: true,
          note: null,
          checked_on: '2026-02-01',
        },
        {
          instrument: t('Protocol on the Court, art. 34(6)', 'Protocole de la Cour, art. 34(6)', 'بروتوكول المحكمة، المادة 34(6)'),
          in_force_on: null,
          procedure: t('Direct application', 'Requête directe', 'طلب مباشر'),
          accepted_on: null,
          binding_at_facts: null,
          note: t('withdrawal notified on 7 March 2025', 'retrait notifié le 7 mars 2025', 'أُبلغ الانسحاب في 7 مارس 2025'),
          checked_on: '2026-02-01',
        },
      ],
      continuing: true,
      continuing_why: t('she is still detained', 'elle est toujours détenue', 'لا تزال محتجزة'),
      territory: t(
        'All acts took place on the territory of the State.',
        'Tous les actes ont été commis sur le territoire de l’État.',
        'وقعت جميع الأفعال على إقليم الدولة.',
      ),
      victim_standing: t(
        'Direct victim, represented by counsel with a signed mandate.',
        'Victime directe, représentée par un conseil muni d’un mandat signé.',
        'ضحية مباشرة يمثلها محام بتوكيل موقّع.',
      ),
    },
    domestic_remedies: {
      rows: [
        {
          body: t('Public prosecutor, Sousse', 'Procureur de la République, Sousse', 'وكيل الجمهورية بسوسة'),
          type: t('Complaint', 'Plainte', 'شكاية'),
          reference: '2025/4471',
          filed_on: '2025-04-02',
          decided_on: null,
          notified_on: null,
          result: t('No answer', 'Aucune réponse', 'لا رد'),
          exhibits: [9],
          final: false,
        },
        {
          body: t('Indictment chamber', 'Chambre d’accusation', 'دائرة الاتهام'),
          type: t('Appeal', 'Appel', 'استئناف'),
          reference: '118/2025',
          filed_on: '2025-08-30',
          decided_on: '2025-09-18',
          notified_on: '2025-09-25',
          result: t('Detention confirmed', 'Détention confirmée', 'تأييد الإيداع'),
          exhibits: [10],
          final: true,
        },
      ],
      exceptions: [
        {
          ground: 'unduly_prolonged',
          text: t('Ten months without one act of investigation.', 'Dix mois sans aucun acte d’enquête.', 'عشرة أشهر دون أي عمل تحقيق.'),
          exhibits: [9],
        },
      ],
    },
    other_procedures: [
      {
        body: t('Working Group on Arbitrary Detention', 'Groupe de travail sur la détention arbitraire', 'الفريق العامل المعني بالاحتجاز التعسفي'),
        reference: null,
        filed_on: '2025-07-01',
        status: t('urgent appeal, no opinion asked', 'appel urgent, sans demande d’avis', 'نداء عاجل دون طلب رأي'),
        same_facts: true,
        same_parties: true,
        same_rights: false,
      },
    ],
    forums: [
      {
        forum: t('African Commission', 'Commission africaine', 'اللجنة الأفريقية'),
        chosen: true,
        lights: [
          {
            criterion: 'competence',
            light: 'open',
            reason: t('State party since 1986.', 'État partie depuis 1986.', 'دولة طرف منذ 1986.'),
            source: 'au.int',
            checked_on: '2026-02-01',
          },
          {
            criterion: 'deadline',
            light: 'caution',
            reason: t('Reasonable period; warned at six months.', 'Délai raisonnable ; alerte à six mois.', 'مدة معقولة؛ تنبيه عند ستة أشهر.'),
            due_on: '2026-03-25',
            source: '308/05',
            checked_on: '2026-02-01',
          },
          {
            criterion: 'language',
            light: 'open',
            reason: t('fr, en, ar, pt; sworn translations.', 'fr, en, ar, pt ; traductions assermentées.', 'fr وen وar وpt؛ ترجمات محلّفة.'),
            checked_on: '2026-02-01',
          },
        ],
      },
      {
        forum: t('African Court', 'Cour africaine', 'المحكمة الأفريقية'),
        chosen: false,
        lights: [
          { criterion: 'competence', light: 'closed', reason: t('Declaration withdrawn.', 'Déclaration retirée.', 'سُحب الإعلان.'), checked_on: '2026-02-01' },
          {
            criterion: 'binding',
            light: 'unknown',
            reason: t('Effect on pending cases to be checked.', 'Effet sur les affaires pendantes à vérifier.', 'يُتحقق من أثره على القضايا المنشورة.'),
          },
        ],
      },
    ],
    exhibits,
    witnesses: [
      {
        code_name: t('Witness B', 'Témoin B', 'الشاهد ب'),
        kind: 'witness',
        connection: t('arrested with her', 'arrêté avec elle', 'أوقف معها'),
        facts: [1, 2],
        stated_on: '2025-06-10',
        consent: 'given',
        protection: t('moved; number changed', 'déplacé ; numéro changé', 'نُقل وغُيّر رقمه'),
        interviews: 1,
        willing: true,
        exhibits: [],
      },
      {
        code_name: t('Expert D', 'Expert D', 'الخبير د'),
        kind: 'expert',
        connection: t('forensic doctor', 'médecin légiste', 'طبيب شرعي'),
        facts: [8],
        stated_on: '2025-03-20',
        consent: 'given',
        protection: null,
        interviews: null,
        willing: null,
        exhibits: [7],
      },
    ],
    gaps: [
      {
        claim: 1,
        element: '1.3',
        text: t('Nothing yet links the arrest to her cases.', 'Rien ne relie encore l’arrestation à ses dossiers.', 'لا شيء يربط بعد التوقيف بقضاياها.'),
        task: t('Statements of the four lawyers (fact 7)', 'Déclarations des quatre avocats (fait 7)', 'إفادات المحامين الأربعة (الواقعة 7)'),
        owner: 'S. Haddad',
        due_on: '2026-03-05',
      },
      {
        claim: 3,
        element: '3.2',
        text: t('Use of the record at trial not shown.', 'L’usage du procès-verbal au procès n’est pas établi.', 'لم يثبت استعمال المحضر في المحاكمة.'),
        task: t('Obtain the indictment', 'Obtenir l’acte d’accusation', 'الحصول على قرار الإحالة'),
        owner: 'M. Diallo',
        due_on: '2026-03-10',
      },
    ],
    risks: [
      {
        whom: t('Mother of the client', 'Mère de la cliente', 'والدة الموكّلة'),
        text: t('Threats by telephone (fact 10)', 'Menaces téléphoniques (fait 10)', 'تهديدات هاتفية (الواقعة 10)'),
        level: 'high',
        measure: t('New number; stays with relatives', 'Nouveau numéro ; hébergée par des proches', 'رقم جديد؛ تقيم لدى أقارب'),
        owner: 'N. K.',
        review_on: '2026-03-01',
      },
      {
        whom: t('Witness B', 'Témoin B', 'الشاهد ب'),
        text: t('May be identified from the CCTV', 'Identifiable sur la vidéosurveillance', 'قد يُعرف من التسجيل'),
        level: 'critical',
        measure: t('Blurred copy for the State', 'Copie floutée pour l’État', 'نسخة مموّهة للدولة'),
        owner: 'S. Haddad',
        review_on: '2026-02-20',
      },
    ],
    interim: {
      harm_feared: t('Death or lasting damage in isolation', 'Décès ou séquelles durables à l’isolement', 'الوفاة أو ضرر دائم في العزل'),
      imminence: t('Three attacks in February 2026', 'Trois crises en février 2026', 'ثلاث نوبات في فبراير 2026'),
      irreparable: t('A life can not be given back', 'Une vie ne se répare pas', 'لا تُجبر حياة'),
      requested: [
        t('End of the isolation', 'Levée de l’isolement', 'إنهاء العزل'),
        t('Access to a doctor of her choice', 'Accès à un médecin de son choix', 'تمكينها من طبيب تختاره'),
      ],
      domestic_attempts: t('Two requests to the prison, no answer', 'Deux demandes à la prison, sans réponse', 'طلبان إلى السجن دون رد'),
      exhibits: [5, 7],
    },
    remedies: [
      {
        kind: 'release',
        scope: 'individual',
        text: t('Immediate release of Amal R.', 'Libération immédiate d’Amal R.', 'الإفراج الفوري عن أمل ر.'),
        amount: null,
        currency: null,
        beneficiaries: t('Amal R.', 'Amal R.', 'أمل ر.'),
      },
      {
        kind: 'compensation',
        scope: 'individual',
        text: t('Material and moral harm', 'Préjudice matériel et moral', 'الضرر المادي والمعنوي'),
        amount: 180000,
        currency: 'TND',
        beneficiaries: t('Amal R. and her child', 'Amal R. et son enfant', 'أمل ر. وطفلها'),
      },
      {
        kind: 'investigation',
        scope: 'general',
        text: t('Independent inquiry into the second squad', 'Enquête indépendante sur la 2ᵉ brigade', 'تحقيق مستقل بشأن الفرقة الثانية'),
        amount: null,
        currency: null,
        beneficiaries: null,
      },
    ],
    team: {
      members: [
        { name: 'S. Haddad', role: t('Counsel', 'Avocate', 'محامية'), responsible: true, until_on: null },
        { name: 'M. Diallo', role: t('Outside counsel', 'Conseil externe', 'محام خارجي'), responsible: false, until_on: '2026-06-30' },
      ],
      budget: [
        { item: t('Sworn translations', 'Traductions assermentées', 'ترجمات محلّفة'), amount: 3200, currency: 'EUR', funded: true },
        { item: t('Hearing in Banjul', 'Audience à Banjul', 'جلسة بانجول'), amount: 5400, currency: 'EUR', funded: false },
      ],
      partners: [t('Observatory of the Bar', 'Observatoire du barreau', 'مرصد المحاماة')],
      experts: [t('Amicus: international association of lawyers', 'Amicus : association internationale d’avocats', 'صديق المحكمة: جمعية دولية للمحامين')],
    },
    advocacy: {
      messages: [t('A lawyer is not her client.', 'Un avocat n’est pas son client.', 'المحامي ليس موكّله.')],
      moments: [{ planned_on: '2026-03-12', text: t('One year in detention', 'Un an de détention', 'سنة على الاحتجاز') }],
      spokespersons: ['S. Haddad'],
      never_public: [t('The child; the address; Witness B', 'L’enfant ; l’adresse ; le témoin B', 'الطفل؛ العنوان؛ الشاهد ب')],
      veto: t(
        'The client decides on every public use of her name; withdrawn in January 2026.',
        'La cliente décide de tout usage public de son nom ; retiré en janvier 2026.',
        'تقرر الموكّلة كل استعمال علني لاسمها؛ سُحبت الموافقة في يناير 2026.',
      ),
    },
    calendar: [
      {
        rule: t(
          'African Commission: reasonable period (art. 56(6))',
          'Commission africaine : délai raisonnable (art. 56(6))',
          'اللجنة الأفريقية: مدة معقولة (المادة 56(6))',
        ),
        start_event: t('Service of the decision', 'Notification de l’arrêt', 'تبليغ القرار'),
        started_on: '2025-09-25',
        due_on: '2026-03-25',
        margin_days: 14,
        owner: 'S. Haddad',
        checked_on: '2026-02-01',
        done: false,
      },
      {
        rule: t('Reply to the urgent appeal', 'Réponse à l’appel urgent', 'الرد على النداء العاجل'),
        start_event: t('Transmission', 'Transmission', 'الإحالة'),
        started_on: '2025-07-01',
        due_on: '2025-08-30',
        margin_days: 7,
        owner: 'M. Diallo',
        checked_on: null,
        done: true,
      },
    ],
    implementation: [],
    annexes: [
      { label: 'A', title: t('Mandate of 2 June 2025', 'Mandat du 2 juin 2025', 'توكيل مؤرخ 2 يونيو 2025'), exhibit: null },
      { label: 'B', title: t('Decision of the indictment chamber', 'Arrêt de la chambre d’accusation', 'قرار دائرة الاتهام'), exhibit: 10 },
    ],
  }
}

/** A letter for Amal R., complete for the bodies that she can write to. */
export function letterFor(kind: LetterKind, language: Language, more: Partial<Letter> = {}): LetterData {
  const t = (en: string, fr: string, ar: string): string => ({ en, fr, ar })[language]
  const dossier = casefile(language, 'forum')
  return {
    dossier,
    letter: {
      kind,
      reference: 'CF-2026-0007/L1',
      made_on: '2026-02-16',
      mark: 'K7-41QX',
      sender: {
        name: 'S. Haddad',
        organisation: dossier.control.community,
        contact: 's.haddad@example.org',
        relation: t('Counsel', 'Conseil', 'محامية'),
        confidential: true,
      },
      persons: ['amal'],
      facts: [1, 2, 3, 4, 6],
      urgent: true,
      imminent: t('An attack of asthma in isolation, any day', 'Une crise d’asthme à l’isolement, à tout moment', 'نوبة ربو في العزل في أي وقت'),
      mandates: [
        t(
          'Special Rapporteur on the independence of judges and lawyers',
          'Rapporteuse spéciale sur l’indépendance des juges et des avocats',
          'المقررة الخاصة المعنية باستقلال القضاة والمحامين',
        ),
      ],
      instrument: dossier.jurisdiction.bindings[0]?.instrument ?? null,
      committee: t('Human Rights Committee', 'Comité des droits de l’homme', 'اللجنة المعنية بحقوق الإنسان'),
      requested: [
        t('Her immediate release', 'Sa libération immédiate', 'الإفراج عنها فورا'),
        t('Access to a doctor', 'L’accès à un médecin', 'تمكينها من طبيب'),
      ],
      anonymous: false,
      ...more,
    },
  }
}
