/** The incidents of a filter, page after page by cursor; a new filter begins anew, and the old rows stay on screen until the new ones are there. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Incident } from '../../../schemas/incident.ts'
import { api, onSignedIn, type Page } from '../../lib/api.ts'
import { isAbort, type Problem, problemOf } from '../../lib/problem.ts'

export interface IncidentsInView {
  readonly items: readonly Incident[] | null
  readonly total: number | undefined
  readonly more: boolean
  readonly busy: boolean
  readonly problem: Problem | null
  readonly showMore: () => void
  readonly reload: () => void
}

interface Held {
  readonly items: readonly Incident[] | null
  readonly next: string | null
  readonly total: number | undefined
}

/** Reads `/api/incidents` with these parameters, `limit` at a time. */
export function useIncidents(params: URLSearchParams, limit = 50): IncidentsInView {
  const key = params.toString()
  const [held, setHeld] = useState<Held>({ items: null, next: null, total: undefined })
  const [busy, setBusy] = useState(true)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  const running = useRef<AbortController | null>(null)

  const read = useCallback(
    (after: string | null) => {
      running.current?.abort()
      const abort = new AbortController()
      running.current = abort
      const query = new URLSearchParams(key)
      query.set('limit', String(limit))
      if (after) query.set('after', after)
      setBusy(true)
      setProblem(null)
      api
        .get<Page<Incident>>('/api/incidents', { query, signal: abort.signal })
        .then((page) => {
          setHeld((before) => ({
            items: after ? [...(before.items ?? []), ...page.items] : page.items,
            next: page.next,
            total: page.total ?? (after ? before.total : undefined),
          }))
          setBusy(false)
        })
        .catch((error: unknown) => {
          if (isAbort(error) || abort.signal.aborted) return
          setProblem(problemOf(error))
          setBusy(false)
        })
    },
    [key, limit],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` reads the same again.
  useEffect(() => {
    read(null)
    return () => running.current?.abort()
  }, [read, turn])

  const refused = problem?.status === 401
  useEffect(() => (refused ? onSignedIn(() => setTurn((now) => now + 1)) : undefined), [refused])

  return {
    ...held,
    more: held.next !== null,
    busy,
    problem,
    showMore: () => held.next && !busy && read(held.next),
    reload: () => setTurn((now) => now + 1),
  }
}
