/** Grade of the information, 1 to 6, kept apart from that of the source. */
import type { Term } from '../dialect.ts'

export const informationCredibility = [
  {
    code: '1',
    en: 'Confirmed by other independent sources',
    fr: 'Confirmée par d’autres sources indépendantes',
    ar: 'مؤكدة من مصادر مستقلة أخرى',
    source: 'Admiralty 1',
  },
  { code: '2', en: 'Probably true', fr: 'Probablement vraie', ar: 'صحيحة على الأرجح', source: 'Admiralty 2' },
  { code: '3', en: 'Possibly true', fr: 'Possiblement vraie', ar: 'يُحتمل أن تكون صحيحة', source: 'Admiralty 3' },
  { code: '4', en: 'Doubtful', fr: 'Douteuse', ar: 'مشكوك فيها', source: 'Admiralty 4' },
  { code: '5', en: 'Improbable', fr: 'Improbable', ar: 'مستبعدة', source: 'Admiralty 5' },
  { code: '6', en: 'Truth cannot be judged', fr: 'Véracité impossible à évaluer', ar: 'يتعذر تقييم صحتها', source: 'Admiralty 6' },
] as const satisfies readonly Term[]
