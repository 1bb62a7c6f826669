/** Months as whole numbers, so that time can be measured: 0 is January of the year 0. */

/** `2021-03` → 24254. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/** 24254 → `2021-03`. */
export function monthText(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** First day of a month, `2021-03-01`. */
export function firstDay(index: number): string {
  return `${monthText(index)}-01`
}

/** Last day of a month, `2021-03-31`. */
export function lastDay(index: number): string {
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return `${monthText(index)}-${last}`
}

/** First and last month of a stretch of time, both included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The months that the counts reach from and to; whole years, so that the axis begins with a January. Null without any. */
export function spanOf(months: Iterable<string>): Span | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const month of months) {
    from = Math.min(from, monthIndex(month))
    to = Math.max(to, monthIndex(month))
  }
  return from > to ? null : { from: from - (from % 12), to: to - (to % 12) + 11 }
}

/** How many months one bar stands for, so that no more than `most` bars are drawn: 1, 3, 12, 60 or 120. */
export function monthsPerBar(span: Span, most: number): number {
  const months = span.to - span.from + 1
  return [1, 3, 12, 60].find((size) => months / size <= most) ?? 120
}
