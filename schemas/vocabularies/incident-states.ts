/** The life of an incident, as a reader sees it; the map of it is in states.ts. */
import type { Term } from '../dialect.ts'

export const incidentStates = [
  { code: 'draft', en: 'Draft', fr: 'Brouillon', ar: 'مسودة' },
  { code: 'submitted', en: 'Submitted', fr: 'Soumis', ar: 'مُرسَلة' },
  { code: 'under_review', en: 'Under review', fr: 'En cours d’examen', ar: 'قيد المراجعة' },
  { code: 'returned', en: 'Returned to its author', fr: 'Renvoyé à son auteur', ar: 'أُعيدت إلى صاحبها' },
  { code: 'verified', en: 'Verified', fr: 'Vérifié', ar: 'متحقَّق منها' },
  { code: 'disputed', en: 'Disputed', fr: 'Contesté', ar: 'محل خلاف' },
  { code: 'archived', en: 'Archived', fr: 'Archivé', ar: 'مؤرشفة' },
] as const satisfies readonly Term[]
