/** Methods of torture and ill-treatment. */
import type { Term } from '../dialect.ts'

const body = { en: 'To the body', fr: 'Sur le corps', ar: 'على الجسد' } as const
const sexual = { en: 'Sexual', fr: 'À caractère sexuel', ar: 'ذات طابع جنسي' } as const
const conditions = { en: 'Conditions and deprivation', fr: 'Conditions et privations', ar: 'الظروف والحرمان' } as const
const mind = { en: 'To the mind', fr: 'Sur l’esprit', ar: 'على النفس' } as const

export const tortureMethod = [
  { code: 'beating', en: 'Beating', fr: 'Coups', ar: 'ضرب', group: body },
  {
    code: 'falaka',
    en: 'Beating of the soles of the feet (falaka)',
    fr: 'Coups sur la plante des pieds (falaka)',
    ar: 'ضرب على باطن القدمين (فلقة)',
    group: body,
  },
  { code: 'suspension', en: 'Suspension', fr: 'Suspension', ar: 'تعليق', group: body },
  {
    code: 'stress_position',
    en: 'Forced positions, painful shackling',
    fr: 'Positions forcées, entraves douloureuses',
    ar: 'وضعيات مؤلمة أو تقييد مؤلم',
    group: body,
  },
  { code: 'electric', en: 'Electric shocks', fr: 'Décharges électriques', ar: 'صدمات كهربائية', group: body },
  {
    code: 'suffocation',
    en: 'Suffocation, immersion, waterboarding',
    fr: 'Suffocation, immersion, simulacre de noyade',
    ar: 'خنق أو تغطيس أو إيهام بالغرق',
    group: body,
  },
  { code: 'burning', en: 'Burns', fr: 'Brûlures', ar: 'حروق', group: body },
  {
    code: 'cutting',
    en: 'Cutting, pulling out nails or teeth',
    fr: 'Coupures, arrachage d’ongles ou de dents',
    ar: 'جرح أو اقتلاع أظافر أو أسنان',
    group: body,
  },
  { code: 'sexual', en: 'Sexual violence or threat of it', fr: 'Violence sexuelle ou menace de violence sexuelle', ar: 'عنف جنسي أو تهديد به', group: sexual },
  { code: 'nudity', en: 'Forced nudity, humiliating search', fr: 'Nudité forcée, fouille humiliante', ar: 'تعرية قسرية أو تفتيش مهين', group: sexual },
  { code: 'sleep', en: 'Sleep deprivation', fr: 'Privation de sommeil', ar: 'حرمان من النوم', group: conditions },
  {
    code: 'sensory',
    en: 'Noise, light, darkness or blindfold',
    fr: 'Bruit, lumière, obscurité ou bandeau',
    ar: 'ضجيج أو ضوء أو ظلام أو عصب العينين',
    group: conditions,
  },
  { code: 'temperature', en: 'Extreme heat or cold', fr: 'Chaleur ou froid extrêmes', ar: 'حرارة أو برودة شديدة', group: conditions },
  {
    code: 'deprivation',
    en: 'Deprivation of food, water or toilet',
    fr: 'Privation de nourriture, d’eau ou de toilettes',
    ar: 'حرمان من الطعام أو الماء أو المرحاض',
    group: conditions,
  },
  { code: 'medical_denial', en: 'Denial of medical care', fr: 'Privation de soins médicaux', ar: 'حرمان من الرعاية الطبية', group: conditions },
  { code: 'drugs', en: 'Forced drugs', fr: 'Administration forcée de substances', ar: 'إعطاء مواد بالإكراه', group: conditions },
  { code: 'solitary', en: 'Solitary confinement', fr: 'Isolement cellulaire', ar: 'حبس انفرادي', group: conditions },
  { code: 'threats', en: 'Threats against the person', fr: 'Menaces contre la personne', ar: 'تهديد الشخص', group: mind },
  { code: 'threats_family', en: 'Threats against the family', fr: 'Menaces contre la famille', ar: 'تهديد الأسرة', group: mind },
  { code: 'mock_execution', en: 'Mock execution', fr: 'Simulacre d’exécution', ar: 'إيهام بالإعدام', group: mind },
  {
    code: 'witnessing',
    en: 'Made to see or hear the torture of others',
    fr: 'Contrainte d’assister à la torture d’autrui',
    ar: 'إجبار على مشاهدة تعذيب آخرين أو سماعه',
    group: mind,
  },
  { code: 'humiliation', en: 'Insults and humiliation', fr: 'Insultes et humiliations', ar: 'إهانات وإذلال', group: mind },
  {
    code: 'belief',
    en: 'Insult to religion, culture or identity',
    fr: 'Atteinte à la religion, à la culture ou à l’identité',
    ar: 'إهانة الدين أو الثقافة أو الهوية',
    group: mind,
  },
  { code: 'animals', en: 'Use of animals', fr: 'Utilisation d’animaux', ar: 'استعمال حيوانات', group: mind },
  { code: 'labour', en: 'Forced labour or exercise', fr: 'Travail ou exercice forcé', ar: 'عمل أو تمارين بالإكراه', group: mind },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
