/** What an item of evidence is. */
import type { Term } from '../dialect.ts'

export const evidenceKind = [
  { code: 'photo', en: 'Photograph', fr: 'Photographie', ar: 'صورة' },
  { code: 'video', en: 'Video', fr: 'Vidéo', ar: 'فيديو' },
  { code: 'audio', en: 'Audio recording', fr: 'Enregistrement audio', ar: 'تسجيل صوتي' },
  { code: 'document', en: 'Document', fr: 'Document', ar: 'وثيقة' },
  { code: 'statement', en: 'Statement or testimony', fr: 'Déclaration ou témoignage', ar: 'إفادة أو شهادة' },
  { code: 'medical_report', en: 'Medical report', fr: 'Rapport médical', ar: 'تقرير طبي' },
  { code: 'web_capture', en: 'Saved web page', fr: 'Page web enregistrée', ar: 'صفحة ويب محفوظة' },
  { code: 'physical', en: 'Physical object', fr: 'Objet matériel', ar: 'غرض مادي' },
  { code: 'other', en: 'Other item', fr: 'Autre élément', ar: 'عنصر آخر' },
] as const satisfies readonly Term[]
