/** Whether a process that was written down is still that process: numbers are used again, above all after the restart of a container. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** A mark that distinguishes a process from a later one with the same number; null when there is no such process. */
export function processMark(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? null : (fields[19] ?? null)
    } catch {
      return null
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || 'alive'
}

/** Whether the process is a PostgreSQL at work in `folder` (its real path). */
export function isDatabaseOf(pid: number, folder: string): boolean {
  if (processMark(pid) === null) return false
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    } catch {
      return false
    }
  }
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  return command.includes('postgres') && command.includes(folder)
}

/** Waits until `done` holds, looking every few milliseconds; false when it did not within `milliseconds`. */
export async function until(done: () => boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (!done()) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return true
}
