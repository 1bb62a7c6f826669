/** What came of a check. */
import type { Term } from '../dialect.ts'

export const findingOutcome = [
  { code: 'confirmed', en: 'Confirmed', fr: 'Confirmé', ar: 'مؤكد' },
  { code: 'doubtful', en: 'Doubtful', fr: 'Douteux', ar: 'مشكوك فيه' },
  { code: 'contradicted', en: 'Contradicted', fr: 'Contredit', ar: 'مناقَض' },
  { code: 'not_checked', en: 'Could not be checked', fr: 'N’a pas pu être contrôlé', ar: 'تعذّر التحقق منه' },
] as const satisfies readonly Term[]
