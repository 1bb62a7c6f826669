/** Saving a record that somebody else may be changing: what only one of the two touched is put together, what both did is given to a person to settle. */
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { type Clash, merge } from '../form/merge.ts'
import { changesBetween, type Flat } from '../form/values.ts'

interface Stored {
  readonly version?: number | null
}

export interface Careful<T> {
  /** Saves; the record as it now stands, or null while there is something to settle or it went wrong. */
  readonly save: (mine: Flat) => Promise<T | null>
  /** What both changed; empty when there is nothing to settle. */
  readonly clashes: readonly Clash[]
  /** Saves with what was chosen for each clash. */
  readonly settle: (kept: Flat) => Promise<T | null>
  readonly busy: boolean
  readonly problem: Problem | null
}

/** For a record at `path` as it was when somebody began to write on it. */
export function useCarefulSave<T extends Stored>(path: string, record: T): Careful<T> {
  const [base, setBase] = useState<T>(record)
  const [mine, setMine] = useState<Flat>({})
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function attempt(from: T, wanted: Flat, left: number): Promise<T | null> {
    const known = from as Flat
    const changes = changesBetween(known, wanted)
    if (Object.keys(changes).length === 0) return from
    try {
      return await api.patch<T>(path, changes, { version: from.version ?? null })
    } catch (error) {
      const refused = problemOf(error)
      const current = refused.status === 412 ? (refused.more['current'] as T | undefined) : undefined
      if (!current || left === 0) throw refused
      const theirs = current as Flat
      const own = { ...known, ...wanted }
      const { clashes: found } = merge(known, own, Object.fromEntries(Object.keys(changes).map((name) => [name, theirs[name]])))
      if (found.length === 0) return attempt(current, { ...theirs, ...changes }, left - 1)
      setBase(current)
      setMine({ ...theirs, ...changes })
      setClashes(found)
      return null
    }
  }

  async function run(from: T, wanted: Flat): Promise<T | null> {
    setBusy(true)
    setProblem(null)
    setClashes([])
    try {
      return await attempt(from, wanted, 3)
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  return { save: (wanted) => run(base, wanted), clashes, settle: (kept) => run(base, { ...mine, ...kept }), busy, problem }
}
