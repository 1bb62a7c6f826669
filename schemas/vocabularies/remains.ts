/** What became of the body. */
import type { Term } from '../dialect.ts'

export const remains = [
  { code: 'returned', en: 'Returned to the family', fr: 'Restitué à la famille', ar: 'سُلّم إلى الأسرة' },
  {
    code: 'conditions',
    en: 'Returned under conditions imposed on the family',
    fr: 'Restitué sous conditions imposées à la famille',
    ar: 'سُلّم بشروط فُرضت على الأسرة',
  },
  { code: 'withheld', en: 'Withheld by the authorities', fr: 'Retenu par les autorités', ar: 'تحتجزه السلطات' },
  { code: 'buried_without', en: 'Buried without the family', fr: 'Inhumé sans la famille', ar: 'دُفن من دون الأسرة' },
  { code: 'mass_grave', en: 'In a mass grave', fr: 'Dans une fosse commune', ar: 'في مقبرة جماعية' },
  { code: 'not_found', en: 'Not found', fr: 'Non retrouvé', ar: 'لم يُعثر عليه' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
