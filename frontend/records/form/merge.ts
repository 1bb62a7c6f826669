/** Two people (or two tabs) wrote on the same record: what both changed differently is a clash for a person to settle, everything else is put together. Nothing is dropped. */
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

/** Compares what was last known (`base`), what stands here (`mine`) and what is stored now (`theirs`), field by field. */
export function merge(base: Flat, mine: Flat, theirs: Flat): Merge {
  const taken: Record<string, unknown> = {}
  const clashes: Clash[] = []
  for (const name of Object.keys(theirs)) {
    if (same(base[name], theirs[name]) || same(mine[name], theirs[name])) continue
    if (same(base[name], mine[name])) taken[name] = theirs[name]
    else clashes.push({ name, mine: mine[name], theirs: theirs[name] })
  }
  return { taken, clashes }
}
