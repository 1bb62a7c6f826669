/** The forums and their rules as they hold on a day, the acceptances of States, and the corrections that a host or a coordinator makes to either. */
import { may } from '../../schemas/ability.ts'
import { articles } from '../../schemas/law/articles.ts'
import { isDay } from '../../schemas/law/calendar.ts'
import { acceptanceSchema, isCriterion, termsSchemas } from '../../schemas/law/correction.ts'
import { rights } from '../../schemas/law/elements.ts'
import { forumOf, forums } from '../../schemas/law/forums.ts'
import { instrumentOf, instruments } from '../../schemas/law/instruments.ts'
import { bondOf } from '../../schemas/law/ratifications.ts'
import { type Rule, rulesOn } from '../../schemas/law/rules.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { correctionsFor, knownLaw } from '../law/known.ts'
import { badRequest, type FieldProblem, invalid, notAllowed, notFound } from '../problem.ts'
import { checkerOf, uuidPattern } from '../records/draft.ts'
import { readIdentifier } from '../records/filter.ts'

/** Today, in UTC: a limit that ends tonight somewhere else is shown a day early rather than a day late. */
export const todayUtc = (): string => new Date().toISOString().slice(0, 10)

/** A day in the query, or today. */
export function readDay(name: string, text: string | undefined): string {
  if (text === undefined) return todayUtc()
  if (!isDay(text)) throw badRequest([{ field: name, fault: 'wrong' }])
  return text
}

/** The community in view: one of one's own; null for the instance alone. What is not one's own is like what does not exist. */
function communityOf({ query, ability }: Context): string | null {
  const id = readIdentifier('community', query['community'])
  if (id && !may(ability, 'read', 'communities', { id }, 'restricted')) throw badRequest([{ field: 'community', fault: 'no_such_community' }])
  return id
}

const checks = Object.fromEntries(Object.entries(termsSchemas).map(([criterion, schema]) => [criterion, checkerOf(schema)]))
const checkAcceptance = checkerOf(acceptanceSchema)
const inTerms = (problems: readonly FieldProblem[]): FieldProblem[] => problems.map((one) => ({ ...one, field: `terms.${one.field}` }))

/** What the schema can not say: days that exist, in order; instruments and bodies that there are. */
function dayProblems(body: Context['body'], names: readonly string[], at = ''): FieldProblem[] {
  return names.flatMap((name) => {
    const value = body[name]
    return typeof value === 'string' && !isDay(value) ? [{ field: `${at}${name}`, fault: 'not_a_date' as const }] : []
  })
}

async function keep(context: Context, kind: 'rule' | 'acceptance', subject: string, aspect: string, problems: readonly FieldProblem[]): Promise<Answer> {
  const { body, ability, db } = context
  const community = typeof body['community_id'] === 'string' ? body['community_id'] : null
  if (community && !may(ability, 'read', 'communities', { id: community }, 'restricted')) throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
  if (community ? !may(ability, 'correct', 'communities', { id: community }) : !may(ability, 'correct', 'law', {})) throw notAllowed()
  const faults = [...problems, ...dayProblems(body, ['valid_from', 'valid_to', 'checked_on'])]
  const [from, to, checked] = [body['valid_from'], body['valid_to'], body['checked_on']]
  if (typeof from === 'string' && typeof to === 'string' && from > to) faults.push({ field: 'valid_to', fault: 'wrong' })
  if (typeof checked === 'string' && isDay(checked) && checked > todayUtc()) faults.push({ field: 'checked_on', fault: 'future' })
  for (const name of ['source_name', 'source_url']) if (String(body[name]).trim() === '') faults.push({ field: name, fault: 'required' })
  if (faults.length > 0) throw invalid(faults)
  const [row] = await db('rule_corrections')
    .insert({
      community_id: community,
      kind,
      subject,
      aspect,
      terms: JSON.stringify(body['terms']),
      says: JSON.stringify(body['says'] ?? {}),
      valid_from: from ?? null,
      valid_to: to ?? null,
      source_name: body['source_name'],
      source_url: body['source_url'],
      checked_on: checked,
      created_by: whoAsks(context).id,
    })
    .returning('id')
  await audit(db, { action: 'correct_law', community_id: community, kind: 'rule_corrections', record_id: row.id, detail: { kind, subject, aspect } })
  const made = (await correctionsFor(db, community)).find((one) => one.id === row.id)
  return { status: 201, body: made }
}

async function correctRule(context: Context): Promise<Answer> {
  const forum = forumOf(context.params['id'] ?? '')
  if (!forum) throw notFound()
  const criterion = String(context.body['criterion'])
  if (!isCriterion(criterion)) throw invalid([{ field: 'criterion', fault: 'not_in_list' }])
  const terms = context.body['terms'] as Readonly<Record<string, unknown>>
  const faults = inTerms(checks[criterion]?.(terms) ?? [])
  const named = faults.length === 0 && criterion === 'competence' ? (terms['bound_by'] as string[]) : []
  if (named.some((code) => !instrumentOf(code))) faults.push({ field: 'terms.bound_by', fault: 'not_in_list' })
  const limits = faults.length === 0 && criterion === 'deadline' ? (terms['limits'] as Record<string, number>[]) : []
  if (limits.some((one) => !one['years'] && !one['months'] && !one['days'])) faults.push({ field: 'terms.limits', fault: 'required' })
  return keep(context, 'rule', forum.code, criterion, faults)
}

