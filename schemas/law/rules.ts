/**
 * The rules of the forums as dated data: what each says about one criterion, between which days it holds, where it is written, who read it and when.
 * A rule marked `K` may warn and never closes a way. Which rule holds on a day, and how a correction stands before the rule that was shipped, is said here once.
 */
import type { Text } from '../dialect.ts'
import type { Sourced } from './source.ts'

export const criteria = ['competence', 'exhaustion', 'deadline', 'other_procedures', 'anonymity', 'interim', 'language', 'form'] as const
export type Criterion = (typeof criteria)[number]

/** From which event a limit runs. */
export const startEvents = ['final_decision', 'facts', 'other_procedure_end'] as const
export type StartEvent = (typeof startEvents)[number]

/** `closes`: too late afterwards · `late`: a delay that must be explained · `urgent_until`: the urgent way until then, another one after. */
export const limitEffects = ['closes', 'late', 'urgent_until'] as const
export type LimitEffect = (typeof limitEffects)[number]

export interface Limit {
  readonly start: StartEvent
  readonly effect: LimitEffect
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

export interface Competence {
  /** Any State, without any acceptance. */
  readonly any_state: boolean
  /** Treaties and acceptances that must all bind the State on the day of filing. */
  readonly bound_by: readonly string[]
  /** Facts must lie after the State was bound, unless they continue. */
  readonly facts_after: boolean
  readonly victims: 'all' | 'child' | 'woman' | 'disability'
  /** Beginnings of violation codes that it deals with; none: all. */
  readonly subjects: readonly string[]
}
export interface Exhaustion {
  readonly required: boolean
  /** Exceptions that it knows, codes of `exhaustionExceptions`. */
  readonly exceptions: readonly string[]
}
export interface Deadline {
  readonly limits: readonly Limit[]
  /** No figure, but no undue delay either. */
  readonly reasonable: boolean
  /** Days before the end at which to warn, the widest first. */
  readonly warn_days: readonly number[]
}
export interface OtherProcedures {
  /** In which standing elsewhere the same matter is refused here. */
  readonly refuses: readonly ('pending' | 'examined' | 'settled')[]
}
export interface Anonymity {
  /** Whether the body accepts an author whom it does not know. */
  readonly unknown_author: boolean
  /** Whether it can keep the identity from the State, and from the public. */
  readonly hidden_from_state: boolean
  readonly hidden_from_public: boolean
}
export interface Interim {
  readonly available: boolean
}
export interface LanguageRule {
  readonly accepts: readonly string[]
  readonly translation: 'sworn' | 'plain'
}
export interface FormRule {
  readonly form_required: boolean
  /** Pages of annex or submission at most; null: no limit known. */
  readonly pages: number | null
  readonly counsel_required: boolean
}

export interface TermsBy {
  competence: Competence
  exhaustion: Exhaustion
  deadline: Deadline
  other_procedures: OtherProcedures
  anonymity: Anonymity
  interim: Interim
  language: LanguageRule
  form: FormRule
}

export type RuleOf<C extends Criterion> = Sourced & {
  /** `ecthr.deadline`, with a day when there are several: `ecthr.deadline.2022`. */
  readonly id: string
  readonly forum: string
  readonly criterion: C
  /** First and last day on which it holds, `YYYY-MM-DD`; null: open. */
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly says: Text
  readonly terms: TermsBy[C]
  /** Set on a correction: who changed the rule that was shipped. */
  readonly corrected?: { readonly scope: 'instance' | 'community'; readonly at: string }
}
export type Rule = { [C in Criterion]: RuleOf<C> }[Criterion]

const holds = (rule: Rule, day: string): boolean => (rule.valid_from === null || rule.valid_from <= day) && (rule.valid_to === null || day <= rule.valid_to)

/** How a rule stands before another on the same criterion: community before instance before what was shipped; then the later correction; then the later beginning. */
function before(a: Rule, b: Rule): number {
  const weight = (one: Rule) => (one.corrected ? (one.corrected.scope === 'community' ? 2 : 1) : 0)
  return weight(b) - weight(a) || (b.corrected?.at ?? '').localeCompare(a.corrected?.at ?? '') || (b.valid_from ?? '').localeCompare(a.valid_from ?? '')
}

/** The rule of a forum on a criterion that holds on a day, or undefined. */
export function ruleOn<C extends Criterion>(rules: readonly Rule[], forum: string, criterion: C, day: string): RuleOf<C> | undefined {
  const found = rules.filter((one) => one.forum === forum && one.criterion === criterion && holds(one, day)).sort(before)
  return found[0] as RuleOf<C> | undefined
}

/** Every rule in force on a day, one for each forum and criterion that has one. */
export function rulesOn(rules: readonly Rule[], day: string): Rule[] {
  const chosen = new Map<string, Rule>()
  for (const rule of rules.filter((one) => holds(one, day)).sort(before)) {
    const key = `${rule.forum} ${rule.criterion}`
    if (!chosen.has(key)) chosen.set(key, rule)
  }
  return rules.filter((one) => chosen.get(`${one.forum} ${one.criterion}`) === one)
}
