/** What one record in the registry of people stands for (HURIDOCS 0902). */
import type { Term } from '../dialect.ts'

export const countingUnit = [
  { code: 'individual', en: 'One person', fr: 'Une personne', ar: 'شخص واحد' },
  { code: 'family', en: 'A family', fr: 'Une famille', ar: 'أسرة' },
  { code: 'group', en: 'A group', fr: 'Un groupe', ar: 'مجموعة من الأشخاص' },
  { code: 'community', en: 'A whole community', fr: 'Une communauté entière', ar: 'جماعة بأكملها' },
  { code: 'people', en: 'People in general', fr: 'La population en général', ar: 'السكان عموما' },
] as const satisfies readonly Term[]
