/**
 * The PostgreSQL that Vigie brings along: made on the first start, durable, reachable by this machine's user alone, started again when it dies, and recovered
 * when Vigie itself was killed. The database stands in `<data folder>/database`, its password in a file that only the owner reads.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import type { Log } from '../log.ts'
import { plainFailure } from '../plain-failure.ts'
import { claim, openDataFolder, ownerOf } from './data-folder.ts'
import { binaries } from './embedded-binaries.ts'
import { makeCluster, type Place, placeOf, teachPassword } from './embedded-cluster.ts'
import { settings } from './embedded-settings.ts'
import { databaseUser } from './embedded-user.ts'
import { isDatabaseOf, until } from './processes.ts'

export interface Embedded {
  /** The owner's connection URL; the application's is derived from it (connection.ts). */
  readonly url: string
  /** Ends the database cleanly; at once (as after a crash, without loss) when `hurry`. */
  stop(hurry?: boolean): Promise<void>
}

const pidFile = (place: Place) => path.join(place.folder, 'postmaster.pid')

function writtenPid(place: Place): number {
  try {
    return Number(readFileSync(pidFile(place), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

/** Ends a database that a killed Vigie left running, and removes a lock whose number now belongs to something else. */
async function clearLeftover(place: Place, log: Log): Promise<void> {
  const pid = writtenPid(place)
  if (!pid) return
  const running = () => isDatabaseOf(pid, realpathSync(place.folder))
  if (!running()) {
    rmSync(pidFile(place), { force: true })
    return
  }
  log.info('database_left_running', { pid })
  for (const [signal, milliseconds] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(pid, signal)
    if (await until(() => !running(), milliseconds)) return
  }
  throw plainFailure(`A PostgreSQL (process ${pid}) still runs on ${place.folder} and can not be ended: end it and start again.`)
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function reasonOf(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : []
  return (lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'no reason given').replace(/^.*?(FATAL|PANIC):\s*/, '')
}

async function launch(place: Place, port: number | null, forgetful: boolean): Promise<ChildProcess> {
  const { postgres } = binaries(place.user)
  for (let attempt = 0; ; attempt++) {
    const output = openSync(place.logFile, 'w', 0o600)
    const child = spawn(postgres, ['-D', place.seenAs, ...settings(port, forgetful)], {
      ...place.run,
      detached: true,
      stdio: ['ignore', output, output],
    })
    closeSync(output)
    let ended = false
    let refused: Error | undefined
    child.once('exit', () => (ended = true))
    child.once('error', (error) => {
      ended = true
      refused = error
    })
    const ready = () => {
      try {
        const lines = readFileSync(pidFile(place), 'utf8').split('\n')
        return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
      } catch {
        return false
      }
    }
    // Recovery after a crash may take minutes; as long as the process lives there is no reason to give up.
    await until(() => ended || ready(), Number.POSITIVE_INFINITY)
    if (!ended) return child
    const reason = refused?.message ?? reasonOf(place.logFile)
    // The children of a postmaster that was killed need a moment to notice.
    if (attempt < 40 && /shared memory block|lock file/.test(reason)) await new Promise((resolve) => setTimeout(resolve, 250))
    else throw plainFailure(`The embedded PostgreSQL does not start: ${reason} (more in ${place.logFile})`)
  }
}

/** Makes the database `vigie` when the cluster does not have it yet. */
async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace('/vigie?', '/postgres?') })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'vigie'`)
    if (!rowCount) await client.query('create database vigie')
  } finally {
    await client.end()
  }
}

/** The database of the Vigie that already runs on this folder. */
async function join(dataFolder: string): Promise<Embedded> {
  await until(() => ownerOf(dataFolder)?.url !== undefined || ownerOf(dataFolder) === null, 60_000)
  const url = ownerOf(dataFolder)?.url
  if (!url) throw plainFailure(`The Vigie that runs on ${dataFolder} is not ready: try again.`)
  return { url, stop: async () => {} }
}

/**
 * Starts the embedded PostgreSQL of a data folder, making it when there is none.
 * When another Vigie runs on the folder, a command (`share`) uses that one's database; a server is refused with a plain line. `forgetful` is for the databases of
 * tests: nothing waits for the disk.
 */
export async function startEmbedded(dataFolder: string, log: Log, options: { share?: boolean; forgetful?: boolean } = {}): Promise<Embedded> {
  const folder = path.resolve(dataFolder)
  openDataFolder(folder)
  let claimed = claim(folder)
  if (!claimed && options.share) return join(folder)
  // One that is just stopping is given a moment.
  if (!claimed && (await until(() => ownerOf(folder) === null, 3_000))) claimed = claim(folder)
  if (!claimed) {
    throw plainFailure(
      `Another Vigie (process ${ownerOf(folder)?.pid ?? 'unknown'}) runs on the data folder ${folder}: stop it, or set VIGIE_DATA to another folder.`,
    )
  }
  try {
    const place = placeOf(folder, databaseUser(path.join(folder, 'database')))
    const found = await makeCluster(place, log)
    await clearLeftover(place, log)
    if (found === 'there' && place.isPasswordNew) await teachPassword(place)
    const port = place.socket ? null : await freePort()
    const forgetful = options.forgetful ?? false
    let child = await launch(place, port, forgetful)
    let stopping = false

    const watch = (): void => {
      child.once('exit', (code, signal) => {
        if (stopping) return
        log.error('database_ended', { code, signal })
        clearLeftover(place, log)
          .then(() => launch(place, port, forgetful))
          .then((next) => {
            child = next
            log.info('database_restarted')
            watch()
            if (stopping) child.kill('SIGINT')
          })
          .catch((error: unknown) => {
            log.error('database_lost', { reason: error instanceof Error ? error.message : 'unknown' })
            process.kill(process.pid, 'SIGTERM')
          })
      })
    }
    watch()
    process.once('exit', () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    })

    const where = place.socket ? `localhost/vigie?host=${encodeURIComponent(place.folder)}` : `127.0.0.1:${port}/vigie?sslmode=disable`
    const url = `postgres://vigie:${place.password}@${where}`
    await ensureDatabase(url)
    claimed.publish(url)
    log.info('database_started', { folder: place.folder })
    return {
      url,
      stop: async (hurry = false) => {
        stopping = true
        const ended = () => child.exitCode !== null || child.signalCode !== null
        if (!ended()) child.kill(hurry ? 'SIGQUIT' : 'SIGINT')
        if (!(await until(ended, 30_000))) child.kill('SIGQUIT')
        await until(ended, 5_000)
        claimed.release()
      },
    }
  } catch (error) {
    claimed.release()
    throw error
  }
}
