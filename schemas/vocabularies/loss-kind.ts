/** What was destroyed, taken or lost. */
import type { Term } from '../dialect.ts'

export const lossKind = [
  { code: 'home', en: 'Home', fr: 'Habitation', ar: 'مسكن' },
  { code: 'household', en: 'Household goods', fr: 'Biens ménagers', ar: 'أثاث ومتاع' },
  { code: 'crops', en: 'Crops or trees', fr: 'Récoltes ou arbres', ar: 'محاصيل أو أشجار' },
  { code: 'livestock', en: 'Livestock', fr: 'Bétail', ar: 'مواشٍ' },
  { code: 'tools', en: 'Tools, boats or machines', fr: 'Outils, bateaux ou machines', ar: 'أدوات أو قوارب أو آلات' },
  { code: 'shop', en: 'Shop or workshop', fr: 'Commerce ou atelier', ar: 'متجر أو ورشة' },
  { code: 'water', en: 'Well or water point', fr: 'Puits ou point d’eau', ar: 'بئر أو مصدر ماء' },
  { code: 'community', en: 'School, clinic or place of worship', fr: 'École, dispensaire ou lieu de culte', ar: 'مدرسة أو مستوصف أو مكان عبادة' },
  { code: 'graves', en: 'Graves or sacred site', fr: 'Tombes ou site sacré', ar: 'قبور أو موقع مقدس' },
  { code: 'documents', en: 'Documents', fr: 'Documents', ar: 'وثائق' },
  { code: 'money', en: 'Money or jewellery', fr: 'Argent ou bijoux', ar: 'مال أو حُلي' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]
