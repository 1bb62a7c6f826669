/** Sex or gender of a person, as the person says it. */
import type { Term } from '../dialect.ts'

export const sex = [
  { code: 'female', en: 'Female', fr: 'Femme', ar: 'أنثى' },
  { code: 'male', en: 'Male', fr: 'Homme', ar: 'ذكر' },
  { code: 'other', en: 'Another sex or gender', fr: 'Autre sexe ou genre', ar: 'جنس أو نوع اجتماعي آخر' },
  { code: 'not_stated', en: 'Not stated', fr: 'Non précisé', ar: 'لم يُذكر' },
] as const satisfies readonly Term[]
