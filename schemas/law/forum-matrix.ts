/** Each forum against a case: eight lights, each with its reason, rule, source and the day on which that was read. Pure: today is given, the rules and bonds too. */
import { competence } from './competence.ts'
import { deadlineLight } from './deadline.ts'
import { gravest, type Light, type LightColour, lit, type Reason } from './light.ts'
import type { Matter } from './matter.ts'
import type { Bond } from './ratifications.ts'
import { type Criterion, type Rule, type RuleOf, ruleOn } from './rules.ts'

export interface ForumRow {
  readonly forum: string
  /** The gravest of its lights. */
  readonly light: LightColour
  readonly lights: readonly Light[]
}

export interface Known {
  readonly rules: readonly Rule[]
  readonly bonds: readonly Bond[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

function exhaustion(matter: Matter, { terms }: RuleOf<'exhaustion'>): Reason {
  if (!terms.required) return { light: 'open', reason: 'exhaustion_not_required' }
  if (matter.remedies.some((one) => one.final && (one.decided_on || one.notified_on))) return { light: 'open', reason: 'exhausted' }
  const claimed = [...matter.exceptions, ...matter.remedies.flatMap((one) => one.exception ?? [])]
  if (claimed.some((one) => terms.exceptions.includes(one))) return { light: 'caution', reason: 'exception_to_prove' }
  if (claimed.length > 0) return { light: 'caution', reason: 'exception_not_known_here' }
  if (matter.remedies.length === 0) return { light: 'unknown', reason: 'remedies_missing' }
  return { light: 'caution', reason: 'remedies_pending' }
}

function otherProcedures(matter: Matter, { terms, forum }: RuleOf<'other_procedures'>): Reason {
  const same = matter.procedures.filter((one) => one.same_matter !== false && one.forum !== forum)
  if (same.length === 0) return { light: 'open', reason: 'no_other_procedure' }
  const hit = same.find((one) => one.status !== null && one.status !== 'withdrawn' && terms.refuses.includes(one.status))
  if (hit) return hit.same_matter === true ? { light: 'closed', reason: `other_${hit.status as 'pending'}` } : { light: 'caution', reason: 'other_to_compare' }
  if (same.some((one) => one.status === null)) return { light: 'unknown', reason: 'other_status_unknown' }
  const wgad = forum === 'ecthr' && same.some((one) => one.forum === 'wgad')
  return wgad ? { light: 'caution', reason: 'wgad_opinion' } : { light: 'open', reason: 'other_allowed' }
}

function anonymity(matter: Matter, { terms }: RuleOf<'anonymity'>): Reason {
  if (matter.anonymity === 'none') return { light: 'open', reason: 'anonymity_not_asked' }
  if (matter.anonymity === 'body')
    return terms.unknown_author ? { light: 'open', reason: 'anonymity_kept' } : { light: 'closed', reason: 'author_must_be_known' }
  if (matter.anonymity === 'state')
    return terms.hidden_from_state ? { light: 'open', reason: 'anonymity_to_ask' } : { light: 'closed', reason: 'state_will_know' }
  return terms.hidden_from_public || terms.hidden_from_state ? { light: 'open', reason: 'anonymity_to_ask' } : { light: 'caution', reason: 'public_will_know' }
}

function interim(matter: Matter, { terms }: RuleOf<'interim'>): Reason {
  const urgent = matter.risk === 'high' || matter.risk === 'critical'
  if (terms.available) return urgent ? { light: 'caution', reason: 'interim_to_ask' } : { light: 'open', reason: 'interim_available' }
  return urgent ? { light: 'closed', reason: 'interim_none' } : { light: 'open', reason: 'interim_none' }
}

function language(matter: Matter, { terms }: RuleOf<'language'>): Reason {
  if (!matter.language) return { light: 'unknown', reason: 'language_unknown' }
  if (terms.accepts.includes(matter.language)) return { light: 'open', reason: 'language_accepted' }
  return { light: 'caution', reason: terms.translation === 'sworn' ? 'language_sworn' : 'language_translate' }
}

function form(matter: Matter, { terms }: RuleOf<'form'>): Reason {
  if (terms.counsel_required && matter.represented !== true) return { light: matter.represented === null ? 'unknown' : 'closed', reason: 'counsel_required' }
  if (terms.pages !== null) return { light: 'open', reason: 'form_pages', values: { count: terms.pages } }
  return { light: 'open', reason: terms.form_required ? 'form_required' : 'form_free' }
}

const judges = { exhaustion, other_procedures: otherProcedures, anonymity, interim, language, form } as const

function rowOf(forum: string, matter: Matter, { rules, bonds, today }: Known): ForumRow {
  const light = (criterion: Criterion): Light => {
    if (criterion === 'deadline') return deadlineLight(matter, rules, forum, today, ruleOn(rules, forum, 'exhaustion', today)?.terms.required ?? false)
    const rule = ruleOn(rules, forum, criterion, today)
    if (!rule) return lit(criterion, { light: 'unknown', reason: 'no_rule' }, null)
    if (criterion === 'competence') return competence(matter, rule as RuleOf<'competence'>, bonds, today)
    const judge = judges[criterion] as (matter: Matter, rule: Rule) => Reason
    return lit(criterion, judge(matter, rule as Rule), rule)
  }
  const lights = (['competence', 'exhaustion', 'deadline', 'other_procedures', 'anonymity', 'interim', 'language', 'form'] as const).map(light)
  return { forum, light: gravest(lights)?.light ?? 'unknown', lights }
}

/** The matrix: a row for each forum, in the order given. */
export function forumMatrix(matter: Matter, forums: readonly string[], known: Known): ForumRow[] {
  return forums.map((forum) => rowOf(forum, matter, known))
}
