/** Kinds of media. */
import type { Term } from '../dialect.ts'

export const outletKind = [
  { code: 'newspaper', en: 'Newspaper or magazine', fr: 'Journal ou magazine', ar: 'صحيفة أو مجلة' },
  { code: 'radio', en: 'Radio', fr: 'Radio', ar: 'إذاعة' },
  { code: 'television', en: 'Television', fr: 'Télévision', ar: 'تلفزيون' },
  { code: 'online', en: 'Online media', fr: 'Média en ligne', ar: 'إعلام إلكتروني' },
  { code: 'agency', en: 'News agency', fr: 'Agence de presse', ar: 'وكالة أنباء' },
  { code: 'freelance', en: 'Freelance journalist', fr: 'Journaliste indépendant ou indépendante', ar: 'صحفي/ة مستقل/ة' },
  { code: 'citizen', en: 'Blogger or citizen journalist', fr: 'Blog ou journalisme citoyen', ar: 'مدوّن/ة أو مواطن/ة صحفي/ة' },
  { code: 'other', en: 'Other', fr: 'Autre', ar: 'غير ذلك' },
] as const satisfies readonly Term[]
