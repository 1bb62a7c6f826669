/** Reading from the server in a component: the data, whether it is on its way, what went wrong, and how to ask again. No cache: what is on screen is what was just read. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { address, onSignedIn, type Query, type RequestOptions } from './api.ts'
import { isAbort, type Problem, problemOf } from './problem.ts'
import { together } from './together.ts'

export interface QueryState<T> {
  /** The last answer for this address; while another address loads, the previous answer stays (see `stale`). */
  readonly data: T | null
  readonly problem: Problem | null
  readonly loading: boolean
  /** `data` belongs to the address asked for before this one. */
  readonly stale: boolean
  readonly reload: () => void
  /** Asks again by itself, without anybody having done anything: the session is not kept awake by it. */
  readonly poll: () => void
  /** Puts a newer answer in place without asking (after a change that returned the record). */
  readonly setData: (data: T) => void
}

interface Held<T> {
  readonly key: string | null
  readonly data: T | null
  readonly problem: Problem | null
}

/**
 * GET `path` with `query`; null asks nothing. Asks again when the address changes or `reload` is called; earlier requests are aborted. `read`, always the same, is for
 * answers that come in several parts.
 */
export function useQuery<T>(
  path: string | null,
  query?: Query | URLSearchParams,
  read: (path: string, options?: RequestOptions) => Promise<T> = together,
): QueryState<T> {
  const key = path === null ? null : address(path, query)
  const [held, setHeld] = useState<Held<T>>({ key: null, data: null, problem: null })
  const [turn, setTurn] = useState(0)
  const background = useRef(false)
  const [busy, setBusy] = useState(key !== null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again for the same address; `read` is always the same.
  useEffect(() => {
    if (key === null) {
      setBusy(false)
      return
    }
    const abort = new AbortController()
    setBusy(true)
    read(key, { signal: abort.signal, background: background.current })
      .then((data) => {
        setHeld({ key, data, problem: null })
        setBusy(false)
      })
      .catch((error: unknown) => {
        if (isAbort(error) || abort.signal.aborted) return
        setHeld((before) => ({ key, data: before.key === key ? before.data : null, problem: problemOf(error) }))
        setBusy(false)
      })
    return () => abort.abort()
  }, [key, turn])

  const refused = held.problem?.status === 401
  useEffect(() => (refused ? onSignedIn(() => setTurn((now) => now + 1)) : undefined), [refused])

  const ask = useCallback((alone: boolean) => {
    background.current = alone
    setTurn((now) => now + 1)
  }, [])
  const reload = useCallback(() => ask(false), [ask])
  const poll = useCallback(() => ask(true), [ask])
  const setData = useCallback((data: T) => setHeld((before) => ({ ...before, data, problem: null })), [])
  const mine = held.key === key
  return {
    data: key === null ? null : held.data,
    problem: mine ? held.problem : null,
    loading: key !== null && (busy || !mine),
    stale: !mine,
    reload,
    poll,
    setData,
  }
}
