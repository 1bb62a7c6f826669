/** What is asked of a court or mechanism. */
import type { Term } from '../dialect.ts'

export const remedies = [
  { code: 'release', en: 'Immediate release', fr: 'Libération immédiate', ar: 'الإفراج الفوري' },
  { code: 'interim', en: 'Interim / provisional measures', fr: 'Mesures provisoires', ar: 'تدابير مؤقتة أو تحفظية' },
  { code: 'investigation', en: 'Effective investigation and prosecution', fr: 'Enquête effective et poursuites', ar: 'تحقيق فعّال وملاحقة قضائية' },
  {
    code: 'truth',
    en: 'Fate and whereabouts / right to truth',
    fr: 'Sort de la personne et lieu où elle se trouve / droit à la vérité',
    ar: 'كشف المصير ومكان الوجود / الحق في معرفة الحقيقة',
  },
  {
    code: 'retrial',
    en: 'Retrial, review or annulment of conviction',
    fr: 'Nouveau procès, révision ou annulation de la condamnation',
    ar: 'إعادة المحاكمة أو المراجعة أو إلغاء الإدانة',
  },
  { code: 'restitution', en: 'Restitution', fr: 'Restitution', ar: 'رد الحقوق' },
  { code: 'compensation', en: 'Compensation', fr: 'Indemnisation', ar: 'التعويض' },
  {
    code: 'rehabilitation',
    en: 'Rehabilitation (medical, psychological, social)',
    fr: 'Réadaptation (médicale, psychologique, sociale)',
    ar: 'إعادة التأهيل (الطبي والنفسي والاجتماعي)',
  },
  {
    code: 'satisfaction',
    en: 'Satisfaction (apology, acknowledgement, memorial)',
    fr: 'Satisfaction (excuses, reconnaissance, mémorial)',
    ar: 'الترضية (اعتذار، اعتراف، تخليد الذكرى)',
  },
  { code: 'non_repetition', en: 'Guarantees of non-repetition', fr: 'Garanties de non-répétition', ar: 'ضمانات عدم التكرار' },
  { code: 'law_reform', en: 'Amendment or repeal of a law', fr: 'Modification ou abrogation d’une loi', ar: 'تعديل قانون أو إلغاؤه' },
  { code: 'protection', en: 'Protection from reprisals', fr: 'Protection contre les représailles', ar: 'الحماية من الأعمال الانتقامية' },
] as const satisfies readonly Term[]
