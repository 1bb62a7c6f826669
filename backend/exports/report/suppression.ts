/**
 * Small numbers in public reports. A number from one to four may tell a neighbour who is meant, so it is not said; and other figures are held back
 * until it cannot be computed from what remains, not even by someone who knows these rules. Pure functions; test/exports/suppression.test.ts plays the one who computes.
 */
import { type Count, smallest } from '../../../schemas/report.ts'

export interface Tally {
  readonly code: string | null
  readonly incidents: number
}

interface Hidden {
  readonly low: number
  readonly high: number
}

const fewMost = smallest - 1

const isFew = (value: number): boolean => value > 0 && value < smallest

/** The number alone. */
export function said(value: number): Count {
  return isFew(value) ? 'few' : value
}

/** What a reader can work out of one hidden number, given bounds of the others and of the sum of all. */
function deduced(one: Hidden, others: readonly Hidden[], atLeast: number, atMost: number): Hidden {
  let low = 0
  let high = 0
  for (const other of others) {
    low += other.low
    high += other.high
  }
  return { low: Math.max(one.low, atLeast - high), high: Math.min(one.high, atMost - low) }
}

/** Whether a reader who adds and subtracts still knows no more of each small number than that it is small. */
function safe(few: number, held: readonly number[], shown: readonly number[], hiddenSum: number, exactSum: boolean, total: number): boolean {
  // Which ones were held back is itself a hint: they are the smallest of those that could have been said.
  const least = shown.length > 0 ? Math.min(...shown) : total
  const hidden: Hidden[] = [
    ...Array.from({ length: few }, () => ({ low: 1, high: fewMost })),
    ...held.map(() => ({ low: smallest, high: Math.min(least, total) })),
  ]
  return hidden.slice(0, few).every((one, index) => {
    const { low, high } = deduced(one, hidden.toSpliced(index, 1), hiddenSum, exactSum ? hiddenSum : Number.POSITIVE_INFINITY)
    return low <= 1 && high >= fewMost
  })
}

/**
 * Figures of one breakdown of `total`. `partition`: each incident stands in exactly one cell, so that the cells add up to the total;
 * otherwise in one or several (an incident with two violations), so that they add up to the total at least.
 * Null when nothing can be said safely but the total.
 */
export function suppressed(tallies: readonly Tally[], total: number, partition: boolean): ReadonlyMap<string | null, Count> | null {
  const present = tallies.filter((one) => one.incidents > 0)
  const few = present.filter((one) => isFew(one.incidents))
  const candidates = present.filter((one) => !isFew(one.incidents)).sort((a, b) => a.incidents - b.incidents || ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
  let held = 0
  if (few.length > 0) {
    for (;;) {
      const shown = candidates.slice(held).map((one) => one.incidents)
      const hiddenSum = total - shown.reduce((sum, value) => sum + value, 0)
      const hidden = candidates.slice(0, held).map((one) => one.incidents)
      if (safe(few.length, hidden, shown, hiddenSum, partition, total)) break
      if (held === candidates.length) return null
      held++
    }
  }
  const counts = new Map<string | null, Count>()
  for (const one of few) counts.set(one.code, 'few')
  candidates.forEach((one, index) => {
    counts.set(one.code, index < held ? 'withheld' : one.incidents)
  })
  return counts
}

/** Lower limits that a public report states for a combination. */
export const bands = [0, smallest, 20, 100] as const

/** The highest band that a number reaches. */
export function band(value: number): number {
  return bands.findLast((limit) => value >= limit) ?? 0
}

const movesUp = (value: number): boolean => band(value + 1) === band(value)
const movesDown = (value: number): boolean => value > 0 && band(value - 1) === band(value)

/**
 * Whether bands give no small combination away: for each cell from one to four there must be another table with the same bands, the same sums by row and by column,
 * and another number in that cell. It is found by an exchange between two rows and two columns: one down, one up, one up, one down.
 */
export function bandsAreSafe(cells: readonly (readonly number[])[]): boolean {
  return cells.every((row, r) =>
    row.every((value, c) => {
      if (!isFew(value)) return true
      return cells.some((other, s) => s !== r && other.some((there, d) => d !== c && movesDown(there) && movesUp(row[d] ?? 0) && movesUp(other[c] ?? 0)))
    }),
  )
}
