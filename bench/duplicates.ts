/** Possible duplicates: the candidates of one incident among 100,000 beside one indexed look-up, and an import that compares each row beside one that does not. */
import { csvOf, imported } from './import.ts'
import { inTurn, type Line, rateLine, timeLine } from './measure.ts'
import { both, standing, stopped } from './pages.ts'
import type { Rig } from './rig.ts'
import { sql } from './sql.ts'

async function candidates(rig: Rig): Promise<Line> {
  const [one] = await sql<{ id: string }>(
    await rig.base(100_000),
    `select id from incidents where state in ('submitted', 'under_review') and country is not null and happened_from is not null order by id limit 1`,
  )
  const lookup = { text: 'select id, reference, title from incidents where id = $1', values: [one?.id] }
  const at = await standing(rig, 100_000, { lookup })
  const p50 = await both(rig, at, { figure: `/api/incidents/${one?.id}/duplicates`, yardstick: 'lookup' })
  await stopped(at)
  return timeLine('Candidates of one incident among 100000, beside a look-up', p50.figure, p50.yardstick, 'ms', 50)
}

async function comparing(rig: Rig): Promise<Line> {
  const count = 20_000
  const file = await csvOf(count)
  const run = async (compare: boolean): Promise<number> => {
    const vigie = await rig.vigie(await rig.copy(0, 'import_into'))
    const { seconds } = await imported(vigie, file, count, compare)
    await vigie.stop()
    return seconds
  }
  const seconds = await inTurn(rig.short ? 1 : 3, { figure: () => run(true), yardstick: () => run(false) })
  return rateLine(
    `Import of ${count} rows that looks for duplicates, beside one that does not`,
    count / seconds.figure,
    count / seconds.yardstick,
    'per s',
    0.5,
  )
}

export async function duplicates(rig: Rig): Promise<Line[]> {
  return [await candidates(rig), await comparing(rig)]
}
