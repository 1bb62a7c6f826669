/** The form in which somebody consented. */
import type { Term } from '../dialect.ts'

export const consentManner = [
  { code: 'written', en: 'Written and signed', fr: 'Écrit et signé', ar: 'مكتوبة وموقّعة' },
  { code: 'thumbprint', en: 'Thumbprint before a witness', fr: 'Empreinte digitale devant témoin', ar: 'بصمة أمام شاهد' },
  { code: 'recorded', en: 'Spoken and recorded', fr: 'Oral et enregistré', ar: 'شفهية مسجّلة' },
  { code: 'oral', en: 'Spoken, noted by the interviewer', fr: 'Oral, consigné par l’enquêteur', ar: 'شفهية دوّنها المُقابِل' },
  { code: 'message', en: 'By message', fr: 'Par message', ar: 'برسالة' },
  { code: 'guardian', en: 'By a guardian or relative', fr: 'Par un tuteur ou un proche', ar: 'عن طريق ولي أو قريب' },
] as const satisfies readonly Term[]
