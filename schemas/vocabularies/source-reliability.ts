/** Grade of the source, A to F, kept apart from that of the information. */
import type { Term } from '../dialect.ts'

export const sourceReliability = [
  { code: 'A', en: 'Reliable', fr: 'Fiable', ar: 'موثوق به', source: 'MT42 01 / Admiralty A' },
  { code: 'B', en: 'Usually reliable', fr: 'Habituellement fiable', ar: 'موثوق به عادة', source: 'MT42 01 / Admiralty B' },
  { code: 'C', en: 'Fairly reliable', fr: 'Assez fiable', ar: 'موثوق به إلى حد ما', source: 'MT42 02 / Admiralty C' },
  { code: 'D', en: 'Not usually reliable', fr: 'Habituellement peu fiable', ar: 'غير موثوق به عادة', source: 'MT42 04 / Admiralty D' },
  { code: 'E', en: 'Unreliable', fr: 'Non fiable', ar: 'غير موثوق به', source: 'MT42 05 / Admiralty E' },
  { code: 'F', en: 'Reliability cannot be judged', fr: 'Fiabilité impossible à évaluer', ar: 'يتعذر تقييم موثوقيته', source: 'MT42 03, 99 / Admiralty F' },
] as const satisfies readonly Term[]
