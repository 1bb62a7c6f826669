/** What kind of space a community is. */
import type { Term } from '../dialect.ts'

export const communityKind = [
  { code: 'community_of_practice', en: 'Community of practice', fr: 'Communauté de pratique', ar: 'مجتمع ممارسة' },
  { code: 'coalition', en: 'Coalition', fr: 'Coalition', ar: 'ائتلاف' },
  { code: 'working_group', en: 'Working group', fr: 'Groupe de travail', ar: 'فريق عمل' },
] as const satisfies readonly Term[]
