/** How far injuries agree with the account given of them, on the scale of the Istanbul Protocol (2022). */
import type { Term } from '../dialect.ts'

export const istanbulConsistency = [
  { code: 'not_consistent', en: 'Not consistent', fr: 'Non compatible', ar: 'غير متسق', source: 'Istanbul Protocol 2022' },
  { code: 'consistent', en: 'Consistent', fr: 'Compatible', ar: 'متسق', source: 'Istanbul Protocol 2022' },
  { code: 'highly_consistent', en: 'Highly consistent', fr: 'Hautement compatible', ar: 'متسق بدرجة عالية', source: 'Istanbul Protocol 2022' },
  { code: 'typical', en: 'Typical', fr: 'Typique', ar: 'نمطي', source: 'Istanbul Protocol 2022' },
  { code: 'diagnostic', en: 'Diagnostic', fr: 'Spécifique (diagnostique)', ar: 'دال تشخيصيا', source: 'Istanbul Protocol 2022' },
] as const satisfies readonly Term[]
