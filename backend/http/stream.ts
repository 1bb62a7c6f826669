/** Answers that are written while their transaction is open: each keeps a connection for as long as its reader takes, so there are few at once, and fewer for each person. */
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Answer } from '../context.ts'
import { Problem } from '../problem.ts'

const atOnce = 6
const forOne = 4
const running = new Map<string, number>()

/** Counts an answer in while it runs; 429 when there are too many. */
async function counted(who: string, work: () => Promise<void>): Promise<void> {
  const own = running.get(who) ?? 0
  const all = [...running.values()].reduce((sum, one) => sum + one, 0)
  if (own >= forOne || all >= atOnce) throw new Problem(429, 'too_many', { detail: 'try_later', headers: { 'retry-after': '10' } })
  running.set(who, own + 1)
  try {
    await work()
  } finally {
    const left = (running.get(who) ?? 1) - 1
    if (left > 0) running.set(who, left)
    else running.delete(who)
  }
}

/** Status and headers of an answer. */
export function head(response: Response, answer: Answer): void {
  response.status(answer.status ?? 200)
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
}

/** Sends a stream to `who` while the transaction is open; a reader who leaves, or a failure half-way, cuts the answer short so that it can not pass for whole. */
export function send(response: Response, answer: Answer, write: NonNullable<Answer['stream']>, who: string): Promise<void> {
  return counted(who, async () => {
    head(response, answer)
    response.setHeader('content-type', answer.type ?? 'application/octet-stream')
    const out = new PassThrough({ highWaterMark: 256 * 1024 })
    const sent = pipeline(out, response)
    sent.catch(() => undefined)
    try {
      await write(out)
      out.end()
      await sent
    } catch (error) {
      out.destroy(error as Error)
      throw error
    }
  })
}
