/**
 * Which records may be reports of the same event: found by community, country and days in one indexed look-up each, however many are asked for at once, then
 * weighed by schemas/likeness. Only among records that who asks may compare; nothing else is looked at, so nothing else can be told.
 */
import { parseEdtf } from '../../schemas/edtf.ts'
import { incident } from '../../schemas/incident.ts'
import { type Compared, type Likeness, likenessFields, likenessOf, possible, windowDays } from '../../schemas/likeness.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'

/** A date of longer precision than this is sought by its own days only: the look-up goes back as far. */
const longestDays = 366
/** Rows of one country and some days that are looked at, at most: of one record, and of each of many. */
const [lookedAt, lookedAtEach] = [1_500, 300]

export interface Candidate extends Likeness {
  readonly row: Row
}

interface Asked {
  readonly n: number
  readonly id: unknown
  readonly community_id: unknown
  readonly country: unknown
  readonly first: string
  readonly last: string
  readonly area: unknown
  readonly latitude: unknown
  readonly longitude: unknown
  readonly violations: unknown
}

/** What the look-up needs of a record; null when its country or day is not known, and it can not be sought. */
function askedFor(row: Row, n: number): Asked | null {
  const date = parseEdtf(String(row['happened_on'] ?? ''))
  if (!date || !row['country'] || !row['community_id']) return null
  const { id = null, community_id, country, admin_area: area = null, latitude = null, longitude = null, violations } = row
  return { n, id, community_id, country, first: date.from ?? '-infinity', last: date.to ?? 'infinity', area, latitude, longitude, violations: violations ?? [] }
}

/** How near at a glance: the place, the very day, the violations. Only orders what is then weighed in full. */
const glance = `
  case when happened_from = r.first and happened_to = r.last then 2 else 0 end
  + case when violations && r.violations then 1 else 0 end
  + case when admin_area = r.area then 1 else 0 end
  + case when latitude is null or r.latitude is null then 0
         else greatest(-4, 3 - 20 * (abs(latitude - r.latitude) + abs(longitude - r.longitude))) end`

/** What is compared of a record; of an account only as much as is read for it. */
const compared = likenessFields.map((name) => (name === 'description' ? 'left(i.description, 1500) as description' : `i.${name}`)).join(', ')

/** Records beside each of `rows` (by its place), roughly the nearest `most` of them, with what is compared of them and no more. */
async function beside(asking: Asking, rows: readonly Row[], most: number, roughly: number): Promise<[number, Row][]> {
  const asked = rows.flatMap((row, n) => askedFor(row, n) ?? [])
  if (asked.length === 0) return []
  const { db } = asking
  const there = reachable(asking, incident, 'compare')
    .select('incidents.id')
    .select(db.raw(`${glance} as glance`))
    .whereRaw('incidents.community_id = r.community_id and incidents.country = r.country and incidents.id is distinct from r.id')
    .whereRaw(`happened_from between r.first - ?::integer and r.last + ?::integer and happened_to >= r.first - ?::integer`, [
      longestDays + windowDays,
      windowDays,
      windowDays,
    ])
    .whereRaw(`state <> 'draft' and merged_into is null`)
    .limit(roughly)
  const { rows: found } = (await db.raw(
    `select r.n, ${compared} from json_to_recordset(?::json) as r (n integer, id uuid, community_id uuid, country text, first date, last date, area text,
       latitude double precision, longitude double precision, violations text[])
     cross join lateral (select id from (?) near order by glance desc limit ?) c join incidents i on i.id = c.id`,
    [JSON.stringify(asked), there, most],
  )) as { rows: Row[] }
  return found.map(({ n, ...row }) => [Number(n), row])
}

function weighed(rows: readonly Row[], found: readonly [number, Row][], least: number): Map<number, Candidate[]> {
  const all = new Map<number, Candidate[]>()
  for (const [n, row] of found) {
    const likeness = likenessOf(rows[n] as Compared, row as Compared)
    if (likeness.score < least) continue
    const others = all.get(n) ?? []
    others.push({ row, ...likeness })
    all.set(n, others)
  }
  for (const others of all.values()) others.sort((a, b) => b.score - a.score)
  return all
}

/** The candidates of each of `rows` (by its place in the list), whole rows, the likeliest first. Present them before they leave. */
export async function candidatesOf(asking: Asking, rows: readonly Row[]): Promise<Map<number, Candidate[]>> {
  const all = weighed(rows, await beside(asking, rows, 25, rows.length > 1 ? lookedAtEach : lookedAt), possible)
  const ids = [...new Set([...all.values()].flat().map((one) => idOf(one.row)))]
  if (ids.length === 0) return all
  const found: Row[] = await reachable(asking, incident, 'compare').select(columnsOf(incident)).whereIn('incidents.id', ids)
  const whole = new Map(found.map((row) => [idOf(row), row]))
  return new Map([...all].map(([n, others]) => [n, others.map((one) => ({ ...one, row: whole.get(idOf(one.row)) ?? one.row }))]))
}
