/** An answer that may honestly be: not known. */
import type { Term } from '../dialect.ts'

export const yesNoUnknown = [
  { code: 'yes', en: 'Yes', fr: 'Oui', ar: 'نعم' },
  { code: 'no', en: 'No', fr: 'Non', ar: 'لا' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
