/** Legal holds: what is held is neither erased nor discarded, nor what belongs to it, until somebody who litigates or coordinates releases it. */
import { may } from '../../schemas/ability.ts'
import { casefile } from '../../schemas/casefile.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { heldKinds, type LegalHold } from '../../schemas/erasure.ts'
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import { person } from '../../schemas/person.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { badRequest, conflict, invalid, notAllowed, notFound } from '../problem.ts'
import { reachable, reachableRow } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { noteMany } from '../records/given.ts'
import type { Row } from '../records/present.ts'
import { object, text } from './bodies.ts'

const access = 'signed_in' as const
const schemas: Readonly<Record<string, RecordSchema>> = { people: person, incidents: incident, evidence, casefiles: casefile }

/** Holds on records that who asks may read: a hold on a casefile tells nobody outside its team that there is one. */
async function holds(context: Context, narrow: Readonly<Record<string, string>> = {}): Promise<LegalHold[]> {
  const { db, ability, account } = context
  const own = (account?.memberships ?? []).map((one) => one.community_id).filter((one) => may(ability, 'hold', 'communities', { id: one }))
  const rows: Row[] = await db('legal_holds as h')
    .leftJoin('accounts as placer', 'placer.id', 'h.placed_by')
    .leftJoin('accounts as releaser', 'releaser.id', 'h.released_by')
    .select('h.id', 'h.community_id', 'h.kind', 'h.record_id', 'h.reason', 'placer.name as placed_by', 'h.placed_at')
    .select('releaser.name as released_by', 'h.released_at', 'h.release_reason')
    .whereIn('h.community_id', own)
    .where(Object.fromEntries(Object.entries(narrow).map(([name, value]) => [`h.${name}`, value])))
    .orderByRaw('h.released_at is not null, h.placed_at desc')
    .limit(500)
  const references = new Map<string, string | null>()
  for (const [kind, schema] of Object.entries(schemas)) {
    const ids = rows.flatMap((one) => (one['kind'] === kind ? [String(one['record_id'])] : []))
    if (ids.length === 0) continue
    const named = 'reference' in schema.properties ? 'reference' : 'title'
    const found: Row[] = await reachable(context, schema).select(`${kind}.id`, `${kind}.${named} as named`).whereIn(`${kind}.id`, ids)
    for (const one of found) references.set(String(one['id']), (one['named'] ?? null) as string | null)
  }
  const seen = rows.filter((one) => references.has(String(one['record_id'])))
  noteMany(db, 'legal_holds', seen)
  return seen.map((one) => ({ ...(one as unknown as Omit<LegalHold, 'reference'>), reference: references.get(String(one['record_id'])) ?? null }))
}

async function listed(context: Context): Promise<Answer> {
  const { community, record } = context.query
  for (const [field, value] of Object.entries({ community, record })) if (value && !uuidPattern.test(value)) throw badRequest([{ field, fault: 'wrong' }])
  const items = await holds(context, { ...(community ? { community_id: community } : {}), ...(record ? { record_id: record } : {}) })
  return { body: { items, next: null, total: items.length } }
}

async function placed(context: Context): Promise<Answer> {
  const { body, db, ability } = context
  const schema = schemas[String(body['kind'])] as RecordSchema
  const row = await reachableRow(context, schema, String(body['record_id']))
  if (!row) throw invalid([{ field: 'record_id', fault: 'no_such_record' }])
  if (!may(ability, 'hold', schema.collection, row)) throw notAllowed()
  const reason = String(body['reason']).trim()
  if (reason === '') throw invalid([{ field: 'reason', fault: 'required' }])
  const { id: record_id, community_id } = row
  const [made] = (await db('legal_holds')
    .insert({ community_id, kind: schema.collection, record_id, reason, placed_by: whoAsks(context).id })
    .returning('id')) as { id: string }[]
  await audit(db, { action: 'place_hold', community_id: String(community_id), kind: schema.collection, record_id: String(record_id) })
  const [hold] = await holds(context, { id: String(made?.id) })
  return { status: 201, body: hold }
}

async function released(context: Context): Promise<Answer> {
  const { body, db, params, at } = context
  const id = params['id'] ?? ''
  const [hold] = uuidPattern.test(id) ? await holds(context, { id }) : []
  if (!hold) throw notFound()
  const reason = String(body['reason']).trim()
  if (reason === '') throw invalid([{ field: 'reason', fault: 'required' }])
  const done = await db('legal_holds')
    .where({ id })
    .whereNull('released_at')
    .update({ released_at: at.toISOString(), released_by: whoAsks(context).id, release_reason: reason })
  if (done === 0) throw conflict('wrong_state')
  await audit(db, { action: 'release_hold', community_id: hold.community_id, kind: hold.kind, record_id: hold.record_id })
  return { body: (await holds(context, { id }))[0] }
}

export const holdRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/holds',
    access,
    summary: 'Legal holds on records that one may read, those that stand first (who litigates or coordinates).',
    query: ['community', 'record'],
    handle: listed,
  },
  {
    method: 'POST',
    path: '/api/holds',
    access,
    summary: 'Place a legal hold on a record: neither it nor what belongs to it is erased or discarded until the hold is released.',
    body: object({ kind: { type: 'string', enum: [...heldKinds] }, record_id: { type: 'string', format: 'uuid' }, reason: text(2000) }, [
      'kind',
      'record_id',
      'reason',
    ]),
    handle: placed,
  },
  {
    method: 'POST',
    path: '/api/holds/:id/release',
    access,
    stepUp: true,
    summary: 'Release a legal hold, with the reason; erasures that were confirmed and waited for it are carried out.',
    body: object({ reason: text(2000) }, ['reason']),
    handle: released,
  },
]
