/** How precise a place is, and how much of it a map may show. */
import type { Term } from '../dialect.ts'

export const placePrecision = [
  { code: 'point', en: 'Exact point', fr: 'Point exact', ar: 'نقطة محددة بدقة' },
  { code: 'approximate', en: 'Approximate point', fr: 'Point approximatif', ar: 'نقطة تقريبية' },
  { code: 'locality', en: 'Town, village or neighbourhood', fr: 'Ville, village ou quartier', ar: 'مدينة أو قرية أو حي' },
  {
    code: 'admin_area',
    en: 'Administrative area (region, province, district)',
    fr: 'Circonscription administrative (région, province, district)',
    ar: 'وحدة إدارية (جهة، ولاية، إقليم، محافظة)',
  },
  { code: 'country', en: 'Country only', fr: 'Pays seulement', ar: 'البلد فقط' },
  { code: 'withheld', en: 'Withheld for safety', fr: 'Non divulgué pour raisons de sécurité', ar: 'محجوب لأسباب تتعلق بالسلامة' },
] as const satisfies readonly Term[]
