/** Multipart bodies: files are streamed to a waiting room under the data folder and hashed on the way; text parts are bounded. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { UploadedFile } from '../context.ts'
import type { Arrived } from '../evidence/arrival.ts'
import { badRequest, Problem } from '../problem.ts'
import { isStorable } from './bodies.ts'
import type { Keep, Route } from './route.ts'

export interface Upload {
  readonly files: Map<string, UploadedFile>
  readonly fields: Record<string, string>
  /** Removes what the handler left in the waiting room. */
  readonly discard: () => Promise<void>
}

const waitingRoom = (dataFolder: string): string => join(dataFolder, 'incoming')

/** Removes what a server that was killed left in the waiting room; before anybody is served. */
export async function emptyWaitingRoom(dataFolder: string): Promise<void> {
  await rm(waitingRoom(dataFolder), { recursive: true, force: true })
}

const maximumBytes = 2 * 1024 ** 3
const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(String((error as { code?: string }).code))

async function spool(stream: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, meter, createWriteStream(path, { mode: 0o600 }))
  return { bytes, sha256: hash.digest('hex') }
}

async function keepIn(kept: ReturnType<Keep>, stream: Readable): Promise<{ bytes: number; sha256: string; sealed: Arrived }> {
  const sealed = await kept.write(stream)
  return { bytes: sealed.bytes, sha256: sealed.sha256, sealed }
}

/** Receives the parts that the route names; 400 on any other, 413 beyond 2 GiB. */
export async function receive(request: IncomingMessage, wanted: NonNullable<Route['upload']>, dataFolder: string): Promise<Upload> {
  // The parser would take a form of any page as well.
  if (!/^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '')) throw new Problem(415, 'unsupported')
  const room = waitingRoom(dataFolder)
  await mkdir(room, { recursive: true, mode: 0o700 })
  const files = new Map<string, UploadedFile>()
  const fields: Record<string, string> = {}
  const leftovers: (() => Promise<void>)[] = []
  const writes: Promise<void>[] = []
  const discard = async () => void (await Promise.all(leftovers.map((forget) => forget())))

  let parser: busboy.Busboy
  try {
    parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: maximumBytes, files: 4, fields: 40, fieldSize: 500_000, fieldNameSize: 100 },
    })
  } catch {
    throw new Problem(415, 'unsupported')
  }
  const faults: Problem[] = []
  const streams: Readable[] = []
  let fail: (error: unknown) => void = () => undefined
  const broken = new Promise<never>((_, reject) => {
    fail = reject
  })
  broken.catch(() => undefined)
  parser.on('field', (name, value, info) => {
    if (!wanted.fields.includes(name)) faults.push(badRequest([{ field: name.slice(0, 100), fault: 'unknown' }]))
    else if (name in fields) faults.push(badRequest([{ field: name, fault: 'once' }]))
    else if (info.valueTruncated || !isStorable(value)) faults.push(badRequest([{ field: name, fault: 'wrong' }]))
    else fields[name] = value
  })
  parser.on('file', (name, stream, info) => {
    // A line that breaks off fails the stream, also one that nobody reads.
    stream.on('error', () => undefined)
    streams.push(stream)
    if (!wanted.files.includes(name) || files.has(name)) {
      faults.push(badRequest([{ field: name.slice(0, 100), fault: wanted.files.includes(name) ? 'once' : 'unknown' }]))
      stream.resume()
      return
    }
    const path = join(room, randomUUID())
    const kept = wanted.keep?.(dataFolder)
    leftovers.push(kept ? kept.discard : () => rm(path, { force: true }))
    files.set(name, { name: '', path, bytes: 0, sha256: '', declared: null })
    const write = (kept ? keepIn(kept, stream) : spool(stream, path)).then((put) => {
      if (stream.truncated) faults.push(new Problem(413, 'too_large'))
      const shown = isStorable(info.filename ?? '') ? (info.filename ?? '') : ''
      files.set(name, { name: shown.slice(-200).toWellFormed(), path, declared: info.mimeType || null, ...put })
    })
    write.catch(fail)
    writes.push(write)
  })
  const piped = pipeline(request, parser)
  piped.catch(() => undefined)
  try {
    await Promise.race([piped, broken])
    await Promise.all(writes)
  } catch (error) {
    // Whoever sends is told at once why it can not be kept; what still comes is read and forgotten.
    request.unpipe(parser)
    request.resume()
    for (const one of streams) one.destroy()
    await Promise.allSettled(writes)
    await discard()
    throw error instanceof Problem ? error : isFull(error) ? new Problem(507, 'storage_full') : badRequest()
  }
  const [fault] = faults
  if (fault) {
    await discard()
    throw fault
  }
  return { files, fields, discard }
}
