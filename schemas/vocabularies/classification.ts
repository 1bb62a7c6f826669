/** How far an item may travel, as those who keep it decided. */
import type { Term } from '../dialect.ts'

export const classification = [
  { code: 'public', en: 'May be published', fr: 'Peut être publié', ar: 'يجوز نشره' },
  { code: 'partners', en: 'For partners', fr: 'Pour les partenaires', ar: 'للشركاء' },
  { code: 'internal', en: 'For the community', fr: 'Pour la communauté', ar: 'للمجموعة' },
  { code: 'confidential', en: 'Confidential', fr: 'Confidentiel', ar: 'سرّي' },
  { code: 'sealed', en: 'For named persons only', fr: 'Pour les seules personnes désignées', ar: 'للأشخاص المعيّنين وحدهم' },
] as const satisfies readonly Term[]
