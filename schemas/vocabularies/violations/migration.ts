/** Types of violation: migrants, asylum seekers, refugees. */
import type { Term } from '../../dialect.ts'

const group = {
  en: 'Migrants, asylum seekers, refugees',
  fr: 'Personnes migrantes, demandeuses d’asile et réfugiées',
  ar: 'المهاجرون وطالبو اللجوء واللاجئون',
} as const

export const migration = [
  {
    code: 'migration.refoulement',
    en: 'Refoulement',
    fr: 'Refoulement',
    ar: 'إعادة قسرية',
    group,
    source: 'MT04 380101',
    instruments: 'CAT 3; ICCPR 7; ICPPED 16; 1951 Refugee Convention 33; OAU Refugee Convention II(3)',
  },
  {
    code: 'migration.collective_expulsion',
    en: 'Collective expulsion',
    fr: 'Expulsion collective',
    ar: 'طرد جماعي',
    group,
    source: 'MT04 330101',
    instruments: 'ACHPR 12(5); ICMW 22',
  },
  {
    code: 'migration.pushback',
    en: 'Push-back or violent interception',
    fr: 'Refoulement à la frontière ou interception violente',
    ar: 'صدّ على الحدود أو اعتراض عنيف',
    group,
    instruments: 'CAT 3; ICCPR 6, 7; ACHPR 4, 5',
  },
  {
    code: 'migration.denial_of_asylum',
    en: 'Denial of access to asylum',
    fr: 'Refus d’accès à l’asile',
    ar: 'الحرمان من إمكانية طلب اللجوء',
    group,
    source: 'MT04 330103',
    instruments: 'ACHPR 12(3); OAU Refugee Convention II; UDHR 14',
  },
  {
    code: 'migration.detention',
    en: 'Arbitrary detention of migrants',
    fr: 'Détention arbitraire de personnes migrantes',
    ar: 'احتجاز تعسفي للمهاجرين',
    group,
    source: 'WGAD IV',
    instruments: 'ICCPR 9; ACHPR 6; ICMW 16',
  },
  {
    code: 'migration.family_separation',
    en: 'Denial of family unity',
    fr: 'Atteinte à l’unité familiale',
    ar: 'المساس بوحدة الأسرة',
    group,
    source: 'MT04 330104',
    instruments: 'ICCPR 17, 23; CRC 9, 10; ICMW 44',
  },
] as const satisfies readonly Term[]
