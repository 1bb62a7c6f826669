/** What a reader waits for at every turn: list pages, counts for the map, clusters and search, each beside the bare SQL through an Express route. */
import { openNames } from '../backend/records/sealing.ts'
import { incident } from '../schemas/incident.ts'
import { termsOf } from '../schemas/vocabularies/registry.ts'
import type { Size } from './bases.ts'
import { inTurn, type Line, limitLine, rateLine, shown, timeLine } from './measure.ts'
import { invented } from './places.ts'
import type { Queries, Rig } from './rig.ts'
import { sql } from './sql.ts'

const columns = openNames(incident).join(', ')
const country = 'SYR'
const group = 'liberty.'
const town = invented().find((one) => one.code === country)?.towns[0]
const [latitude, longitude] = [town?.latitude ?? 0, town?.longitude ?? 0]
const around = (degrees: number) => [longitude - degrees, latitude - degrees, longitude + degrees, latitude + degrees].map((one) => one.toFixed(4))

type Address = Readonly<{ figure: string; yardstick: string }>

/** p50 in ms and answers per second of an address of ours and of a query of the yardstick, one at a time, in turn. */
export async function both(
  rig: Rig,
  at: { vigie: { port: number; headers: Readonly<Record<string, string>> }; yardstick: { port: number } },
  { figure, yardstick }: Address,
) {
  const milliseconds = rig.short ? 1_000 : 3_000
  const common = { method: 'GET' as const, concurrency: 1, milliseconds, expect: 200 }
  let bytes = 0
  const p50 = await inTurn(rig.short ? 3 : 5, {
    figure: async () => {
      const outcome = await rig.load({ ...common, port: at.vigie.port, paths: [figure], headers: at.vigie.headers })
      bytes = outcome.bytes
      return outcome.p50
    },
    yardstick: async () => (await rig.load({ ...common, port: at.yardstick.port, paths: [`/query/${yardstick}`] })).p50,
  })
  return { ...p50, bytes }
}

/** Pages a second with four readers at once: both cores are busy. */
async function pace(rig: Rig, at: Parameters<typeof both>[1], { figure, yardstick }: Address) {
  const common = { method: 'GET' as const, concurrency: 4, milliseconds: rig.short ? 1_500 : 4_000, expect: 200 }
  return inTurn(rig.short ? 3 : 5, {
    figure: async () => (await rig.load({ ...common, port: at.vigie.port, paths: [figure], headers: at.vigie.headers })).perSecond,
    yardstick: async () => (await rig.load({ ...common, port: at.yardstick.port, paths: [`/query/${yardstick}`] })).perSecond,
  })
}

/** A server of ours and the yardstick's on the base of a size. */
export async function standing(rig: Rig, size: Size, queries: Queries) {
  const url = await rig.base(size)
  return { vigie: await rig.vigie(url), yardstick: await rig.yardstick(url, queries) }
}

/** Stops both. */
export async function stopped(at: Awaited<ReturnType<typeof standing>>): Promise<void> {
  await at.vigie.stop()
  await at.yardstick.stop()
}

const bigger = (name: string, small: number, big: number, most: number): Line => ({
  name,
  figure: shown(big, 'ms'),
  yardstick: shown(small, 'ms'),
  ratio: big / small,
  bar: `≤ ${most} ×`,
  pass: big / small <= most,
})

/** Pages of 50 and of 200, with two filters and an order. */
export async function lists(rig: Rig): Promise<Line[]> {
  const lines: Line[] = []
  const codes = termsOf('violations')?.flatMap((one) => (one.code.startsWith(group) ? [one.code] : [])) ?? []
  const text = `select ${columns} from incidents where country = $1 and violations && $2 and state <> 'draft' order by happened_from desc, id desc limit $3`
  const queries = Object.fromEntries([50, 200].map((limit) => [`page${limit}`, { text, values: [country, codes, limit] }]))
  const known = new Map<number, number>()
  for (const size of [10_000, 1_000_000] as const) {
    const at = await standing(rig, size, queries)
    for (const limit of [50, 200]) {
      const address = { figure: `/api/incidents?country=${country}&violation=${group}&sort=-happened_on&limit=${limit}`, yardstick: `page${limit}` }
      const { figure, yardstick } = await pace(rig, at, address)
      lines.push(rateLine(`page of ${limit} at ${size}`, figure, yardstick, 'per s', 0.5))
      const { figure: p50 } = await both(rig, at, address)
      const small = known.get(limit)
      if (small === undefined) known.set(limit, p50)
      else lines.push(bigger(`page of ${limit}, p50 at ${size} against 10000`, small, p50, 1.3))
    }
    await stopped(at)
  }
  return lines
}

