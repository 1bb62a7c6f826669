/**
 * Dates that carry their precision, as one string: a subset of the Extended Date/Time Format (ISO 8601-2:2019, EDTF levels 0 and 1).
 * `2021-03-12` day · `2021-03` month · `2021` year · any with `~` approximate · `../2021-03` before · `2021-03/..` after · `2021-03-01/2021-04` between.
 * The SQL functions edtf_from and edtf_to (migrations) say the same; an agreement test holds them together.
 */

export type DatePrecision = 'day' | 'month' | 'year' | 'approximate' | 'before' | 'after' | 'between'

export interface Edtf {
  readonly precision: DatePrecision
  /** First day that it may have been, `YYYY-MM-DD`; null when open (before). */
  readonly from: string | null
  /** Last day that it may have been; null when open (after). */
  readonly to: string | null
}

const part = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

interface Part {
  precision: 'day' | 'month' | 'year'
  approximate: boolean
  from: string
  to: string
}

function parsePart(text: string): Part | null {
  const found = part.exec(text)
  if (!found) return null
  const [, year, month, day, tilde] = found
  const approximate = tilde === '~'
  if (Number(year) < 1000) return null
  if (month === undefined) return { precision: 'year', approximate, from: `${year}-01-01`, to: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = daysIn(Number(year), Number(month))
  if (day === undefined) return { precision: 'month', approximate, from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  if (Number(day) < 1 || Number(day) > last) return null
  const date = `${year}-${month}-${day}`
  return { precision: 'day', approximate, from: date, to: date }
}

/** Reads an EDTF text of the subset above; null when it is none (31 February, month 13, end before start …). */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > 23) return null
  const slash = text.indexOf('/')
  if (slash < 0) {
    const only = parsePart(text)
    return only && { precision: only.approximate ? 'approximate' : only.precision, from: only.from, to: only.to }
  }
  const left = text.slice(0, slash)
  const right = text.slice(slash + 1)
  if (left === '..') {
    const end = parsePart(right)
    return end && { precision: 'before', from: null, to: end.to }
  }
  if (right === '..') {
    const start = parsePart(left)
    return start && { precision: 'after', from: start.from, to: null }
  }
  const start = parsePart(left)
  const end = parsePart(right)
  if (!start || !end || start.from > end.to) return null
  return { precision: 'between', from: start.from, to: end.to }
}

/** The month `YYYY-MM` in which it certainly happened, or null when the precision does not reach a month. */
export function monthOf(text: string): string | null {
  const date = parseEdtf(text)
  if (!date?.from || !date.to) return null
  const month = date.from.slice(0, 7)
  return month === date.to.slice(0, 7) ? month : null
}
