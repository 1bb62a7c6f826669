/** Checks for the people: 9 to 13, 27 to 30 and 35: consent, capacity, mandates, harm, names, conflicts of interest. */
import { parseEdtf } from '../../edtf.ts'
import { daysBetween } from '../calendar.ts'
import type { Known } from '../forum-matrix.ts'
import { ruleOn } from '../rules.ts'
import type { DescribedCase, DescribedPerson, Purpose } from './described.ts'
import { type Finding, found } from './finding.ts'

/** Whether the person agreed to the purpose, and the agreement holds on the day. */
export function consents(person: DescribedPerson, purpose: string, today: string): boolean {
  return person.consents.some(
    (one) => one.purpose === purpose && one.given && one.withdrawn_on === null && (one.expires_on === null || (parseEdtf(one.expires_on)?.from ?? '') >= today),
  )
}

/** What people must have agreed to before something about them reaches this audience; null: nothing, it stays with the team. */
export const purposeOf: Readonly<Record<DescribedCase['audience'], Purpose | null>> = {
  counsel: null,
  forum: 'intl_transmission',
  partners: 'share_anonymised',
  public: 'public_name',
}

function consentFindings({ people, audience, forum }: DescribedCase, { rules, today }: Known): Finding[] {
  const purpose = purposeOf[audience]
  if (!purpose) return []
  const anonymity = forum ? ruleOn(rules, forum, 'anonymity', today) : undefined
  const reaches = audience === 'forum' && anonymity !== undefined && !anonymity.terms.hidden_from_state
  return people
    .filter((one) => one.named)
    .flatMap((one) => [
      ...(consents(one, purpose, today) ? [] : [found(9, 'consent_missing', { ref: one.ref })]),
      ...(reaches && !consents(one, 'state_disclosure', today) ? [found(10, 'state_consent_missing', { ref: one.ref })] : []),
    ])
}

/** A fact names nobody: that its victims were not asked warns, that one of them said no blocks. */
function factConsents({ facts_without_consent, witnesses, audience }: DescribedCase): Finding[] {
  if (!purposeOf[audience]) return []
  const milder = { severity: 'W' } as const
  return [
    ...facts_without_consent.flatMap(({ fact, refused, unasked, reported }) => [
      ...(reported ? [found(9, 'fact_reported_without_consent', { fact })] : []),
      ...(refused > 0 ? [found(9, 'fact_consent_refused', { fact, count: refused })] : []),
      ...(unasked > 0 ? [found(9, 'fact_consent_unknown', { fact, count: unasked }, milder)] : []),
    ]),
    ...witnesses.flatMap(({ ref, consent }) => {
      if (consent === 'refused') return [found(9, 'witness_consent_refused', { ref })]
      return consent === 'unasked' ? [found(9, 'witness_consent_unknown', { ref }, milder)] : []
    }),
  ]
}

function capacity({ people }: DescribedCase): Finding[] {
  return people.filter((one) => one.client && (one.child || one.incapacitated) && !one.guardian).map((one) => found(11, 'guardian_missing', { ref: one.ref }))
}

function mandates({ people, audience }: DescribedCase): Finding[] {
  if (audience !== 'forum') return []
  return people
    .filter((one) => one.client)
    .flatMap((one) => {
      if (one.mandate?.client_signed_on && one.mandate.counsel_signed_on) return []
      if (one.mandate?.client_signed_on || one.mandate?.counsel_signed_on) return [found(12, 'mandate_unsigned', { ref: one.ref })]
      return one.mandate?.justification ? [] : [found(13, 'mandate_unjustified', { ref: one.ref })]
    })
}

function interviews({ people, matter }: DescribedCase): Finding[] {
  if (!matter.violations.some((code) => code.startsWith('sgbv.'))) return []
  return people.filter((one) => (one.interviews ?? 0) > 1).map((one) => found(27, 'interviewed_again', { ref: one.ref, count: one.interviews ?? 0 }))
}

function risk({ matter, risk: { assessed_on, approved }, audience }: DescribedCase, { today }: Known): Finding[] {
  const read = assessed_on ? parseEdtf(assessed_on)?.from : null
  const fresh = read ? daysBetween(read, today) <= 30 : false
  const out: Finding[] = audience === 'counsel' || fresh ? [] : [found(28, 'risk_old')]
  if ((matter.risk === 'high' || matter.risk === 'critical') && !approved) out.push(found(28, 'risk_not_approved'))
  return out
}

const enough = new Set(['reasonable_grounds', 'balance_of_probabilities', 'clear_and_convincing', 'beyond_reasonable_doubt'])

function names({ alleged, leaks, audience, taken_out = [] }: DescribedCase): Finding[] {
  const outside = audience === 'public' || audience === 'partners'
  return [
    ...alleged.filter((one) => one.named && !enough.has(one.certainty ?? '')).map((one) => found(29, 'named_without_grounds', { ref: one.ref })),
    ...taken_out
      .filter(([, count]) => count > 0)
      .map(([fact, count]) =>
        fact === null ? found(30, 'names_taken_out', { count }, { severity: 'I' }) : found(30, 'fact_names_taken_out', { fact, count }, { severity: 'I' }),
      ),
    ...(outside ? leaks.map((one) => found(30, `leak_${one.kind}`, { ref: one.ref })) : []),
  ]
}

function conflicts({ people }: DescribedCase): Finding[] {
  return people.flatMap((one) => {
    if (one.conflict) return [found(35, 'conflict', { ref: one.ref })]
    return one.client && one.conflict === null ? [found(35, 'conflict_unchecked', { ref: one.ref })] : []
  })
}

/** The findings on people. */
export function peopleFindings(one: DescribedCase, known: Known): Finding[] {
  return [
    ...consentFindings(one, known),
    ...factConsents(one),
    ...capacity(one),
    ...mandates(one),
    ...interviews(one),
    ...risk(one, known),
    ...names(one),
    ...conflicts(one),
  ]
}
