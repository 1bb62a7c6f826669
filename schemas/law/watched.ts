/** The forums whose limits are watched for a case: those that its team considers; where none is chosen, all but those that do not bind the State. Pure. */
import { competence } from './competence.ts'
import { forums } from './forums.ts'
import type { Matter } from './matter.ts'
import type { Bond } from './ratifications.ts'
import { type Rule, type RuleOf, ruleOn } from './rules.ts'

interface Known {
  readonly rules: readonly Rule[]
  readonly bonds: readonly Bond[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

const beyond: ReadonlySet<string> = new Set(['not_bound', 'withdrawn'])

function outOfReach(matter: Matter, forum: string, { rules, bonds, today }: Known): boolean {
  const rule = ruleOn(rules, forum, 'competence', today)
  return rule !== undefined && beyond.has(competence(matter, rule as RuleOf<'competence'>, bonds, today).reason)
}

/** Codes of forums in their usual order; `chosen` are those that the team considers. The matrix of forums shows all of them, with the reason. */
export function watchedForums(matter: Matter, chosen: readonly string[], known: Known): string[] {
  return forums.map((one) => one.code).filter((code) => (chosen.length > 0 ? chosen.includes(code) : !outOfReach(matter, code, known)))
}
