/**
 * Checkpoints: how far the chain had come at a moment, signed by the instance, in a file that is not in the database. Who cuts the end of the log, rewrites it from
 * some point, or puts an older database in its place can not take back what stands here. Copy the file to another machine from time to time.
 */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { InstanceKey } from '../keys/instance-key.ts'
import { canonical } from './chain.ts'

export interface Checkpoint {
  readonly sequence: number
  /** Hash at that sequence, hexadecimal. */
  readonly hash: string
  readonly at: string
}

export interface ReadCheckpoint extends Checkpoint {
  readonly line: number
}

export const checkpointsFile = (dataFolder: string): string => path.join(dataFolder, 'audit', 'checkpoints.ndjson')

const before = 'checkpoints-before-restore-'

/** Sets the checkpoints aside, under a name that says when, and answers where; for a log that a restore puts in the place of the one they speak of. */
export async function setCheckpointsAside(dataFolder: string, at: Date): Promise<string> {
  const file = checkpointsFile(dataFolder)
  const to = path.join(path.dirname(file), `${before}${at.toISOString().replaceAll(':', '-')}.ndjson`)
  await rename(file, to)
  return to
}

/** The files of checkpoints that restores set aside, the oldest first. */
export async function checkpointsAside(dataFolder: string): Promise<string[]> {
  const folder = path.dirname(checkpointsFile(dataFolder))
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.startsWith(before))
    .sort()
    .map((name) => path.join(folder, name))
}

/** What is signed; the first line keeps a signature from passing for one of something else. */
const signed = ({ sequence, hash, at }: Checkpoint): Buffer => Buffer.from(`vigie checkpoint 1\n${canonical({ sequence, hash, at })}`)

/** Adds a checkpoint for good: it is on the disk when this resolves. */
export async function appendCheckpoint(dataFolder: string, key: Pick<InstanceKey, 'sign'>, point: Checkpoint): Promise<void> {
  const file = checkpointsFile(dataFolder)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const out = await open(file, 'a+', 0o600)
  try {
    const { size } = await out.stat()
    // A line that a power cut left half-written is closed first.
    const last = size > 0 ? (await out.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() : '\n'
    const line = canonical({ ...point, signature: key.sign(signed(point)).toString('base64') })
    await out.appendFile(`${last === '\n' ? '' : '\n'}${line}\n`)
    await out.sync()
  } finally {
    await out.close()
  }
}

function parse(text: string, key: Pick<InstanceKey, 'verify'>): Checkpoint | null {
  try {
    const { sequence, hash, at, signature } = JSON.parse(text) as Record<string, unknown>
    if (!Number.isSafeInteger(sequence) || !/^[0-9a-f]{64}$/.test(String(hash)) || typeof at !== 'string') return null
    const point = { sequence: Number(sequence), hash: String(hash), at }
    return key.verify(signed(point), Buffer.from(String(signature), 'base64')) ? point : null
  } catch {
    return null
  }
}

/** The checkpoints of a file in the order in which they were written, line by line; `null` for a line that is not one of ours, or was changed. None without a file. */
export async function* readCheckpoints(file: string, key: Pick<InstanceKey, 'verify'>): AsyncGenerator<ReadCheckpoint | { line: number; sequence: null }> {
  if (!(await stat(file).catch(() => null))) return
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text === '') continue
    const point = parse(text, key)
    yield point ? { ...point, line } : { line, sequence: null }
  }
}
