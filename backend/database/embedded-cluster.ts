/**
 * The files of the embedded PostgreSQL: where they lie, who may enter, and their making on the first start. Made aside and moved into place when complete,
 * so that a start cut short leaves nothing half made.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Log } from '../log.ts'
import { plainFailure } from '../plain-failure.ts'
import { binaries } from './embedded-binaries.ts'
import type { SystemUser } from './embedded-user.ts'
import { scramVerifier } from './roles.ts'

const major = '18'
/** The shortest limit of the systems we run on (macOS), less the name of the socket file. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

export interface Place {
  readonly folder: string
  /** The folder as the database's own process names it. */
  readonly seenAs: string
  readonly logFile: string
  readonly passwordFile: string
  readonly password: string
  /** The password was made just now: a database that is there does not know it yet. */
  readonly isPasswordNew: boolean
  readonly user: SystemUser | null
  /** Reached by socket; else by a port of 127.0.0.1, because the path is too long for a socket. */
  readonly socket: boolean
  /** How its programs are started. */
  readonly run: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }
}

function passwordIn(file: string): { password: string; isNew: boolean } {
  const isNew = !existsSync(file)
  if (isNew) writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  return { password: readFileSync(file, 'utf8').trim(), isNew }
}

/**
 * Where the database of a data folder lies. When it runs as another user, that user can not enter the folders above it (nor should it): its process is started
 * inside the folder and names it by the link to its own working directory, which needs no permission on the way.
 */
export function placeOf(dataFolder: string, user: SystemUser | null): Place {
  const folder = path.join(dataFolder, 'database')
  const passwordFile = path.join(dataFolder, 'database.password')
  const env = process.platform === 'win32' ? process.env : { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  const { password, isNew } = passwordIn(passwordFile)
  return {
    folder,
    seenAs: user && process.platform === 'linux' ? '/proc/self/cwd' : folder,
    logFile: path.join(dataFolder, 'database.log'),
    passwordFile,
    password,
    isPasswordNew: isNew,
    user,
    socket: process.platform !== 'win32' && Buffer.byteLength(folder) <= longestSocketFolder,
    run: { cwd: folder, env, ...(user ? { uid: user.uid, gid: user.gid } : {}) },
  }
}

async function run(
  program: string,
  given: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number; stdin: number },
): Promise<void> {
  const { stdin, ...rest } = options
  const child = spawn(program, given, { ...rest, stdio: [stdin, 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise<number | string | null>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve(error.message))
    child.once('close', resolve)
  })
  if (code === 0) return
  const lines = said.trim().split('\n')
  throw plainFailure(
    `The embedded PostgreSQL can not be made: ${lines.find((line) => /error|fatal|cannot|shared lib/i.test(line)) ?? lines[0] ?? ''} (${code})`,
  )
}

/** Teaches a database whose password file was lost the new one, while it does not run. */
export async function teachPassword(place: Place): Promise<void> {
  const child = spawn(binaries(place.user).postgres, ['--single', '-D', place.seenAs, 'postgres'], { ...place.run, stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin?.end(`alter role vigie password '${scramVerifier(place.password)}'\n`)
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve))
}

/** An empty folder gives way; one with something in it is not ours to remove. */
function clearPlace(folder: string): void {
  if (!existsSync(folder)) return
  try {
    rmdirSync(folder)
  } catch (cause) {
    throw plainFailure(`${folder} is neither empty nor a PostgreSQL database: move it away, or set VIGIE_DATA to another folder.`, cause)
  }
}

/** Makes the cluster when there is none; refuses one of another major version. Says whether it was there. */
export async function makeCluster(place: Place, log: Log): Promise<'made' | 'there'> {
  const versionFile = path.join(place.folder, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found !== major)
      throw plainFailure(
        `${place.folder} holds a PostgreSQL ${found}; this Vigie brings ${major}. Move the data with pg_dump of version ${found}, or set DATABASE_URL.`,
      )
    return 'there'
  }
  log.info('database_making')
  const staging = `${place.folder}.new`
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { mode: 0o700 })
  if (place.user) {
    chownSync(staging, place.user.uid, place.user.gid)
    chownSync(place.passwordFile, place.user.uid, place.user.gid)
  }
  const stdin = openSync(place.passwordFile, 'r')
  const foreign = place.seenAs !== place.folder
  const given = [
    `--pgdata=${foreign ? place.seenAs : staging}`,
    '--username=vigie',
    `--pwfile=${foreign ? '/dev/stdin' : place.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // The collation of PostgreSQL itself: it does not change with the system's libraries, which would silently spoil indexes.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=simple',
    '--no-instructions',
  ]
  try {
    await run(binaries(place.user).initdb, given, { ...place.run, cwd: staging, stdin })
  } finally {
    closeSync(stdin)
  }
  clearPlace(place.folder)
  renameSync(staging, place.folder)
  return 'made'
}
