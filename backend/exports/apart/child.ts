/** The process that makes documents: gives way to answers, several documents take turns in it, and it ends with the server. */
import { setPriority } from 'node:os'
import { Writable } from 'node:stream'
import type { Answered, Asked } from './messages.ts'
import { prepare, tell, type Work, write } from './works.ts'

const say = (answer: Answered) => void process.send?.(answer)

/** Documents that are being written; `more` lets the next part go. */
const writing = new Map<number, { readonly out: Writable; more: () => void }>()

/** Sends parts as the reader asks for them, whatever has gathered in one. */
function sink(id: number): Writable {
  const send = (chunk: Buffer, done: () => void) => {
    const one = writing.get(id)
    if (one) one.more = done
    say({ id, chunk })
  }
  return new Writable({
    highWaterMark: 256 * 1024,
    write: (chunk: Buffer, _encoding, done) => send(chunk, done),
    writev: (parts, done) => send(Buffer.concat(parts.map((one) => one.chunk as Buffer)), done),
    final: (done) => {
      say({ id, end: true })
      done()
    },
  })
}

async function begin(id: number, work: Work): Promise<void> {
  try {
    if (work.make === 'told') return say({ id, told: await tell(work.dossier) })
    const out = sink(id)
    out.on('error', () => undefined)
    writing.set(id, { out, more: () => undefined })
    await write(work, out)
  } catch (error) {
    say({ id, fault: error instanceof Error ? error : new Error(String(error)) })
  } finally {
    writing.delete(id)
  }
}

// A third of what an answer gets where both want the processor.
setPriority(5)
// What lays out is loaded before it is asked for.
void prepare()
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (asked: Asked) => {
  if ('work' in asked) return void begin(asked.id, asked.work)
  const one = writing.get(asked.id)
  if (!one) return
  if ('gone' in asked) one.out.destroy(new Error('the reader went away'))
  else one.more()
})
