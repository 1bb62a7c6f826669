/**
 * Totals, victims and acts as an audience is told them: within the house and for partners the numbers, for the public nothing small and nothing from which a small number
 * could be computed; and no characteristic that might tell who somebody is.
 */
import type { Breakdowns, Counted, VictimBreakdown } from '../../../schemas/breakdowns.ts'
import type { Audience, Count, CountedLines, CountedPeople, CountedTotal } from '../../../schemas/report.ts'
import type { Totals } from '../../../schemas/totals.ts'
import { totalLines } from '../../../schemas/words/totals.ts'
import { said, suppressed } from './suppression.ts'

/** The totals in their lines. For the public a small one is not said, nor the part of one of which the rest would be small. */
export function countedTotals(totals: Totals | undefined, open: boolean): CountedTotal[] {
  if (!totals) return []
  return totalLines(totals)
    .filter((one) => open || !one.part)
    .map(({ key, value, part }) => ({ key, part, value: open ? value : said(value) }))
}

type Lines = CountedLines

/** One breakdown, the largest first; null when nothing of it can be said safely. */
function lines(rows: readonly Counted[], open: boolean, total: number, partition: boolean): Lines {
  const sorted = [...rows].sort((a, b) => b.count - a.count || ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1))
  if (open) return sorted.map(({ code, count }) => ({ code, count }))
  const told = suppressed(
    sorted.map(({ code, count }) => ({ code, incidents: count })),
    total,
    partition,
  )
  return told && sorted.map(({ code }) => ({ code, count: told.get(code) ?? (0 as Count) }))
}

/** Victims by each characteristic that the audience may be told, where there is one. */
export function countedVictims(all: Breakdowns | undefined, audience: Audience): CountedPeople[] {
  if (!all) return []
  const open = audience !== 'public'
  const total = all.victims.sex.reduce((sum, one) => sum + one.count, 0)
  const told: readonly VictimBreakdown[] = audience === 'internal' ? ['sex', 'age_group', 'characteristics'] : ['sex', 'age_group']
  return told.flatMap((by) => {
    const rows = all.victims[by]
    return rows && rows.length > 0 ? [{ by, lines: lines(rows, open, total, by !== 'characteristics') }] : []
  })
}

/** Acts by type and degree: crossed for those who may have numbers, apart and suppressed for the public. */
export function countedActs(all: Breakdowns | undefined, acts: number | null | undefined, audience: Audience) {
  const open = audience !== 'public'
  const total = Math.max(acts ?? 0, ...(all?.acts_by_type ?? []).map((one) => one.count), 0)
  return {
    crossed: open ? [...(all?.acts ?? [])].sort((a, b) => b.acts - a.acts || `${a.type} ${a.degree}`.localeCompare(`${b.type} ${b.degree}`)) : [],
    by_type: all ? lines(all.acts_by_type, open, total, false) : [],
    by_degree: all ? lines(all.acts_by_degree, open, total, false) : [],
  }
}
