/**
 * The one way out for files of evidence: always to be saved, never shown, with headers that leave nothing of it to run; and the pictures that we made of them ourselves.
 * Each time is an event of its custody.
 */
import { pipeline } from 'node:stream/promises'
import { evidence } from '../../schemas/evidence.ts'
import type { Answer, Context } from '../context.ts'
import { patient } from '../database/patient.ts'
import { happened } from '../evidence/custody.ts'
import { findFile, type KeptFile, originalOf } from '../evidence/files.ts'
import { attachment } from '../evidence/names.ts'
import { readRange } from '../evidence/range.ts'
import { opened } from '../evidence/sealed.ts'
import { folderStore } from '../evidence/store.ts'
import type { Route } from '../http/route.ts'
import { conflict } from '../problem.ts'
import { rowOf } from '../records/door.ts'
import type { Row } from '../records/present.ts'

const lifeless = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

function streamed(context: Context, file: KeptFile, from: number, to: number): NonNullable<Answer['stream']> {
  const store = folderStore(context.config.dataFolder)
  return (out) => pipeline(opened(store, file, from, to), out, { end: false })
}

async function download(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const file = await originalOf(context, row)
  const range = readRange(context.range, file.bytes)
  const { from, to } = range ?? { from: 0, to: file.bytes }
  await happened(context, row, { action: 'download', told: { why: context.query['why'] }, detail: { sha256: file.sha256, ...(range ? { from, to } : {}) } })
  const reference = String(row['reference'])
  await patient(context.db)
  return {
    status: range ? 206 : 200,
    // Whatever it is, the browser is told only that it is bytes.
    type: 'application/octet-stream',
    headers: {
      ...lifeless,
      'content-disposition': attachment(String(row['file_name'] ?? ''), reference),
      'content-length': String(to - from),
      'accept-ranges': 'bytes',
      ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${file.bytes}` } : {}),
    },
    stream: streamed(context, file, from, to),
  }
}

async function previewOf(context: Context, row: Row): Promise<KeptFile> {
  const file = await findFile(context, row, 'preview')
  if (!file) throw conflict('no_preview')
  return file
}

async function preview(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const file = await previewOf(context, row)
  await happened(context, row, { action: 'view', detail: { preview: file.sha256 } })
  return {
    type: file.type,
    headers: { ...lifeless, 'content-disposition': `inline; filename="${row['reference']}.webp"`, 'content-length': String(file.bytes) },
    stream: streamed(context, file, 0, file.bytes),
  }
}

export const evidenceFileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/evidence/:id/file',
    access: 'signed_in',
    summary: 'The original, byte for byte, to be saved; one range of bytes if the client asks for it.',
    query: ['why'],
    file: true,
    handle: download,
  },
  {
    method: 'GET',
    path: '/api/evidence/:id/preview',
    access: 'signed_in',
    summary: 'A picture of it that we made: re-encoded, and with nothing of what the original says of place, time or device.',
    file: true,
    handle: preview,
  },
]
