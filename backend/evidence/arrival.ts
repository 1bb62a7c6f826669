/** A file on its way in: sealed while it arrives under a key of its own, hashed and looked at on the same way, in the store before anything is said about it. */
import { createHash, randomUUID } from 'node:crypto'
import { newFileKey } from '../keys/chunks.ts'
import { sealing } from './sealed.ts'
import { folderStore, newKey, type Store } from './store.ts'
import { ends } from './type.ts'

/** A file that lies in the store and belongs to no record yet. */
export interface Arrived {
  /** The identifier that its record will have: the file is sealed for it. */
  readonly evidence_id: string
  readonly stored: string
  readonly key: Buffer
  readonly bytes: number
  readonly sha256: string
  readonly head: Buffer
  readonly tail: Buffer
  /** Says that a record has it now: it is no longer forgotten when the request ends. */
  readonly takenOver: () => void
}

/** Name under which the chunks of an item's file are sealed. */
export const sealedName = (evidenceId: string, role: 'original' | 'preview'): string => `${evidenceId}|${role}`

/** Bytes as they pass, hashed, with their beginning and end noted. */
export function noted(source: AsyncIterable<Uint8Array>): {
  source: AsyncGenerator<Uint8Array>
  read(): { bytes: number; sha256: string; head: Buffer; tail: Buffer }
} {
  const hash = createHash('sha256')
  const seen = ends()
  let bytes = 0
  const passing = async function* () {
    for await (const part of source) {
      hash.update(part)
      seen.take(part)
      bytes += part.length
      yield part
    }
  }
  return { source: passing(), read: () => ({ bytes, sha256: hash.digest('hex'), head: seen.head(), tail: seen.tail() }) }
}

/** Puts bytes away as a file of its own: kept whole, or (when `source` fails) not at all. */
export async function putAway(store: Store, file: string, source: AsyncIterable<Uint8Array>): Promise<Omit<Arrived, 'evidence_id' | 'takenOver'>> {
  const [stored, key] = [newKey(), newFileKey()]
  const passing = noted(source)
  try {
    await store.write(stored, 0, sealing({ key, file }, passing.source))
    await store.keep(stored)
  } catch (error) {
    await store.remove(stored)
    throw error
  }
  return { stored, key, ...passing.read() }
}

/** How POST /api/evidence keeps what is sent to it (see http/uploads.ts). */
export function keepArriving(dataFolder: string): { write(source: AsyncIterable<Uint8Array>): Promise<Arrived>; discard(): Promise<void> } {
  const store = folderStore(dataFolder)
  const evidenceId = randomUUID()
  let forget: string | null = null
  return {
    write: async (source) => {
      const put = await putAway(store, sealedName(evidenceId, 'original'), source)
      forget = put.stored
      return {
        ...put,
        evidence_id: evidenceId,
        takenOver: () => {
          forget = null
        },
      }
    },
    discard: async () => {
      if (forget) await store.remove(forget)
    },
  }
}
