/**
 * The last day on which a case can be brought before a forum, by the calendar. A date that is not exact gives the earliest day that is safe, and says so.
 * Which rule holds is decided by the day on which the limit began to run, not by today.
 */
import { parseEdtf } from '../edtf.ts'
import { daysBetween, lastDay } from './calendar.ts'
import { factsSpan } from './competence.ts'
import { gravest, type Light, lit, type Reason } from './light.ts'
import type { Matter } from './matter.ts'
import { type Limit, type Rule, type RuleOf, ruleOn, type StartEvent } from './rules.ts'

export interface Start {
  readonly event: StartEvent
  /** Day from which the limit is counted: the earliest that the date allows. */
  readonly day: string
  /** The date as it is known. */
  readonly started_on: string
  readonly exact: boolean
  /** The decision has no day of notification: its own day was taken, which is earlier. */
  readonly from_decision: boolean
}

export interface Due {
  readonly forum: string
  readonly rule: string
  readonly limit: Limit
  readonly start: Start
  readonly due_on: string
  /** Days from today to the last day; negative when it has passed. */
  readonly days_left: number
}

function earliest(event: StartEvent, date: string, from_decision = false): Start | null {
  const read = parseEdtf(date)
  return read?.from ? { event, day: read.from, started_on: date, exact: read.from === read.to, from_decision } : null
}

/** The last of several starts: a limit counts from the latest final decision, the latest fact, the latest end. */
const latest = (all: readonly (Start | null)[]): Start | null =>
  all.reduce<Start | null>((last, one) => (one && (!last || one.day > last.day) ? one : last), null)

/** Where a limit of this kind begins for a case; null when it has not begun, or when no date allows to say. */
export function startOf(matter: Matter, event: StartEvent): Start | null {
  if (event === 'final_decision')
    return latest(
      matter.remedies
        .filter((one) => one.final)
        .map((one) => (one.notified_on ? earliest(event, one.notified_on) : one.decided_on ? earliest(event, one.decided_on, true) : null)),
    )
  if (event === 'other_procedure_end')
    return latest(matter.procedures.filter((one) => one.same_matter !== false && one.ended_on).map((one) => earliest(event, one.ended_on ?? '')))
  const dates = matter.facts.flatMap((one) => (one.happened_on ? [earliest(event, one.happened_on)] : []))
  return dates.includes(null) && factsSpan(matter)?.from === null ? null : latest(dates)
}

/** Every limit of a rule that has begun to run, the nearest first. */
function dues(matter: Matter, rule: RuleOf<'deadline'>, today: string): Due[] {
  return rule.terms.limits
    .flatMap((limit) => {
      const start = startOf(matter, limit.start)
      if (!start) return []
      const due_on = lastDay(start.day, limit)
      return [{ forum: rule.forum, rule: rule.id, limit, start, due_on, days_left: daysBetween(today, due_on) }]
    })
    .sort((a, b) => a.due_on.localeCompare(b.due_on))
}

/** The rule on limits that holds for this case: that of the day on which the limit began, else that of today. */
export function deadlineRule(matter: Matter, rules: readonly Rule[], forum: string, today: string): RuleOf<'deadline'> | undefined {
  const now = ruleOn(rules, forum, 'deadline', today)
  const event = now?.terms.limits[0]?.start
  const start = event ? startOf(matter, event) : null
  return (start && ruleOn(rules, forum, 'deadline', start.day)) ?? now
}

function judge(due: Due, warnDays: readonly number[]): Reason {
  const { start, limit, due_on, days_left } = due
  const values = { due_on, started_on: start.started_on, days: Math.abs(days_left), count: Math.abs(days_left) }
  const base = { values, due_on }
  if (limit.effect === 'urgent_until') return { ...base, light: 'open', reason: days_left >= 0 ? 'urgent_route' : 'standard_route' }
  if (days_left < 0)
    return { ...base, light: limit.effect === 'closes' ? 'closed' : 'caution', reason: limit.effect === 'closes' ? 'deadline_passed' : 'late_to_explain' }
  if (days_left <= (warnDays[0] ?? 30)) return { ...base, light: 'caution', reason: 'deadline_near' }
  if (start.from_decision) return { ...base, light: 'caution', reason: 'deadline_from_decision' }
  if (!start.exact) return { ...base, light: 'caution', reason: 'deadline_earliest' }
  return { ...base, light: 'open', reason: 'deadline_runs' }
}

/** The light of the time limit. */
export function deadlineLight(matter: Matter, rules: readonly Rule[], forum: string, today: string, exhaustion: boolean): Light {
  const rule = deadlineRule(matter, rules, forum, today)
  if (!rule) return lit('deadline', { light: 'unknown', reason: 'no_rule' }, null)
  const found = dues(matter, rule, today)
  const judged = found.map((one) => lit('deadline', judge(one, rule.terms.warn_days), rule))
  const worst = gravest(judged)
  if (worst) return worst
  const excepted = matter.exceptions.length > 0 || matter.remedies.some((one) => one.exception)
  const needs = rule.terms.limits.some((one) => one.effect !== 'urgent_until' && one.start !== 'other_procedure_end')
  if (!needs && !rule.terms.reasonable) return lit('deadline', { light: 'open', reason: 'no_limit' }, rule)
  if (rule.terms.limits.some((one) => one.start === 'facts')) return lit('deadline', { light: 'unknown', reason: 'facts_undated_limit' }, rule)
  if (exhaustion && excepted) return lit('deadline', { light: 'caution', reason: 'clock_with_exception' }, rule)
  if (startOf(matter, 'final_decision')) return lit('deadline', { light: 'caution', reason: 'reasonable_time' }, rule)
  if (matter.remedies.some((one) => one.final)) return lit('deadline', { light: 'unknown', reason: 'final_undated' }, rule)
  return matter.remedies.length > 0
    ? lit('deadline', { light: 'open', reason: 'clock_not_running' }, rule)
    : lit('deadline', { light: 'unknown', reason: 'final_missing' }, rule)
}

/** The limits that run for a case before any of these forums, the nearest first. */
export function deadlinesOf(matter: Matter, rules: readonly Rule[], forums: readonly string[], today: string): Due[] {
  return forums
    .flatMap((forum) => {
      const rule = deadlineRule(matter, rules, forum, today)
      return rule ? dues(matter, rule, today) : []
    })
    .sort((a, b) => a.due_on.localeCompare(b.due_on) || a.forum.localeCompare(b.forum))
}
