/** All the parts of one kind that a casefile has, in their order, however many pages they fill. */
import { useCallback, useEffect, useState } from 'react'
import { address, type Page } from '../../lib/api.ts'
import { isAbort, type Problem, problemOf } from '../../lib/problem.ts'
import { together } from '../../lib/together.ts'

export interface Parts<T> {
  /** Null while they are on their way. */
  readonly items: readonly T[] | null
  readonly problem: Problem | null
  readonly reload: () => void
}

interface Ordered {
  readonly number?: number | null | undefined
  readonly created_at?: string | null | undefined
}

const inOrder = <T extends Ordered>(one: T, other: T): number =>
  (one.number ?? 0) - (other.number ?? 0) || String(one.created_at ?? '').localeCompare(String(other.created_at ?? ''))

/** Reads `/api/<collection>?casefile_id=…` to its end; null asks nothing. */
export function useParts<T extends Ordered>(collection: string | null, casefile: string): Parts<T> {
  const [items, setItems] = useState<readonly T[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again.
  useEffect(() => {
    if (!collection) return
    const abort = new AbortController()
    const read = async () => {
      const all: T[] = []
      let after: string | null = null
      do {
        const page: Page<T> = await together<Page<T>>(address(`/api/${collection}`, { casefile_id: casefile, limit: 200, after }), { signal: abort.signal })
        all.push(...page.items)
        after = page.next
      } while (after)
      setItems(all.sort(inOrder))
      setProblem(null)
    }
    read().catch((error: unknown) => {
      if (!isAbort(error) && !abort.signal.aborted) setProblem(problemOf(error))
    })
    return () => abort.abort()
  }, [collection, casefile, turn])

  const reload = useCallback(() => setTurn((now) => now + 1), [])
  return { items, problem, reload }
}
