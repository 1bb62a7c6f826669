/** The few words that stand inside a value: dates that are not exact, yes and no, what may not be seen. */
import { words } from '../say.ts'

export const displayWords = words({
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم' },
  no: { en: 'No', fr: 'Non', ar: 'لا' },
  withheld: { en: 'Withheld', fr: 'Non communiqué', ar: 'محجوب' },
  /** A day after a preposition: French wants its article. */
  theDay: { en: '{day}', fr: 'le {day}', ar: '{day}' },
  around: { en: 'around {date}', fr: 'vers {date}', ar: 'حوالي {date}' },
  before: { en: 'before {date}', fr: 'avant {date}', ar: 'قبل {date}' },
  after: { en: 'after {date}', fr: 'après {date}', ar: 'بعد {date}' },
  between: { en: 'between {start} and {end}', fr: 'entre {start} et {end}', ar: 'بين {start} و{end}' },
  pair: { en: '{label}: {value}', fr: '{label}\u00a0: {value}', ar: '{label}: {value}' },
  pairsJoinedBy: { en: '; ', fr: '\u00a0; ', ar: '؛ ' },
})
