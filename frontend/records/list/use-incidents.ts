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
  /** The query that these are the incidents of. */
  readonly key: string | null
  readonly items: readonly Incident[] | null
  readonly next: string | null
  readonly total: number | undefined
}

const empty: Held = { key: null, items: null, next: null, total: undefined }
/** The list that was on screen last, in memory only: coming back shows it at once, then reads it anew. */
let last: Held | null = null
const most = 200

/** Reads `/api/incidents` with these parameters, `limit` at a time. */
export function useIncidents(params: URLSearchParams, limit = 50): IncidentsInView {
  const key = params.toString()
  const [held, setHeld] = useState<Held>(() => (last?.key === key ? last : empty))
  const [busy, setBusy] = useState(true)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)
  const running = useRef<AbortController | null>(null)
  const shown = useRef(held.items?.length ?? 0)

  const read = useCallback(
    (after: string | null) => {
      running.current?.abort()
      const abort = new AbortController()
      running.current = abort
      const query = new URLSearchParams(key)
      // As many as were on screen, when coming back.
      query.set('limit', String(after ? limit : Math.min(most, Math.max(limit, shown.current))))
      shown.current = 0
      if (after) query.set('after', after)
      setBusy(true)
      setProblem(null)
      api
        .get<Page<Incident>>('/api/incidents', { query, signal: abort.signal })
        .then((page) => {
          setHeld((before) => ({
            key,
            items: after ? [...(before.items ?? []), ...page.items] : page.items,
            next: page.next,
            total: page.total ?? (after ? before.total : undefined),
          }))
          setBusy(false)
          // Counting may take longer than reading: it follows, and a list without it is a list all the same.
          if (!after && page.total === undefined) {
            query.set('limit', '1')
            query.set('total', 'true')
            api
              .get<Page<Incident>>('/api/incidents', { query, signal: abort.signal })
              .then(({ total }) => setHeld((now) => (now.key === key ? { ...now, total } : now)))
              .catch(() => undefined)
          }
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

  useEffect(() => {
    if (held.items) last = held
  }, [held])

  const refused = problem?.status === 401
  useEffect(() => (refused ? onSignedIn(() => setTurn((now) => now + 1)) : undefined), [refused])

  return {
    items: held.items,
    total: held.total,
    more: held.next !== null,
    busy,
    problem,
    showMore: () => held.next && !busy && read(held.next),
    reload: () => setTurn((now) => now + 1),
  }
}
