/**
 * The instance's master key, under which every community's key is wrapped. It lives outside the database and its backups: in VIGIE_MASTER_KEY, or in a file of the
 * data folder that nobody else may read. Without it nothing that is sealed opens; a copy belongs in a safe.
 */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { plainFailure } from '../plain-failure.ts'
import { newKey } from './cipher.ts'

export interface MasterKey {
  readonly key: Buffer
  /** The file, or null when the environment gave it. */
  readonly file: string | null
  /** Made just now, because there was none. */
  readonly fresh: boolean
}

/** The folder of the keys, closed to everybody else. */
export function keysFolder(dataFolder: string): string {
  const folder = path.join(dataFolder, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** Refuses a key file that others on the machine could read or change. */
export function mustBePrivate(file: string): void {
  if (process.platform !== 'win32' && statSync(file).mode & 0o077)
    throw plainFailure(`The key file ${file} is open to other users of this machine: run "chmod 600 ${file}", and consider it known to them.`)
}

function decode(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw plainFailure(`${where} does not hold a key: 32 bytes in base64 are expected.`)
  return key
}

/** Writes a new file that only its owner may read, durable before this returns; throws EEXIST when there is one. */
export function writeOnce(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Where a new master key waits until everything is wrapped under it. */
export const nextMasterFile = (dataFolder: string): string => path.join(keysFolder(dataFolder), 'master.key.next')

/** The key in a private file, or null where there is no such file. */
export function readKeyFile(file: string): Buffer | null {
  if (!existsSync(file)) return null
  mustBePrivate(file)
  return decode(readFileSync(file, 'utf8'), file)
}

/** Reads the master key, or makes it when this instance has none yet. */
export function readMasterKey(dataFolder: string, given: string | undefined = process.env['VIGIE_MASTER_KEY']): MasterKey {
  if (given) return { key: decode(given, 'VIGIE_MASTER_KEY'), file: null, fresh: false }
  const file = path.join(keysFolder(dataFolder), 'master.key')
  try {
    writeOnce(file, `${newKey().toString('base64')}\n`)
    return { key: decode(readFileSync(file, 'utf8'), file), file, fresh: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  mustBePrivate(file)
  return { key: decode(readFileSync(file, 'utf8'), file), file, fresh: false }
}
