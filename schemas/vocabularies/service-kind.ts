/** Which service was attacked. */
import type { Term } from '../dialect.ts'

export const serviceKind = [
  { code: 'health', en: 'Health care', fr: 'Soins de santé', ar: 'الرعاية الصحية' },
  { code: 'education', en: 'Education', fr: 'Éducation', ar: 'التعليم' },
  { code: 'aid', en: 'Humanitarian aid', fr: 'Aide humanitaire', ar: 'المساعدات الإنسانية' },
] as const satisfies readonly Term[]
