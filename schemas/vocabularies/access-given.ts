/** Whether a person who is held can see somebody: lawyer, family, doctor. */
import type { Term } from '../dialect.ts'

export const accessGiven = [
  { code: 'prompt', en: 'Promptly', fr: 'Sans délai', ar: 'دون تأخير' },
  { code: 'delayed', en: 'Late', fr: 'Tardivement', ar: 'بعد تأخير' },
  { code: 'restricted', en: 'Under watch', fr: 'Sous surveillance', ar: 'تحت المراقبة' },
  { code: 'denied', en: 'Refused', fr: 'Refusé', ar: 'رُفض' },
  { code: 'not_requested', en: 'Not requested', fr: 'Non demandé', ar: 'لم يُطلب' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
