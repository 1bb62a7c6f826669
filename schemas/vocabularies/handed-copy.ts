/** Which copy of an item of evidence is handed over with a dossier. */
import type { Term } from '../dialect.ts'

export const handedCopy = [
  { code: 'original', en: 'The original', fr: 'L’original', ar: 'الأصل' },
  {
    code: 'stripped',
    en: 'A picture of it without place, time or device',
    fr: 'Une image sans lieu, heure ni appareil',
    ar: 'صورة منه بلا مكان ولا وقت ولا جهاز',
  },
  { code: 'redacted', en: 'A redacted copy', fr: 'Une copie caviardée', ar: 'نسخة محجوبة الأجزاء' },
  { code: 'withheld', en: 'Nothing: it is only listed', fr: 'Rien : elle est seulement citée', ar: 'لا شيء: يُذكر في القائمة فقط' },
] as const satisfies readonly Term[]
