/** Whether the authorities investigate, and with what result. */
import type { Term } from '../dialect.ts'

export const investigation = [
  { code: 'none', en: 'No investigation', fr: 'Aucune enquête', ar: 'لا تحقيق' },
  { code: 'complaint_refused', en: 'Complaint refused', fr: 'Plainte refusée', ar: 'رُفض تلقي الشكوى' },
  { code: 'opened', en: 'Investigation opened', fr: 'Enquête ouverte', ar: 'فُتح تحقيق' },
  { code: 'internal', en: 'Internal or disciplinary inquiry only', fr: 'Enquête interne ou disciplinaire seulement', ar: 'تحقيق داخلي أو تأديبي فقط' },
  { code: 'closed', en: 'Closed without result', fr: 'Classée sans suite', ar: 'حُفظ من دون نتيجة' },
  { code: 'prosecution', en: 'Prosecution', fr: 'Poursuites engagées', ar: 'ملاحقة قضائية' },
  { code: 'acquittal', en: 'Acquittal', fr: 'Acquittement', ar: 'حكم بالبراءة' },
  { code: 'conviction', en: 'Conviction', fr: 'Condamnation', ar: 'حكم بالإدانة' },
  { code: 'unknown', en: 'Not known', fr: 'Non connu', ar: 'غير معروف' },
] as const satisfies readonly Term[]
