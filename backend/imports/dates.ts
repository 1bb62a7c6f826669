/**
 * Dates as files write them, read into EDTF with no more precision than they have: ISO, day or month first, names of months, years, ranges, “before”, “about”, serial numbers.
 * A text that means two days is read by the order chosen for its column; one that means none is refused with a reason, never guessed.
 */
import { normalise } from '../../schemas/arabic.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import type { DateOrder } from '../../schemas/mapping.ts'
import { withMonthNumbers } from './month-names.ts'
import { type Reason, reason } from './reason.ts'
import type { Cell } from './row.ts'
import { saysNothing } from './sentinels.ts'
import { serialDate } from './xlsx-dates.ts'

/** EDTF, or null when the cell says nothing. */
export type ReadDate = { readonly date: string | null } | { readonly fault: Reason }

const pad = (value: string | number): string => String(value).padStart(2, '0')

/** A year of two digits: 00 to 49 are of this century. */
const yearOf = (digits: string): string => (digits.length === 4 ? digits : `${Number(digits) < 50 ? 20 : 19}${pad(digits)}`)

const time = /(?:^|[\s,t]|\bat\b|\ba\b)\s*\d{1,2}\s*(?:[:h]\s*\d{2})(?:\s*:\s*\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?|ص|م)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:يوم )?(?:الاثنين|الثلاثا|الاربعا|الخميس|الجمعه|السبت|الاحد))[\s,،]+/

/** One date without “before”, “about” or “to”: its EDTF text, unchecked; null when it has no shape of a date; `order` when it contradicts the order of its column. */
function single(text: string, order: DateOrder): string | null | 'order' {
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (found) return `${found[1]}-${pad(found[2] ?? '')}-${pad(found[3] ?? '')}`
  found = /^(\d{4})[-/.](\d{1,2})$/.exec(text)
  if (found) return `${found[1]}-${pad(found[2] ?? '')}`
  found = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (found) return `${found[2]}-${pad(found[1] ?? '')}`
  if (/^\d{4}$/.test(text)) return text
  found = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/.exec(text)
  if (found) {
    const [, first = '', second = '', year = ''] = found
    const [day, month] = order === 'dmy' ? [first, second] : [second, first]
    if (Number(month) > 12 && Number(day) <= 12) return 'order'
    return `${yearOf(year)}-${pad(month)}-${pad(day)}`
  }
  return named(text)
}

/** A date with the name of its month, which stands as `§3§`: 12 §1§ 1957, §3§ 12, 2021, §3§ 2021, 2021 §3§ 12. */
function named(text: string): string | null {
  const plain = text.replace(/(\d)(?:st|nd|rd|th|er|re|eme|e)\b/g, '$1').replace(/\b(?:of|de|du|le|the)\b|[,،]/g, ' ')
  const shape = plain.replace(/[\s./-]+/g, ' ').trim()
  let found = /^(\d{1,2}) ?§(\d+)§ ?(\d{4}|\d{2})$/.exec(shape)
  if (found) return `${yearOf(found[3] ?? '')}-${pad(found[2] ?? '')}-${pad(found[1] ?? '')}`
  found = /^§(\d+)§ ?(\d{1,2}) (\d{4})$/.exec(shape)
  if (found) return `${found[3]}-${pad(found[1] ?? '')}-${pad(found[2] ?? '')}`
  found = /^§(\d+)§ ?(\d{4}|\d{2})$/.exec(shape)
  if (found) return `${yearOf(found[2] ?? '')}-${pad(found[1] ?? '')}`
  found = /^(\d{4}) ?§(\d+)§(?: ?(\d{1,2}))?$/.exec(shape)
  if (found) return `${found[1]}-${pad(found[2] ?? '')}${found[3] ? `-${pad(found[3])}` : ''}`
  return null
}

