/** What is made from an item: the reading of what its file says of itself, and redacted copies, each an item of its own. */
import { Readable } from 'node:stream'
import { evidence } from '../../schemas/evidence.ts'
import { incident } from '../../schemas/incident.ts'
import type { Answer, Context } from '../context.ts'
import { putAway, sealedName } from '../evidence/arrival.ts'
import { contradictions } from '../evidence/contradictions.ts'
import { happened } from '../evidence/custody.ts'
import { familyOf } from '../evidence/families.ts'
import { originalOf } from '../evidence/files.ts'
import { insideOf } from '../evidence/inside.ts'
import { takeIn } from '../evidence/intake.ts'
import { readingOf } from '../evidence/read.ts'
import { lookAt } from '../evidence/reader/ask.ts'
import type { Region } from '../evidence/reader/bytes.ts'
import { giverOf } from '../evidence/sealed.ts'
import { folderStore } from '../evidence/store.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid } from '../problem.ts'
import { find, rowOf } from '../records/door.ts'
import { idOf, presenter } from '../records/present.ts'
import { versioned } from '../records/write.ts'

async function metadata(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const read = await readingOf(context, row)
  // Against the incident as who asks may see it.
  const about = await find(context, incident, String(row['incident_id'])).catch(() => ({}))
  const preview = await context
    .db('evidence_files')
    .where({ evidence_id: idOf(row), role: 'preview' })
    .first('width', 'height', 'bytes')
  const inside = await insideOf(context, row)
  return { body: { ...read, inside, contradictions: read.reading ? contradictions(read.reading, about) : [], preview: preview ?? null } }
}

async function redact(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const file = await originalOf(context, row)
  const { regions, why, title } = context.body as { regions: Region[]; why?: string; title?: string }
  if (familyOf(file.type) !== 'image' || row['doubt']) throw conflict('no_preview')
  if (!why?.trim()) throw invalid([{ field: 'why', fault: 'required' }])
  const store = folderStore(context.config.dataFolder)
  const outcome = await lookAt({ work: 'redact', type: file.type, family: 'image', bytes: file.bytes, regions }, giverOf(store, file))
  if (!outcome?.picture) throw conflict('no_preview')
  const id = crypto.randomUUID()
  const put = await putAway(store, sealedName(id, 'original'), Readable.from([outcome.picture.bytes]))
  try {
    const body = {
      incident_id: row['incident_id'],
      parent_id: row['id'],
      relation: 'redaction',
      kind: row['kind'],
      title: title ?? row['title'],
      captured_on: row['captured_on'],
      obtained_how: 'made',
      classification: row['classification'],
    }
    const known = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined))
    const detail = { sha256: put.sha256, bytes: put.bytes, from: file.sha256, regions: regions.length, made_with: outcome.made_with }
    const delivered = {
      file: { ...put, evidence_id: id, takenOver: () => {} },
      name: `${row['reference']}-redacted.jpg`,
      declared: 'image/jpeg',
      claimed: null,
    }
    const made = await takeIn(context, delivered, known, { made_with: outcome.made_with, receipt: { action: 'receipt', detail, told: { why } } })
    await happened(context, row, { action: 'derivation', detail: { made: made['reference'], sha256: put.sha256 }, told: { why } })
    return { status: 201, body: presenter(context.ability, evidence)(made), headers: { ...versioned(made), location: `/api/evidence/${id}` } }
  } catch (error) {
    await store.remove(put.stored)
    throw error
  }
}

const fraction = { type: 'number', minimum: 0, maximum: 1 } as const

export const evidenceMadeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/evidence/:id/metadata',
    access: 'signed_in',
    summary: 'What the file says of itself (place, moment, device), and where that does not fit the incident.',
    handle: metadata,
  },
  {
    method: 'POST',
    path: '/api/evidence/:id/redaction',
    access: 'signed_in',
    summary: 'A copy of a picture with regions painted over for good (fractions of its width and height), as an item of its own.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['regions'],
      properties: {
        title: { type: 'string', maxLength: 200 },
        why: { type: 'string', maxLength: 300 },
        regions: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['x', 'y', 'width', 'height'],
            properties: { x: fraction, y: fraction, width: fraction, height: fraction },
          },
        },
      },
    },
    handle: redact,
  },
]
