/**
 * Where sealed files lie: a few verbs that a folder keeps today and an S3-compatible store can keep tomorrow (a part that is written at an offset is a part of a
 * multipart upload, keeping is its completion). What is kept is there whole or not at all, under a random name, and is never written again.
 */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../problem.ts'

export interface Stored {
  readonly key: string
  readonly bytes: number
  readonly changed_at: Date
  /** False while it is still arriving. */
  readonly kept: boolean
}

export interface Store {
  /**
   * Writes what `source` gives, in pieces that belong one behind the other, at `offset` of a file that is arriving; answers how many bytes, which are then on disk.
   * 507 when there is no room.
   */
  write(key: string, offset: number, source: AsyncIterable<readonly Uint8Array[]>): Promise<number>
  /** The file has arrived whole: from now on it is there, and never changes. */
  keep(key: string): Promise<void>
  /** `length` bytes from `from`, fewer when the file is shorter, at most `piece` of them at a time; of a file that is kept or arriving. Throws when there is none. */
  read(key: string, from: number, length: number, piece?: number): AsyncIterable<Buffer>
  remove(key: string): Promise<void>
  list(): AsyncIterable<Stored>
}

const keyPattern = /^[0-9a-f]{32}$/
/** A name that says nothing and is never used again. */
export const newKey = (): string => randomBytes(16).toString('hex')

/** Left free on the disk, so that the database can still write. */
const spared = 256 * 1024 ** 2
const full = () => new Problem(507, 'storage_full')
const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as { code?: string }).code))

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder of ours; refuses one that is really a link to another place. */
async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!(await lstat(folder)).isDirectory()) throw new Error('the folder of evidence is not a folder')
}

/** All of the pieces, however many the system takes at once. */
async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[], offset: number, length: number): Promise<void> {
  const { bytesWritten } = await handle.writev(pieces, offset)
  if (bytesWritten < length) await handle.write(Buffer.concat(pieces).subarray(bytesWritten), 0, length - bytesWritten, offset + bytesWritten)
}

async function writeAt(handle: FileHandle, offset: number, source: AsyncIterable<readonly Uint8Array[]>): Promise<number> {
  let at = offset
  // One write is under way while the next bytes are being made.
  let under: Promise<unknown> = Promise.resolve()
  for await (const pieces of source) {
    await under
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    under = writeAll(handle, pieces, at, length)
    under.catch(() => undefined)
    at += length
  }
  await under
  await handle.datasync()
  return at - offset
}

/** A store in a folder below the data folder. */
export function folderStore(dataFolder: string): Store {
  const root = path.join(dataFolder, 'evidence')
  const arriving = path.join(root, 'arriving')
  const checked = (key: string): string => {
    if (!keyPattern.test(key)) throw new Error('not the key of a stored file')
    return key
  }
  const keptPath = (key: string) => path.join(root, checked(key).slice(0, 2), key)
  const arrivingPath = (key: string) => path.join(arriving, checked(key))

  return {
    write: async (key, offset, source) => {
      await ownFolder(root)
      await ownFolder(arriving)
      const { bavail, bsize } = await statfs(arriving)
      if (bavail * bsize < spared) throw full()
      const handle = await open(arrivingPath(key), constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW, 0o600)
      try {
        return await writeAt(handle, offset, source)
      } catch (error) {
        throw isFull(error) ? full() : error
      } finally {
        await handle.close()
      }
    },
    keep: async (key) => {
      const to = keptPath(key)
      await ownFolder(path.dirname(to))
      await rename(arrivingPath(key), to).catch(async (error: unknown) => {
        // Kept already, by a request that was cut off after it.
        if (!(await lstat(to).catch(() => null))?.isFile()) throw error
      })
      await syncFolder(path.dirname(to))
      await syncFolder(arriving)
    },
    read: async function* (key, from, length, piece = 1024 * 1024) {
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW
      const handle = await open(keptPath(key), flags).catch(() => open(arrivingPath(key), flags))
      try {
        for (let at = from; at < from + length; ) {
          const room = Buffer.allocUnsafe(Math.min(piece, from + length - at))
          const { bytesRead } = await handle.read(room, 0, room.length, at)
          if (bytesRead === 0) return
          at += bytesRead
          yield room.subarray(0, bytesRead)
        }
      } finally {
        await handle.close()
      }
    },
    remove: async (key) => {
      await rm(arrivingPath(key), { force: true })
      await rm(keptPath(key), { force: true })
    },
    list: async function* () {
      for (const folder of await readdir(root).catch(() => []))
        for (const key of await readdir(path.join(root, folder)).catch(() => [])) {
          if (!keyPattern.test(key)) continue
          const found = await lstat(path.join(root, folder, key)).catch(() => null)
          if (found?.isFile()) yield { key, bytes: found.size, changed_at: found.mtime, kept: folder !== 'arriving' }
        }
    },
  }
}
