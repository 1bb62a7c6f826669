/** Files that arrive in parts: begun, sent from where they stand, completed when their digest is that of the device. What nobody goes on with is forgotten after a week. */
import { evidence } from '../../schemas/evidence.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { noted, sealedName } from '../evidence/arrival.ts'
import { attachable, fromText, takeIn } from '../evidence/intake.ts'
import { refuseExcess } from '../evidence/quota.ts'
import { opened, sealing } from '../evidence/sealed.ts'
import { folderStore, newKey } from '../evidence/store.ts'
import type { Route } from '../http/route.ts'
import { chunkBytes, chunkOverhead, newFileKey, sealedChunkBytes } from '../keys/chunks.ts'
import { unwrapRecordKey, wrappedUnder, wrapRecordKey } from '../keys/keyring.ts'
import { badRequest, conflict, invalid, notFound, Problem } from '../problem.ts'
import { find } from '../records/door.ts'
import { draftSchema, uuidPattern } from '../records/draft.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { versioned } from '../records/write.ts'

/** How long an upload waits to be gone on with, in days. */
export const patience = 7
/** What a client does well to send at once. */
const suggested = 8 * 1024 ** 2

async function uploadOf(context: Context, lock = false): Promise<Row> {
  const id = context.params['id'] ?? ''
  const query = context.db('uploads').where({ id, created_by: whoAsks(context).id })
  const row: Row | undefined = uuidPattern.test(id) ? await (lock ? query.forUpdate() : query).first() : undefined
  if (!row) throw notFound()
  return row
}

function standing(row: Row): Record<string, unknown> {
  const expires = new Date(new Date(String(row['touched_at'])).getTime() + patience * 86_400_000).toISOString()
  return {
    id: row['id'],
    incident_id: row['incident_id'],
    bytes: Number(row['bytes']),
    received: Number(row['received']),
    part_bytes: suggested,
    completed: row['completed_at'] !== null,
    expires_at: expires,
  }
}

async function begin(context: Context): Promise<Answer> {
  const bytes = Number(context.body['bytes'])
  const incident = await attachable(context, context.body['incident_id'])
  const community = String(incident['community_id'])
  await refuseExcess(context.db, community, bytes, true)
  const id = crypto.randomUUID()
  const sealed_key = wrapRecordKey(await context.keys.current(context.db, community), id, newFileKey())
  const values = { id, community_id: community, incident_id: incident['id'], stored: newKey(), sealed_key, bytes, created_by: whoAsks(context).id }
  const [row]: Row[] = await context.db('uploads').insert(values).returning('*')
  return { status: 201, body: standing(row ?? {}), headers: { location: `/api/uploads/${id}` } }
}

async function fileOf(context: Context, row: Row) {
  const wrapped = row['sealed_key'] as Buffer
  const community = await context.keys.version(context.db, String(row['community_id']), wrappedUnder(wrapped))
  return {
    key: unwrapRecordKey(community, String(row['id']), wrapped),
    file: sealedName(String(row['evidence_id']), 'original'),
    stored: String(row['stored']),
    bytes: Number(row['bytes']),
  }
}

function offsetOf({ query }: Context): number {
  const text = query['offset'] ?? '0'
  if (!/^\d{1,15}$/.test(text)) throw badRequest([{ field: 'offset', fault: 'wrong' }])
  return Number(text)
}

/** Where the next part goes: nothing is written but from where the upload stands. */
async function takePart(context: Context): Promise<(source: AsyncIterable<Uint8Array>) => Promise<number>> {
  const row = await uploadOf(context)
  const at = offsetOf(context) + context.arrived
  if (at !== Number(row['received']) || row['completed_at']) throw conflict('other_offset', { received: Number(row['received']) })
  if (at === Number(row['bytes'])) throw conflict('other_offset', { received: at })
  const file = await fileOf(context, row)
  const store = folderStore(context.config.dataFolder)
  return async (source) => {
    const first = at / chunkBytes
    const written = await store.write(file.stored, first * sealedChunkBytes, sealing(file, source, { first, total: file.bytes }))
    return written - Math.ceil(written / sealedChunkBytes) * chunkOverhead
  }
}

