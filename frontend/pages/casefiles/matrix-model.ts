/** The matrix of a claim as plain data: its elements, what can stand against them, what supports each, and how each stands. */
import { elementOf, rightOf } from '../../../schemas/law/elements.ts'
import { type Claim, type Exhibit, type Fact, type Support, supportsOf } from './told.ts'

/** A column: a fact by its number, or an exhibit by its code. */
export type Column = { readonly kind: 'fact'; readonly fact: number } | { readonly kind: 'exhibit'; readonly exhibit: string }

/** gap: nothing · alleged: a fact without exhibit · contested: something speaks against it · weakly, proven: by its best exhibit. The first two lack proof. */
export type Standing = 'gap' | 'alleged' | 'contested' | 'weakly' | 'proven'

export const keyOf = (column: Column): string => (column.kind === 'fact' ? `f${column.fact}` : `x${column.exhibit}`)

/** The elements of the claim: those of its right, then those that links name besides. */
export function elementsOf(claim: Claim): readonly string[] {
  const own = rightOf(String(claim.right))?.elements.map((one) => one.code) ?? []
  const named = supportsOf(claim).flatMap((one) => (one.element && elementOf(one.element) ? [one.element] : []))
  return [...new Set([...own, ...named])]
}

/** The exhibits of the case by their number, and what links name besides, in order. */
export function exhibitsIn(claims: readonly Claim[], listed: readonly Exhibit[]): readonly string[] {
  const named = claims.flatMap((claim) => supportsOf(claim).flatMap((one) => one.exhibit?.trim() || []))
  const numbers = listed.map((one) => String(one.number ?? ''))
  return [...new Set([...numbers, ...named])].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
}

/** The columns: all facts of the case, or all exhibits. */
export function columnsOf(kind: Column['kind'], facts: readonly Fact[], exhibits: readonly string[]): readonly Column[] {
  return kind === 'fact' ? facts.map((one) => ({ kind, fact: one.number ?? 0 })) : exhibits.map((exhibit) => ({ kind, exhibit }))
}

/** The links of a cell. */
export function supportsAt(claim: Claim, element: string, column: Column): readonly Support[] {
  return supportsOf(claim).filter(
    (one) => one.element === element && (column.kind === 'fact' ? one.fact === column.fact : one.exhibit?.trim() === column.exhibit),
  )
}

/** How an element stands. */
export function standingOf(claim: Claim, element: string): Standing {
  const all = supportsOf(claim).filter((one) => one.element === element)
  const proof = all.filter((one) => one.exhibit && one.strength !== 'contrary')
  if (proof.length === 0) return all.some((one) => one.strength !== 'contrary') ? 'alleged' : 'gap'
  if (all.some((one) => one.strength === 'contrary')) return 'contested'
  return proof.every((one) => one.strength === 'weak') ? 'weakly' : 'proven'
}

/** Whether an element lacks proof. */
export const isGap = (standing: Standing): boolean => standing === 'gap' || standing === 'alleged'

const sameSupport = (one: Support, other: Support): boolean =>
  (['element', 'fact', 'exhibit', 'strength', 'note'] as const).every((name) => (one[name] ?? null) === (other[name] ?? null))

/** The links with one replaced (`before` null: added; `after` null: removed). Null when the one to replace is not there any more. */
export function withSupport(claim: Claim, before: Support | null, after: Support | null): readonly Support[] | null {
  const all = supportsOf(claim)
  if (!before) return after ? [...all, after] : all
  const at = all.findIndex((one) => sameSupport(one, before))
  return at < 0 ? null : [...all.slice(0, at), ...(after ? [after] : []), ...all.slice(at + 1)]
}
