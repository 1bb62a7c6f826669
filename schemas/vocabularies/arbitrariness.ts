/** Why a deprivation of liberty is arbitrary: the five categories of the United Nations Working Group on Arbitrary Detention. */
import type { Term } from '../dialect.ts'

export const arbitrariness = [
  { code: 'I', en: 'I. No legal basis', fr: 'I. Aucune base légale', ar: 'الفئة الأولى: لا أساس قانونيا' },
  {
    code: 'II',
    en: 'II. For exercising a right or freedom',
    fr: 'II. Pour l’exercice d’un droit ou d’une liberté',
    ar: 'الفئة الثانية: بسبب ممارسة حق أو حرية',
  },
  {
    code: 'III',
    en: 'III. Grave breach of the right to a fair trial',
    fr: 'III. Violation grave du droit à un procès équitable',
    ar: 'الفئة الثالثة: انتهاك جسيم للحق في محاكمة عادلة',
  },
  {
    code: 'IV',
    en: 'IV. Prolonged administrative custody of migrants or asylum seekers',
    fr: 'IV. Rétention administrative prolongée de personnes migrantes ou demandeuses d’asile',
    ar: 'الفئة الرابعة: احتجاز إداري مطوّل لمهاجرين أو طالبي لجوء',
  },
  { code: 'V', en: 'V. Discrimination', fr: 'V. Discrimination', ar: 'الفئة الخامسة: التمييز' },
] as const satisfies readonly Term[]
