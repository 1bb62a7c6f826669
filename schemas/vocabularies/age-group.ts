/** Age groups by which figures are broken down. */
import type { Term } from '../dialect.ts'

export const ageGroup = [
  { code: 'child', en: 'Child under 12', fr: 'Enfant de moins de 12 ans', ar: 'طفل دون 12 سنة' },
  { code: 'adolescent', en: 'Adolescent, 12 to 17', fr: 'Adolescent, de 12 à 17 ans', ar: 'مراهق من 12 إلى 17 سنة' },
  { code: 'adult', en: 'Adult, 18 to 59', fr: 'Adulte, de 18 à 59 ans', ar: 'بالغ من 18 إلى 59 سنة' },
  { code: 'older', en: 'Older person, 60 or more', fr: 'Personne âgée, 60 ans ou plus', ar: 'مسنّ، 60 سنة فأكثر' },
  { code: 'unknown', en: 'Not known', fr: 'Inconnue', ar: 'غير معروفة' },
] as const satisfies readonly Term[]
