/** Types of violation: equality and non-discrimination. */
import type { Term } from '../../dialect.ts'

const group = { en: 'Equality and non-discrimination', fr: 'Égalité et non-discrimination', ar: 'المساواة وعدم التمييز' } as const

export const equality = [
  {
    code: 'equality.racial',
    en: 'Racial discrimination',
    fr: 'Discrimination raciale',
    ar: 'تمييز عنصري',
    group,
    instruments: 'ICERD 1, 2, 5; ICCPR 26; ACHPR 2',
  },
  {
    code: 'equality.gender',
    en: 'Discrimination on grounds of sex or gender',
    fr: 'Discrimination fondée sur le sexe ou le genre',
    ar: 'تمييز على أساس الجنس أو النوع الاجتماعي',
    group,
    source: 'MT04 060100',
    instruments: 'CEDAW 1, 2; Maputo 2; ACHPR 2, 18(3)',
  },
  {
    code: 'equality.sogiesc',
    en: 'Discrimination or violence on grounds of sexual orientation, gender identity or expression, or sex characteristics',
    fr: 'Discrimination ou violence fondée sur l’orientation sexuelle, l’identité ou l’expression de genre ou les caractéristiques sexuelles',
    ar: 'تمييز أو عنف على أساس الميل الجنسي أو الهوية الجنسانية أو التعبير الجنساني أو الخصائص الجنسية',
    group,
    instruments: 'ICCPR 2, 26; ACHPR 2; ACHPR Res. 275',
  },
  {
    code: 'equality.disability',
    en: 'Discrimination against persons with disabilities',
    fr: 'Discrimination à l’égard des personnes handicapées',
    ar: 'تمييز ضد الأشخاص ذوي الإعاقة',
    group,
    source: 'MT04 340100',
    instruments: 'CRPD 5; ACHPR 18(4); African Disability Protocol 5',
  },
  {
    code: 'equality.minority_indigenous',
    en: 'Breach of minority or indigenous rights',
    fr: 'Atteinte aux droits de minorités ou de peuples autochtones',
    ar: 'انتهاك حقوق الأقليات أو الشعوب الأصلية',
    group,
    source: 'MT04 370100',
    instruments: 'ICCPR 27; ACHPR 20-22; UNDRIP',
  },
  { code: 'equality.hate_crime', en: 'Hate crime', fr: 'Crime de haine', ar: 'جريمة كراهية', group, instruments: 'ICERD 4(a), 5(b); ICCPR 2, 9, 26' },
  {
    code: 'equality.profiling',
    en: 'Racial or ethnic profiling',
    fr: 'Profilage racial ou ethnique',
    ar: 'تنميط عنصري أو إثني',
    group,
    instruments: 'ICERD 2, 5; ICCPR 26; CERD GR 36',
  },
  {
    code: 'equality.older_persons',
    en: 'Abuse or neglect of older persons',
    fr: 'Maltraitance ou négligence à l’égard de personnes âgées',
    ar: 'إساءة معاملة كبار السن أو إهمالهم',
    group,
    source: 'MT04 320100',
    instruments: 'ACHPR 18(4); AU Older Persons Protocol 8',
  },
] as const satisfies readonly Term[]
