/** How one incident hangs together with another (HURIDOCS 2209). */
import type { Term } from '../dialect.ts'

export const incidentLink = [
  { code: 'follows', en: 'Follows from', fr: 'Découle de', ar: 'ناتجة عن' },
  { code: 'leads_to', en: 'Leads to', fr: 'Entraîne', ar: 'تؤدي إلى' },
  { code: 'part_of', en: 'Is part of', fr: 'Fait partie de', ar: 'جزء من' },
  { code: 'same_pattern', en: 'Belongs to the same pattern', fr: 'Relève du même schéma', ar: 'تندرج في النمط نفسه' },
  { code: 'reprisal_for', en: 'Is a reprisal for', fr: 'Est une représaille à', ar: 'انتقام بسبب' },
  { code: 'same_events', en: 'Tells of the same events', fr: 'Relate les mêmes faits', ar: 'تروي الوقائع نفسها' },
] as const satisfies readonly Term[]
