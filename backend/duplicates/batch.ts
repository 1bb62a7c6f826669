/**
 * Possible duplicates of a whole batch of an import in two questions: what stands in the same countries on the same days, told in a few columns; then the accounts of the
 * nearest few. Each day of a country is looked up once, however many rows of the batch fall on it. A row whose date is longer than a month is not compared.
 */
import type { Knex } from 'knex'
import { parseEdtf } from '../../schemas/edtf.ts'
import { incident } from '../../schemas/incident.ts'
import { type Compared, likenessFields, likenessOf, possible } from '../../schemas/likeness.ts'
import { type Asking, reachable } from '../records/door.ts'
import type { Row } from '../records/present.ts'
import type { Candidate } from './candidates.ts'

const day = 86_400_000
/** Days before and after, records of one day and country, and records weighed for one row, at most. */
const [around, ofOneDay, weighedEach] = [1, 400, 4]

interface Slim {
  readonly id: string
  readonly country: string
  readonly first: number
  readonly last: number
  readonly area: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly violations: readonly string[]
}

interface Sought extends Slim {
  readonly n: number
}

function slim(row: Row, id: string): Slim | null {
  const date = parseEdtf(String(row['happened_on'] ?? ''))
  if (!date?.from || !date.to || !row['country']) return null
  return {
    id,
    country: String(row['country']),
    first: Date.parse(date.from) / day,
    last: Date.parse(date.to) / day,
    area: (row['admin_area'] ?? null) as string | null,
    latitude: (row['latitude'] ?? null) as number | null,
    longitude: (row['longitude'] ?? null) as number | null,
    violations: (row['violations'] ?? []) as string[],
  }
}

const dateOf = (days: number): string => new Date(days * day).toISOString().slice(0, 10)

/** What stands in the countries and days of a batch, without what this import has entered itself. */
async function there({ db, ability }: Asking, community: unknown, sought: readonly Sought[], importId: string): Promise<Slim[]> {
  const spans = [
    ...new Map(sought.map(({ country, first, last }) => [`${country} ${first} ${last}`, { country, first: dateOf(first), last: dateOf(last) }])).values(),
  ]
  const near = reachable({ db, ability }, incident, 'compare')
    .select('id', 'happened_on', 'country', 'admin_area', 'latitude', 'longitude', 'violations')
    .where('incidents.community_id', community as string)
    .whereRaw(`incidents.country = r.country and happened_from between r.first - ?::integer and r.last + ?::integer and happened_to >= r.first - ?::integer`, [
      31 + around,
      around,
      around,
    ])
    .whereRaw(`state <> 'draft' and merged_into is null and import_id is distinct from ?`, [importId])
    .limit(ofOneDay)
  const { rows } = (await db.raw(`select c.* from json_to_recordset(?::json) as r (country text, first date, last date) cross join lateral (?) c`, [
    JSON.stringify(spans),
    near,
  ])) as { rows: Row[] }
  return [...new Map(rows.map((row) => [String(row['id']), row])).entries()].flatMap(([id, row]) => slim(row, id) ?? [])
}

/** How near at a glance; below nothing it is not worth its account. */
function glance(one: Slim, other: Slim): number {
  const apart =
    one.latitude === null || other.latitude === null || one.longitude === null || other.longitude === null
      ? 0
      : 2 - 12 * (Math.abs(one.latitude - other.latitude) + Math.abs(one.longitude - other.longitude))
  const same = (one.first === other.first && one.last === other.last ? 2 : 0) + (one.area !== null && one.area === other.area ? 1 : 0)
  return same + Math.max(-6, apart) + (one.violations.some((code) => other.violations.includes(code)) ? 1 : 0)
}

/** The nearest few of each row, by its place in the batch. */
function nearest(sought: readonly Sought[], found: readonly Slim[]): Map<number, string[]> {
  const byDay = new Map<string, Slim[]>()
  for (const one of found)
    for (let at = one.first; at <= Math.min(one.last, one.first + 31); at++) {
      const key = `${one.country} ${at}`
      const others = byDay.get(key)
      if (others) others.push(one)
      else byDay.set(key, [one])
    }
  const chosen = new Map<number, string[]>()
  for (const row of sought) {
    const best = new Map<string, number>()
    for (let at = row.first - around; at <= row.last + around; at++)
      for (const one of byDay.get(`${row.country} ${at}`) ?? []) {
        const near = glance(row, one)
        if (near > 0) best.set(one.id, near)
      }
    if (best.size > 0)
      chosen.set(
        row.n,
        [...best]
          .sort((a, b) => b[1] - a[1])
          .slice(0, weighedEach)
          .map(([id]) => id),
      )
  }
  return chosen
}

async function accounts({ db }: { readonly db: Knex }, ids: readonly string[]): Promise<Map<string, Row>> {
  const columns = likenessFields.map((name) => (name === 'description' ? db.raw('left(description, 1500) as description') : `incidents.${name}`))
  const rows: Row[] =
    ids.length > 0
      ? await db('incidents')
          .select(columns as string[])
          .whereIn('id', [...ids])
      : []
  return new Map(rows.map((row) => [String(row['id']), row]))
}

/** Candidates of each row of a batch (by its place; rows as mapped, all of one community), among what stood there before the import. */
export async function candidatesOfBatch(asking: Asking, community: unknown, rows: readonly Row[], importId: string): Promise<Map<number, Candidate[]>> {
  const sought = rows.flatMap((row, n) => {
    const one = slim(row, '')
    return one && one.last - one.first <= 31 ? [{ ...one, n }] : []
  })
  if (sought.length === 0) return new Map()
  const chosen = nearest(sought, await there(asking, community, sought, importId))
  const known = await accounts(asking, [...new Set([...chosen.values()].flat())])
  const all = new Map<number, Candidate[]>()
  for (const [n, ids] of chosen) {
    const weighed = ids.flatMap((id) => {
      const row = known.get(id)
      const likeness = row && likenessOf(rows[n] as Compared, row as Compared)
      return row && likeness && likeness.score >= possible ? [{ row, ...likeness }] : []
    })
    if (weighed.length > 0)
      all.set(
        n,
        weighed.sort((a, b) => b.score - a.score),
      )
  }
  return all
}
