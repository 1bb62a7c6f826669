/** Multipart bodies: files are streamed to a waiting room under the data folder and hashed on the way; text parts are bounded. */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { UploadedFile } from '../context.ts'
import { badRequest, Problem } from '../problem.ts'
import { isStorable } from './bodies.ts'
import type { Route } from './route.ts'

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

/** Receives the parts that the route names; 400 on any other, 413 beyond 2 GiB. */
export async function receive(request: IncomingMessage, wanted: NonNullable<Route['upload']>, dataFolder: string): Promise<Upload> {
  // The parser would take a form of any page as well.
  if (!/^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '')) throw new Problem(415, 'unsupported')
  const room = waitingRoom(dataFolder)
  await mkdir(room, { recursive: true, mode: 0o700 })
  const files = new Map<string, UploadedFile>()
  const fields: Record<string, string> = {}
  const paths: string[] = []
  const writes: Promise<void>[] = []
  const discard = async () => void (await Promise.all(paths.map((path) => rm(path, { force: true }))))

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
  parser.on('field', (name, value, info) => {
    if (!wanted.fields.includes(name)) faults.push(badRequest([{ field: name.slice(0, 100), fault: 'unknown' }]))
    else if (name in fields) faults.push(badRequest([{ field: name, fault: 'once' }]))
    else if (info.valueTruncated || !isStorable(value)) faults.push(badRequest([{ field: name, fault: 'wrong' }]))
    else fields[name] = value
  })
  parser.on('file', (name, stream, info) => {
    if (!wanted.files.includes(name) || files.has(name)) {
      faults.push(badRequest([{ field: name.slice(0, 100), fault: wanted.files.includes(name) ? 'once' : 'unknown' }]))
      stream.resume()
      return
    }
    const path = join(room, randomUUID())
    paths.push(path)
    const hash = createHash('sha256')
    let bytes = 0
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        bytes += chunk.length
        done(null, chunk)
      },
    })
    files.set(name, { name: '', path, bytes: 0, sha256: '' })
    const write = pipeline(stream, meter, createWriteStream(path, { mode: 0o600 })).then(() => {
      if (stream.truncated) faults.push(new Problem(413, 'too_large'))
      const shown = isStorable(info.filename ?? '') ? (info.filename ?? '') : ''
      files.set(name, { name: shown.slice(-200).toWellFormed(), path, bytes, sha256: hash.digest('hex') })
    })
    // It may fail before anybody waits for it; whoever waits below still hears of it.
    write.catch(() => undefined)
    writes.push(write)
  })
  try {
    await pipeline(request, parser)
    await Promise.all(writes)
  } catch (error) {
    await Promise.allSettled(writes)
    await discard()
    throw error instanceof Problem ? error : badRequest()
  }
  const [fault] = faults
  if (fault) {
    await discard()
    throw fault
  }
  return { files, fields, discard }
}