/** Incidents by country, as the map asks for them. */
export async function counts(rig: Rig): Promise<Line[]> {
  const lines: Line[] = []
  let small = 0
  for (const size of [10_000, 1_000_000] as const) {
    const url = await rig.base(size)
    await sql(url, 'drop table if exists ready')
    await sql(url, `create table ready as select country, count(*) as incidents from incidents where state <> 'draft' group by 1 order by 1 limit 250`)
    const at = await standing(rig, size, { ready: { text: 'select country, incidents from ready' } })
    const { figure, yardstick } = await both(rig, at, { figure: '/api/statistics?by=country', yardstick: 'ready' })
    lines.push(timeLine(`counts by country at ${size}`, figure, yardstick, 'ms', 2))
    if (small) lines.push(bigger(`counts by country at ${size} against 10000`, small, figure, 1.2))
    small = figure
    await stopped(at)
  }
  return lines
}

/** Clusters of a city, of a country and of the world, at a million. */
export async function clusters(rig: Rig): Promise<Line[]> {
  const [west, south, east, north] = around(0.15)
  const city = {
    text: `select count(*) as incidents, avg(latitude) as latitude, avg(longitude) as longitude from incidents
           where has_point and state <> 'draft' and latitude between $2 and $4 and longitude between $1 and $3
           group by tile_x(longitude, 14), tile_y(latitude, 14) order by 1 desc limit 1500`,
    values: [west, south, east, north],
  }
  const at = await standing(rig, 1_000_000, { city })
  const views = [
    ['city', around(0.15).join(','), 12],
    ['country', around(4).join(','), 6],
    ['world', '-180,-85,180,85', 2],
  ] as const
  const lines: Line[] = []
  let inCity = 0
  for (const [name, box, zoom] of views) {
    const { figure, yardstick, bytes } = await both(rig, at, { figure: `/api/map/clusters?bbox=${box}&zoom=${zoom}`, yardstick: 'city' })
    if (name === 'city') lines.push(timeLine('clusters of a city', figure, yardstick, 'ms', 1.5))
    else lines.push({ ...timeLine(`clusters of the ${name}, against our city`, figure, inCity, 'ms', 5) })
    lines.push(limitLine(`clusters of the ${name}, answer`, bytes / 1000, 'kB', 50))
    inCity ||= figure
  }
  await stopped(at)
  return lines
}

const sought = [
  ['fr', 'hélicoptère'],
  ['fr', 'étudiants gaz lacrymogène tribunal'],
  ['ar', 'مروحية'],
  ['ar', 'طلاب الغاز المسيل للدموع المحكمة'],
] as const

/** Words in French and Arabic over a million incidents. */
export async function search(rig: Rig): Promise<Line[]> {
  const text = `select ${columns} from incidents where search @@ search_query($1) and state <> 'draft' order by happened_from desc, id desc limit 50`
  const at = await standing(rig, 1_000_000, Object.fromEntries(sought.map(([, words], index) => [`q${index}`, { text, values: [words] }])))
  const lines: Line[] = []
  for (const [index, [language, words]] of sought.entries()) {
    const { figure, yardstick } = await both(rig, at, { figure: `/api/incidents?q=${encodeURIComponent(words)}`, yardstick: `q${index}` })
    lines.push(timeLine(`search in ${language}: ${words}`, figure, yardstick, 'ms', 1.5))
  }
  await stopped(at)
  return lines
}
