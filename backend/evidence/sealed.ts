/** Files on their way into the store and out of it: sealed chunk by chunk as they arrive, opened chunk by chunk as they are asked for, never held whole. */
import { chunkBytes, chunksOf, openChunk, sealChunk, sealedBytes, sealedChunkBytes } from '../keys/chunks.ts'
import { Problem } from '../problem.ts'
import type { Give } from './reader/bytes.ts'
import type { Store } from './store.ts'

/** Which file: where it lies, under which name it was sealed, with which key, and how many plain bytes it has. */
export interface SealedFile {
  readonly key: Buffer
  readonly file: string
  readonly stored: string
  readonly bytes: number
}

/** Chunks that are written, and read, together. */
const together = 16

/**
 * The bytes of `source` as sealed chunks, the first of them number `first`. With `total`, the plain bytes of the whole file, the last chunk is the one that ends there
 * and a part that stops inside a chunk loses the rest of it; without, the last is the one after which nothing came. More than `total` is refused.
 */
export async function* sealing(
  { key, file }: Pick<SealedFile, 'key' | 'file'>,
  source: AsyncIterable<Uint8Array>,
  { first = 0, total = null }: { first?: number; total?: number | null } = {},
): AsyncGenerator<readonly Buffer[]> {
  const end = total === null ? null : chunksOf(total) - 1
  // The pieces of the chunk that is being filled, as they came.
  let chunk: Uint8Array[] = []
  let filled = 0
  let index = first
  let ready: Buffer[] = []
  let chunks = 0
  const seal = (last: boolean) => {
    ready.push(...sealChunk(key, file, index, last, chunk))
    chunks += 1
    index += 1
    chunk = []
    filled = 0
  }
  for await (const bytes of source) {
    let taken = 0
    while (taken < bytes.length) {
      // A full chunk is sealed only when something follows it: whether it is the last is part of the seal.
      if (filled === chunkBytes) seal(index === end)
      const some = Math.min(chunkBytes - filled, bytes.length - taken)
      chunk.push(bytes.subarray(taken, taken + some))
      filled += some
      taken += some
      if (total !== null && index * chunkBytes + filled > total) throw new Problem(413, 'too_large')
    }
    if (chunks >= together || ready.length > 500) {
      yield ready
      ready = []
      chunks = 0
    }
  }
  if (end === null) seal(true)
  else if (total !== null && index === end ? index * chunkBytes + filled === total : filled === chunkBytes) seal(index === end)
  if (ready.length > 0) yield ready
}

/** Parts of a sealed file on request, as the reader asks for them. */
export const giverOf =
  (store: Store, file: SealedFile): Give =>
  async (from, length) => {
    const parts: Buffer[] = []
    for await (const part of opened(store, file, from, Math.min(file.bytes, from + length))) parts.push(part)
    return Buffer.concat(parts)
  }

/** Plain bytes `from` up to (not including) `to`. Each chunk is verified before a byte of it is given out; throws at the first that is not as it was sealed. */
export async function* opened(store: Store, { key, file, stored, bytes }: SealedFile, from = 0, to = bytes): AsyncGenerator<Buffer> {
  if (from >= to) return
  const last = chunksOf(bytes) - 1
  let index = Math.floor(from / chunkBytes)
  const end = Math.min(sealedBytes(bytes), (Math.floor((to - 1) / chunkBytes) + 1) * sealedChunkBytes)
  const sizeOf = (one: number) => (one === last ? sealedBytes(bytes) - last * sealedChunkBytes : sealedChunkBytes)
  let waiting: Buffer[] = []
  let held = 0
  const open = (sealed: Buffer): Buffer => {
    const plain = openChunk(key, file, index, index === last, sealed)
    const start = index * chunkBytes
    index += 1
    return plain.subarray(Math.max(0, from - start), Math.max(0, Math.min(plain.length, to - start)))
  }
  for await (const piece of store.read(stored, index * sealedChunkBytes, end - index * sealedChunkBytes, together * sealedChunkBytes)) {
    waiting.push(piece)
    held += piece.length
    if (held < sizeOf(index)) continue
    const all = waiting.length === 1 ? piece : Buffer.concat(waiting)
    let at = 0
    while (index * chunkBytes < to && all.length - at >= sizeOf(index)) {
      const size = sizeOf(index)
      yield open(all.subarray(at, at + size))
      at += size
    }
    waiting = at < all.length ? [all.subarray(at)] : []
    held = all.length - at
  }
  if (index * chunkBytes < to) throw new Error('the file is cut short')
}
