/** Dates in a workbook are numbers with a format: which formats mean a date, how precise, and which day a number is. */

/** How much of a date its format shows: what a person typed as “March 2021” is kept as a month. */
export type DateStyle = 'day' | 'month' | 'year' | 'moment' | 'time'

const builtin = new Map<number, DateStyle>([
  [14, 'day'],
  [15, 'day'],
  [16, 'day'],
  [17, 'month'],
  [18, 'time'],
  [19, 'time'],
  [20, 'time'],
  [21, 'time'],
  [22, 'moment'],
  [45, 'time'],
  [46, 'time'],
  [47, 'time'],
  ...[27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
])

/** What kind of date a number format shows, or null when it is none. */
export function dateStyle(id: number, code: string | undefined): DateStyle | null {
  if (code === undefined) return builtin.get(id) ?? null
  const shown = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (!shown || /general|[0#?]/.test(shown.replace(/[hs]\.?0+/g, ''))) return null
  const years = /[ye]/.test(shown)
  const days = /d/.test(shown)
  const hours = /[hs]|am\/pm/.test(shown)
  if (days) return hours ? 'moment' : 'day'
  if (years) return /m/.test(shown) ? 'month' : 'year'
  return hours ? 'time' : /m{3}/.test(shown) ? 'month' : null
}

const pad = (value: number): string => String(value).padStart(2, '0')
const dayLength = 86_400_000

/**
 * The date of a serial number as ISO text (`2021-03-12`, `2021-03`, `2021-03-12T14:05`, `14:05`), or null when no date has that number.
 * Days are counted from 1900 with the 29 February 1900 that never was, or from 1904.
 */
export function serialDate(serial: number, style: DateStyle, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const shifted = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const moment = new Date(Math.round((shifted - 25_569) * 86_400) * 1000)
  const time = `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}`
  if (style === 'time' && serial < 1) return time
  const day = `${moment.getUTCFullYear()}-${pad(moment.getUTCMonth() + 1)}-${pad(moment.getUTCDate())}`
  if (style === 'year') return day.slice(0, 4)
  if (style === 'month') return day.slice(0, 7)
  return moment.getTime() % dayLength !== 0 && style !== 'day' ? `${day}T${time}` : day
}
