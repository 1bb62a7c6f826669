/** The numbers of the map page: each count is asked for under all filters but its own, so that a choice never hides the other choices. */
import { useMemo } from 'react'
import { type Statistics, sumOf, type Tally, talliesBy } from '../charts/tally.ts'
import type { Problem } from '../lib/problem.ts'
import { useQuery } from '../lib/use-query.ts'

type Tallies = ReadonlyMap<string, Tally>
const none: Tallies = new Map()

/** `params` without some filters, as the query of a count. */
export function countQuery(params: URLSearchParams, by: string, without: readonly string[]): URLSearchParams {
  const query = new URLSearchParams(params)
  for (const name of ['sort', ...without]) query.delete(name)
  query.set('by', by)
  return query
}

export interface Count {
  readonly tallies: Tallies
  readonly statistics: Statistics | null
  readonly problem: Problem | null
  readonly loading: boolean
  readonly reload: () => void
}

/** Counts by one field, split into verified and reported; asks again when the filters change, keeping the last answer meanwhile; null asks nothing yet. */
export function useCount(params: URLSearchParams | null, field: string, without: readonly string[] = []): Count {
  const query = params ? countQuery(params, field === 'state' ? field : `${field},state`, without) : undefined
  const { data, problem, loading, reload } = useQuery<Statistics>(query ? '/api/statistics' : null, query)
  const tallies = useMemo(() => (data ? talliesBy(data.cells, field) : none), [data, field])
  return { tallies, statistics: data, problem, loading, reload }
}

/** The rows that a filter on countries lets through, and their sum. */
export function within(tallies: Tallies, only: readonly string[]): { rows: Tallies; sum: Tally } {
  const rows = only.length === 0 ? tallies : new Map([...tallies].filter(([code]) => only.includes(code)))
  return { rows, sum: sumOf(rows.values()) }
}
