/** Whether a death certificate was issued, and what it says. */
import type { Term } from '../dialect.ts'

export const deathCertificate = [
  { code: 'accurate', en: 'Issued, with the true cause', fr: 'Délivré, avec la cause réelle', ar: 'صدرت وتذكر السبب الحقيقي' },
  { code: 'disputed', en: 'Issued, the cause is disputed', fr: 'Délivré, la cause est contestée', ar: 'صدرت وسبب الوفاة المذكور محل اعتراض' },
  { code: 'no_cause', en: 'Issued, without a cause', fr: 'Délivré, sans mention de la cause', ar: 'صدرت من دون ذكر السبب' },
  { code: 'refused', en: 'Refused', fr: 'Refusé', ar: 'رُفض إصدارها' },
  { code: 'not_issued', en: 'Not issued yet', fr: 'Pas encore délivré', ar: 'لم تصدر بعد' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
