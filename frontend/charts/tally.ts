/** Counts of incidents, always split in two: verified, and reported (all that is not verified, whatever its state). */

export interface Tally {
  readonly verified: number
  readonly reported: number
  readonly total: number
}

/** One cell of GET /api/statistics. */
export type Cell = Readonly<Record<string, string | number | null>> & { readonly incidents: number }
export interface Statistics {
  readonly cells: readonly Cell[]
  readonly total: number
}

export const nothing: Tally = { verified: 0, reported: 0, total: 0 }

/** Two counts together. */
export function plus(one: Tally, other: Tally): Tally {
  return { verified: one.verified + other.verified, reported: one.reported + other.reported, total: one.total + other.total }
}

/** Cells of `by=<name>,state`, by the value of `name`; the empty text stands for null (unknown). Sums cells of the same value. */
export function talliesBy(cells: readonly Cell[], name: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const cell of cells) {
    const key = String(cell[name] ?? '')
    const verified = cell['state'] === 'verified' ? cell.incidents : 0
    tallies.set(key, plus(tallies.get(key) ?? nothing, { verified, reported: cell.incidents - verified, total: cell.incidents }))
  }
  return tallies
}

/** All of them together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  let sum = nothing
  for (const tally of tallies) sum = plus(sum, tally)
  return sum
}

/** Codes from the most incidents to the fewest; equals by code. */
export function ranked(tallies: ReadonlyMap<string, Tally>): string[] {
  return [...tallies].sort(([a, one], [b, other]) => other.total - one.total || (a < b ? -1 : 1)).map(([code]) => code)
}
