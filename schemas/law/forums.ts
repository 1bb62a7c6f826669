/** The forums before which a case can go, each with the rules that were shipped; corrections are added to them (see rules.ts). */
import { procedures } from './forums/procedures.ts'
import { regionalForums } from './forums/regional.ts'
import type { Forum } from './forums/shape.ts'
import { treatyBodies } from './forums/treaty-bodies.ts'
import type { Rule } from './rules.ts'

export type { Forum } from './forums/shape.ts'

export const forums: readonly Forum[] = [...treatyBodies, ...regionalForums, ...procedures]
export const shippedRules: readonly Rule[] = forums.flatMap((one) => one.rules)

/** A forum by its code; undefined when there is none. */
export function forumOf(code: string): Forum | undefined {
  return forums.find((one) => one.code === code)
}
