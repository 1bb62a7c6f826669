/** Two people (or two tabs) wrote on the same record: what both changed differently is a clash for a person to settle, everything else is put together. Nothing is dropped. */
import { type CodedNote, notesFrom, notesIn, notesName, withoutNotes } from '../../../schemas/coded-notes.ts'
import { type Flat, same } from './values.ts'

export interface Clash {
  /** Dotted path of the field. */
  readonly name: string
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  /** Values written elsewhere that nobody touched here: to be taken over. */
  readonly taken: Flat
  readonly clashes: readonly Clash[]
}

/** Notes of both, answer by answer; null where both wrote another note on the same answer. */
function notesMet(base: unknown, mine: unknown, theirs: unknown): CodedNote[] | null {
  const [was, here, there] = [notesIn(base), notesIn(mine), notesIn(theirs)]
  const met = new Map(there)
  for (const path of new Set([...was.keys(), ...here.keys()])) {
    const note = here.get(path)
    if (note === was.get(path)) continue
    if (there.get(path) !== was.get(path) && there.get(path) !== note) return null
    if (note === undefined) met.delete(path)
    else met.set(path, note)
  }
  return notesFrom(met)
}

const entriesOf = (value: unknown): readonly unknown[] | null =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null) ? value : null

/** One entry of a list, where only one of the two touched it, or both wrote nothing but notes on different answers of it; undefined otherwise. */
function entryMet(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(base, mine)) return theirs
  if (same(base, theirs) || same(mine, theirs)) return mine
  const [was, here, there] = [base, mine, theirs].map((one) => withoutNotes(one))
  if (!same(was, here) || !same(was, there)) return undefined
  const [before, own, other] = [base, mine, theirs].map((one) => (one as Flat)[notesName])
  const notes = notesMet(before, own, other)
  return notes ? { ...(mine as object), [notesName]: notes } : undefined
}

/** The entries of both; null where the lists can not be laid over one another, or both touched the same entry. */
function entriesMet(base: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  const [was, here, there] = [entriesOf(base), entriesOf(mine), entriesOf(theirs)]
  if (!was || !here || !there || was.length !== here.length || was.length !== there.length) return null
  const met = was.map((one, index) => entryMet(one, here[index], there[index]))
  return met.includes(undefined) ? null : met
}

/** Compares what was last known (`base`), what stands here (`mine`) and what is stored now (`theirs`), field by field. */
export function merge(base: Flat, mine: Flat, theirs: Flat): Merge {
  const taken: Record<string, unknown> = {}
  const clashes: Clash[] = []
  for (const name of Object.keys(theirs)) {
    if (same(base[name], theirs[name]) || same(mine[name], theirs[name])) continue
    if (same(base[name], mine[name])) taken[name] = theirs[name]
    else if (name === notesName && notesMet(base[name], mine[name], theirs[name])) taken[name] = notesMet(base[name], mine[name], theirs[name])
    else if (name !== notesName && entriesMet(base[name], mine[name], theirs[name])) taken[name] = entriesMet(base[name], mine[name], theirs[name])
    else clashes.push({ name, mine: mine[name], theirs: theirs[name] })
  }
  return { taken, clashes }
}
