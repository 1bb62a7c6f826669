/**
 * How a process of ours is started that handles what strangers wrote: nothing of our environment, a heap that is bounded, no network where the system can take it away,
 * and, once built, no right to write files or to start programs.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(import.meta.url).endsWith('.js')

/** Options of `fork`. */
export interface Confined {
  readonly execPath: string
  readonly execArgv: string[]
  readonly env: Record<string, string>
}

let isolates: boolean | undefined
/** Whether this system lets a process have a network of its own with nobody in it (Linux with user namespaces). */
function canIsolate(): boolean {
  isolates ??= process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore', timeout: 2_000 }).status === 0
  return isolates
}

/** While it is developed, the loader that reads TypeScript needs to write. */
function flags(heap: number, addons: boolean): string[] {
  const bound = `--max-old-space-size=${heap}`
  if (!built) return [...process.execArgv.filter((one) => !/^--(max|inspect)/.test(one)), bound]
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const permission = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission'
  const native = addons && (major > 20 || minor >= 12) ? ['--allow-addons'] : []
  return [bound, '--no-warnings', permission, '--allow-fs-read=*', ...native]
}

/** `heap`: megabytes. `addons`: with libraries that are not JavaScript. */
export function confined(heap: number, addons = false): Confined {
  const node = flags(heap, addons)
  // Our environment may hold the key of everything, and the password of the database.
  const env = { PATH: process.env['PATH'] ?? '' }
  return canIsolate() ? { env, execPath: 'unshare', execArgv: ['-rn', process.execPath, ...node] } : { env, execPath: process.execPath, execArgv: node }
}
