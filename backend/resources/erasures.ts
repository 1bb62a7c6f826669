/** Erasures: asked for by a coordinator or proposed by a rule, confirmed in a second step, carried out by the owner's hand within seconds, and listed for good. */
import { may } from '../../schemas/ability.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { type ErasureOrder, erasedKinds, erasureReasons } from '../../schemas/erasure.ts'
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import { person } from '../../schemas/person.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { whatGoes } from '../erasure/goes.ts'
import { mentionsOf } from '../erasure/mentions.ts'
import type { Route } from '../http/route.ts'
import { badRequest, conflict, invalid, notAllowed, notFound } from '../problem.ts'
import { reachableRow } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { noteMany } from '../records/given.ts'
import type { Row } from '../records/present.ts'
import { object } from './bodies.ts'

const access = 'signed_in' as const
const schemas: Readonly<Record<string, RecordSchema>> = { people: person, incidents: incident, evidence }
const id = { type: 'string', format: 'uuid' }

function shown(row: Row): ErasureOrder {
  const { touched_on, author: _, ...gone } = (row['gone'] ?? {}) as Record<string, unknown>
  const { author_name, ...order } = row
  return {
    ...(order as unknown as ErasureOrder),
    record_id: row['kind'] === 'drafts' ? null : String(row['record_id']),
    gone: gone as Record<string, number>,
    ...(touched_on ? { touched_on: String(touched_on), author: (author_name ?? null) as string | null } : {}),
  }
}

/** Orders of the communities that who asks coordinates: the second wall lets no other through, and the ability says so first. */
function orders({ db, ability, account }: Context) {
  const own = (account?.memberships ?? []).map((one) => one.community_id).filter((one) => may(ability, 'erase', 'communities', { id: one }))
  return db('erasure_orders as o')
    .leftJoin('accounts as asker', 'asker.id', 'o.created_by')
    .leftJoin('accounts as sure', 'sure.id', 'o.confirmed_by')
    .leftJoin('accounts as writer', (on) => on.on(db.raw(`writer.id = (o.gone->>'author')::uuid`)))
    .select('o.id', 'o.community_id', 'o.kind', 'o.record_id', 'o.reference', 'o.reason', 'o.class', 'o.state', 'o.gone', 'o.created_at', 'o.confirmed_at')
    .select('o.ended_at', 'asker.name as asked_by', 'sure.name as confirmed_by', 'writer.name as author_name')
    .select(db.raw(`o.state in ('asked', 'confirmed', 'waiting') and cardinality(holds_on(o.kind, o.record_id)) > 0 as held`))
    .whereIn('o.community_id', own)
}

async function one(context: Context, order: string, lock = false): Promise<Row> {
  if (!uuidPattern.test(order)) throw notFound()
  if (lock) await context.db('erasure_orders').select('id').where('id', order).forUpdate()
  const row: Row | undefined = await orders(context).where('o.id', order).first()
  if (!row) throw notFound()
  return row
}

async function listed(context: Context): Promise<Answer> {
  const { community, record, state } = context.query
  for (const [field, value] of Object.entries({ community, record })) if (value && !uuidPattern.test(value)) throw badRequest([{ field, fault: 'wrong' }])
  const query = orders(context).orderBy('o.created_at', 'desc').limit(200)
  if (community) query.where('o.community_id', community)
  if (record) query.where('o.record_id', record).whereNot('o.kind', 'drafts')
  if (state) query.whereIn('o.state', state.split(','))
  const rows: Row[] = await query
  noteMany(context.db, 'erasure_orders', rows)
  return { body: { items: rows.map(shown), next: null, total: rows.length } }
}

