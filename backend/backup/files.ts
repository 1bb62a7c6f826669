/** The files that belong to a backup: what lies in the rooms of the data folder that rows of the database speak of. Paths are told from the data folder, with forward slashes. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkpointsFile, setCheckpointsAside } from '../audit/checkpoints.ts'
import { plainFailure } from '../plain-failure.ts'
import type { Entry } from './entries.ts'

/** Evidence; files that wait for their import; documents of reports. */
const rooms = ['evidence', 'imports', 'reports'] as const

async function* under(folder: string): AsyncGenerator<string> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const one of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = path.join(folder, one.name)
    if (one.isDirectory()) yield* under(at)
    else if (one.isFile()) yield at
  }
}

/** An entry for each file. One that goes away meanwhile was taken away by whoever may: it is left out. */
export async function* fileEntries(dataFolder: string): AsyncGenerator<Entry> {
  for (const room of rooms)
    for await (const file of under(path.join(dataFolder, room))) {
      const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      if (!handle) continue
      yield { kind: 'file', name: path.relative(dataFolder, file).split(path.sep).join('/'), content: handle.createReadStream() }
    }
}

/** The signed checkpoints of the log as they stand now; what is added later is not of this backup. Null when there are none. */
export async function checkpointEntry(dataFolder: string): Promise<Entry | null> {
  const file = checkpointsFile(dataFolder)
  const found = await stat(file).catch(() => null)
  if (!found || found.size === 0) return null
  return { kind: 'file', name: path.relative(dataFolder, file).split(path.sep).join('/'), content: createReadStream(file, { end: found.size - 1 }) }
}

const isPlain = (name: string): boolean => {
  const parts = name.split('/')
  return parts.length > 1 && [...rooms, 'audit'].some((room) => room === parts[0]) && parts.every((part) => /^[\w.-]{1,200}$/.test(part) && !/^\.+$/.test(part))
}

/** Refuses a data folder in which files lie already. */
export async function mustHaveNoFiles(dataFolder: string): Promise<void> {
  for (const room of rooms)
    for await (const file of under(path.join(dataFolder, room)))
      throw plainFailure(`There are files already (${path.relative(dataFolder, file)}): a backup is restored into an empty instance only.`)
}

export interface Staged {
  /** Keeps a file aside, on the disk for good before this returns. */
  keep(name: string, content: AsyncIterable<Uint8Array>): Promise<void>
  /** Moves all of them to their places; checkpoints that stand there speak of another log, and are set aside: answers where, or null when there was nothing to set aside. */
  place(): Promise<string | null>
  /** Removes what was kept aside, and what was placed; what gave way is put back. */
  undo(): Promise<void>
  /** Removes what was kept aside. */
  clear(): Promise<void>
}

async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/** The bytes of a file; none without a file. */
const read = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })

/** A place for restored files until the database that speaks of them is certain. */
export function stage(dataFolder: string): Staged {
  const aside = path.join(dataFolder, 'restoring')
  const placed: string[] = []
  let gaveWay: string | null = null
  const move = async (from: string, to: string) => {
    await rename(from, to)
    placed.push(to)
  }
  /** Sets the checkpoints that are there aside, unless they are the very ones of the backup. */
  const giveWay = async (): Promise<string | null> => {
    const old = await read(checkpointsFile(dataFolder))
    if (old.length === 0) return null
    if (!old.equals(await read(checkpointsFile(aside)))) return setCheckpointsAside(dataFolder, new Date())
    await rm(checkpointsFile(aside))
    return null
  }
  const clear = () => rm(aside, { recursive: true, force: true })
  return {
    keep: async (name, content) => {
      if (!isPlain(name)) throw plainFailure('The backup holds a file whose name leads elsewhere: nothing of it was used.')
      const to = path.join(aside, ...name.split('/'))
      await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
      await pipeline(content, createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true }))
    },
    place: async () => {
      gaveWay = await giveWay()
      for (const room of await readdir(aside).catch(() => [])) {
        const to = path.join(dataFolder, room)
        if (room === 'audit') {
          await mkdir(to, { recursive: true, mode: 0o700 })
          for (const name of await readdir(path.join(aside, room))) await move(path.join(aside, room, name), path.join(to, name))
          await toDisk(to)
          continue
        }
        // An empty folder gives way; mustHaveNoFiles has looked.
        await rm(to, { recursive: true, force: true })
        await move(path.join(aside, room), to)
      }
      await toDisk(dataFolder)
      return gaveWay
    },
    undo: async () => {
      for (const to of placed) await rm(to, { recursive: true, force: true })
      if (gaveWay) await rename(gaveWay, checkpointsFile(dataFolder))
      await clear()
    },
    clear,
  }
}

/** Writes a file beside its name and moves it there when it is whole and on the disk; never over another. */
export async function writeWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${file}.part`
  try {
    await pipeline(content, createWriteStream(unfinished, { mode: 0o600, flush: true }))
    await rename(unfinished, file)
    await toDisk(path.dirname(path.resolve(file)))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The bytes of a file, piece by piece. */
export const bytesOf = (file: string): AsyncIterable<Buffer> => createReadStream(file, { highWaterMark: 256 * 1024 })
