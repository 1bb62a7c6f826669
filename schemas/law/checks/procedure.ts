/** Checks of procedure, 1 to 8 and 19 to 24: limits, remedies, competence, other procedures, language, pages, and what each body asks for. */
import { parseEdtf } from '../../edtf.ts'
import { addMonths, daysBetween } from '../calendar.ts'
import { competence } from '../competence.ts'
import { deadlineRule, deadlinesOf } from '../deadline.ts'
import { forumMatrix, type Known } from '../forum-matrix.ts'
import { ruleOn } from '../rules.ts'
import type { DescribedCase } from './described.ts'
import { type Finding, found } from './finding.ts'

/** After so many years, a pending remedy is proposed as unduly prolonged. */
const longYears = 3

function limits({ matter, forum, remedies }: DescribedCase, { rules, today }: Known): Finding[] {
  const finals = remedies.filter((one) => one.final && !one.notified_on)
  const out = finals.map((one) => found(1, 'no_notification', { ref: one.ref }))
  if (!forum) return out
  const trust = deadlineRule(matter, rules, forum, today)?.trust ?? null
  for (const due of deadlinesOf(matter, rules, [forum], today)) {
    const values = { due_on: due.due_on, days: Math.abs(due.days_left), count: Math.abs(due.days_left) }
    if (due.limit.effect === 'urgent_until') continue
    if (due.days_left < 0) out.push(found(2, 'limit_passed', values, due.limit.effect === 'closes' ? { trust } : { severity: 'W' }))
    else if (due.days_left <= 30) out.push(found(2, 'limit_near', values, { severity: 'W' }))
  }
  return out
}

function remediesTold({ remedies, matter }: DescribedCase, { today }: Known): Finding[] {
  return remedies.flatMap((one) => {
    const out: Finding[] = []
    const complete = (one.outcome && one.document) || (one.exception !== null && one.exception_proof)
    const filed = one.filed_on ? parseEdtf(one.filed_on)?.to : null
    const pending = !one.outcome && !one.decided_on
    if (!complete && !(pending && one.exception === null && filed)) out.push(found(3, 'remedy_incomplete', { ref: one.ref }))
    if (pending && filed && addMonths(filed, longYears * 12) < today && one.exception !== 'unduly_prolonged' && !matter.exceptions.includes('unduly_prolonged'))
      out.push(found(4, 'remedy_long', { ref: one.ref, count: Math.floor(daysBetween(filed, today) / 365) }))
    return out
  })
}

function jurisdiction({ matter, forum, claims }: DescribedCase, { rules, bonds, today }: Known): Finding[] {
  const unsure = claims.flatMap(({ number, to_check = [] }) =>
    to_check.length > 0 ? [found(5, 'articles_to_check', { ref: number, articles: to_check.join(' · ') }, { severity: 'W' })] : [],
  )
  return [...unsure, ...competent(matter, forum, { rules, bonds, today })]
}

function competent(matter: DescribedCase['matter'], forum: string | null, { rules, bonds, today }: Pick<Known, 'rules' | 'bonds' | 'today'>): Finding[] {
  const rule = forum ? ruleOn(rules, forum, 'competence', today) : undefined
  if (!rule || rule.terms.any_state) return []
  const light = competence(matter, rule, bonds, today)
  if (light.reason === 'facts_before' || light.reason === 'facts_partly_before')
    return [found(6, 'facts_before_bound', {}, light.reason === 'facts_before' ? { trust: light.trust } : { severity: 'W' })]
  if (light.light === 'closed' || light.reason === 'not_bound' || light.reason === 'withdrawn') return [found(5, 'state_not_bound', {}, { trust: light.trust })]
  return light.light === 'unknown' || light.reason === 'acceptance_to_check' ? [found(5, 'state_to_check', {}, { severity: 'W' })] : []
}

function otherLights({ matter, forum }: DescribedCase, known: Known): Finding[] {
  const lights = forum ? (forumMatrix(matter, [forum], known)[0]?.lights ?? []) : []
  const other = lights.find((one) => one.criterion === 'other_procedures')
  if (!other || other.light === 'open') return []
  return [found(7, 'same_matter', {}, other.light === 'closed' ? { trust: other.trust } : { severity: 'W' })]
}

function author({ matter, author_identified, anonymity_wording }: DescribedCase): Finding[] {
  return [
    ...(author_identified ? [] : [found(8, 'author_missing')]),
    ...(matter.anonymity !== 'none' && !anonymity_wording ? [found(8, 'anonymity_wording_missing')] : []),
  ]
}

function document({ forum, language, annex_pages }: DescribedCase, { rules, today }: Known): Finding[] {
  if (!forum) return []
  const languageRule = ruleOn(rules, forum, 'language', today)
  const formRule = ruleOn(rules, forum, 'form', today)
  const out: Finding[] = []
  if (languageRule && !languageRule.terms.accepts.includes(language)) out.push(found(19, 'language_refused', {}, { trust: languageRule.trust }))
  const most = formRule?.terms.pages ?? null
  if (most !== null && annex_pages !== null && annex_pages > most) out.push(found(20, 'pages_too_many', { count: most, pages: annex_pages }))
  return out
}

function ownDemands(one: DescribedCase, { today }: Known): Finding[] {
  const { forum, wgeid, matter, reported_reference, detention_categories, detention_argued } = one
  const out: Finding[] = []
  if (forum === 'wgeid') {
    const missing = Object.entries(wgeid ?? { name: false, date: false, place: false, forces: false, steps: false, sender: false }).filter(
      ([, there]) => !there,
    )
    for (const [item] of missing) out.push(found(21, `wgeid_${item as 'name'}`))
    const began = matter.facts.map((fact) => (fact.happened_on ? parseEdtf(fact.happened_on)?.from : null)).filter((day) => typeof day === 'string')
    const last = began.sort().at(-1)
    if (last && addMonths(last, 3) >= today) out.push(found(22, 'wgeid_urgent', { due_on: addMonths(last, 3) }))
  }
  if (forum === 'ced_urgent' && !reported_reference) out.push(found(23, 'ced_not_reported'))
  if (forum === 'wgad' && (detention_categories.length === 0 || !detention_argued)) out.push(found(24, 'wgad_category'))
  return out
}

/** The findings of procedure. */
export function procedureFindings(one: DescribedCase, known: Known): Finding[] {
  return [
    ...limits(one, known),
    ...remediesTold(one, known),
    ...jurisdiction(one, known),
    ...otherLights(one, known),
    ...author(one),
    ...document(one, known),
    ...ownDemands(one, known),
  ]
}
