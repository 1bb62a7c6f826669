/** The short lists of a casefile: from whom to stay hidden, how high a risk is, why a remedy need not be exhausted, where another procedure stands, how far a piece carries. */
import type { Term } from '../dialect.ts'
import { rights as litigated } from '../law/elements.ts'
import { forums as all } from '../law/forums.ts'

export const anonymityWish = [
  { code: 'none', en: 'No anonymity', fr: 'Aucun anonymat', ar: 'دون إخفاء الهوية' },
  { code: 'public', en: 'Hidden from the public', fr: 'Cachée au public', ar: 'محجوبة عن الجمهور' },
  { code: 'state', en: 'Hidden from the State', fr: 'Cachée à l’État', ar: 'محجوبة عن الدولة' },
  { code: 'body', en: 'Hidden from the body itself', fr: 'Cachée à l’organe même', ar: 'محجوبة عن الهيئة نفسها' },
] as const satisfies readonly Term[]

export const riskLevel = [
  { code: 'low', en: 'Low', fr: 'Faible', ar: 'منخفض' },
  { code: 'medium', en: 'Medium', fr: 'Moyen', ar: 'متوسط' },
  { code: 'high', en: 'High', fr: 'Élevé', ar: 'مرتفع' },
  { code: 'critical', en: 'Critical', fr: 'Critique', ar: 'حرج' },
] as const satisfies readonly Term[]

export const exhaustionException = [
  { code: 'unavailable', en: 'Unavailable', fr: 'Indisponible', ar: 'غير متاح' },
  { code: 'ineffective', en: 'Ineffective', fr: 'Inefficace', ar: 'غير فعال' },
  { code: 'unduly_prolonged', en: 'Unduly prolonged', fr: 'Anormalement long', ar: 'مطوّل بلا مبرر' },
  { code: 'reprisal', en: 'Risk of reprisal', fr: 'Risque de représailles', ar: 'خطر الانتقام' },
  { code: 'indigence', en: 'Indigence', fr: 'Indigence', ar: 'العوز' },
] as const satisfies readonly Term[]

export const procedureStatus = [
  { code: 'pending', en: 'Pending', fr: 'Pendante', ar: 'قيد النظر' },
  { code: 'examined', en: 'Examined', fr: 'Examinée', ar: 'مفحوصة' },
  { code: 'settled', en: 'Settled', fr: 'Réglée', ar: 'مسوّاة' },
  { code: 'withdrawn', en: 'Withdrawn', fr: 'Retirée', ar: 'مسحوبة' },
] as const satisfies readonly Term[]

export const proofStrength = [
  { code: 'strong', en: 'Strong', fr: 'Forte', ar: 'قوي' },
  { code: 'moderate', en: 'Moderate', fr: 'Moyenne', ar: 'متوسط' },
  { code: 'weak', en: 'Weak', fr: 'Faible', ar: 'ضعيف' },
  { code: 'contrary', en: 'Speaks against it', fr: 'Contraire', ar: 'مخالف' },
] as const satisfies readonly Term[]

export const casefileRole = [
  { code: 'lead', en: 'Lead', fr: 'Responsable', ar: 'مسؤول الملف' },
  { code: 'counsel', en: 'Counsel', fr: 'Avocat', ar: 'محام' },
  { code: 'assistant', en: 'Assistant', fr: 'Assistant', ar: 'مساعد' },
] as const satisfies readonly Term[]

export const clientRole = [
  { code: 'client', en: 'Client', fr: 'Client', ar: 'موكّل' },
  { code: 'direct', en: 'Direct victim', fr: 'Victime directe', ar: 'ضحية مباشرة' },
  { code: 'indirect', en: 'Indirect victim', fr: 'Victime indirecte', ar: 'ضحية غير مباشرة' },
] as const satisfies readonly Term[]

export const legalCapacity = [
  { code: 'full', en: 'Full capacity', fr: 'Pleine capacité', ar: 'أهلية كاملة' },
  { code: 'minor', en: 'Minor', fr: 'Mineur', ar: 'قاصر' },
  { code: 'incapacitated', en: 'Under guardianship', fr: 'Majeur protégé', ar: 'تحت الولاية' },
  { code: 'deceased', en: 'Deceased', fr: 'Décédé', ar: 'متوفى' },
  { code: 'disappeared', en: 'Disappeared', fr: 'Disparu', ar: 'مختفٍ' },
] as const satisfies readonly Term[]

export const witnessKind = [
  { code: 'witness', en: 'Witness', fr: 'Témoin', ar: 'شاهد' },
  { code: 'expert', en: 'Expert', fr: 'Expert', ar: 'خبير' },
] as const satisfies readonly Term[]

export const harmKind = [
  { code: 'physical', en: 'Physical', fr: 'Physique', ar: 'جسدي' },
  { code: 'psychological', en: 'Psychological', fr: 'Psychologique', ar: 'نفسي' },
  { code: 'material', en: 'Material', fr: 'Matériel', ar: 'مادي' },
  { code: 'moral', en: 'Moral', fr: 'Moral', ar: 'معنوي' },
] as const satisfies readonly Term[]

export const reliefScope = [
  { code: 'individual', en: 'Individual measure', fr: 'Mesure individuelle', ar: 'تدبير فردي' },
  { code: 'general', en: 'General measure', fr: 'Mesure générale', ar: 'تدبير عام' },
] as const satisfies readonly Term[]

/** The forums as a list to choose from. */
export const forumTerms: readonly Term[] = all.map(({ code, en, fr, ar }) => ({ code, en, fr, ar }))
/** The rights that are litigated, and the elements of each. */
export const rightTerms: readonly Term[] = litigated.map(({ code, en, fr, ar }) => ({ code, en, fr, ar }))
export const elementTerms: readonly Term[] = litigated.flatMap(({ en, fr, ar, elements }) => elements.map((one) => ({ ...one, group: { en, fr, ar } })))
