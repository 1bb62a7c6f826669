/** Types of violation: slavery, forced labour, trafficking, children. */
import type { Term } from '../../dialect.ts'

const group = {
  en: 'Slavery, forced labour, trafficking, children',
  fr: 'Esclavage, travail forcé, traite des personnes, enfants',
  ar: 'الرق والعمل الجبري والاتجار بالأشخاص والأطفال',
} as const

export const slaveryChildren = [
  {
    code: 'slavery.slavery',
    en: 'Slavery or slavery-like practices',
    fr: 'Esclavage ou pratiques analogues à l’esclavage',
    ar: 'الرق أو الممارسات الشبيهة به',
    group,
    source: 'MT04 030106',
    instruments: 'ICCPR 8; ACHPR 5; Supplementary Slavery Convention 1956',
  },
  {
    code: 'slavery.forced_labour',
    en: 'Forced labour',
    fr: 'Travail forcé',
    ar: 'العمل الجبري (السخرة)',
    group,
    source: 'MT04 30010201',
    instruments: 'ICCPR 8(3); ACHPR 5; ILO C29, C105',
  },
  {
    code: 'slavery.trafficking',
    en: 'Trafficking in persons',
    fr: 'Traite des personnes',
    ar: 'الاتجار بالأشخاص',
    group,
    instruments: 'Palermo Protocol 3; CEDAW 6; Maputo 4(2)(g); ACRWC 29',
  },
  {
    code: 'slavery.worst_child_labour',
    en: 'Worst forms of child labour',
    fr: 'Pires formes de travail des enfants',
    ar: 'أسوأ أشكال عمل الأطفال',
    group,
    source: 'MT04 310101',
    instruments: 'ILO C182; CRC 32; ACRWC 15',
  },
  {
    code: 'children.recruitment',
    en: 'Recruitment or use of children by armed actors',
    fr: 'Recrutement ou utilisation d’enfants par des acteurs armés',
    ar: 'تجنيد الأطفال أو استخدامهم من جانب جهات مسلحة',
    group,
    source: 'MRM recruitment',
    instruments: 'CRC 38; OPAC 1-4; ACRWC 22; Rome Statute 8(2)(b)(xxvi), 8(2)(e)(vii)',
  },
  {
    code: 'children.killing_maiming',
    en: 'Killing or maiming of children in armed conflict',
    fr: 'Meurtre ou mutilation d’enfants dans un conflit armé',
    ar: 'قتل الأطفال أو تشويههم في النزاع المسلح',
    group,
    source: 'MRM killing / maiming',
    instruments: 'CRC 6, 38; ACRWC 5, 22; SC Res. 1882',
  },
  {
    code: 'children.juvenile_justice',
    en: 'Breach of juvenile justice guarantees',
    fr: 'Violation des garanties de la justice pour mineurs',
    ar: 'خرق ضمانات قضاء الأحداث',
    group,
    source: 'MT04 310100',
    instruments: 'ICCPR 10(2)(b), 14(4); CRC 37, 40; ACRWC 17',
  },
] as const satisfies readonly Term[]
