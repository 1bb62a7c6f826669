/** How somebody stands to the person concerned. */
import type { Term } from '../dialect.ts'

export const relationToPerson = [
  { code: 'self', en: 'The person concerned', fr: 'La personne concernée', ar: 'الشخص المعني نفسه' },
  { code: 'spouse', en: 'Husband, wife or partner', fr: 'Conjoint, conjointe ou partenaire', ar: 'زوج/ة أو شريك/ة' },
  { code: 'parent', en: 'Father or mother', fr: 'Père ou mère', ar: 'أب أو أم' },
  { code: 'child', en: 'Son or daughter', fr: 'Fils ou fille', ar: 'ابن أو ابنة' },
  { code: 'sibling', en: 'Brother or sister', fr: 'Frère ou sœur', ar: 'أخ أو أخت' },
  { code: 'relative', en: 'Another relative', fr: 'Autre membre de la famille', ar: 'قريب/ة آخر/أخرى' },
  { code: 'friend', en: 'Friend, neighbour or colleague', fr: 'Ami, voisin ou collègue', ar: 'صديق/ة أو جار/ة أو زميل/ة' },
  { code: 'lawyer', en: 'Lawyer', fr: 'Avocate ou avocat', ar: 'محامٍ/محامية' },
  { code: 'organisation', en: 'Organisation', fr: 'Organisation', ar: 'منظمة' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]
