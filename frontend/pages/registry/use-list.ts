/** A list of the registry, page after page. */
import { useEffect, useState } from 'react'
import type { Page, Query } from '../../lib/api.ts'
import { address } from '../../lib/api.ts'
import { useQuery } from '../../lib/use-query.ts'

const limit = 50

/** The rows so far, how to have more, and the state of the question. */
export function useList<T>(path: string, query: Query) {
  const key = address(path, query)
  const [before, setBefore] = useState<{ key: string; rows: readonly T[]; after: string | null }>({ key, rows: [], after: null })
  const mine = before.key === key
  const state = useQuery<Page<T>>(path, { ...query, limit, after: mine ? before.after : null })
  useEffect(() => setBefore({ key, rows: [], after: null }), [key])
  const rows = state.data && !state.stale ? [...(mine ? before.rows : []), ...state.data.items] : mine ? before.rows : []
  return {
    rows,
    known: state.data !== null,
    busy: state.loading,
    problem: state.problem,
    more: Boolean(state.data?.next),
    showMore: () => setBefore({ key, rows, after: state.data?.next ?? null }),
    reload: state.reload,
  }
}
