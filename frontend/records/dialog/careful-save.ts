/** Saving a record that somebody else may be changing: what only one of the two touched is put together, what both did is given to a person to settle. */
import { useState } from 'react'
import { api } from '../../lib/api.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { type Clash, merge } from '../form/merge.ts'
import { changesBetween, type Flat } from '../form/values.ts'

interface Stored {
  readonly version?: number | null | undefined
}

interface Subject<T> {
  readonly path: string
  /** The record as it was when somebody began to write on it. */
  readonly record: T
  /** Its values as they are written here, so that two ways to keep nothing are no change; the record itself unless said otherwise. */
  readonly flatOf?: (record: T) => Flat
  /** Called with all values as they stand together, when those of somebody else came in: what is written on must go on from there. */
  readonly onMet: (values: Flat) => void
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

const behind = 412
/** A record that is changed again and again meanwhile is met this often. */
const tries = 3

const asItStands = (record: object): Flat => Object.fromEntries(Object.entries(record))

/** How to save the record. */
export function useCarefulSave<T extends Stored>({ path, record, flatOf = asItStands, onMet }: Subject<T>): Careful<T> {
  const [base, setBase] = useState<T>(record)
  const [mine, setMine] = useState<Flat>({})
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function attempt(from: T, wanted: Flat, left: number): Promise<T | null> {
    const known = flatOf(from)
    const changes = changesBetween(known, wanted)
    if (Object.keys(changes).length === 0) return from
    try {
      return await api.patch<T>(path, changes, { version: from.version ?? null })
    } catch (error) {
      const refused = problemOf(error)
      const current = refused.status === behind ? (refused.more['current'] as T | undefined) : undefined
      if (!current || left === 0) throw refused
      const theirs = flatOf(current)
      const { clashes: found, taken } = merge(known, { ...known, ...wanted }, Object.fromEntries(Object.keys(changes).map((name) => [name, theirs[name]])))
      const met = { ...theirs, ...changes, ...taken }
      if (found.length === 0) return attempt(current, met, left - 1)
      setBase(current)
      setMine(met)
      onMet(met)
      setClashes(found)
      return null
    }
  }

  async function run(from: T, wanted: Flat): Promise<T | null> {
    setBusy(true)
    setProblem(null)
    setClashes([])
    try {
      return await attempt(from, wanted, tries)
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }
  const settle = (kept: Flat) => {
    const agreed = { ...mine, ...kept }
    onMet(agreed)
    return run(base, agreed)
  }
  return { save: (wanted) => run(base, wanted), clashes, settle, busy, problem }
}
