/** What the land, home or resource is used for. */
import type { Term } from '../dialect.ts'

export const landUse = [
  { code: 'dwelling', en: 'Dwellings', fr: 'Habitations', ar: 'مساكن' },
  { code: 'farmland', en: 'Farmland', fr: 'Terres agricoles', ar: 'أراضٍ زراعية' },
  { code: 'pasture', en: 'Pasture', fr: 'Pâturages', ar: 'مراعٍ' },
  { code: 'forest', en: 'Forest', fr: 'Forêt', ar: 'غابة' },
  { code: 'water', en: 'Water source or irrigation', fr: 'Point d’eau ou irrigation', ar: 'مصدر مياه أو ري' },
  { code: 'fishing', en: 'Fishing ground', fr: 'Zone de pêche', ar: 'منطقة صيد' },
  { code: 'mining', en: 'Artisanal mining site', fr: 'Site d’orpaillage ou de mine artisanale', ar: 'موقع تعدين حرفي' },
  { code: 'commerce', en: 'Market, shop or workshop', fr: 'Marché, commerce ou atelier', ar: 'سوق أو متجر أو ورشة' },
  { code: 'community', en: 'School, clinic or community building', fr: 'École, dispensaire ou bâtiment communautaire', ar: 'مدرسة أو مستوصف أو مبنى جماعي' },
  { code: 'sacred', en: 'Sacred or burial site', fr: 'Site sacré ou lieu de sépulture', ar: 'موقع مقدس أو مدافن' },
  { code: 'camp', en: 'Camp or informal settlement', fr: 'Camp ou quartier précaire', ar: 'مخيم أو حي عشوائي' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]