async function correctAcceptance(context: Context): Promise<Answer> {
  const state = context.params['state'] ?? ''
  if (!isTerm('countries', state)) throw notFound()
  const instrument = String(context.body['instrument'])
  if (!instrumentOf(instrument)) throw invalid([{ field: 'instrument', fault: 'not_in_list' }])
  const terms = context.body['terms'] as Readonly<Record<string, unknown>>
  const faults = inTerms(checkAcceptance(terms))
  return keep(context, 'acceptance', state, instrument, [...faults, ...dayProblems(terms, ['in_force_on', 'ended_on'], 'terms.')])
}

const shared = {
  community_id: { type: ['string', 'null'], format: 'uuid' },
  terms: { type: 'object' },
  says: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(['en', 'fr', 'ar'].map((one) => [one, { type: 'string', minLength: 1, maxLength: 600 }])),
  },
  valid_from: { type: ['string', 'null'], maxLength: 10 },
  valid_to: { type: ['string', 'null'], maxLength: 10 },
  source_name: { type: 'string', minLength: 1, maxLength: 300 },
  source_url: { type: 'string', maxLength: 500, format: 'uri' },
  checked_on: { type: 'string', maxLength: 10 },
}
const always = ['terms', 'source_name', 'source_url', 'checked_on']

/** A forum as it is answered: its names, and the rules given. */
function told(code: string, rules: readonly Rule[]): Record<string, unknown> {
  const forum = forumOf(code)
  return {
    code,
    kind: forum?.kind,
    binding: forum?.binding,
    name: { en: forum?.en, fr: forum?.fr, ar: forum?.ar },
    rules: rules.filter((one) => one.forum === code),
  }
}

export const forumRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/forums',
    access: 'signed_in',
    summary: 'The forums with the rules that hold on a day (today unless said), corrections included.',
    query: ['on', 'community'],
    handle: async (context) => {
      const on = readDay('on', context.query['on'])
      const { rules } = await knownLaw(context.db, communityOf(context))
      const holding = rulesOn(rules, on)
      return { body: { on, items: forums.map((one) => told(one.code, holding)), next: null, total: forums.length } }
    },
  },
  {
    method: 'GET',
    path: '/api/forums/:id',
    access: 'signed_in',
    summary: 'One forum with every rule, also those that hold no more or not yet.',
    query: ['community'],
    handle: async (context) => {
      const code = context.params['id'] ?? ''
      if (!forumOf(code)) throw notFound()
      const { rules } = await knownLaw(context.db, communityOf(context))
      return { body: told(code, rules) }
    },
  },
  {
    method: 'POST',
    path: '/api/forums/:id/corrections',
    access: 'signed_in',
    summary: 'Correct a rule, or add one, for one’s community or, as host, for the instance.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['criterion', ...always],
      properties: { ...shared, criterion: { type: 'string', maxLength: 40 } },
    },
    handle: correctRule,
  },
  {
    method: 'GET',
    path: '/api/ratifications',
    access: 'signed_in',
    summary: 'What binds a State, and since when, corrections included; what is to be checked says so.',
    query: ['state', 'community'],
    handle: async (context) => {
      const state = context.query['state'] ?? ''
      if (!isTerm('countries', state)) throw badRequest([{ field: 'state', fault: 'not_in_list' }])
      const { bonds } = await knownLaw(context.db, communityOf(context))
      const items = instruments.flatMap((one) => bondOf(bonds, state, one.code) ?? [])
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path: '/api/ratifications/:state/corrections',
    access: 'signed_in',
    summary: 'Correct what binds a State, for one’s community or, as host, for the instance.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['instrument', ...always],
      properties: { ...shared, instrument: { type: 'string', maxLength: 40 } },
    },
    handle: correctAcceptance,
  },
  {
    method: 'GET',
    path: '/api/corrections',
    access: 'signed_in',
    summary: 'The corrections in force: those of the instance, and those of the community named.',
    query: ['community'],
    handle: async (context) => {
      const items = await correctionsFor(context.db, communityOf(context))
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'DELETE',
    path: '/api/corrections/:id',
    access: 'signed_in',
    summary: 'Take a correction back; it stays on record.',
    handle: async (context) => {
      const { db, ability, params } = context
      const id = params['id'] ?? ''
      const row = uuidPattern.test(id) ? await db('rule_corrections').select('id', 'community_id').where({ id }).whereNull('withdrawn_at').first() : undefined
      if (!row) throw notFound()
      if (row.community_id ? !may(ability, 'correct', 'communities', { id: row.community_id }) : !may(ability, 'correct', 'law', {})) throw notAllowed()
      await db('rule_corrections')
        .where({ id })
        .update({ withdrawn_by: whoAsks(context).id, withdrawn_at: db.fn.now() })
      await audit(db, { action: 'take_back_correction', community_id: row.community_id, kind: 'rule_corrections', record_id: id })
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/api/law/:part',
    access: 'signed_in',
    summary: 'Instruments, articles, or rights with their elements, in three languages.',
    handle: async ({ params }) => {
      const parts: Readonly<Record<string, readonly unknown[]>> = { instruments, articles, rights }
      const part = params['part'] ?? ''
      if (!Object.hasOwn(parts, part)) throw notFound()
      const items = parts[part] ?? []
      return { body: { items, next: null, total: items.length } }
    },
  },
]
