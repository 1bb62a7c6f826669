/** Sends a file so that a bad line loses nothing: its digest is taken on the device, it goes in parts from where the server stands, and counts as received only when both digests agree. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Evidence } from '../../../schemas/evidence.ts'
import { api } from '../../lib/api.ts'
import { Problem, type ProblemBody } from '../../lib/problem.ts'

export interface Standing {
  readonly id: string
  readonly bytes: number
  readonly received: number
  readonly part_bytes: number
}

export interface Progress {
  readonly step: 'hashing' | 'sending'
  /** 0 to 1. */
  readonly done: number
}

/** Read at once for the digest: small enough that the page stays alive between two. */
const slice = 1024 * 1024

/** SHA-256 of a file, hexadecimal, without holding it. */
export async function digestOf(file: Blob, tell: (done: number) => void, signal: AbortSignal): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += slice) {
    signal.throwIfAborted()
    hash.update(new Uint8Array(await file.slice(at, at + slice).arrayBuffer()))
    tell(Math.min(1, (at + slice) / file.size))
  }
  return bytesToHex(hash.digest())
}

async function put(upload: Standing, part: Blob, offset: number, signal: AbortSignal): Promise<Standing> {
  let response: Response
  try {
    response = await fetch(`/api/uploads/${upload.id}?offset=${offset}`, {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
      signal,
    })
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof Problem ? error : new Problem(0)
  }
  if (response.ok) return (await response.json()) as Standing
  const body = (await response.json().catch(() => ({}))) as ProblemBody & { received?: number }
  // It stands elsewhere than we thought (a part whose answer was lost): go on from there.
  if (response.status === 409 && typeof body.received === 'number') return { ...upload, received: body.received }
  throw new Problem(response.status, body)
}

/** What has to be remembered to go on after a cut. Kept in memory alone: nothing of records stays on the device. */
export interface Sending {
  digest?: string
  upload?: Standing
}

/** Sends `file` to an incident, or goes on with it. Rejects with a `Problem` of status 0 when the line is cut: call again with the same `sending`. */
export async function sendFile(
  incidentId: string,
  file: File,
  fields: Readonly<Record<string, unknown>>,
  sending: Sending,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Evidence> {
  sending.digest ??= await digestOf(file, (done) => tell({ step: 'hashing', done }), signal)
  let upload = sending.upload
    ? await api.get<Standing>(`/api/uploads/${sending.upload.id}`, { signal })
    : await api.post<Standing>('/api/uploads', { incident_id: incidentId, bytes: file.size }, { signal })
  sending.upload = upload
  let still = 0
  while (upload.received < upload.bytes) {
    tell({ step: 'sending', done: upload.received / upload.bytes })
    const before = upload.received
    upload = await put(upload, file.slice(before, before + upload.part_bytes), before, signal)
    sending.upload = upload
    still = upload.received === before ? still + 1 : 0
    if (still > 3) throw new Problem(0)
  }
  tell({ step: 'sending', done: 1 })
  return api.post<Evidence>(`/api/uploads/${upload.id}/completion`, { ...fields, sha256: sending.digest, name: file.name, type: file.type }, { signal })
}
