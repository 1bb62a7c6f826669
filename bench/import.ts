/** The import of a CSV through the whole of Vigie (upload, reading, mapping, checks, both walls, revisions, audit, counters) beside COPY of the same file into a bare table. */
import { createReadStream, createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { dataFolder } from './bases.ts'
import { draft } from './dataset.ts'
import { inTurn, type Line, limitLine, rateLine } from './measure.ts'
import { memoryOf, type Rig, type Vigie } from './rig.ts'

const { form: _, ...sample } = draft(1)
const columns = ['id', ...Object.keys(sample)]

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : value === null || value === undefined ? '' : String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV of so many invented incidents, made once. */
export async function csvOf(count: number): Promise<string> {
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, `import-${count}.csv`)
  const out = createWriteStream(file)
  out.write(`${columns.join(',')}\n`)
  for (let at = 0; at < count; at += 1000) {
    let text = ''
    for (let number = at; number < Math.min(count, at + 1000); number++) {
      const row = draft(number)
      text += `${columns.map((name) => cell(name === 'id' ? `B${number}` : row[name])).join(',')}\n`
    }
    if (!out.write(text)) await new Promise((resolve) => out.once('drain', () => resolve(null)))
  }
  await new Promise<void>((resolve) => out.end(() => resolve()))
  return file
}

/** Resident memory of the worker of a server, in MB. */
function workerMemory(vigie: Vigie): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const name of children) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
      if (Number(parent) === vigie.pid) return memoryOf(Number(name))
    } catch {
      // it ended while we looked
    }
  }
  return 0
}

interface Imported {
  readonly seconds: number
  readonly memory: number
}

/** Imports a file and waits for it; `compare`: whether possible duplicates are looked for. */
export async function imported(vigie: Vigie, file: string, count: number, compare = true): Promise<Imported> {
  const origin = `http://127.0.0.1:${vigie.port}`
  const account = (await (await fetch(`${origin}/api/session`, { headers: vigie.headers })).json()) as { memberships: { community_id: string; role: string }[] }
  const community = account.memberships.find(({ role }) => role === 'coordinator')?.community_id ?? ''
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(readFileSync(file))]), 'incidents.csv')
  body.set('community_id', community)
  body.set('form', 'general')
  body.set('compare', String(compare))
  const began = performance.now()
  const made = await fetch(`${origin}/api/imports`, { method: 'POST', headers: vigie.headers, body })
  if (made.status !== 201) throw new Error(`the import was refused: ${await made.text()}`)
  const { id } = (await made.json()) as { id: string }
  let memory = 0
  for (;;) {
    const one = (await (await fetch(`${origin}/api/imports/${id}?limit=1`, { headers: vigie.headers })).json()) as {
      state: string
      accepted: number
      errors: unknown
    }
    memory = Math.max(memory, workerMemory(vigie))
    if (one.state === 'done' && one.accepted === count) return { seconds: (performance.now() - began) / 1000, memory }
    if (one.state !== 'queued' && one.state !== 'running') throw new Error(`the import is not whole: ${JSON.stringify(one)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function copied(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`drop table if exists bare; create table bare (${columns.map((name) => `"${name}" text`).join(', ')})`)
  const began = performance.now()
  await pipeline(createReadStream(file), client.query(copyFrom('copy bare from stdin (format csv, header)')))
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return seconds
}

/** The import of 100,000 rows, and what the worker's memory is at 20,000 and at 100,000. */
export async function imports(rig: Rig): Promise<Line[]> {
  const memory: number[] = []
  const lines: Line[] = []
  const bare = await rig.bare('import_bare')
  for (const count of rig.short ? [20_000] : [20_000, 100_000]) {
    const file = await csvOf(count)
    const seconds = await inTurn(rig.short || count < 100_000 ? 1 : 3, {
      figure: async () => {
        const vigie = await rig.vigie(await rig.copy(0, 'import_into'))
        const { seconds, memory: reached } = await imported(vigie, file, count)
        await vigie.stop()
        memory.push(reached)
        return seconds
      },
      yardstick: () => copied(bare, file),
    })
    lines.push(rateLine(`Import of ${count} rows of CSV`, count / seconds.figure, count / seconds.yardstick, 'per s', 0.1))
  }
  const [small = 0, ...large] = memory
  if (!rig.short) lines.push(limitLine('Import of 100000, memory beyond that of 20000', Math.max(...large) - small, 'MB', 32))
  return lines
}
