/**
 * The process in which files of strangers are decoded. It is given nothing but a task and the bytes it asks for; it has no keys, no database, no settings, reaches no
 * network, and is killed when it takes too long or too much memory.
 */
import dgram from 'node:dgram'
import net from 'node:net'
import type { Give, Outcome, Question, Task } from './bytes.ts'

/** Nothing in here has anybody to talk to: where the system can not take the network away, this does. */
function cutOff(): void {
  const refuse = () => {
    throw new Error('no network here')
  }
  Object.assign(net.Socket.prototype, { connect: refuse })
  Object.assign(net.Server.prototype, { listen: refuse })
  Object.assign(dgram, { createSocket: refuse })
}

/** What may be read of a file altogether: enough for what it says of itself, however large it is. */
const budget = 256 * 1024 ** 2
const mostWhole = 100 * 1024 ** 2

let asked = 0
let given = 0
const waiting = new Map<number, (bytes: Buffer) => void>()

const give: Give = (from, length) => {
  given += length
  if (given > budget) return Promise.reject(new Error('too much is asked'))
  return new Promise((resolve) => {
    asked += 1
    waiting.set(asked, resolve)
    process.send?.({ ask: asked, from, length } satisfies Question)
  })
}

async function work(task: Task): Promise<Outcome> {
  let held: Buffer | null = null
  const whole = async () => {
    if (task.bytes > mostWhole) throw new Error('too large to be decoded')
    held ??= await give(0, task.bytes)
    return held
  }
  if (task.work === 'redact') {
    const { redacted, tool } = await import('./pictures.ts')
    return { reading: {}, picture: await redacted(task.type, await whole(), task.regions ?? []), failed: false, made_with: tool }
  }
  if (task.work === 'words') {
    const { wordsInside } = await import('./words.ts')
    return { reading: {}, picture: null, failed: false, made_with: '', found: await wordsInside(task, give) }
  }
  const { claimsOf } = await import('./claims.ts')
  let failed = false
  const note = () => {
    failed = true
    return null
  }
  const reading = (await claimsOf(task, give, whole).catch(note)) ?? {}
  const said = Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined))
  if (task.family !== 'image') return { reading: said, picture: null, failed, made_with: 'mediainfo.js' }
  const { previewOf, tool } = await import('./pictures.ts')
  const picture = await whole()
    .then((bytes) => previewOf(task.type, bytes))
    .catch(note)
  return { reading: said, picture, failed, made_with: `exifreader; ${tool}` }
}

cutOff()
process.on('message', (message: { task?: Task; answer?: number; bytes?: Uint8Array }) => {
  if (message.task)
    work(message.task).then(
      (outcome) => process.send?.({ outcome }, () => process.exit(0)),
      () => process.exit(1),
    )
  else if (message.answer && message.bytes) {
    waiting.get(message.answer)?.(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength))
    waiting.delete(message.answer)
  }
})
process.on('disconnect', () => process.exit(1))
