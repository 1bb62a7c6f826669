/** What a hand, a key or the play button does to the stretch of time in view. Pure: months in, months out. */
import { firstDay, lastDay, monthIndex, type Span } from '../charts/months.ts'

const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to)

/** The stretch that the filters ask for, cut to the time line; open ends reach to its ends. */
export function brushFrom(from: string, to: string, line: Span): Span {
  const start = from ? within(monthIndex(from), line.from, line.to) : line.from
  const end = to ? within(monthIndex(to), line.from, line.to) : line.to
  return start <= end ? { from: start, to: end } : { from: end, to: start }
}

/** The days to filter by; empty when the stretch reaches to that end, so that what has no month is not shut out. */
export function filtersFromBrush(brush: Span, line: Span): { from: string; to: string } {
  return { from: brush.from <= line.from ? '' : firstDay(brush.from), to: brush.to >= line.to ? '' : lastDay(brush.to) }
}

/** One handle at another month; it stops at the other handle and at the ends of the line. */
export function moved(brush: Span, line: Span, handle: 'from' | 'to', month: number): Span {
  return handle === 'from' ? { ...brush, from: within(month, line.from, brush.to) } : { ...brush, to: within(month, brush.from, line.to) }
}

/** The whole stretch, by so many months; it keeps its length and stops at the ends of the line. */
export function shifted(brush: Span, line: Span, by: number): Span {
  const step = within(by, line.from - brush.from, line.to - brush.to)
  return { from: brush.from + step, to: brush.to + step }
}

/** Where a key takes a handle: arrows by one month in the direction of reading, page keys by a year, Home and End to the ends. Null for other keys. */
export function monthForKey(key: string, month: number, line: Span, direction: 'ltr' | 'rtl'): number | null {
  const ahead = direction === 'ltr' ? 1 : -1
  switch (key) {
    case 'ArrowRight':
      return month + ahead
    case 'ArrowLeft':
      return month - ahead
    case 'ArrowUp':
      return month + 1
    case 'ArrowDown':
      return month - 1
    case 'PageUp':
      return month + 12
    case 'PageDown':
      return month - 12
    case 'Home':
      return line.from
    case 'End':
      return line.to
    default:
      return null
  }
}

/** Where the sweep begins: the stretch in view, or the first year (a sixth of a short line) when all is in view. */
export function sweepStart(brush: Span, line: Span): Span {
  if (brush.to < line.to) return brush
  const length = brush.from > line.from ? brush.to - brush.from : Math.min(11, Math.max(0, Math.round((line.to - line.from + 1) / 6) - 1))
  return { from: line.from, to: line.from + length }
}

/** The next stop of the sweep; null at the end of the line. */
export function sweepNext(brush: Span, line: Span): Span | null {
  return brush.to >= line.to ? null : shifted(brush, line, 1)
}

/** The month under a point of the line: `fraction` is 0 where reading begins and 1 where it ends. */
export function monthAt(fraction: number, line: Span): number {
  return within(Math.floor(line.from + fraction * (line.to - line.from + 1)), line.from, line.to)
}
