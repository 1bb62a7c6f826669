/** Files that wait for their import, in a folder that only Vigie reads; each goes as soon as it has entered, and trial runs leave theirs for a day at most. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Whose file, and which: nobody can name the file of another. */
const keyPattern = /^[0-9a-f-]{36}_[0-9a-f-]{36}$/

/** The key of a file of an account. */
export const uploadedKey = (accountId: string, file: string): string => `${accountId}_${file}`.toLowerCase()
const day = 86_400_000

const room = (dataFolder: string): string => path.join(dataFolder, 'imports')

/** Where the file of a key lies. */
export function uploadedPath(dataFolder: string, key: string): string {
  if (!keyPattern.test(key)) throw new Error('not a key of an uploaded file')
  return path.join(room(dataFolder), key)
}

/** Moves a file that just arrived to where it waits under its key. */
export async function keepUploaded(dataFolder: string, key: string, from: string): Promise<void> {
  await mkdir(room(dataFolder), { recursive: true, mode: 0o700 })
  await rename(from, uploadedPath(dataFolder, key))
}

/** Whether the file is still there. */
export async function uploadedExists(dataFolder: string, key: string): Promise<boolean> {
  return stat(uploadedPath(dataFolder, key)).then(
    () => true,
    () => false,
  )
}

/** Forgets a file. */
export async function dropUploaded(dataFolder: string, key: string): Promise<void> {
  await rm(uploadedPath(dataFolder, key), { force: true })
}

/** Forgets files that nobody came back for; `wanted` are the keys of imports that still wait or run. */
export async function dropForgotten(dataFolder: string, wanted: ReadonlySet<string>): Promise<void> {
  const names = await readdir(room(dataFolder)).catch(() => [])
  for (const name of names) {
    if (!keyPattern.test(name) || wanted.has(name)) continue
    const found = await stat(uploadedPath(dataFolder, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > day) await dropUploaded(dataFolder, name)
  }
}
