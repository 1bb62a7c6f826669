/** Whether a forum may hear a case: the State bound on the day of filing, the facts after that, the person and the subject those it is for. */
import { parseEdtf } from '../edtf.ts'
import { gravest, type Light, lit, type Reason } from './light.ts'
import type { Matter } from './matter.ts'
import { type Bond, bondOf } from './ratifications.ts'
import type { Competence, RuleOf } from './rules.ts'

export interface Span {
  /** Earliest and latest day on which a fact may lie; null: open or not known. */
  readonly from: string | null
  readonly to: string | null
}

/** The days between which all facts lie, as far as their dates say; null when none is dated. */
export function factsSpan(matter: Matter): Span | null {
  const dates = matter.facts.flatMap((one) => (one.happened_on ? (parseEdtf(one.happened_on) ?? []) : []))
  if (dates.length === 0) return null
  const froms = dates.map((one) => one.from)
  const tos = dates.map((one) => one.to)
  return {
    from: froms.includes(null) ? null : ((froms as string[]).sort()[0] ?? null),
    to: tos.includes(null) ? null : ((tos as string[]).sort().at(-1) ?? null),
  }
}

/** What a bond says about filing today. A withdrawal that has taken effect closes; while the year runs, it cautions. */
function bindsToday(bond: Bond | undefined, instrument: string, today: string, span: Span | null): Reason {
  if (!bond) return { light: 'unknown', reason: 'no_record', values: { instrument } }
  if (!bond.party) return { light: 'closed', reason: 'not_bound', values: { instrument } }
  if (bond.withdrawn_on || bond.ended_on) {
    const values = { instrument, withdrawn_on: bond.withdrawn_on ?? bond.ended_on ?? '', ended_on: bond.ended_on ?? '' }
    if (!bond.ended_on) return { light: 'caution', reason: 'withdrawal_notified', values }
    if (today < bond.ended_on) return { light: 'caution', reason: 'withdrawal_running', values, due_on: bond.ended_on }
    if (instrument === 'ECOWAS' || instrument === 'ECHR') {
      if (!span || span.from === null || span.from < bond.ended_on) return { light: 'caution', reason: 'left_after_facts', values }
    }
    return { light: 'closed', reason: 'withdrawn', values }
  }
  if (bond.to_check) return { light: 'caution', reason: 'acceptance_to_check', values: { instrument } }
  if (bond.in_force_on && bond.in_force_on > today)
    return { light: 'closed', reason: 'not_yet_in_force', values: { instrument, in_force_on: bond.in_force_on } }
  return { light: 'open', reason: 'bound', values: { instrument, in_force_on: bond.in_force_on ?? '' } }
}

/** Ratione temporis: facts against the day from which the State was bound. */
function inTime(since: string, instrument: string, span: Span | null, continuing: boolean | null): Reason | null {
  const values = { instrument, in_force_on: since }
  if (!span) return { light: 'unknown', reason: 'facts_undated', values }
  if (span.from !== null && span.from >= since) return null
  if (continuing) return { light: 'caution', reason: 'continuing_to_argue', values }
  if (span.to !== null && span.to < since) return { light: 'closed', reason: 'facts_before', values }
  return { light: 'caution', reason: 'facts_partly_before', values }
}

function whom(victims: Competence['victims'], matter: Matter): Reason | null {
  if (victims === 'all') return null
  const is = { child: matter.victim_child, woman: matter.victim_woman, disability: matter.victim_disability }[victims]
  if (is === null) return { light: 'unknown', reason: `victim_${victims}_unknown` }
  return is ? null : { light: 'closed', reason: `victim_not_${victims}` }
}

function subject(starts: readonly string[], matter: Matter): Reason | null {
  if (starts.length === 0) return null
  if (matter.violations.length === 0) return { light: 'unknown', reason: 'subject_unknown' }
  const fits = matter.violations.some((code) => starts.some((start) => code.startsWith(start)))
  return fits ? null : { light: 'caution', reason: 'subject_other' }
}

/** The light of competence. */
export function competence(matter: Matter, rule: RuleOf<'competence'>, bonds: readonly Bond[], today: string): Light {
  const { terms } = rule
  const found: Light[] = []
  const rest = (reason: Reason | null) => {
    if (reason) found.push(lit('competence', reason, rule))
  }
  rest(whom(terms.victims, matter))
  rest(subject(terms.subjects, matter))
  if (!terms.any_state) {
    const span = factsSpan(matter)
    if (!matter.state) rest({ light: 'unknown', reason: 'state_missing' })
    else
      for (const instrument of terms.bound_by) {
        const bond = bondOf(bonds, matter.state, instrument)
        found.push(lit('competence', bindsToday(bond, instrument, today, span), rule, bond ?? rule))
        const since = bond?.party && !bond.to_check ? bond.in_force_on : null
        const late = terms.facts_after && since ? inTime(since, instrument, span, matter.continuing) : null
        if (late) found.push(lit('competence', late, rule, bond ?? rule))
      }
  }
  return gravest(found) ?? lit('competence', { light: 'open', reason: 'any_state' }, rule)
}