const before = /^(?:before|until|avant|jusqu['’ ]?(?:a|en)|قبل|حتي)\s+(?:le |the )?(?:عام |سنه )?/
const after = /^(?:after|since|from|apres|depuis|des|بعد|منذ)\s+(?:le |the )?(?:عام |سنه )?/
const about =
  /^(?:about|around|circa|approximately|approx\.?|ca?\.|vers|environ|env\.|autour de|early|mid|late|debut|mi|fin|حوالي|نحو|اوائل|منتصف|اواخر|~)[\s-]*(?:le |the )?(?:عام |سنه )?/
const between = /^(?:between|entre|from|de|du|من|بين)\s+(.+?)\s+(?:and|et|to|until|au?|ا?لي|و|حتي)\s+(.+)$/
const spans = [between, /^(.+?)\s+(?:to|until|through|au|a|الي|حتي)\s+(.+)$/, /^(.+?)\s*[–—]\s*(.+)$/, /^(.+?)\s+-\s+(.+)$/, /^(\d{4})\s*-\s*(\d{4})$/]

/** A start that leaves its month or year to the end: “12 – 15 March 2021”, “March – May 2021”. */
function completed(start: string, end: string): string {
  const year = /\d{4}$/.exec(end)?.[0] ?? ''
  const month = /§\d+§/.exec(end)?.[0] ?? ''
  if (/^\d{1,2}$/.test(start)) return `${start} ${month} ${year}`
  return /\d{4}/.test(start) ? start : `${start} ${year}`
}

function read(text: string, order: DateOrder): string | null | 'order' {
  const whole = single(text, order)
  if (whole !== null) return whole
  for (const pattern of spans) {
    const found = pattern.exec(text)
    if (!found) continue
    const end = single((found[2] ?? '').trim(), order)
    const start = single(completed((found[1] ?? '').trim(), (found[2] ?? '').trim()), order)
    if (start === 'order' || end === 'order') return 'order'
    if (start !== null && end !== null) return span(start, end)
  }
  for (const [pattern, write] of [
    [before, (one: string) => `../${one}`],
    [after, (one: string) => `${one}/..`],
    [about, (one: string) => `${one}~`],
  ] as const) {
    if (!pattern.test(text)) continue
    const rest = single(text.replace(pattern, '').trim(), order)
    return rest === null || rest === 'order' ? rest : write(rest)
  }
  return null
}

/** Two dates as one: the same twice is one; the first and the last day of a month or year are that month or year. */
export function span(start: string, end: string): string {
  if (start === end) return start
  const from = parseEdtf(start)?.from
  const to = parseEdtf(end)?.to
  if (from && to) {
    for (const whole of [from.slice(0, 7), from.slice(0, 4)]) {
      const range = parseEdtf(whole)
      if (range?.from === from && range.to === to) return whole
    }
  }
  return `${start}/${end}`
}

function fromNumber(value: number): ReadDate {
  if (Number.isInteger(value) && value >= 1000 && value < 3000) return { date: String(value) }
  if (value >= 10_000 && value < 110_000) return { date: serialDate(value, 'day', false) }
  if (value >= 19_000_101 && value < 21_000_000) return readDate(String(value), 'dmy')
  if (value >= 1e11 && value < 4.2e12) return { date: new Date(value).toISOString().slice(0, 10) }
  return { fault: reason('bad_date', { value: String(value) }) }
}

/** The date that a cell holds, read in the given order of day and month. */
export function readDate(cell: Cell, order: DateOrder): ReadDate {
  if (cell === null) return { date: null }
  if (typeof cell === 'number') return fromNumber(cell)
  const told = String(cell).trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(told)) return checked(told, told)
  if (told.length > 80) return { fault: reason('bad_date', { value: told.slice(0, 80) }) }
  if (saysNothing(told)) return { date: null }
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(told)
  if (iso?.[1]) return checked(iso[1], told)
  if (parseEdtf(told)) return { date: told }
  if (/^\d{5}(\.\d+)?$/.test(told)) return fromNumber(Number(told))
  const text = normalise(told).replace(/\s+/g, ' ').replace(weekday, '').replace(time, '').replace(/[,،]$/, '').trim()
  const found = read(withMonthNumbers(text), order)
  if (found === 'order') return { fault: reason('wrong_date_order', { value: told.slice(0, 80) }) }
  return found === null ? { fault: reason('bad_date', { value: told.slice(0, 80) }) } : checked(found, told)
}

function checked(edtf: string, told: string): ReadDate {
  return parseEdtf(edtf) ? { date: edtf } : { fault: reason('no_such_day', { value: told.slice(0, 80) }) }
}

/**
 * Which of day and month comes first in a column, judged by all values at hand. `certain` is false when no value decides
 * (then: month first only if the hours are written with AM and PM), or when values contradict each other.
 */
export function sniffDateOrder(cells: Iterable<Cell>): { order: DateOrder; certain: boolean } {
  let dayFirst = 0
  let monthFirst = 0
  let american = 0
  let any = 0
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})\b(.*)$/.exec(normalise(cell)) : null
    if (!found) continue
    any++
    if (Number(found[1]) > 12) dayFirst++
    else if (Number(found[2]) > 12) monthFirst++
    if (/[ap]m\s*$/.test(found[3] ?? '')) american++
  }
  if (any === 0) return { order: 'dmy', certain: true }
  if (dayFirst === 0 && monthFirst === 0) return { order: american > any / 2 ? 'mdy' : 'dmy', certain: false }
  return { order: monthFirst > dayFirst ? 'mdy' : 'dmy', certain: dayFirst === 0 || monthFirst === 0 }
}
