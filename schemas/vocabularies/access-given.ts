/** Whether a person who is held can see somebody: lawyer, family, doctor. */
import type { Term } from '../dialect.ts'

export const accessGiven = [
  { code: 'prompt', en: 'Yes, promptly', fr: 'Oui, sans délai', ar: 'نعم، دون تأخير' },
  { code: 'delayed', en: 'Yes, but late', fr: 'Oui, mais tardivement', ar: 'نعم، لكن بعد تأخير' },
  {
    code: 'restricted',
    en: 'Yes, but watched or restricted',
    fr: 'Oui, mais sous surveillance ou avec des restrictions',
    ar: 'نعم، لكن تحت المراقبة أو بقيود',
  },
  { code: 'denied', en: 'No, refused', fr: 'Non, refusé', ar: 'لا، رُفض ذلك' },
  { code: 'not_requested', en: 'Not requested', fr: 'Non demandé', ar: 'لم يُطلب ذلك' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