async function partTaken(context: Context): Promise<Answer> {
  const row = await uploadOf(context, true)
  const received = Math.max(Number(row['received']), offsetOf(context) + context.arrived)
  const [now]: Row[] = await context.db('uploads').where('id', idOf(row)).update({ received, touched_at: context.db.fn.now() }).returning('*')
  return { body: standing(now ?? row) }
}

async function complete(context: Context): Promise<Answer> {
  const row = await uploadOf(context, true)
  const evidenceId = String(row['evidence_id'])
  if (row['completed_at']) return { body: await find(context, evidence, evidenceId) }
  if (row['received'] !== row['bytes']) throw conflict('incomplete_upload', { received: Number(row['received']) })
  const { sha256, name, type, ...given } = context.body as Record<string, string>
  const file = await fileOf(context, row)
  const store = folderStore(context.config.dataFolder)
  const passing = noted(opened(store, file))
  let whole = 0
  try {
    for await (const part of passing.source) whole += part.length
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') whole = 0
    // Something of it never reached the disk: from there it has to be sent again.
    const received = Math.floor(whole / chunkBytes) * chunkBytes
    await context.db('uploads').where('id', idOf(row)).update({ received })
    return { problem: new Problem(409, 'conflict', { detail: 'incomplete_upload', extra: { received } }) }
  }
  const read = passing.read()
  if (read.sha256 !== sha256) {
    await context.db('uploads').where('id', idOf(row)).delete()
    await store.remove(file.stored)
    return { problem: invalid([{ field: 'sha256', fault: 'not_same' }]) }
  }
  const arrived = { ...read, evidence_id: evidenceId, stored: file.stored, key: file.key, takenOver: () => {} }
  const delivered = { file: arrived, name: name ?? '', declared: type ?? null, claimed: sha256 }
  const made = await takeIn(context, delivered, { ...fromText(given), incident_id: row['incident_id'] })
  await store.keep(file.stored)
  await context.db('uploads').where('id', idOf(row)).update({ completed_at: context.db.fn.now() })
  return { status: 201, body: presenter(context.ability, evidence)(made), headers: { ...versioned(made), location: `/api/evidence/${evidenceId}` } }
}

async function giveUp(context: Context): Promise<Answer> {
  const row = await uploadOf(context, true)
  if (row['completed_at']) throw conflict('already_there')
  await context.db('uploads').where('id', idOf(row)).delete()
  await folderStore(context.config.dataFolder).remove(String(row['stored']))
  return { status: 204 }
}

const given = draftSchema(evidence)['properties'] as Readonly<Record<string, unknown>>
const { incident_id: _, ...described } = given

export const uploadRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/uploads',
    access: 'signed_in',
    summary: 'Begin to send a file of an incident in parts.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['incident_id', 'bytes'],
      properties: { incident_id: { type: 'string', format: 'uuid' }, bytes: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } },
    },
    handle: begin,
  },
  {
    method: 'GET',
    path: '/api/uploads/:id',
    access: 'signed_in',
    summary: 'How far one’s upload has come.',
    handle: async (context) => ({ body: standing(await uploadOf(context)) }),
  },
  {
    method: 'PUT',
    path: '/api/uploads/:id',
    access: 'signed_in',
    summary:
      'The next bytes of an upload, from `offset` on, which must be where it stands (409 says where). A body of any length; what has arrived when the line is cut counts.',
    query: ['offset'],
    bytes: takePart,
    handle: partTaken,
  },
  {
    method: 'POST',
    path: '/api/uploads/:id/completion',
    access: 'signed_in',
    summary: 'The file has been sent: it becomes an item of evidence if its digest is that of the device; else nothing is kept (422).',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['sha256'],
      properties: {
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        name: { type: 'string', maxLength: 500 },
        type: { type: 'string', maxLength: 120 },
        ...described,
      },
    },
    handle: complete,
  },
  { method: 'DELETE', path: '/api/uploads/:id', access: 'signed_in', summary: 'Give up an upload.', handle: giveUp },
]
