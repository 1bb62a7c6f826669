/**
 * PostgreSQL refuses to run as root. When Vigie does, the embedded database runs as a system user of its own, who may enter nothing but the database's folder.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { plainFailure } from '../plain-failure.ts'

export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

function known(): SystemUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length > 3)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

const ways: readonly (readonly [string, ...string[]])[] = [
  ['useradd', '--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', 'vigie'],
  ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', 'vigie'],
]

/**
 * The user as whom the database has to run; null when that is the user of this process.
 * A database that exists stays with its owner; else it is `vigie`, made when missing, or `postgres` or `nobody` where no user can be made.
 */
export function databaseUser(databaseFolder: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const users = known()
  const owner = statSync(databaseFolder, { throwIfNoEntry: false })?.uid
  const same = owner ? users.find((one) => one.uid === owner) : undefined
  const mine = same ?? users.find((one) => one.name === 'vigie')
  if (mine) return mine
  for (const [program, ...given] of ways) {
    const made = spawnSync(program, given, { stdio: 'ignore' }).status === 0 ? known().find((one) => one.name === 'vigie') : undefined
    if (made) return made
  }
  const spare = users.find((one) => one.name === 'postgres') ?? users.find((one) => one.name === 'nobody')
  if (spare) return spare
  throw plainFailure('PostgreSQL does not run as root and no other user could be made: start Vigie as an ordinary user, or set DATABASE_URL.')
}
