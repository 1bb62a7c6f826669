/**
 * A correction of the law that was shipped, as dated data with its source: what it may say for each criterion, and how it joins what was shipped.
 * Whoever corrects has read the source: a corrected rule is trusted like one that was read, and may close a way.
 */
import type { Language } from '../dialect.ts'
import { exhaustionExceptions } from './matter.ts'
import type { Bond } from './ratifications.ts'
import { type Criterion, criteria, limitEffects, type Rule, startEvents } from './rules.ts'

export interface Correction {
  readonly id: string
  readonly community_id: string | null
  readonly kind: 'rule' | 'acceptance'
  /** Forum, or country. */
  readonly subject: string
  /** Criterion, or instrument. */
  readonly aspect: string
  readonly terms: Readonly<Record<string, unknown>>
  readonly says: Partial<Readonly<Record<Language, string>>>
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly source_name: string
  readonly source_url: string
  readonly checked_on: string
  readonly created_by: string
  /** ISO 8601. */
  readonly created_at: string
}

type Plain = Readonly<Record<string, unknown>>
const whole = (properties: Plain): Plain => ({ type: 'object', additionalProperties: false, required: Object.keys(properties), properties })
const part = (properties: Plain, required: readonly string[]): Plain => ({ type: 'object', additionalProperties: false, required, properties })
const yes = { type: 'boolean' }
const codes = (maxItems: number, items: Plain = { type: 'string', minLength: 1, maxLength: 60 }): Plain => ({
  type: 'array',
  maxItems,
  uniqueItems: true,
  items,
})
const count = (maximum: number): Plain => ({ type: 'integer', minimum: 0, maximum })

/** JSON Schema of the terms of a rule, by criterion. */
export const termsSchemas: Readonly<Record<Criterion, Plain>> = {
  competence: whole({
    any_state: yes,
    bound_by: codes(6),
    facts_after: yes,
    victims: { type: 'string', enum: ['all', 'child', 'woman', 'disability'] },
    subjects: codes(40),
  }),
  exhaustion: whole({ required: yes, exceptions: codes(5, { type: 'string', enum: [...exhaustionExceptions] }) }),
  deadline: whole({
    limits: {
      type: 'array',
      maxItems: 5,
      items: part(
        {
          start: { type: 'string', enum: [...startEvents] },
          effect: { type: 'string', enum: [...limitEffects] },
          years: count(50),
          months: count(600),
          days: count(3660),
        },
        ['start', 'effect'],
      ),
    },
    reasonable: yes,
    warn_days: { type: 'array', minItems: 1, maxItems: 6, items: { type: 'integer', minimum: 1, maximum: 400 } },
  }),
  other_procedures: whole({ refuses: codes(3, { type: 'string', enum: ['pending', 'examined', 'settled'] }) }),
  anonymity: whole({ unknown_author: yes, hidden_from_state: yes, hidden_from_public: yes }),
  interim: whole({ available: yes }),
  language: whole({ accepts: codes(40, { type: 'string', minLength: 2, maxLength: 12 }), translation: { type: 'string', enum: ['sworn', 'plain'] } }),
  form: whole({ form_required: yes, pages: { type: ['integer', 'null'], minimum: 1, maximum: 5000 }, counsel_required: yes }),
}

/** JSON Schema of the terms of an acceptance. Days are `YYYY-MM-DD` or EDTF where the day is not sure. */
export const acceptanceSchema: Plain = whole({
  party: yes,
  accepted_on: { type: ['string', 'null'], format: 'edtf' },
  in_force_on: { type: ['string', 'null'], maxLength: 10 },
  withdrawn_on: { type: ['string', 'null'], format: 'edtf' },
  ended_on: { type: ['string', 'null'], maxLength: 10 },
})

export const isCriterion = (text: string): text is Criterion => (criteria as readonly string[]).includes(text)

const scopeOf = (one: Correction) => (one.community_id === null ? 'instance' : 'community')
const sourced = (one: Correction) => ({ source: { name: one.source_name, url: one.source_url }, checked_on: one.checked_on, trust: 'C' }) as const

/** The rules that were shipped with the corrections beside them; which holds on a day, `ruleOn` decides. */
export function rulesWith(shipped: readonly Rule[], corrections: readonly Correction[]): Rule[] {
  const added = corrections.flatMap((one): Rule[] => {
    if (one.kind !== 'rule' || !isCriterion(one.aspect)) return []
    const said = one.says.en ?? one.says.fr ?? one.says.ar
    const old = shipped.find((rule) => rule.forum === one.subject && rule.criterion === one.aspect)?.says
    const text = (language: Language) => one.says[language] ?? said ?? old?.[language] ?? ''
    return [
      {
        id: one.id,
        forum: one.subject,
        criterion: one.aspect,
        says: { en: text('en'), fr: text('fr'), ar: text('ar') },
        terms: one.terms,
        valid_from: one.valid_from,
        valid_to: one.valid_to,
        corrected: { scope: scopeOf(one), at: one.created_at },
        ...sourced(one),
      } as unknown as Rule,
    ]
  })
  return [...shipped, ...added]
}

/** The acceptances with corrections in their place: a community's before the instance's, the later before the earlier. */
export function bondsWith(shipped: readonly Bond[], corrections: readonly Correction[]): Bond[] {
  const ordered = corrections
    .filter((one) => one.kind === 'acceptance')
    .sort((a, b) => Number(a.community_id !== null) - Number(b.community_id !== null) || a.created_at.localeCompare(b.created_at))
  const changed = new Map(
    ordered.map((one) => {
      const terms = one.terms as unknown as Pick<Bond, 'party' | 'accepted_on' | 'in_force_on' | 'withdrawn_on' | 'ended_on'>
      return [`${one.subject} ${one.aspect}`, { state: one.subject, instrument: one.aspect, to_check: false, ...terms, ...sourced(one) } satisfies Bond]
    }),
  )
  return [...shipped.filter((one) => !changed.has(`${one.state} ${one.instrument}`)), ...changed.values()]
}
