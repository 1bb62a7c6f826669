/** How the source stands to what it tells. */
import type { Term } from '../dialect.ts'

export const sourceConnection = [
  { code: 'victim', en: 'The victim in person', fr: 'La victime elle-même', ar: 'الضحية نفسها', source: 'MT19 0101' },
  { code: 'witness', en: 'Eyewitness', fr: 'Témoin oculaire', ar: 'شاهد/ة عيان', source: 'MT19 0102' },
  { code: 'perpetrator', en: 'Alleged perpetrator', fr: 'Auteur présumé', ar: 'الجاني المزعوم', source: 'MT19 0103' },
  { code: 'relative', en: 'Relative of the victim', fr: 'Proche de la victime', ar: 'قريب/ة للضحية', source: 'MT19 020101' },
  {
    code: 'colleague',
    en: 'Colleague or fellow member',
    fr: 'Collègue ou membre de la même organisation',
    ar: 'زميل/ة أو عضو/ة في المنظمة نفسها',
    source: 'MT19 020102-03',
  },
  { code: 'lawyer', en: 'Lawyer', fr: 'Avocate ou avocat', ar: 'محامٍ/محامية', source: 'MT19 0401' },
  { code: 'health', en: 'Health professional', fr: 'Personnel de santé', ar: 'عامل/ة في القطاع الصحي', source: 'MT19 0402' },
  { code: 'ngo', en: 'Human rights organisation', fr: 'Organisation de défense des droits humains', ar: 'منظمة لحقوق الإنسان', source: 'MT19 040401' },
  { code: 'official', en: 'Public official', fr: 'Agente ou agent public', ar: 'موظف/ة عمومي/ة' },
  { code: 'journalist', en: 'Journalist', fr: 'Journaliste', ar: 'صحفي/ة', source: 'MT19 0301' },
  {
    code: 'open_source',
    en: 'Open source (online content)',
    fr: 'Source ouverte (contenu en ligne)',
    ar: 'مصدر مفتوح (محتوى على الإنترنت)',
    source: 'Berkeley Protocol',
  },
  { code: 'hearsay', en: 'Hearsay / second-hand', fr: 'Ouï-dire / source indirecte', ar: 'رواية منقولة عن الغير', source: 'MT19 03' },
  { code: 'unknown', en: 'Unknown', fr: 'Inconnu', ar: 'غير معروف', source: 'MT19 99' },
] as const satisfies readonly Term[]
