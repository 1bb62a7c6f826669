/**
 * The routes that every kind of record has: list, create, read, change, take away, put back, history. A kind that needs more has verbs of its own beside these.
 * A record that is part of another one (of an incident, of a casefile) is seen by who sees that one, and written by who may amend it.
 */
import { randomUUID } from 'node:crypto'
import { may } from '../../schemas/ability.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { wholeOf } from '../../schemas/kinds.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, type FieldProblem, invalid, notAllowed } from '../problem.ts'
import { demand, page, reachableRow, rowOf } from '../records/door.ts'
import { missing, uuidPattern } from '../records/draft.ts'
import { historyOf } from '../records/history.ts'
import { narrowedBy } from '../records/narrow.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { referenced } from '../records/references.ts'
import { checkVersion, insert, refuseDuties, refuseFaults, sayVerb, update, versioned } from '../records/write.ts'
import { reversionRoute } from './reversion.ts'

export interface Special {
  /** What one must be allowed to do with the incident of which the record is a part, to write it; amending it unless said otherwise. */
  readonly asks?: string
  /** As whom a record is made, when making it gives a right to it. */
  readonly making?: (context: Context) => Context
  /** Values that the server adds or derives, from what was sent and what stood before (null for a new record). */
  readonly derive?: (context: Context, values: Row, before: Row | null) => Promise<Row> | Row
  /** Columns that no record shows, to be written beside the values. */
  readonly hidden?: (context: Context, after: Row, before: Row | null) => Promise<Row>
  /** More parameters of the list, and how they narrow it. */
  readonly list?: { readonly query: readonly string[]; readonly narrow: (context: Context, rows: Narrowed) => Promise<Narrowed> | Narrowed }
  /** The record that one taken away became part of, where kinds can be merged: its address leads there, and it is not put back. */
  readonly became?: (context: Context, id: string) => Promise<string | null>
  /** Called after a record was made, changed, taken away or put back. */
  readonly written?: (context: Context, row: Row, before: Row | null) => Promise<void>
}
type Narrowed = ReturnType<typeof narrowedBy>

const order = { column: 'created_at', descending: true } as const

interface Whole {
  readonly collection: string
  readonly row: Row
}

/** The record of which another one is a part, if who asks may see it; 422 on the field that names it otherwise. */
async function wholeFor(context: Context, schema: RecordSchema, values: Row): Promise<Whole | null> {
  const whole = wholeOf(schema)
  if (!whole || !schema.within) return null
  const id = values[schema.within]
  const row = typeof id === 'string' && uuidPattern.test(id) ? await reachableRow(context, whole, id.toLowerCase()) : undefined
  if (!row) throw invalid([{ field: schema.within, fault: id === undefined || id === null ? 'required' : 'no_such_record' }])
  return { collection: whole.collection, row }
}

/** Refuses (403, or 409 where only its state stands in the way) to write a part of a record that who asks may not amend. */
function mayAmend(context: Context, whole: Whole | null, action = 'amend'): void {
  if (!whole || may(context.ability, action, whole.collection, whole.row)) return
  const open = { ...whole.row, state: 'under_review', removed_at: null }
  throw may(context.ability, action, whole.collection, open) ? conflict('wrong_state') : notAllowed()
}

/** Whether who asks has a place in a community, or in the team of one of its casefiles. */
function isKnownIn(context: Context, community: unknown): boolean {
  const { memberships, casefiles = [] } = whoAsks(context)
  return [...memberships, ...casefiles].some((one) => one.community_id === community)
}

async function created(context: Context, schema: RecordSchema, special: Special): Promise<Answer> {
  const { body, ability } = context
  refuseFaults(schema, body)
  const gaps = schema.creates.filter((name) => body[name] === undefined || body[name] === null).map((field): FieldProblem => ({ field, fault: 'required' }))
  if (gaps.length > 0) throw invalid(gaps)
  const whole = await wholeFor(context, schema, body)
  const community = whole?.row['community_id'] ?? body['community_id']
  if (whole && body['community_id'] !== undefined && body['community_id'] !== community) throw invalid([{ field: 'community_id', fault: 'no_such_community' }])
  const own = { ...body, community_id: community, created_by: whoAsks(context).id, removed_at: null }
  if (!may(ability, 'create', schema.collection, own)) {
    if (isKnownIn(context, community)) throw notAllowed()
    throw invalid([{ field: schema.within ?? 'community_id', fault: schema.within ? 'no_such_record' : 'no_such_community' }])
  }
  mayAmend(context, whole, special.asks)
  const { community_id: _, id: __, ...fields } = body
  refuseDuties(ability, 'update', schema, own, fields)
  await referenced(context, schema, own, fields, null)
  const values = { ...own, id: typeof body['id'] === 'string' ? body['id'].toLowerCase() : randomUUID() }
  const complete = { ...values, ...(await special.derive?.(context, values, null)) }
  const absent = missing(schema, complete)
  if (absent.length > 0) throw invalid(absent)
  const row = await insert(context, schema, complete, await special.hidden?.(context, complete, null))
  await special.written?.(context, row, null)
  return { status: 201, body: presenter(ability, schema)(row), headers: { ...versioned(row), location: `/api/${schema.collection}/${idOf(row)}` } }
}

