/** By what title people held it. */
import type { Term } from '../dialect.ts'

export const landTenure = [
  { code: 'title', en: 'Registered title', fr: 'Titre foncier enregistré', ar: 'سند ملكية مسجل' },
  { code: 'customary', en: 'Customary right', fr: 'Droit coutumier', ar: 'حق عرفي' },
  { code: 'collective', en: 'Collective or indigenous land', fr: 'Terre collective ou autochtone', ar: 'أرض جماعية أو لشعب أصلي' },
  { code: 'lease', en: 'Lease or tenancy', fr: 'Bail ou location', ar: 'إيجار' },
  { code: 'public_permit', en: 'Permit on public land', fr: 'Autorisation sur terrain public', ar: 'ترخيص على أرض عامة' },
  { code: 'concession', en: 'Concession', fr: 'Concession', ar: 'امتياز' },
  { code: 'informal', en: 'No formal title', fr: 'Sans titre formel', ar: 'بلا سند رسمي' },
  { code: 'disputed', en: 'Title in dispute', fr: 'Titre contesté', ar: 'سند متنازع عليه' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
