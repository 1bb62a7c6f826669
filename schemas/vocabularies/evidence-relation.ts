/** How an item of evidence stands to the one it comes from. */
import type { Term } from '../dialect.ts'

export const evidenceRelation = [
  { code: 'part', en: 'Part of it', fr: 'En fait partie', ar: 'جزء منه' },
  { code: 'redaction', en: 'Redacted copy', fr: 'Copie caviardée', ar: 'نسخة محجوبة جزئيا' },
  { code: 'translation', en: 'Translation', fr: 'Traduction', ar: 'ترجمة' },
  { code: 'addendum', en: 'Addendum', fr: 'Additif', ar: 'ملحق' },
  { code: 'rendition', en: 'Copy in an open format', fr: 'Copie dans un format ouvert', ar: 'نسخة بصيغة مفتوحة' },
] as const satisfies readonly Term[]
