/** Types of violation: conditions of detention. */
import type { Term } from '../../dialect.ts'

const group = { en: 'Conditions of detention', fr: 'Conditions de détention', ar: 'ظروف الاحتجاز' } as const

export const detention = [
  {
    code: 'detention.inhuman_conditions',
    en: 'Inhuman conditions of detention',
    fr: 'Conditions de détention inhumaines',
    ar: 'ظروف احتجاز لاإنسانية',
    group,
    source: 'MT04 360102',
    instruments: 'ICCPR 7, 10; ACHPR 5; Mandela Rules',
  },
  {
    code: 'detention.overcrowding',
    en: 'Overcrowding of places of detention',
    fr: 'Surpopulation carcérale',
    ar: 'اكتظاظ أماكن الاحتجاز',
    group,
    source: 'MT05 031905',
    instruments: 'ICCPR 10; ACHPR 5; Mandela Rules 12-13',
  },
  {
    code: 'detention.denial_medical_care',
    en: 'Denial of medical care in detention',
    fr: 'Privation de soins médicaux en détention',
    ar: 'الحرمان من الرعاية الطبية في الاحتجاز',
    group,
    source: 'MT04 36010204',
    instruments: 'ICCPR 7, 10; Mandela Rules 24-35',
  },
  {
    code: 'detention.denial_contacts',
    en: 'Denial of family visits or correspondence',
    fr: 'Privation de visites familiales ou de correspondance',
    ar: 'الحرمان من الزيارات العائلية أو المراسلات',
    group,
    source: 'MT30 01010201',
    instruments: 'ICCPR 10, 17, 23; Mandela Rules 58-63',
  },
  {
    code: 'detention.no_separation',
    en: 'Failure to separate minors, women or pre-trial detainees',
    fr: 'Absence de séparation des mineurs, des femmes ou des personnes prévenues',
    ar: 'عدم فصل الأحداث أو النساء أو المحتجزين قبل المحاكمة',
    group,
    source: 'MT04 36010401',
    instruments: 'ICCPR 10(2); CRC 37(c); Mandela Rules 11',
  },
  {
    code: 'detention.denial_complaint',
    en: 'Denial of the right to complain in detention',
    fr: 'Entrave au droit de plainte en détention',
    ar: 'منع المحتجزين من تقديم الشكاوى',
    group,
    source: 'MT04 36010206',
    instruments: 'CAT 13; Mandela Rules 56-57',
  },
] as const satisfies readonly Term[]
