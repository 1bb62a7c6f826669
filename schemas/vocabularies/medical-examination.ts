/** Whether a doctor examined the person, and whose. */
import type { Term } from '../dialect.ts'

export const medicalExamination = [
  { code: 'independent', en: 'Yes, by an independent doctor', fr: 'Oui, par un médecin indépendant', ar: 'نعم، من طبيب/ة مستقل/ة' },
  { code: 'official', en: 'Yes, by a doctor of the authorities', fr: 'Oui, par un médecin désigné par les autorités', ar: 'نعم، من طبيب/ة تابع/ة للسلطات' },
  {
    code: 'superficial',
    en: 'Yes, but superficial or in the presence of guards',
    fr: 'Oui, mais superficiel ou en présence de gardiens',
    ar: 'نعم، لكنه سطحي أو بحضور حراس',
  },
  { code: 'refused', en: 'Refused', fr: 'Refusé', ar: 'رُفض' },
  { code: 'not_requested', en: 'Not requested', fr: 'Non demandé', ar: 'لم يُطلب' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
