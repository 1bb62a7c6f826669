/** Where the documents of reports lie: in a folder that only Vigie reads, each under the identifier of its report. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { uuidPattern } from '../records/draft.ts'

/** The path of a report's document. */
export function reportPath(dataFolder: string, id: string): string {
  if (!uuidPattern.test(id)) throw new Error('not the identifier of a report')
  return path.join(dataFolder, 'reports', `${id}.pdf`)
}

export interface Kept {
  readonly bytes: number
  readonly sha256: string
}

/** Keeps what `write` writes, or nothing if it fails: the document is there whole or not at all. */
export async function keepReport(dataFolder: string, id: string, write: (out: Writable) => Promise<void>): Promise<Kept> {
  const file = reportPath(dataFolder, id)
  const unfinished = `${file}.part`
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    const kept = pipeline(counted, createWriteStream(unfinished, { mode: 0o600 }))
    kept.catch(() => counted.destroy())
    await Promise.all([
      write(counted).catch((error: unknown) => {
        counted.destroy(error as Error)
        throw error
      }),
      kept,
    ])
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}
