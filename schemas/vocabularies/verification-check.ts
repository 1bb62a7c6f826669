/** What a verification goes through, step by step: the source, the content, the technical side of the material, the place, the time (after the Berkeley Protocol and OHCHR practice). */
import type { Term } from '../dialect.ts'

const source = { en: 'Source', fr: 'Source', ar: 'المصدر' }
const content = { en: 'Content', fr: 'Contenu', ar: 'المضمون' }
const technical = { en: 'Technical', fr: 'Technique', ar: 'الجانب التقني' }
const place = { en: 'Place', fr: 'Lieu', ar: 'المكان' }
const time = { en: 'Time', fr: 'Moment', ar: 'الزمان' }

export const verificationCheck = [
  { code: 'source.access', en: 'Was in a position to know', fr: 'Était en mesure de savoir', ar: 'كان في وضع يتيح له المعرفة', group: source },
  { code: 'source.identity', en: 'Is who they say they are', fr: 'Est bien qui elle dit être', ar: 'هويته كما يقول', group: source },
  { code: 'source.interest', en: 'Interest in telling it so', fr: 'Intérêt à le présenter ainsi', ar: 'مصلحته في روايتها هكذا', group: source },
  { code: 'source.independence', en: 'Independent of the other sources', fr: 'Indépendante des autres sources', ar: 'مستقل عن المصادر الأخرى', group: source },
  { code: 'content.coherence', en: 'Coherent in itself', fr: 'Cohérent en lui-même', ar: 'متماسك في ذاته', group: content },
  { code: 'content.corroboration', en: 'Confirmed by another source', fr: 'Confirmé par une autre source', ar: 'أكده مصدر آخر', group: content },
  {
    code: 'content.context',
    en: 'Fits what is known of the context',
    fr: 'Conforme à ce que l’on sait du contexte',
    ar: 'يوافق المعروف عن السياق',
    group: content,
  },
  {
    code: 'content.adverse',
    en: 'What speaks against it was looked for',
    fr: 'Ce qui le contredit a été recherché',
    ar: 'جرى البحث عما يناقضه',
    group: content,
  },
  {
    code: 'technical.original',
    en: 'Original or first copy obtained',
    fr: 'Original ou première copie obtenus',
    ar: 'الحصول على الأصل أو النسخة الأولى',
    group: technical,
  },
  { code: 'technical.alteration', en: 'No sign of alteration', fr: 'Aucun signe d’altération', ar: 'لا علامات على التلاعب', group: technical },
  { code: 'technical.metadata', en: 'Metadata examined', fr: 'Métadonnées examinées', ar: 'فحص البيانات الوصفية', group: technical },
  { code: 'place.location', en: 'Place recognised or located', fr: 'Lieu reconnu ou localisé', ar: 'التعرف على المكان أو تحديده', group: place },
  { code: 'place.presence', en: 'Those named were there', fr: 'Les personnes citées s’y trouvaient', ar: 'المذكورون كانوا هناك', group: place },
  { code: 'time.date', en: 'Date confirmed otherwise', fr: 'Date confirmée par ailleurs', ar: 'تأكيد التاريخ من جهة أخرى', group: time },
  { code: 'time.sequence', en: 'Order of events possible', fr: 'Enchaînement des faits possible', ar: 'تسلسل الوقائع ممكن', group: time },
] as const satisfies readonly Term[]
