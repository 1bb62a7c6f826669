/** Counts by month, gathered into bars that fit the width. Pure. */
import { monthIndex, monthsPerBar, type Span } from './months.ts'
import { nothing, plus, type Tally } from './tally.ts'

export interface MonthBar {
  /** First and last month of the bar. */
  readonly span: Span
  readonly tally: Tally
}

/** Bars over the whole span, empty ones included; `most` bounds their number. Counts without a month (key '') are left out. */
export function monthBars(byMonth: ReadonlyMap<string, Tally>, span: Span, most: number): MonthBar[] {
  const size = monthsPerBar(span, most)
  const count = Math.ceil((span.to - span.from + 1) / size)
  const tallies = Array.from({ length: count }, () => nothing)
  for (const [month, tally] of byMonth) {
    if (!month) continue
    const at = Math.floor((monthIndex(month) - span.from) / size)
    const before = tallies[at]
    if (before) tallies[at] = plus(before, tally)
  }
  return tallies.map((tally, at) => ({ span: { from: span.from + at * size, to: Math.min(span.to, span.from + (at + 1) * size - 1) }, tally }))
}

/** Years to write under the axis, so that they do not touch: every year, or every 2nd, 5th, 10th … `most` bounds their number. */
export function yearMarks(span: Span, most: number): { year: number; fraction: number }[] {
  const first = Math.ceil(span.from / 12)
  const last = Math.floor(span.to / 12)
  const step = [1, 2, 5, 10, 20, 50].find((size) => (last - first + 1) / size <= most) ?? 100
  const months = span.to - span.from + 1
  const marks: { year: number; fraction: number }[] = []
  for (let year = first; year <= last; year++) if (year % step === 0 || step === 1) marks.push({ year, fraction: (year * 12 - span.from) / months })
  return marks
}
