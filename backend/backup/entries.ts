/**
 * What stands inside a backup: entries one after the other, each a heading, its content in frames, and the SHA-256 of that content; the last is a manifest that
 * counts them all and carries a digest of their headings and hashes. Written and read as a stream, so that the memory used does not grow with the size.
 */
import { createHash, type Hash } from 'node:crypto'
import { altered } from './locked.ts'

export interface Heading {
  readonly kind: 'about' | 'key' | 'table' | 'sequences' | 'file' | 'manifest'
  /** Table, name of a key, or path below the data folder with forward slashes. */
  readonly name: string
  /** Of a table: its columns in the order of its rows. */
  readonly columns?: readonly string[]
}

export interface Entry extends Heading {
  readonly content: AsyncIterable<Uint8Array>
}

interface Sum {
  readonly bytes: number
  readonly sha256: string
}

const longest = 64 * 1024

function* frames(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += longest) {
    const piece = bytes.subarray(at, at + longest)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
}
const endFrame = Buffer.alloc(4)

/** What the manifest says of the entries before it. */
function tally(): { add(heading: Heading, sum: Sum): void; said(): string } {
  const digest = createHash('sha256')
  let entries = 0
  return {
    add: ({ kind, name, columns }, { bytes, sha256 }) => {
      entries += 1
      digest.update(`${JSON.stringify([kind, name, columns ?? null, bytes, sha256])}\n`)
    },
    said: () => JSON.stringify({ entries, digest: digest.copy().digest('hex') }),
  }
}

const one = async function* (text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

/** An entry of a few words. */
export const textEntry = (kind: Heading['kind'], name: string, text: string): Entry => ({ kind, name, content: one(text) })

/** The bytes of the entries and, after them, of their manifest. */
export async function* written(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const sums = tally()
  async function* write({ content, ...heading }: Entry): AsyncGenerator<Uint8Array> {
    yield* frames(Buffer.from(JSON.stringify(heading)))
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of content) {
      hash.update(piece)
      bytes += piece.length
      yield* frames(piece)
    }
    yield endFrame
    const sum = { bytes, sha256: hash.digest('hex') }
    sums.add(heading, sum)
    yield* frames(Buffer.from(JSON.stringify(sum)))
  }
  for await (const entry of entries) yield* write(entry)
  yield* write(textEntry('manifest', 'manifest', sums.said()))
}

interface Reader {
  /** The next `length` bytes; null at the end of the stream. */
  take(length: number): Promise<Buffer | null>
}

function readerOf(source: AsyncIterator<Uint8Array>): Reader {
  let held: Buffer = Buffer.alloc(0)
  return {
    take: async (length) => {
      while (held.length < length) {
        const { done, value } = await source.next()
        if (done && held.length === 0) return null
        if (done) throw altered()
        held = Buffer.concat([held, value])
      }
      const taken = held.subarray(0, length)
      held = held.subarray(length)
      return taken
    },
  }
}

/** One frame; empty for the frame that ends a content, null at the end of the stream. */
async function frame(reader: Reader): Promise<Buffer | null> {
  const length = (await reader.take(4))?.readUInt32BE()
  if (length === undefined) return null
  if (length > longest) throw altered()
  if (length === 0) return endFrame.subarray(4)
  const bytes = await reader.take(length)
  if (!bytes) throw altered()
  return bytes
}

async function json<T>(reader: Reader): Promise<T | null> {
  const bytes = await frame(reader)
  if (!bytes) return null
  try {
    return JSON.parse(bytes.toString()) as T
  } catch {
    throw altered()
  }
}

async function* contentOf(reader: Reader, hash: Hash, sum: { bytes: number }): AsyncGenerator<Buffer> {
  for (;;) {
    const bytes = await frame(reader)
    if (!bytes) throw altered()
    if (bytes.length === 0) return
    hash.update(bytes)
    sum.bytes += bytes.length
    yield bytes
  }
}

/** Gives each entry to `take`, in order, and checks every hash and the manifest; throws a plain failure on anything that does not agree. */
export async function readEntries(source: AsyncIterable<Uint8Array>, take: (entry: Entry) => Promise<void>): Promise<void> {
  const from = source[Symbol.asyncIterator]()
  const reader = readerOf(from)
  const sums = tally()
  try {
    for (;;) {
      const heading = await json<Heading>(reader)
      if (!heading) throw altered()
      const hash = createHash('sha256')
      const counted = { bytes: 0 }
      const kept: Buffer[] = []
      const content = contentOf(reader, hash, counted)
      if (heading.kind === 'manifest') for await (const piece of content) kept.push(piece)
      else await take({ ...heading, content })
      // What was not taken has to agree as well.
      for await (const _ of content);
      const sum = await json<Sum>(reader)
      if (!sum || sum.bytes !== counted.bytes || sum.sha256 !== hash.digest('hex')) throw altered()
      if (heading.kind === 'manifest') {
        if (Buffer.concat(kept).toString() !== sums.said() || (await reader.take(1)) !== null) throw altered()
        return
      }
      sums.add(heading, sum)
    }
  } finally {
    await from.return?.()
  }
}