async function changed(context: Context, schema: RecordSchema, special: Special): Promise<Answer> {
  const { ability, body, params } = context
  const row = await rowOf(context, schema, params['id'] ?? '', true)
  demand(ability, 'update', schema, row)
  mayAmend(context, await wholeFor(context, schema, row), special.asks)
  checkVersion(ability, schema, row, context.ifMatch)
  const fixed = ['id', 'community_id', ...(schema.within ? [schema.within] : [])].filter((name) => name in body && body[name] !== row[name])
  if (fixed.length > 0) throw invalid(fixed.map((field) => ({ field, fault: 'read_only' as const })))
  refuseFaults(schema, body)
  refuseDuties(ability, 'update', schema, row, body)
  await referenced(context, schema, row, body, row)
  const changes = { ...body, ...(await special.derive?.(context, body, row)) }
  if (Object.keys(changes).length === 0) return { body: presenter(ability, schema)(row), headers: versioned(row) }
  const after = { ...row, ...changes }
  const absent = missing(schema, after)
  if (absent.length > 0) throw invalid(absent)
  if (!may(ability, 'update', schema.collection, after)) throw notAllowed()
  const result = await update(context, schema, row, changes, await special.hidden?.(context, after, row))
  await special.written?.(context, result, row)
  return { body: presenter(ability, schema)(result), headers: versioned(result) }
}

/** Takes a record away or puts it back; it stays in the database with its history until it is erased. */
async function moved(context: Context, schema: RecordSchema, special: Special, action: 'remove' | 'restore'): Promise<Answer> {
  const row = await rowOf(context, schema, context.params['id'] ?? '', true)
  demand(context.ability, action, schema, row)
  mayAmend(context, await wholeFor(context, schema, row), special.asks)
  if (context.ifMatch !== null) checkVersion(context.ability, schema, row, context.ifMatch)
  if ((row['removed_at'] !== null) === (action === 'remove')) throw conflict('wrong_state')
  if (action === 'restore' && (await special.became?.(context, idOf(row)))) throw conflict('was_merged')
  await sayVerb(context.db, '', String(context.body['reason'] ?? '').trim() || null)
  const result = await update(context, schema, row, { removed_at: action === 'remove' ? new Date().toISOString() : null })
  await special.written?.(context, result, row)
  return { body: presenter(context.ability, schema)(result), headers: versioned(result) }
}

/** The routes of a kind. */
export function recordRoutes(schema: RecordSchema, special: Special = {}): Route[] {
  const { collection } = schema
  const one = schema.label.en.toLowerCase()
  const access = 'signed_in' as const
  return [
    {
      method: 'GET',
      path: `/api/${collection}`,
      access,
      summary: `A page of ${schema.plural.en.toLowerCase()}.`,
      query: ['community', ...(schema.filters ?? []), ...(special.list?.query ?? []), 'removed', 'limit', 'after'],
      handle: async (context) => {
        const identity = fieldsOf(schema).some((field) => field.sensitivity === 'identity')
        const rows = narrowedBy(schema, context.query)
        const few = fieldsOf(schema).some(
          (field) => (field.kind === 'reference' || field.kind === 'uuid') && schema.filters?.includes(field.name) && context.query[field.name],
        )
        const more = await special.list?.narrow(context, rows)
        const narrow = more ?? rows
        return { body: await page(context, schema, { order, limit: readLimit(context.query['limit']), after: context.query['after'], narrow, few, identity }) }
      },
    },
    {
      method: 'POST',
      path: `/api/${collection}`,
      access,
      summary: `Record: ${one}.`,
      body: 'record',
      handle: (context) => created(special.making?.(context) ?? context, schema, special),
    },
    {
      method: 'GET',
      path: `/api/${collection}/:id`,
      access,
      summary: `One record: ${one}.${special.became ? ' One that was merged answers 308 to the one it became, or with itself=true as it stood.' : ''}`,
      ...(special.became ? { query: ['itself'] } : {}),
      handle: async (context) => {
        const row = await rowOf(context, schema, context.params['id'] ?? '')
        const became = row['removed_at'] && context.query['itself'] !== 'true' ? await special.became?.(context, idOf(row)) : null
        if (became) return { status: 308, headers: { location: `/api/${collection}/${became}` } }
        return { body: presenter(context.ability, schema)(row), headers: versioned(row) }
      },
    },
    {
      method: 'PATCH',
      path: `/api/${collection}/:id`,
      access,
      summary: `Change fields of a record (${one}); If-Match names the version meant.`,
      body: 'record',
      handle: (context) => changed(context, schema, special),
    },
    {
      method: 'DELETE',
      path: `/api/${collection}/:id`,
      access,
      summary: `Take a record away (${one}); it can be put back.`,
      handle: async (context) => ({ ...(await moved(context, schema, special, 'remove')) }),
    },
    {
      method: 'POST',
      path: `/api/${collection}/:id/restoration`,
      access,
      summary: `Put a record back that was taken away (${one}).`,
      body: { type: 'object', additionalProperties: false, properties: { reason: { type: 'string', maxLength: 2000 } } },
      handle: (context) => moved(context, schema, special, 'restore'),
    },
    reversionRoute(schema, (context) => changed(context, schema, special)),
    {
      method: 'GET',
      path: `/api/${collection}/:id/history`,
      access,
      summary: `Who changed what, when and why (${one}).`,
      handle: async (context) => {
        const items = await historyOf(context, schema, context.params['id'] ?? '')
        return { body: { items, next: null, total: items.length } }
      },
    },
  ]
}
