/** A CSV of 100,000 rows through the whole of Vigie (upload, mapping, checks, both walls, revisions, counters) beside COPY of the same rows into a bare table. */
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { draft } from './dataset.ts'
import { communities } from './load.ts'
import { type Line, limitLine, rateLine } from './measure.ts'
import { memoryOf, type Rig, type Vigie } from './rig.ts'

const columns = [
  'title',
  'description',
  'language',
  'violations',
  'happened_on',
  'country',
  'admin_area',
  'place_name',
  'place_precision',
  'latitude',
  'longitude',
  'victims_count',
  'perpetrator_types',
  'source_connection',
] as const
const identifier = 'source_identifier'

function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : value === null || value === undefined ? '' : String(value)
  return `"${text.replaceAll('"', '""')}"`
}

function fileOf(rows: number): Buffer {
  const lines = [[...columns, identifier].join(',')]
  for (let number = 0; number < rows; number++) {
    const row = draft(8_000_000 + number)
    lines.push([...columns.map((name) => cell(row[name])), cell(`row-${number}`)].join(','))
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

async function copied(url: string, file: Buffer): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop table if exists bare_rows')
  await client.query(`create table bare_rows (${[...columns, identifier].map((name) => `${name} text`).join(', ')})`)
  const began = performance.now()
  const stream = client.query(copyFrom('copy bare_rows from stdin (format csv, header)'))
  await new Promise<void>((resolve, reject) => {
    stream.once('error', reject).once('finish', resolve)
    stream.end(file)
  })
  await client.end()
  return (performance.now() - began) / 1000
}

/** The process that does the long work of this server. */
function workerOf(server: number): number {
  const child = readdirSync('/proc').find((name) => {
    try {
      return /^\d+$/.test(name) && Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === server
    } catch {
      return false
    }
  })
  return Number(child ?? server)
}

async function imported(vigie: Vigie, file: Buffer, rows: number): Promise<{ seconds: number; memory: number }> {
  const body = new FormData()
  const fields = Object.fromEntries(columns.map((name) => [name, { columns: [name] }]))
  body.set('community_id', communities[0] ?? '')
  body.set('form', 'general')
  body.set('mapping', JSON.stringify({ fields, identifier: { columns: [identifier] } }))
  body.set('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }), 'rows.csv')
  const worker = workerOf(vigie.pid)
  const before = memoryOf(worker)
  let highest = before
  const began = performance.now()
  const made = await fetch(`http://127.0.0.1:${vigie.port}/api/imports`, { method: 'POST', headers: vigie.headers, body })
  const { id } = (await made.json()) as { id: string }
  if (made.status !== 201) throw new Error(`the import was not taken: ${made.status}`)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    highest = Math.max(highest, memoryOf(worker))
    const answer = await fetch(`http://127.0.0.1:${vigie.port}/api/imports/${id}`, { headers: vigie.headers })
    const state = (await answer.json()) as { state: string; accepted: number; refused: number }
    if (state.state === 'queued' || state.state === 'running') continue
    if (state.state !== 'done' || state.accepted !== rows)
      throw new Error(`the import ended ${state.state}: ${state.accepted} accepted, ${state.refused} refused`)
    return { seconds: (performance.now() - began) / 1000, memory: highest - before }
  }
}

/** Rows a second into an empty base, and what the worker's memory grows by. */
export async function importing(rig: Rig): Promise<Line[]> {
  const rows = rig.short ? 20_000 : 100_000
  const file = fileOf(rows)
  const vigie = await rig.vigie(await rig.copy(0, 'importing'))
  const bare = await rig.bare('yardstick')
  const before = await copied(bare, file)
  const { seconds, memory } = await imported(vigie, file, rows)
  const after = await copied(bare, file)
  await vigie.stop()
  return [
    rateLine(`import of ${rows} rows of CSV`, rows / seconds, (2 * rows) / (before + after), 'per s', 0.1),
    limitLine(`import of ${rows} rows, more memory in the worker`, memory, 'MB', 128),
  ]
}
