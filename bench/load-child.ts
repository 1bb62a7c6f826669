/** The load: one process with nothing else to do, which sends requests over kept connections, as plain bytes, and times the answers. */
import { connect, type Socket } from 'node:net'

export interface Plan {
  readonly port: number
  readonly method: 'GET' | 'POST'
  /** Sent in turn. */
  readonly paths: readonly string[]
  readonly bodies?: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly concurrency: number
  readonly milliseconds: number
  /** Status that every answer must have. */
  readonly expect: number
}
export interface Outcome {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly bytes: number
  readonly failure: string | null
}

interface Answer {
  readonly status: number
  readonly bytes: number
}

/** Reads one answer with a Content-Length or in chunks; resolves when it is whole. */
function answerOf(socket: Socket): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    let whole = -1
    let status = 0
    const done = (settle: () => void) => {
      socket.off('data', onData)
      socket.off('error', onEnd)
      socket.off('close', onEnd)
      settle()
    }
    const onEnd = () => done(() => reject(new Error('the connection ended')))
    const onData = (piece: Buffer) => {
      pieces.push(piece)
      size += piece.length
      if (whole < 0) {
        const head = Buffer.concat(pieces)
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const text = head.toString('latin1', 0, end)
        status = Number(text.slice(9, 12))
        const length = /content-length: (\d+)/i.exec(text)
        whole = length ? end + 4 + Number(length[1]) : Number.POSITIVE_INFINITY
      }
      if (size >= whole) return done(() => resolve({ status, bytes: size }))
      if (whole === Number.POSITIVE_INFINITY && Buffer.concat(pieces.slice(-2)).subarray(-5).equals(lastChunk)) done(() => resolve({ status, bytes: size }))
    }
    socket.on('data', onData)
    socket.on('error', onEnd)
    socket.on('close', onEnd)
  })
}
const lastChunk = Buffer.from('0\r\n\r\n')

function requests(plan: Plan): Buffer[] {
  const count = Math.max(plan.paths.length, plan.bodies?.length ?? 0)
  const headers = Object.entries(plan.headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Array.from({ length: count }, (_, index) => {
    const body = plan.bodies?.[index % plan.bodies.length]
    const content = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    return Buffer.from(
      `${plan.method} ${plan.paths[index % plan.paths.length]} HTTP/1.1\r\nhost: 127.0.0.1:${plan.port}\r\n${headers.join('')}${content}\r\n${body ?? ''}`,
    )
  })
}

async function run(plan: Plan): Promise<Outcome> {
  const all = requests(plan)
  const times: number[] = []
  let at = 0
  let bytes = 0
  let failure: string | null = null
  const began = performance.now()
  const until = began + plan.milliseconds

  async function one(): Promise<void> {
    const socket = connect(plan.port, '127.0.0.1')
    socket.setNoDelay(true)
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    while (performance.now() < until && !failure) {
      const start = performance.now()
      const coming = answerOf(socket)
      socket.write(all[at++ % all.length] as Buffer)
      const answer = await coming
      if (answer.status !== plan.expect) failure = `status ${answer.status}`
      times.push(performance.now() - start)
      bytes += answer.bytes
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: plan.concurrency }, one)).catch((error: Error) => {
    failure = error.message
  })
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / seconds,
    p50: times[times.length >> 1] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    bytes: bytes / times.length,
    failure,
  }
}

process.on('message', (plan: Plan) => {
  run(plan).then((outcome) => process.send?.(outcome))
})
