/** Has a file looked at by a process that may fail, hang or burst without harm: bounded in time and memory, without network where the system can take it away. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { confined } from '../../confined.ts'
import type { Give, Outcome, Question, Task } from './bytes.ts'

const own = fileURLToPath(import.meta.url)
const file = path.join(path.dirname(own), `child${path.extname(own)}`)
/** Seconds of work, and (for a machine that is busy with others) of waiting for it. */
const mostWork = { read: 10, redact: 10, words: 20 } as const
const longest = 60_000
const mostMemory = 700 * 1024 ** 2

/** Bytes held, and seconds of processor used, by a process; noughts where the system does not say. */
function useOf(pid: number): { memory: number; work: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { memory: Number(stat[21]) * 4096, work: (Number(stat[11]) + Number(stat[12])) / 100 }
  } catch {
    return { memory: 0, work: 0 }
  }
}

/** The outcome of a task; null when the process had to be ended, or gave up. */
export function lookAt(task: Task, give: Give): Promise<Outcome | null> {
  const child = fork(file, { ...confined(256, true), serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return new Promise((resolve) => {
    let outcome: Outcome | null = null
    const end = () => child.kill('SIGKILL')
    const late = setTimeout(end, longest)
    const watch = setInterval(() => {
      const { memory, work } = useOf(child.pid ?? 0)
      if (memory > mostMemory || work > mostWork[task.work]) end()
    }, 100)
    const over = () => {
      clearTimeout(late)
      clearInterval(watch)
      resolve(outcome)
    }
    child.once('error', over)
    child.once('exit', over)
    child.on('message', (message: Question | { outcome: Outcome }) => {
      if ('outcome' in message) outcome = message.outcome
      else
        give(message.from, message.length).then(
          (bytes) => child.connected && child.send({ answer: message.ask, bytes }, () => undefined),
          () => end(),
        )
    })
    child.send({ task }, () => undefined)
  })
}
