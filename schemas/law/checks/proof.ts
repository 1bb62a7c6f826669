/** Checks of proof: 14 to 18, 25, 26, 31 to 34 and 36: facts and exhibits, press, tone, digests, translations, medicine, verification, contradictions, figures. */
import { wordsOf } from '../../arabic.ts'
import { parseEdtf } from '../../edtf.ts'
import type { Known } from '../forum-matrix.ts'
import { ruleOn } from '../rules.ts'
import type { DescribedCase, DescribedPerson } from './described.ts'
import { type Finding, found } from './finding.ts'
import { insults } from './insults.ts'

function basis({ claims, facts }: DescribedCase): Finding[] {
  return [
    ...claims.filter((one) => one.facts.length === 0).map((one) => found(14, 'claim_without_fact', { ref: one.number })),
    ...facts.filter((one) => one.exhibits.length === 0 && !one.gap_declared).map((one) => found(14, 'fact_without_exhibit', { ref: one.number })),
  ]
}

const reads = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Words of the list that stand in a text, as the list writes them. */
export function insultsIn(text: string): string[] {
  const all = reads(text)
  return insults.filter((word) => all.includes(reads(word)))
}

function exhibitFindings({ exhibits, forum, language, text }: DescribedCase, { rules, today }: Known): Finding[] {
  const out: Finding[] = []
  if (exhibits.length > 0 && exhibits.every((one) => one.press)) out.push(found(15, 'press_only'))
  if (forum === 'achpr' || forum === 'ecthr' || forum === 'african_court') for (const word of insultsIn(text)) out.push(found(16, 'insulting', { word }))
  for (const one of exhibits) {
    if (!one.sha256) out.push(found(17, 'no_digest', { ref: one.number }))
    else if (one.intact === false) out.push(found(17, 'digest_differs', { ref: one.number }))
    else if (one.intact === null) out.push(found(17, 'digest_not_read', { ref: one.number }, { severity: 'W' }))
  }
  const rule = forum ? ruleOn(rules, forum, 'language', today) : undefined
  for (const one of exhibits) {
    if (!one.language || one.language === language || rule?.terms.accepts.includes(one.language)) continue
    const read = rule ? one.translated_into.some((each) => rule.terms.accepts.includes(each)) : one.translated_into.includes(language)
    if (!read) out.push(found(18, 'not_translated', { ref: one.number }))
    else if (rule?.terms.translation === 'sworn' && !one.sworn) out.push(found(18, 'not_sworn', { ref: one.number }))
  }
  return out
}

function medicine({ claims, medical, people }: DescribedCase): Finding[] {
  const out: Finding[] = []
  if (claims.some((one) => one.right === 'torture')) {
    if (!medical?.report && !medical?.reason) out.push(found(25, 'medical_missing'))
    else if (medical.report && !medical.consistency) out.push(found(25, 'medical_consistency'))
  }
  for (const one of people) if (one.died_on && !(one.autopsy_recorded && one.certificate_recorded)) out.push(found(26, 'death_documents', { ref: one.ref }))
  return out
}

const first = (date: string | null) => (date ? (parseEdtf(date)?.from ?? null) : null)
const last = (date: string | null) => (date ? (parseEdtf(date)?.to ?? null) : null)
/** Certainly earlier, whatever the dates mean within their precision. */
const before = (a: string | null, b: string | null): boolean => {
  const [end, start] = [last(a), first(b)]
  return end !== null && start !== null && end < start
}

function contradictions(person: DescribedPerson, { matter }: DescribedCase): Finding[] {
  const { ref, born_on, age, arrested_on, released_on, died_on, stated_on } = person
  const out: Finding[] = []
  const [bornFirst, bornLast] = [first(born_on), last(born_on)]
  const event = matter.facts.map((one) => one.happened_on).find((one) => one !== null) ?? null
  const [eventFirst, eventLast] = [first(event), last(event)]
  if (age !== null && bornFirst && bornLast && eventFirst && eventLast) {
    const years = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
    if (age > years(bornFirst, eventLast) || age < years(bornLast, eventFirst)) out.push(found(33, 'age_differs', { ref }))
  }
  if (before(released_on, arrested_on)) out.push(found(33, 'released_before_arrest', { ref }))
  if (before(died_on, stated_on)) out.push(found(33, 'stated_after_death', { ref }))
  if (before(died_on, arrested_on)) out.push(found(33, 'arrested_after_death', { ref }))
  return out
}

function quality(one: DescribedCase): Finding[] {
  const { verified, approvals, audience, facts, people, relief, remedies, matter, interim_requested, figures } = one
  return [
    ...verified
      .filter((each) => each.independent_sources < 2 && !(each.reliable_source && each.documentary))
      .map((each) => found(31, 'verified_on_one', { ref: each.ref })),
    ...(approvals.verification ? [] : [found(32, 'verification_not_approved')]),
    ...(audience === 'counsel' || approvals.export ? [] : [found(32, 'export_not_approved')]),
    ...people.flatMap((person) => contradictions(person, one)),
    ...facts.filter((each) => each.place_outside_state).map((each) => found(33, 'place_outside', { ref: each.number })),
    ...(relief === 0 ? [found(34, 'no_relief')] : []),
    ...(remedies.length === 0 && matter.exceptions.length === 0 ? [found(34, 'no_remedies')] : []),
    ...(matter.risk === 'critical' && !interim_requested ? [found(34, 'no_interim')] : []),
    ...figures.filter((each) => each.printed !== each.frozen).map((each) => found(36, 'figure_differs', { ref: each.ref })),
  ]
}

/** The findings on proof. */
export function proofFindings(one: DescribedCase, known: Known): Finding[] {
  return [...basis(one), ...exhibitFindings(one, known), ...medicine(one), ...quality(one)]
}
