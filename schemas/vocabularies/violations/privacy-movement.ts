/** Types of violation: privacy, movement, identity. */
import type { Term } from '../../dialect.ts'

const group = { en: 'Privacy, movement, identity', fr: 'Vie privée, circulation, identité', ar: 'الخصوصية والتنقل والهوية' } as const

export const privacyMovement = [
  {
    code: 'privacy.surveillance',
    en: 'Unlawful surveillance or interception of communications',
    fr: 'Surveillance illégale ou interception de communications',
    ar: 'مراقبة غير مشروعة أو اعتراض للاتصالات',
    group,
    source: 'MT04 02010303',
    instruments: 'ICCPR 17; ACHPR Decl. 2019 P41',
  },
  {
    code: 'privacy.unlawful_search',
    en: 'Unlawful search of home or premises',
    fr: 'Perquisition illégale d’un domicile ou de locaux',
    ar: 'تفتيش غير قانوني لمسكن أو مقر',
    group,
    source: 'MT04 040101',
    instruments: 'ICCPR 17',
  },
  {
    code: 'privacy.data_disclosure',
    en: 'Unlawful disclosure of personal data / doxxing',
    fr: 'Divulgation illégale de données personnelles / doxing',
    ar: 'إفشاء غير قانوني لبيانات شخصية أو نشرها بقصد الإيذاء',
    group,
    instruments: 'ICCPR 17; Malabo Convention 13',
  },
  {
    code: 'movement.travel_ban',
    en: 'Arbitrary travel ban',
    fr: 'Interdiction arbitraire de voyager',
    ar: 'منع تعسفي من السفر',
    group,
    source: 'MT04 050106',
    instruments: 'ICCPR 12; ACHPR 12',
  },
  {
    code: 'movement.document_confiscation',
    en: 'Confiscation or refusal of identity or travel documents',
    fr: 'Confiscation ou refus de délivrance de documents d’identité ou de voyage',
    ar: 'مصادرة وثائق الهوية أو السفر أو رفض إصدارها',
    group,
    instruments: 'ICCPR 12, 16; ACHPR 5, 12; ICMW 21',
  },
  {
    code: 'movement.forced_displacement',
    en: 'Forced displacement',
    fr: 'Déplacement forcé',
    ar: 'تهجير قسري',
    group,
    source: 'MT04 050104',
    instruments: 'ICCPR 12; ACHPR 12; Kampala Convention 4; AP II 17; Rome Statute 7(1)(d)',
  },
  {
    code: 'movement.exile',
    en: 'Forced exile or denial of return',
    fr: 'Exil forcé ou refus de retour',
    ar: 'نفي قسري أو منع من العودة',
    group,
    source: 'MT04 050107',
    instruments: 'ICCPR 12(4); ACHPR 12(2)',
  },
  {
    code: 'identity.nationality',
    en: 'Arbitrary deprivation of nationality',
    fr: 'Privation arbitraire de nationalité',
    ar: 'حرمان تعسفي من الجنسية',
    group,
    instruments: 'UDHR 15; ICCPR 12(4), 24(3); CEDAW 9; 1961 Statelessness Convention 8; ACHPR 5',
  },
] as const satisfies readonly Term[]
