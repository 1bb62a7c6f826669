/**
 * Days of the civil calendar (proleptic Gregorian), as `YYYY-MM-DD`, with the arithmetic by which limits run. No clock and no time zone: today is given.
 * A limit of n months ends on the day that bears the same number n months later, or on the last day of that month where there is none
 * (European Convention on the Calculation of Time-Limits, ETS 76, art. 4(2)); the day of the event itself is not counted. Sundays and holidays do not move the end:
 * some courts say so (Sabri Güneş v. Turkey, 2012), and to be early is safe before the others.
 */

const two = (value: number): string => String(value).padStart(2, '0')
const [first, last] = ['0001-01-01', '9999-12-31']
/** A day that four digits of a year can not write is the first or the last that they can. */
const write = (year: number, month: number, day: number): string =>
  year < 1 ? first : year > 9999 ? last : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

function parts(day: string): [year: number, month: number, day: number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!found) throw new Error(`no day: ${day}`)
  return [Number(found[1]), Number(found[2]), Number(found[3])]
}

/** Days in a month, 1 to 12, of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = parts(text)
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The same day number `months` later (or earlier), or the last day of that month. */
export function addMonths(day: string, months: number): string {
  const [year, month, number] = parts(day)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  return write(y, m, Math.min(number, daysInMonth(y, m)))
}

/** Days since 1970-01-01. */
function serial(day: string): number {
  const [year, month, number] = parts(day)
  // Date.UTC takes the years of the first century for those of the twentieth.
  return new Date(0).setUTCFullYear(year, month - 1, number) / 86_400_000
}

/** The day `days` later, or earlier. */
export function addDays(day: string, days: number): string {
  const date = new Date((serial(day) + days) * 86_400_000)
  return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return serial(to) - serial(from)
}

export interface Length {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/** The last day of a limit that begins with an event on `start`: years and months by the calendar, then days. */
export function lastDay(start: string, { years = 0, months = 0, days = 0 }: Length): string {
  return addDays(addMonths(start, years * 12 + months), days)
}
