/** How precise a date is. */
import type { Term } from '../dialect.ts'

export const datePrecision = [
  { code: 'day', en: 'Exact day', fr: 'Jour exact', ar: 'يوم محدد', source: 'MT48 exact' },
  { code: 'month', en: 'Month and year', fr: 'Mois et année', ar: 'شهر وسنة', source: 'MT48 day unknown' },
  { code: 'year', en: 'Year only', fr: 'Année seulement', ar: 'سنة فقط', source: 'MT48 month and day unknown' },
  { code: 'approximate', en: 'Approximate date', fr: 'Date approximative', ar: 'تاريخ تقريبي', source: 'MT48 estimate' },
  { code: 'before', en: 'Before this date', fr: 'Avant cette date', ar: 'قبل هذا التاريخ' },
  { code: 'after', en: 'After this date', fr: 'Après cette date', ar: 'بعد هذا التاريخ' },
  { code: 'between', en: 'Between two dates', fr: 'Entre deux dates', ar: 'بين تاريخين' },
] as const satisfies readonly Term[]
