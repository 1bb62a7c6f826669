/**
 * One Vigie at a time owns the embedded database of a data folder. The claim names its process; a claim whose process is gone (a kill, a power cut) is void.
 * A command that runs beside the server finds the server's database through it.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainFailure } from '../plain-failure.ts'
import { processMark } from './processes.ts'

interface Written {
  readonly pid: number
  readonly mark: string
  /** Where the database is reached; absent until it is ready. */
  readonly url?: string
}

export interface Claim {
  /** Lets others find the database. */
  publish(url: string): void
  release(): void
}

const claimFile = (dataFolder: string) => path.join(dataFolder, 'vigie.pid')

function read(file: string): Written | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Written
  } catch {
    return null
  }
}

/** Makes the data folder, closed to everybody else. */
export function openDataFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    chmodSync(dataFolder, 0o700)
  } catch (cause) {
    throw plainFailure(
      `The data folder ${dataFolder} can not be used (${(cause as NodeJS.ErrnoException).code}): give its owner write permission or set VIGIE_DATA.`,
      cause,
    )
  }
}

/** The living process that owns the folder's database, or null. */
export function ownerOf(dataFolder: string): Written | null {
  const written = read(claimFile(dataFolder))
  return written && written.pid !== process.pid && processMark(written.pid) === written.mark ? written : null
}

/** Claims the folder for this process; null when a living process has it. */
export function claim(dataFolder: string): Claim | null {
  const file = claimFile(dataFolder)
  const written: Written = { pid: process.pid, mark: processMark(process.pid) ?? '' }
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(written), { flag: 'wx', mode: 0o600 })
      return {
        publish: (url) => {
          writeFileSync(`${file}.new`, JSON.stringify({ ...written, url }), { mode: 0o600 })
          renameSync(`${file}.new`, file)
        },
        release: () => rmSync(file, { force: true }),
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code !== 'EEXIST') throw plainFailure(`The data folder ${dataFolder} can not be written to (${code}).`, error)
    }
    if (ownerOf(dataFolder)) return null
    rmSync(file, { force: true })
  }
  return null
}
