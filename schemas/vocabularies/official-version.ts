/** What the authorities say of the act; the refusal to acknowledge is an element of enforced disappearance. */
import type { Term } from '../dialect.ts'

export const officialVersion = [
  { code: 'acknowledged', en: 'Act acknowledged', fr: 'Faits reconnus', ar: 'الاعتراف بالوقائع', source: 'MT28' },
  { code: 'denied', en: 'Act denied', fr: 'Faits niés', ar: 'إنكار الوقائع', source: 'MT28' },
  {
    code: 'acknowledged_not_responsible',
    en: 'Act acknowledged, responsibility denied',
    fr: 'Faits reconnus, responsabilité niée',
    ar: 'الاعتراف بالوقائع مع إنكار المسؤولية',
    source: 'MT28',
  },
  { code: 'other_explanation', en: 'Another explanation given', fr: 'Autre explication donnée', ar: 'تقديم تفسير آخر', source: 'MT28' },
  { code: 'responsibility_accepted', en: 'Responsibility accepted', fr: 'Responsabilité admise', ar: 'الإقرار بالمسؤولية', source: 'MT28' },
  { code: 'no_answer', en: 'No answer', fr: 'Absence de réponse', ar: 'عدم الرد' },
] as const satisfies readonly Term[]
