/** The CSV of everything beside COPY of the same columns: rows a second, the first byte, and what the server's memory grows by. */
import { get } from 'node:http'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { shapeOf } from '../backend/exports/shape.ts'
import { forms } from '../schemas/forms/registry.ts'
import { incident } from '../schemas/incident.ts'
import type { Size } from './bases.ts'
import { inTurn, type Line, limitLine, median, rateLine } from './measure.ts'
import type { Rig, Vigie } from './rig.ts'

const columns = shapeOf(incident, forms).columns.map((one) => one.name)

interface Download {
  readonly seconds: number
  readonly firstByte: number
  readonly ending: string
}

function download(vigie: Vigie, path: string): Promise<Download> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    get({ port: vigie.port, path, headers: vigie.headers }, (answer) => {
      let firstByte = 0
      let last: Buffer | null = null
      answer.on('data', (piece: Buffer) => {
        firstByte ||= performance.now() - began
        last = piece
      })
      answer.on('end', () => resolve({ seconds: (performance.now() - began) / 1000, firstByte, ending: last?.toString('utf8').slice(-200) ?? '' }))
      answer.on('error', reject)
    }).on('error', reject)
  })
}

async function copied(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const began = performance.now()
  const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from incidents where state <> 'draft') to stdout (format csv)`))
  for await (const _piece of stream);
  await client.end()
  return (performance.now() - began) / 1000
}

/** The highest resident memory of the server while `work` runs, in MB. */
async function peak<T>(vigie: Vigie, work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let highest = vigie.memory()
  const timer = setInterval(() => {
    highest = Math.max(highest, vigie.memory())
  }, 20)
  try {
    return { result: await work(), peak: Math.max(highest, vigie.memory()) }
  } finally {
    clearInterval(timer)
  }
}

/** CSV of 100,000 and of a million incidents. */
export async function csv(rig: Rig): Promise<Line[]> {
  const lines: Line[] = []
  for (const size of [100_000, 1_000_000] as const satisfies readonly Size[]) {
    const url = await rig.base(size)
    const vigie = await rig.vigie(url)
    const before = vigie.memory()
    const firstBytes: number[] = []
    let highest = 0
    const seconds = await inTurn(rig.short && size > 100_000 ? 1 : 3, {
      figure: async () => {
        const { result, peak: reached } = await peak(vigie, () => download(vigie, '/api/incidents.csv'))
        if (!result.ending.includes(`# end of export: ${size} records`)) throw new Error(`the export is not complete: ${result.ending}`)
        firstBytes.push(result.firstByte)
        highest = Math.max(highest, reached)
        return result.seconds
      },
      yardstick: () => copied(url),
    })
    lines.push(rateLine(`CSV of ${size}`, size / seconds.figure, size / seconds.yardstick, 'per s', 0.3))
    lines.push(limitLine(`CSV of ${size}, first byte`, median(firstBytes), 'ms', 200))
    lines.push(limitLine(`CSV of ${size}, more memory`, highest - before, 'MB', 64))
    await vigie.stop()
  }
  return lines
}
