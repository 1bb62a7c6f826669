/** Moments as people read them: the day, the day and time, and how long ago. */
import type { Language } from '../../schemas/dialect.ts'
import { locales } from '../../schemas/say.ts'

const day = (language: Language) => new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric' })
const full = (language: Language) => new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' })

/** An ISO moment as a day in the reader's zone: 3 Mar 2026. */
export function dayOf(language: Language, moment: string): string {
  return day(language).format(new Date(moment))
}

/** An ISO moment as day and time in the reader's zone. */
export function dayAndTime(language: Language, moment: string): string {
  return full(language).format(new Date(moment))
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['week', 7 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
]

/** How long ago a moment was, in its largest fitting unit. `now` in milliseconds. */
export function ago(language: Language, moment: string, now: number = Date.now()): string {
  const seconds = Math.round((new Date(moment).getTime() - now) / 1000)
  const [unit, size] = steps.find(([, one]) => Math.abs(seconds) >= one) ?? (['second', 60] as const)
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}

/** Length of time since a moment, as a plain length: 12 days. */
export function lengthSince(language: Language, moment: string, now: number = Date.now()): string {
  const seconds = Math.max(60, (now - new Date(moment).getTime()) / 1000)
  const fits = steps.filter(([unit]) => unit !== 'week' && unit !== 'year' && unit !== 'month')
  const [unit, size] = fits.find(([, one]) => seconds >= one) ?? (['minute', 60] as const)
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(seconds / size))
}
