/** What a member does in a community. */
import type { Term } from '../dialect.ts'

export const communityRole = [
  { code: 'coordinator', en: 'Coordinator', fr: 'Coordination', ar: 'التنسيق' },
  { code: 'reviewer', en: 'Reviewer', fr: 'Vérification', ar: 'المراجعة والتحقق' },
  { code: 'lawyer', en: 'Lawyer', fr: 'Conseil juridique', ar: 'المحاماة' },
  { code: 'monitor', en: 'Monitor', fr: 'Observation et documentation', ar: 'الرصد والتوثيق' },
  { code: 'reader', en: 'Reader', fr: 'Lecture', ar: 'الاطلاع' },
  { code: 'host', en: 'Network host', fr: 'Hébergement du réseau', ar: 'استضافة الشبكة' },
] as const satisfies readonly Term[]
