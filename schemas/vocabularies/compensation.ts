/** Whether those who lost something were compensated. */
import type { Term } from '../dialect.ts'

export const compensation = [
  { code: 'full', en: 'Yes, fair and before the eviction', fr: 'Oui, juste et préalable', ar: 'نعم، تعويض عادل ومسبق' },
  { code: 'partial', en: 'Yes, but too little or late', fr: 'Oui, mais insuffisante ou tardive', ar: 'نعم، لكنه غير كافٍ أو متأخر' },
  { code: 'resettlement', en: 'Resettlement offered', fr: 'Réinstallation proposée', ar: 'عُرضت إعادة التوطين' },
  { code: 'promised', en: 'Promised, not given', fr: 'Promise, non versée', ar: 'وُعد به ولم يُمنح' },
  { code: 'refused', en: 'Refused', fr: 'Refusée', ar: 'رُفض' },
  { code: 'none', en: 'None', fr: 'Aucune', ar: 'لا شيء' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
