/** Records that may be of one person, for those who may read every name of the community, and merging them, for those who review there. */
import { likely } from '../../schemas/likeness.ts'
import { person } from '../../schemas/person.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import { distinctionsOf, distinguish, undistinguish } from '../duplicates/distinctions.ts'
import { mergePeople, unmergePeople } from '../duplicates/merge-people.ts'
import { peopleLike } from '../duplicates/people.ts'
import type { Route } from '../http/route.ts'
import { invalid, notFound } from '../problem.ts'
import { columnsOf, demand, reachable, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { noteMany } from '../records/given.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { opened } from '../records/sealing.ts'
import { versioned } from '../records/write.ts'

/** The person, when who asks may compare her; 404 when she may not be read, 403 when her name may not be. */
async function compared(context: Context): Promise<Row> {
  const row = await rowOf(context, person, context.params['id'] ?? '')
  demand(context.ability, 'compare', person, row)
  return row
}

/** The same, when who asks may also say what is one person and what is two. */
async function weighed(context: Context): Promise<Row> {
  const row = await compared(context)
  demand(context.ability, 'merge', person, row)
  return row
}

const entered = (context: Context, row: Row, action: 'distinguish' | 'undistinguish', other_id: string): Promise<void> =>
  audit(context.db, { action, kind: person.collection, record_id: idOf(row), community_id: String(row['community_id']), detail: { other_id } })

/** What became part of a person, the latest first. */
async function mergesOf(context: Context, row: Row): Promise<Row[]> {
  const kept: Row[] = await context
    .db('person_merges')
    .select('id', 'merged_id', 'choices', 'reason', 'created_by', 'created_at')
    .where('survivor_id', idOf(row))
    .whereNull('undone_at')
    .orderBy('created_at', 'desc')
  const parts: Row[] = await reachable(context, person, 'compare')
    .select(columnsOf(person))
    .whereIn(
      'people.id',
      kept.map((one) => String(one['merged_id'])),
    )
  noteMany(context.db, person.collection, parts)
  const show = presenter(context.ability, person)
  const items: Row[] = []
  for (const { merged_id, ...one } of kept) {
    const part = parts.find((found) => found['id'] === merged_id)
    if (part) items.push({ ...one, person: show(await opened(context, person, part)) })
  }
  return items
}

export const personDuplicateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/people/:id/duplicates',
    access: 'signed_in',
    summary: 'Records of the same community that may be of the same person, the likeliest first, each with a score from 0 to 1 and its reasons.',
    handle: async (context) => {
      const row = await compared(context)
      const show = presenter(context.ability, person)
      const found = await peopleLike(context, row)
      noteMany(
        context.db,
        person.collection,
        found.map((one) => one.row),
      )
      const marks = (await distinctionsOf(context.db, 'people', [idOf(row)])).get(idOf(row))
      const items = found.map(({ row: other, score, reasons }) => {
        const mark = marks?.get(idOf(other))
        return { person: show(other), score, likely: score >= likely, reasons, distinct: mark ? { by: mark.created_by, at: mark.created_at } : null }
      })
      return { body: { items: [...items.filter((one) => one.distinct === null), ...items.filter((one) => one.distinct !== null)] } }
    },
  },
  {
    method: 'POST',
    path: '/api/people/:id/distinctions',
    access: 'signed_in',
    summary: 'Keep that another record is not of the same person.',
    body: { type: 'object', additionalProperties: false, required: ['other_id'], properties: { other_id: { type: 'string', maxLength: 36 } } },
    handle: async (context) => {
      const row = await weighed(context)
      const id = String(context.body['other_id'] ?? '').toLowerCase()
      const absent = invalid([{ field: 'other_id', fault: 'no_such_record' }])
      if (!uuidPattern.test(id) || id === idOf(row)) throw absent
      const community = String(row['community_id'])
      const other = await reachable(context, person, 'compare').where({ 'people.id': id, 'people.community_id': community }).first('people.id')
      if (!other) throw absent
      if (await distinguish(context.db, 'people', community, idOf(row), id, whoAsks(context).id)) await entered(context, row, 'distinguish', id)
      return { status: 204 }
    },
  },
  {
    method: 'DELETE',
    path: '/api/people/:id/distinctions/:other_id',
    access: 'signed_in',
    summary: 'Take back that two records are not of the same person.',
    handle: async (context) => {
      const row = await weighed(context)
      const id = (context.params['other_id'] ?? '').toLowerCase()
      if (!uuidPattern.test(id) || !(await undistinguish(context.db, 'people', idOf(row), id))) throw notFound()
      await entered(context, row, 'undistinguish', id)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/api/people/:id/merges',
    access: 'signed_in',
    summary: 'The records that became part of this person, the latest first.',
    handle: async (context) => ({ body: { items: await mergesOf(context, await compared(context)) } }),
  },
  {
    method: 'POST',
    path: '/api/people/:id/merges',
    access: 'signed_in',
    summary:
      'Merge another record into this person, of which If-Match names the version: by field its value is taken (theirs) or joined (both); what names the other names this one, and its address leads here.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['other_id', 'other_version'],
      properties: {
        other_id: { type: 'string', maxLength: 36 },
        other_version: { type: 'integer', minimum: 1 },
        choices: { type: 'object' },
        reason: { type: 'string', maxLength: 2000 },
      },
    },
    handle: async (context) => {
      const { body } = context
      const row = await compared(context)
      const { survivor, merge } = await mergePeople(context, whoAsks(context).id, idOf(row), {
        other: String(body['other_id'] ?? ''),
        survivorVersion: context.ifMatch,
        otherVersion: Number(body['other_version']),
        choices: (body['choices'] ?? {}) as Row,
        reason: String(body['reason'] ?? '').trim() || null,
      })
      return { status: 201, body: { merge, person: presenter(context.ability, person)(survivor) }, headers: versioned(survivor) }
    },
  },
  {
    method: 'DELETE',
    path: '/api/people/:id/merges/:merge_id',
    access: 'signed_in',
    summary: 'Undo a merge of people: both stand as before; fields changed since are kept, and named in the answer.',
    handle: async (context) => {
      const row = await compared(context)
      const { survivor, kept } = await unmergePeople(context, whoAsks(context).id, idOf(row), context.params['merge_id'] ?? '')
      return { body: { person: presenter(context.ability, person)(survivor), kept }, headers: versioned(survivor) }
    },
  },
]
