/**
 * The articles on which a claim rests: those that its lawyer wrote or, where none are written, those of its right that bind the respondent State, with universal declarations.
 * Nothing is lost: what does not bind is offered beside them. Screen, paper and checks ask here. Pure.
 */
import { rightOf } from './elements.ts'
import { instrumentOf } from './instruments.ts'
import { type Bond, bondOf } from './ratifications.ts'
import { withinSystem } from './systems.ts'

/** written: by the lawyer · binds: the State is a party · declared: a declaration that all States adopted · check: not known, or to be looked up, whether it binds. */
export type Standing = 'written' | 'binds' | 'declared' | 'check'

export interface ClaimedArticle {
  /** `ICCPR 9` */
  readonly code: string
  readonly standing: Standing
}

export interface Claimed {
  readonly articles: readonly ClaimedArticle[]
  /** Articles of the right that are not named by themselves, because they do not bind the State. */
  readonly left_out: readonly string[]
}

function standingOf(code: string, state: string | null, bonds: readonly Bond[], today: string): Standing | null {
  const instrument = code.split(' ')[0] ?? ''
  const known = instrumentOf(instrument)
  if (known?.in_force_on === null && known.system === 'universal') return 'declared'
  if (state === null || !known) return 'check'
  const bond = bondOf(bonds, state, instrument)
  if (bond) return !bond.party ? null : bond.to_check || (bond.ended_on !== null && bond.ended_on <= today) ? 'check' : 'binds'
  return withinSystem(state, known.system) ? 'check' : null
}

/** The articles of a claim against a State (null: not known yet), by what is known on a day (`YYYY-MM-DD`). */
export function claimedBy(
  { right, articles }: { readonly right?: unknown; readonly articles?: unknown },
  state: string | null,
  bonds: readonly Bond[],
  today: string,
): Claimed {
  const written = Array.isArray(articles) ? articles.map(String) : []
  if (written.length > 0) return { articles: written.map((code) => ({ code, standing: 'written' })), left_out: [] }
  const all = (rightOf(String(right))?.articles ?? []).map((code) => ({ code, standing: standingOf(code, state, bonds, today) }))
  return {
    articles: all.flatMap(({ code, standing }) => (standing ? [{ code, standing }] : [])),
    left_out: all.flatMap(({ code, standing }) => (standing ? [] : [code])),
  }
}
