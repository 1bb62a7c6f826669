/** How a process of ours is started that handles what strangers wrote: nothing of our environment, a heap that is bounded, and, once built, no right to write files or to start programs. */
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(import.meta.url).endsWith('.js')

export interface Confined {
  readonly execArgv: string[]
  readonly env: Record<string, string>
}

/** `heap`: megabytes. `addons`: with libraries that are not JavaScript. While it is developed the loader that reads TypeScript needs to write. */
export function confined(heap: number, addons = false): Confined {
  // It may hold the key of everything, and the password of the database.
  const env = { PATH: process.env['PATH'] ?? '' }
  const bound = `--max-old-space-size=${heap}`
  if (!built) return { env, execArgv: [...process.execArgv.filter((one) => !/^--(max|inspect)/.test(one)), bound] }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const permission = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13) ? '--permission' : '--experimental-permission'
  const native = addons && (major > 20 || minor >= 12) ? ['--allow-addons'] : []
  return { env, execArgv: [bound, '--no-warnings', permission, '--allow-fs-read=*', ...native] }
}
