/**
 * The chronology of a public report: for each month, the countries in which at least five incidents were verified, without their number, and no single incident.
 * What is listed must not let a smaller number be computed from the tables by month and by country; where it would, it is left out.
 */
import { type Episode, smallest } from '../../../schemas/report.ts'

export interface Cell {
  readonly month: string | null
  readonly country: string | null
  readonly incidents: number
}

export interface ViolationCell extends Cell {
  readonly violation: string | null
}

const keyOf = (month: string | null, country: string | null): string => `${month}|${country}`

/**
 * Whether every combination from one to four could as well have another number: two incidents of other months and countries might have exchanged their months,
 * and nothing that is published would differ.
 */
function safe(cells: readonly Cell[], listed: ReadonlySet<string>): boolean {
  const counts = new Map(cells.map((cell) => [keyOf(cell.month, cell.country), cell.incidents]))
  const loose = cells.filter((cell) => cell.incidents > 0 && !listed.has(keyOf(cell.month, cell.country)))
  const takes = (month: string | null, country: string | null) => {
    const key = keyOf(month, country)
    return !listed.has(key) && (counts.get(key) ?? 0) + 1 < smallest
  }
  return loose
    .filter((cell) => cell.incidents < smallest)
    .every((cell) =>
      loose.some(
        (other) => other.month !== cell.month && other.country !== cell.country && takes(other.month, cell.country) && takes(cell.month, other.country),
      ),
    )
}

/** The episodes that may be told, by month. `months` and `countries` are those whose figures are published. */
export function episodesOf(
  cells: readonly Cell[],
  violations: readonly ViolationCell[],
  months: ReadonlySet<string | null>,
  countries: ReadonlySet<string | null>,
): Episode[] {
  const candidates = cells
    .filter((cell) => cell.month !== null && cell.country !== null && cell.incidents >= smallest && months.has(cell.month) && countries.has(cell.country))
    .sort((a, b) => b.incidents - a.incidents)
  const listed = new Set(candidates.map((cell) => keyOf(cell.month, cell.country)))
  while (listed.size > 0 && !safe(cells, listed)) {
    const least = candidates.pop()
    if (least) listed.delete(keyOf(least.month, least.country))
  }
  const told = new Map<string, string[]>()
  for (const cell of violations) {
    const key = keyOf(cell.month, cell.country)
    if (cell.violation !== null && cell.incidents >= smallest && listed.has(key)) told.set(key, [...(told.get(key) ?? []), cell.violation])
  }
  return candidates
    .map((cell) => ({ month: cell.month as string, country: cell.country as string, violations: (told.get(keyOf(cell.month, cell.country)) ?? []).sort() }))
    .sort((a, b) => (a.month === b.month ? (a.country < b.country ? -1 : 1) : a.month < b.month ? -1 : 1))
}
