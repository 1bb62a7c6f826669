/**
 * Long work runs in a process of its own, so that it never holds up an answer. It is started again when it dies, and ends with the server: it hears SIGTERM,
 * and its channel closes when the server is killed.
 */
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from './log.ts'

/** What the worker is told, as its first message; by the channel and not the environment, because it holds a password. */
export interface WorkerSettings {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly log: string
}

export interface WorkerProcess {
  /** Lets it finish the step it is in; at once when `hurry`. */
  stop(hurry?: boolean): Promise<void>
}

/** A heap that is bounded is swept while it is small: without a bound, garbage grows with the length of the work although nothing is kept. */
export const workerFlags = ['--max-old-space-size=512', '--max-semi-space-size=8'] as const

const file = fileURLToPath(new URL(`./jobs/worker${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url))

/** Starts the worker and keeps one alive. */
export function startWorker(settings: WorkerSettings, log: Log): WorkerProcess {
  if (!existsSync(file)) return { stop: async () => {} }
  let stopping = false
  let wait = 250
  let again: NodeJS.Timeout | undefined

  const start = () => {
    const child = fork(file, { detached: true, execArgv: [...process.execArgv, ...workerFlags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const since = Date.now()
    child.send(settings, () => {})
    child.once('exit', (code, signal) => {
      if (stopping) return
      log.error('worker_ended', { code, signal })
      wait = Date.now() - since > 60_000 ? 250 : Math.min(wait * 2, 30_000)
      again = setTimeout(() => {
        running = start()
      }, wait)
    })
    return child
  }
  let running = start()

  return {
    stop: async (hurry = false) => {
      stopping = true
      clearTimeout(again)
      if (running.exitCode !== null || running.signalCode !== null) return
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.kill(hurry ? 'SIGKILL' : 'SIGTERM')
      const cut = setTimeout(() => running.kill('SIGKILL'), 8_000)
      await ended
      clearTimeout(cut)
    },
  }
}
