/** Intake: filing incidents through the whole of Vigie beside an Express route that inserts the same JSON, on an empty base and on top of 100,000. */
import { draft } from './dataset.ts'
import { communities } from './load.ts'
import { inTurn, type Line, rateLine, shown } from './measure.ts'
import type { Rig } from './rig.ts'
import { sql } from './sql.ts'

function bodies(): string[] {
  return Array.from({ length: 500 }, (_, index) =>
    JSON.stringify({ ...draft(5_000_000 + index), form: 'general', community_id: communities[index % communities.length] }),
  )
}

export async function intake(rig: Rig): Promise<Line[]> {
  const lines: Line[] = []
  const sent = bodies()
  const rates = new Map<string, number>()
  const milliseconds = rig.short ? 2_000 : 5_000
  for (const size of [0, 100_000] as const) {
    const url = await rig.copy(size, 'intake')
    const pgUrl = await rig.bare('yardstick')
    await sql(pgUrl, 'create table bare (id bigint generated always as identity primary key, body jsonb not null, at timestamptz not null default now())')
    const vigie = await rig.vigie(url)
    const yardstick = await rig.yardstick(pgUrl)
    for (const concurrency of [1, 8, 32]) {
      const common = { method: 'POST' as const, bodies: sent, concurrency, milliseconds, expect: 201 }
      const found = await inTurn(rig.short ? 3 : 5, {
        figure: async () => (await rig.load({ ...common, port: vigie.port, paths: ['/api/incidents?submission=true'], headers: vigie.headers })).perSecond,
        yardstick: async () => (await rig.load({ ...common, port: yardstick.port, paths: ['/insert'] })).perSecond,
      })
      const name = `intake, ${concurrency} at once, on ${size}`
      const line = rateLine(name, found.figure, found.yardstick, 'per s', 0.25)
      lines.push(concurrency === 1 ? { ...line, bar: '', pass: null } : line)
      rates.set(`${concurrency}/${size}`, found.figure)
      if (size > 0) {
        const empty = rates.get(`${concurrency}/0`) ?? 0
        const ratio = empty / found.figure
        lines.push({
          name: `intake, ${concurrency} at once, empty against ${size}`,
          figure: shown(found.figure, 'per s'),
          yardstick: shown(empty, 'per s'),
          ratio,
          bar: '≤ 1.15 ×',
          pass: ratio <= 1.15,
        })
      }
    }
    await vigie.stop()
    await yardstick.stop()
  }
  return lines
}
