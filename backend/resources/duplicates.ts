/** Possible duplicates for those who review: what may be the same event and why, what was found not to be, and merging with its undoing. */
import { incident } from '../../schemas/incident.ts'
import { likely } from '../../schemas/likeness.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { type Candidate, candidatesOf } from '../duplicates/candidates.ts'
import { type Distinction, distinctionsOf, distinguish, undistinguish } from '../duplicates/distinctions.ts'
import { merge, unmerge } from '../duplicates/merge.ts'
import type { Route } from '../http/route.ts'
import { invalid, notFound } from '../problem.ts'
import { columnsOf, demand, reachable, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { readIdentifier } from '../records/filter.ts'
import { noteMany } from '../records/given.ts'
import { idOf, type Presented, presenter, type Row } from '../records/present.ts'
import { versioned } from '../records/write.ts'

/** Candidates shown of one incident, at most. */
const mostShown = 10
/** Waiting incidents that the desk looks at, and those it shows. */
const [looked, told] = [60, 10]

/** A record as who asks may see it, noted for the log as one of several. */
function show({ db, ability }: Context, row: Row): Presented {
  noteMany(db, incident.collection, [row])
  return presenter(ability, incident)(row)
}

function shown(context: Context, { row, score, reasons }: Candidate, distinct: Distinction | null): Presented {
  const mark = distinct && { by: distinct.created_by, at: distinct.created_at }
  return { incident: show(context, row), score, likely: score >= likely, reasons, distinct: mark }
}

/** The record, when who asks may compare it; 404 when she may not read it, 403 when she does not review. */
async function compared(context: Context): Promise<Row> {
  const row = await rowOf(context, incident, context.params['id'] ?? '')
  demand(context.ability, 'compare', incident, row)
  return row
}

async function ofOne(context: Context): Promise<Answer> {
  const row = await compared(context)
  const found = (await candidatesOf(context, [row])).get(0) ?? []
  const marks = (await distinctionsOf(context.db, 'incidents', [idOf(row)])).get(idOf(row))
  const items = found.map((one) => shown(context, one, marks?.get(idOf(one.row)) ?? null))
  const open = items.filter((one) => one['distinct'] === null).slice(0, mostShown)
  return { body: { items: [...open, ...items.filter((one) => one['distinct'] !== null)] } }
}

/** The latest that wait, with what they may be reports of; a pair that both wait is told once. */
async function ofDesk(context: Context): Promise<Answer> {
  const community = readIdentifier('community', context.query['community'])
  const waiting = reachable(context, incident, 'compare').select(columnsOf(incident)).whereIn('state', ['submitted', 'under_review'])
  if (community) waiting.where('community_id', community)
  const rows: Row[] = await waiting
    .orderBy([
      { column: 'submitted_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(looked)
  const found = await candidatesOf(context, rows)
  const marks = await distinctionsOf(context.db, 'incidents', rows.map(idOf))
  const pairs = new Set<string>()
  const items = rows.flatMap((row, n) => {
    const fresh = (found.get(n) ?? []).filter((one) => {
      const pair = [idOf(row), idOf(one.row)].sort().join()
      if (marks.get(idOf(row))?.has(idOf(one.row)) || pairs.has(pair)) return false
      pairs.add(pair)
      return true
    })
    return fresh.length > 0 ? [{ row, fresh: fresh.slice(0, 3), best: fresh[0]?.score ?? 0 }] : []
  })
  items.sort((a, b) => b.best - a.best)
  const best = items.slice(0, told)
  return { body: { items: best.map(({ row, fresh }) => ({ incident: show(context, row), alike: fresh.map((one) => shown(context, one, null)) })) } }
}

/** The other record of a body, of the same community and comparable by who asks; anything else is no record for her. */
async function other(context: Context, row: Row): Promise<Row> {
  const id = String(context.body['other_id'] ?? context.params['other_id'] ?? '')
  const absent = invalid([{ field: 'other_id', fault: 'no_such_record' }])
  if (!uuidPattern.test(id) || id.toLowerCase() === idOf(row)) throw absent
  const found: Row | undefined = await reachable(context, incident, 'compare')
    .select(columnsOf(incident))
    .where({ id: id.toLowerCase(), community_id: row['community_id'] })
    .first()
  if (!found) throw absent
  return found
}

async function keepApart(context: Context): Promise<Answer> {
  const row = await compared(context)
  const another = await other(context, row)
  const community = String(row['community_id'])
  if (await distinguish(context.db, 'incidents', community, idOf(row), idOf(another), whoAsks(context).id))
    await audit(context.db, { action: 'distinguish', kind: 'incidents', record_id: idOf(row), community_id: community, detail: { other_id: idOf(another) } })
  return { status: 204 }
}

async function allowAgain(context: Context): Promise<Answer> {
  const row = await compared(context)
  const id = (context.params['other_id'] ?? '').toLowerCase()
  if (!uuidPattern.test(id) || !(await undistinguish(context.db, 'incidents', idOf(row), id))) throw notFound()
  await audit(context.db, {
    action: 'undistinguish',
    kind: 'incidents',
    record_id: idOf(row),
    community_id: String(row['community_id']),
    detail: { other_id: id },
  })
  return { status: 204 }
}

const reasonOf = (context: Context): string | null => String(context.body['reason'] ?? '').trim() || null

async function mergeHere(context: Context): Promise<Answer> {
  const { body } = context
  const row = await compared(context)
  const done = await merge(context, whoAsks(context).id, idOf(row), {
    other: String(body['other_id'] ?? ''),
    survivorVersion: context.ifMatch,
    otherVersion: Number(body['other_version']),
    choices: (body['choices'] ?? {}) as Row,
    reason: reasonOf(context),
  })
  return { status: 201, body: { merge: done.merge.id, incident: presenter(context.ability, incident)(done.survivor) }, headers: versioned(done.survivor) }
}

/** What became part of an incident, the latest first; only what who asks may read. */
async function merges(context: Context): Promise<Answer> {
  const row = await compared(context)
  const kept: Row[] = await context
    .db('incident_merges')
    .select('id', 'merged_id', 'choices', 'reason', 'created_by', 'created_at')
    .where('survivor_id', idOf(row))
    .whereNull('undone_at')
    .orderBy('created_at', 'desc')
  const parts: Row[] = await reachable(context, incident, 'compare')
    .select(columnsOf(incident))
    .whereIn(
      'id',
      kept.map((one) => String(one['merged_id'])),
    )
  const items = kept.flatMap(({ merged_id, ...one }) => {
    const part = parts.find((found) => found['id'] === merged_id)
    return part ? [{ ...one, incident: show(context, part) }] : []
  })
  return { body: { items } }
}

const text = { type: 'string', maxLength: 2000 }
const uuid = { type: 'string', maxLength: 36 }

export const duplicateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/duplicates',
    access: 'signed_in',
    summary: 'The latest incidents that wait for review and may be reports of an event already recorded, with the reasons; for those who review.',
    query: ['community'],
    handle: ofDesk,
  },
  {
    method: 'GET',
    path: '/api/incidents/:id/duplicates',
    access: 'signed_in',
    summary:
      'Incidents of the same community that may be the same event, the likeliest first, each with a score from 0 to 1 and its reasons; for those who review.',
    handle: ofOne,
  },
  {
    method: 'POST',
    path: '/api/incidents/:id/distinctions',
    access: 'signed_in',
    summary: 'Keep that another incident is not the same event.',
    body: { type: 'object', additionalProperties: false, required: ['other_id'], properties: { other_id: uuid } },
    handle: keepApart,
  },
  {
    method: 'DELETE',
    path: '/api/incidents/:id/distinctions/:other_id',
    access: 'signed_in',
    summary: 'Take back that two incidents are not the same event.',
    handle: allowAgain,
  },
  {
    method: 'GET',
    path: '/api/incidents/:id/merges',
    access: 'signed_in',
    summary: 'The records that became part of this one, the latest first.',
    handle: merges,
  },
  {
    method: 'POST',
    path: '/api/incidents/:id/merges',
    access: 'signed_in',
    summary:
      'Merge another incident into this one, of which If-Match names the version: by field its value is taken (theirs) or joined (both); the other is archived, and its address leads here.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['other_id', 'other_version'],
      properties: { other_id: uuid, other_version: { type: 'integer', minimum: 1 }, choices: { type: 'object' }, reason: text },
    },
    handle: mergeHere,
  },
  {
    method: 'DELETE',
    path: '/api/incidents/:id/merges/:merge_id',
    access: 'signed_in',
    summary: 'Undo a merge: both records stand as before; fields changed since are kept, and named in the answer.',
    handle: async (context) => {
      const row = await compared(context)
      const { survivor, kept } = await unmerge(context, whoAsks(context).id, idOf(row), context.params['merge_id'] ?? '', null)
      return { body: { incident: presenter(context.ability, incident)(survivor), kept }, headers: versioned(survivor) }
    },
  },
]
