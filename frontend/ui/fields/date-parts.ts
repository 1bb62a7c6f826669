/** A date with its exactness, between what stands in the inputs and the EDTF text that is kept. What is known is never thrown away: a day without its number is a month. */
import { parseEdtf } from '../../../schemas/edtf.ts'

export const exactnesses = ['day', 'month', 'year', 'about', 'before', 'after', 'between'] as const
export type Exactness = (typeof exactnesses)[number]

/** Digits as chosen or typed; '' where nothing is known. Month and day have two digits. */
export interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}
export interface DateAnswer {
  readonly exactness: Exactness
  readonly first: Parts
  /** The end of `between`; unused otherwise. */
  readonly second: Parts
}

export const noParts: Parts = { year: '', month: '', day: '' }

function readPart(text: string): Parts {
  const [year = '', month = '', day = ''] = text.replace('~', '').split('-')
  return { year, month, day }
}

/** The inputs for an EDTF text; of a text that is none, empty ones. */
export function readAnswer(edtf: string): DateAnswer {
  const [left = '', right] = edtf.split('/')
  if (right !== undefined) {
    if (left === '..') return { exactness: 'before', first: readPart(right), second: noParts }
    if (right === '..') return { exactness: 'after', first: readPart(left), second: noParts }
    return { exactness: 'between', first: readPart(left), second: readPart(right) }
  }
  const first = readPart(left)
  if (edtf.endsWith('~')) return { exactness: 'about', first, second: noParts }
  return { exactness: first.day || !first.year ? 'day' : first.month ? 'month' : 'year', first, second: noParts }
}

function writePart(parts: Parts, depth: 'day' | 'month' | 'year'): string {
  if (!/^\d{4}$/.test(parts.year)) return ''
  if (!parts.month || depth === 'year') return parts.year
  return parts.day && depth === 'day' ? `${parts.year}-${parts.month}-${parts.day}` : `${parts.year}-${parts.month}`
}

/** The EDTF text of what stands in the inputs, '' while there is no year. It may name a day that does not exist: the rules say so. */
export function writeAnswer({ exactness, first, second }: DateAnswer): string {
  const start = writePart(first, exactness === 'month' || exactness === 'year' ? exactness : 'day')
  const end = writePart(second, 'day')
  switch (exactness) {
    case 'about':
      return start && `${start}~`
    case 'before':
      return start && `../${start}`
    case 'after':
      return start && `${start}/..`
    case 'between':
      if (start && end) return `${start}/${end}`
      return start ? `${start}/..` : end && `../${end}`
    default:
      return start
  }
}

/** The parts of a day of the calendar on this device's clock, `back` days ago. */
export function dayAgo(now: Date, back: number): Parts {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back)
  const two = (value: number) => String(value).padStart(2, '0')
  return { year: String(day.getFullYear()), month: two(day.getMonth() + 1), day: two(day.getDate()) }
}

/** Once a month is known, the last year in which it has begun: what a report of fresh facts means nearly always. Never changes a year that was given. */
export function withYear(parts: Parts, now: Date): Parts {
  if (parts.year !== '' || parts.month === '') return parts
  const today = dayAgo(now, 0)
  const begun = `${parts.month}-${parts.day || '01'}` <= `${today.month}-${today.day}`
  return { ...parts, year: String(now.getFullYear() - (begun ? 0 : 1)) }
}

/** Whether the whole of it lies after today. */
export function isFuture(edtf: string, now: Date): boolean {
  const from = parseEdtf(edtf)?.from
  const { year, month, day } = dayAgo(now, 0)
  return Boolean(from && !edtf.endsWith('/..') && from > `${year}-${month}-${day}`)
}
