/** Months and periods as a person reads them. */
import type { Language } from '../../schemas/dialect.ts'
import { locales } from '../../schemas/say.ts'
import { monthText, type Span } from './months.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2021-03` as March 2021, mars 2021, مارس 2021; `short` abbreviates where the language does. */
export function monthName(language: Language, index: number, style: 'long' | 'short' = 'long'): string {
  const key = `${language} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { month: style, year: 'numeric', timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(`${monthText(index)}-01T00:00:00Z`))
}

/** One month by its name, a whole year by its number, anything else as `from – to`. */
export function spanName(language: Language, span: Span): string {
  if (span.from === span.to) return monthName(language, span.from)
  if (span.from % 12 === 0 && span.to === span.from + 11) return String(span.from / 12)
  return `${monthName(language, span.from, 'short')} – ${monthName(language, span.to, 'short')}`
}