async function asked(context: Context): Promise<Answer> {
  const { body, db, ability } = context
  const schema = schemas[String(body['kind'])] as RecordSchema
  const row = await reachableRow(context, schema, String(body['record_id']))
  if (!row) throw invalid([{ field: 'record_id', fault: 'no_such_record' }])
  if (!may(ability, 'erase', schema.collection, row)) throw notAllowed()
  if (row['erased_at']) throw conflict('erased')
  const { community_id, reference } = row
  const values = { community_id, kind: schema.collection, record_id: row['id'], reference, reason: body['reason'], created_by: whoAsks(context).id }
  const gone = await whatGoes(db, schema.collection, row)
  const [made] = (await db('erasure_orders')
    .insert({ ...values, gone: JSON.stringify(gone) })
    .returning('id')) as { id: string }[]
  await audit(db, {
    action: 'ask_erasure',
    community_id: String(community_id),
    kind: schema.collection,
    record_id: String(row['id']),
    detail: { reason: body['reason'] },
  })
  return { status: 201, body: shown(await one(context, String(made?.id))) }
}

async function confirmed(context: Context): Promise<Answer> {
  const { body, db, params, at } = context
  const row = await one(context, params['id'] ?? '', true)
  if (row['state'] !== 'asked') throw conflict('wrong_state')
  const typed = String(body['reference'] ?? '').trim()
  if (row['reference'] && typed.toLowerCase() !== String(row['reference']).toLowerCase()) throw conflict('not_the_reference')
  const state = row['held'] ? 'waiting' : 'confirmed'
  await db('erasure_orders')
    .where('id', String(row['id']))
    .update({ state, confirmed_by: whoAsks(context).id, confirmed_at: at.toISOString() })
  await audit(db, {
    action: 'confirm_erasure',
    community_id: String(row['community_id']),
    kind: row['kind'] === 'drafts' ? 'incidents' : String(row['kind']),
    record_id: String(row['record_id']),
    detail: { reason: row['reason'], held: row['held'] },
  })
  return { body: shown(await one(context, String(row['id']))) }
}

/** What was only asked for, or waits because it is held, may still be dropped: it stays. */
async function dropped(context: Context): Promise<Answer> {
  const { db, params, at } = context
  const row = await one(context, params['id'] ?? '', true)
  if (row['state'] !== 'asked' && row['state'] !== 'waiting') throw conflict('wrong_state')
  await db('erasure_orders').where('id', String(row['id'])).update({ state: 'dropped', ended_at: at.toISOString() })
  await audit(db, {
    action: 'drop_erasure',
    community_id: String(row['community_id']),
    kind: row['kind'] === 'drafts' ? 'incidents' : String(row['kind']),
    record_id: String(row['record_id']),
  })
  return { body: shown(await one(context, String(row['id']))) }
}

export const erasureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/erasures',
    access,
    summary: 'Erasures asked for, proposed, waiting and done, latest first (coordinators).',
    query: ['community', 'record', 'state'],
    handle: listed,
  },
  {
    method: 'POST',
    path: '/api/erasures',
    access,
    stepUp: true,
    summary:
      'Ask for the erasure of what identifies people in a record (its community’s coordinators); answers what goes with it. Nothing happens until it is confirmed.',
    body: object({ kind: { type: 'string', enum: [...erasedKinds] }, record_id: id, reason: { type: 'string', enum: [...erasureReasons] } }, [
      'kind',
      'record_id',
      'reason',
    ]),
    handle: asked,
  },
  {
    method: 'GET',
    path: '/api/erasures/:id',
    access,
    summary: 'One erasure; of a person, while it is not done, with the reports whose own words seem to name them: nobody rewrites those but people.',
    cost: 'search',
    handle: async (context) => {
      const row = await one(context, context.params['id'] ?? '')
      noteMany(context.db, 'erasure_orders', [row])
      const open = row['kind'] === 'people' && row['state'] !== 'done' && row['state'] !== 'dropped'
      const named_in = open ? await mentionsOf(context, String(row['community_id']), String(row['record_id'])) : []
      return { body: { ...shown(row), named_in } }
    },
  },
  {
    method: 'POST',
    path: '/api/erasures/:id/confirmation',
    access,
    stepUp: true,
    summary: 'Confirm an erasure by writing the reference of its record: done within seconds and for good, or as soon as no legal hold stands in the way.',
    body: object({ reference: { type: 'string', maxLength: 60 } }, []),
    handle: confirmed,
  },
  { method: 'DELETE', path: '/api/erasures/:id', access, summary: 'Do not erase: it stays.', handle: dropped },
]
