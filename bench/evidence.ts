/** Evidence: a large file received beside `cp` followed by `sha256sum` of it, in one body and in parts, with the memory that the server needs; the vault verified beside `sha256sum`. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connectOwner } from '../backend/database/connection.ts'
import { folderStore } from '../backend/evidence/store.ts'
import { verifyVault } from '../backend/evidence/verify.ts'
import { openKeyring } from '../backend/keys/keyring.ts'
import { dataFolder } from './bases.ts'
import { draft } from './dataset.ts'
import { communities } from './load.ts'
import { inTurn, type Line, limitLine, rateLine } from './measure.ts'
import type { Rig, Vigie } from './rig.ts'

const megabyte = 1024 ** 2
const part = 8 * megabyte

/** A file of so many megabytes, no two of them alike; answers its digest. */
function makeFile(file: string, megabytes: number): string {
  const [hash, block, handle] = [createHash('sha256'), randomBytes(megabyte), openSync(file, 'w')]
  for (let at = 0; at < megabytes; at++) {
    block.writeUInt32BE(at, 0)
    hash.update(block)
    writeSync(handle, block)
  }
  closeSync(handle)
  return hash.digest('hex')
}

/** Sends what `write` writes; the answer's JSON. */
function sent(
  vigie: Vigie,
  method: string,
  at: string,
  headers: Readonly<Record<string, string>>,
  body: () => AsyncIterable<Uint8Array>,
): Promise<{ id: string; received: number }> {
  return new Promise((resolve, reject) => {
    const sending = request({ agent: false, port: vigie.port, path: at, method, headers: { ...vigie.headers, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk
      })
      answer.on('end', () =>
        (answer.statusCode ?? 500) < 300 ? resolve(JSON.parse(text)) : reject(new Error(`${method} ${at}: ${answer.statusCode} ${text}`)),
      )
    })
    sending.on('error', reject)
    pipeline(body, sending).catch(reject)
  })
}

const json = (vigie: Vigie, at: string, body: unknown) =>
  sent(vigie, 'POST', at, { 'content-type': 'application/json' }, async function* () {
    yield Buffer.from(JSON.stringify(body))
  })

async function inOne(vigie: Vigie, incident: string, file: string, name = 'film.bin'): Promise<void> {
  const edge = 'bench-edge'
  const field = `--${edge}\r\ncontent-disposition: form-data; name="incident_id"\r\n\r\n${incident}\r\n`
  const head = `${field}--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  await sent(vigie, 'POST', '/api/evidence', { 'content-type': `multipart/form-data; boundary=${edge}` }, async function* () {
    yield Buffer.from(head)
    yield* createReadStream(file, { highWaterMark: megabyte }) as AsyncIterable<Buffer>
    yield Buffer.from(`\r\n--${edge}--\r\n`)
  })
}

async function inParts(vigie: Vigie, incident: string, file: string, bytes: number, sha256: string): Promise<void> {
  const upload = await json(vigie, '/api/uploads', { incident_id: incident, bytes })
  for (let at = 0; at < bytes; at += part) {
    const body = () => createReadStream(file, { start: at, end: Math.min(bytes, at + part) - 1, highWaterMark: megabyte }) as AsyncIterable<Buffer>
    await sent(vigie, 'PUT', `/api/uploads/${upload.id}?offset=${at}`, { 'content-type': 'application/octet-stream' }, body)
  }
  await json(vigie, `/api/uploads/${upload.id}/completion`, { sha256, name: 'film.bin' })
}

/** Seconds that `work` takes. */
async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Watches how much more memory the server needs than now, in MB. */
function watched(vigie: Vigie): { more(): number; stop(): void } {
  const before = vigie.memory()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, vigie.memory())
  }, 50)
  return { more: () => most - before, stop: () => clearInterval(watching) }
}

export async function evidence(rig: Rig): Promise<Line[]> {
  const lines: Line[] = []
  const folder = path.join(dataFolder, 'evidence-bench')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'items'), { recursive: true })
  const url = await rig.copy(0, 'evidence')
  const vigie = await rig.vigie(url)
  const server = path.join(dataFolder, 'server')
  try {
    const incident = (await json(vigie, '/api/incidents?submission=true', { ...draft(6_000_000), form: 'general', community_id: communities[0] })).id
    const megabytes = rig.short ? 128 : 1024
    const file = path.join(folder, 'film.bin')
    const sha256 = makeFile(file, megabytes)
    await inOne(vigie, incident, file)
    const copy = path.join(folder, 'copy.bin')
    const memory = watched(vigie)
    const taken = await inTurn(rig.short ? 1 : 2, {
      one: () => timed(() => inOne(vigie, incident, file)),
      parts: () => timed(() => inParts(vigie, incident, file, megabytes * megabyte, sha256)),
      yardstick: () =>
        timed(() => {
          execFileSync('cp', [file, copy])
          execFileSync('sha256sum', [copy])
          rmSync(copy)
        }),
    }).finally(memory.stop)
    const rate = (seconds: number) => megabytes / seconds
    lines.push(rateLine(`${megabytes} MB received in one body, MB`, rate(taken.one), rate(taken.yardstick), 'per s', 0.5))
    lines.push(rateLine(`${megabytes} MB received in parts and read again, MB`, rate(taken.parts), rate(taken.yardstick), 'per s', 0.5))
    lines.push(limitLine(`${megabytes} MB received, more memory`, memory.more(), 'MB', 200))

    const items = rig.short ? 500 : 10_000
    for (let at = 0; at < items; at++) writeFileSync(path.join(folder, 'items', String(at)), randomBytes(100_000))
    const waiting = Array.from({ length: items }, (_, at) => at)
    const send = async () => {
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) await inOne(vigie, incident, path.join(folder, 'items', String(at)), 'item.bin')
    }
    await Promise.all([send(), send(), send()])
    const owner = connectOwner(url, { max: 4 })
    try {
      // The large files go: both read the same items.
      await owner('evidence').where('bytes', '>', megabyte).delete()
      const checked = await inTurn(rig.short ? 1 : 3, {
        figure: () => timed(() => verified(owner, server, items)),
        yardstick: () => timed(() => void execFileSync('sh', ['-c', `find "${path.join(folder, 'items')}" -type f -print0 | xargs -0 sha256sum > /dev/null`])),
      })
      lines.push(rateLine(`verification of ${items} items of 100 kB, items`, items / checked.figure, items / checked.yardstick, 'per s', 0.5))
    } finally {
      await owner.destroy()
    }
  } finally {
    await vigie.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(path.join(server, 'evidence'), { recursive: true, force: true })
  }
  return lines
}

async function verified(owner: ReturnType<typeof connectOwner>, server: string, items: number): Promise<void> {
  const outcome = await verifyVault(owner, openKeyring(server), folderStore(server))
  if (outcome.items !== items || outcome.faults.length > 0) throw new Error(`${outcome.items} of ${items} items, ${outcome.faults.length} faults`)
}
