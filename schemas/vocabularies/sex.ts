/** Sex or gender of a person, as the person says it. */
import type { Term } from '../dialect.ts'

export const sex = [
  { code: 'female', en: 'Female', fr: 'Femme', ar: 'أنثى' },
  { code: 'male', en: 'Male', fr: 'Homme', ar: 'ذكر' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
  { code: 'not_stated', en: 'Not stated', fr: 'Non précisé', ar: 'لم يُذكر' },
] as const satisfies readonly Term[]
