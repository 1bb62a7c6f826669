/** A PostgreSQL of the system, made for a test in a folder of its own and run by an ordinary user, as an operator's would be. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { until } from '../../backend/database/processes.ts'

export const debianFolder = '/usr/lib/postgresql/15/bin'
export const isDebianThere = existsSync(path.join(debianFolder, 'postgres'))

export interface Other {
  /** By socket, trusted, as the superuser `keeper`. */
  readonly url: string
  /** The same place for another user and database, with a password when given. */
  as(user: string, database: string, password?: string): string
  end(): Promise<void>
}

function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const one = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return one ? { uid: Number(one[2]), gid: Number(one[3]) } : undefined
}

/** Starts PostgreSQL 15 as Debian packs it. */
export async function startOther(): Promise<Other> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-pg15-'))
  const user = ordinaryUser()
  chmodSync(folder, 0o755)
  const data = path.join(folder, 'data')
  const sockets = path.join(folder, 's')
  for (const one of [data, sockets]) {
    mkdirSync(one, { mode: one === data ? 0o700 : 0o755 })
    if (user) chownSync(one, user.uid, user.gid)
  }
  const options = { ...user, cwd: data, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
  const made = spawnSync(path.join(debianFolder, 'initdb'), ['-D', data, '-U', 'keeper', '--auth-local=trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'], {
    ...options,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const child: ChildProcess = spawn(path.join(debianFolder, 'postgres'), ['-D', data, '-k', sockets, '-c', 'listen_addresses='], {
    ...options,
    stdio: 'ignore',
  })
  const pidFile = path.join(data, 'postmaster.pid')
  const ready = await until(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[7]?.trim() === 'ready', 20_000)
  if (!ready) throw new Error('PostgreSQL 15 did not start')
  const as = (name: string, database: string, password = '') =>
    `postgres://${name}${password && `:${password}`}@localhost/${database}?host=${encodeURIComponent(sockets)}`
  return {
    url: as('keeper', 'postgres'),
    as,
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
