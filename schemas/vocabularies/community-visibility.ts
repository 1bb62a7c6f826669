/** Who may know of a community. */
import type { Term } from '../dialect.ts'

export const communityVisibility = [
  { code: 'network', en: 'Open to the network', fr: 'Ouverte au réseau', ar: 'مفتوحة للشبكة' },
  { code: 'confidential', en: 'Confidential', fr: 'Confidentielle', ar: 'سرية' },
] as const satisfies readonly Term[]
