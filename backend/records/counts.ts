/**
 * Counting incidents, always under the ability and the filters. What the counters beside the records can tell exactly is read there, at a cost that does not grow
 * with the incidents; the rest is counted from the records themselves. Both give the same numbers (test/agreement/counts.test.ts).
 */
import type { Knex } from 'knex'
import type { Ability } from '../../schemas/ability.ts'
import { incident } from '../../schemas/incident.ts'
import { type Prepared, run } from '../database/prepared.ts'
import { accessible } from './accessible.ts'
import { type Asking, reachable } from './door.ts'
import { filtered, type ReadFilter } from './filter.ts'
import { type Glance, type Reading, type Row, summed } from './folded.ts'

export const dimensions = ['country', 'violation', 'month', 'year', 'state', 'form', 'community', 'perpetrator'] as const
export type Dimension = (typeof dimensions)[number]

export type Cell = Partial<Record<Dimension, string | null>> & { incidents: number; victims: number }

const counterColumns = ['community_id', 'state', 'country', 'form']
type Grain = 'country' | 'month' | 'violation' | 'form' | 'month_violation'

function lastDay(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const onMonths = (one: ReadFilter): boolean =>
  one.name === 'from' ? (one.values[0] ?? '').endsWith('-01') : one.name === 'to' ? one.values[0] === lastDay(one.values[0] ?? '') : true

/** The grain of counters that answers a question exactly, or null when only the records can. */
function grainFor(by: readonly Dimension[], filters: readonly ReadFilter[]): Grain | null {
  const names = new Set<string>([...by, ...filters.map((one) => one.name)])
  const countable = ['country', 'community', 'state', 'violation', 'month', 'year', 'form', 'from', 'to']
  if ([...names].some((name) => !countable.includes(name)) || !filters.every(onMonths)) return null
  const dated = ['month', 'year', 'from', 'to'].some((name) => names.has(name))
  const violation = names.has('violation')
  if (names.has('form')) return dated || violation ? null : 'form'
  if (violation) {
    // A record with two violations of the filter must count once: only the records can tell, unless each violation is a cell of its own or one alone is asked for.
    const asked = filters.find((one) => one.name === 'violation')?.values.length ?? 0
    if (asked > 1 && !by.includes('violation')) return null
    return dated ? 'month_violation' : 'violation'
  }
  return dated ? 'month' : 'country'
}

const monthSql = `case when month_from = month_to and month_from between 1 and 999998 then (month_from / 100)::text || '-' || lpad((month_from % 100)::text, 2, '0') end`
const yearSql = `case when month_from / 100 = month_to / 100 and month_from between 1 and 999998 then (month_from / 100)::text end`

const counterSql: Readonly<Record<Dimension, string>> = {
  country: `nullif(country, '')`,
  violation: 'violation',
  month: monthSql,
  year: yearSql,
  state: 'state',
  form: 'form',
  community: 'community_id',
  perpetrator: 'null',
}

const number = (day: string | undefined): number => Number((day ?? '').slice(0, 7).replace('-', ''))

function counterFilters(query: Knex.QueryBuilder, filters: readonly ReadFilter[]): Knex.QueryBuilder {
  for (const { name, values } of filters) {
    if (name === 'from') query.where('month_to', '>=', number(values[0]))
    else if (name === 'to') query.where('month_from', '<=', number(values[0]))
    else query.whereIn(name === 'community' ? 'community_id' : name, [...values])
  }
  return query
}

function fromCounters({ db, ability }: Asking, grain: Grain, filters: readonly ReadFilter[]): Knex.QueryBuilder {
  const query = accessible(db('incident_tallies'), ability, 'read', 'incidents', counterColumns)
  return counterFilters(query.where('grain', grain), filters)
}

const monthOfRecord = `case when date_trunc('month', happened_from) = date_trunc('month', happened_to) and isfinite(happened_from) and isfinite(happened_to) then to_char(happened_from, 'YYYY-MM') end`
const yearOfRecord = `case when isfinite(happened_from) and isfinite(happened_to) and date_trunc('year', happened_from) = date_trunc('year', happened_to) then to_char(happened_from, 'YYYY') end`

const recordSql: Readonly<Record<Dimension, string>> = {
  country: 'country',
  violation: 'violation',
  month: monthOfRecord,
  year: yearOfRecord,
  state: 'state',
  form: 'form',
  community: 'community_id',
  perpetrator: 'perpetrator',
}

function fromRecords(asking: Asking, by: readonly Dimension[], filters: readonly ReadFilter[]): Knex.QueryBuilder {
  const { db } = asking
  const rows = filtered(reachable(asking, incident), filters).select(
    'community_id',
    'state',
    'country',
    'form',
    'violations',
    'perpetrator_types',
    'happened_from',
    'happened_to',
    'victims_count',
  )
  const query = db.from(rows.as('wanted'))
  if (by.includes('violation')) {
    query.joinRaw('cross join unnest(wanted.violations) as violation')
    const asked = filters.find((one) => one.name === 'violation')
    if (asked) query.whereIn('violation', [...asked.values])
  }
  if (by.includes('perpetrator')) query.joinRaw('cross join unnest(wanted.perpetrator_types) as perpetrator')
  return query
}

/**
 * Incidents (and the victims they count) by the dimensions asked for, over what who asks may read. `month` and `year` are null where the date is not that precise.
 * An incident with several violations stands in the cell of each of them, and once in the total.
 */
export async function cells(asking: Asking, by: readonly Dimension[], filters: readonly ReadFilter[]): Promise<readonly Cell[]> {
  const grain = grainFor(by, filters)
  if (grain) return fromFolded(asking, grain, by, filters)
  const query = fromRecords(asking, by, filters)
  for (const one of by) query.select(asking.db.raw(`${recordSql[one]} as ??`, [one]))
  query.select(asking.db.raw('count(*) as incidents, coalesce(sum(victims_count), 0)::int8 as victims'))
  if (by.length > 0) query.groupByRaw(by.map((_, index) => index + 1).join(', '))
  return (await query) as Cell[]
}

/** A sum as the database tells it; `folded` is null when there is none. */
type Tagged = Row & { readonly generation: string; readonly folded: boolean | null }

/** What has to be asked of every question: whether the folded counters are still those remembered, and whether anything was appended since. */
const glancing: Prepared = { name: 'glance at counters', text: 'select generation, exists (select from incident_deltas) as fresh from count_folds' }

const walls = new WeakMap<Ability, string>()

/** What the first wall lets through, as a text: alike for abilities that read the same. */
function wallOf(ability: Ability): string {
  const known = walls.get(ability) ?? JSON.stringify(ability.rulesFor('read', incident.collection).map(({ conditions }) => conditions))
  walls.set(ability, known)
  return known
}

function fromFolded(asking: Asking, grain: Grain, by: readonly Dimension[], filters: readonly ReadFilter[]): Promise<readonly Cell[]> {
  const { db, ability } = asking
  const glance = async (): Promise<Glance> => (await run<Glance>(db, glancing))[0] ?? { generation: '', fresh: true }
  const read = async (all: boolean): Promise<Reading> => {
    const sums = fromCounters(asking, grain, filters)
    for (const one of by) sums.select(db.raw(`${counterSql[one]} as ??`, [one]))
    sums
      .select(db.raw('folded, sum(incidents)::int8 as incidents, sum(victims)::int8 as victims'))
      .groupByRaw([...by.map((_, index) => index + 1), 'folded'].join(', '))
    if (!all) sums.whereRaw('not folded')
    const { rows }: { rows: Tagged[] } = await db.raw('select generation, sums.* from count_folds left join (?) as sums on true', [sums])
    const found = rows.filter((row) => row.folded !== null && Number(row.incidents) !== 0)
    const plain = ({ generation: _, folded: __, ...row }: Tagged): Row => row
    return {
      generation: rows[0]?.generation ?? '',
      folded: found.flatMap((row) => (row.folded ? [plain(row)] : [])),
      fresh: found.flatMap((row) => (row.folded ? [] : [plain(row)])),
    }
  }
  const key = JSON.stringify([wallOf(ability), grain, by, filters.map(({ name, values }) => [name, values])])
  return summed(key, by, glance, read) as Promise<readonly Cell[]>
}

const countedAtMost = 10_000

/** How many incidents match, exactly: from the counters, or with `count` by counting up to ten thousand; undefined otherwise, never a guess. */
export async function exactTotal(asking: Asking, filters: readonly ReadFilter[], count = true): Promise<number | undefined> {
  if (grainFor([], filters) && !filters.some((one) => one.name === 'state' && one.values.includes('draft'))) {
    const [all] = await cells(asking, [], filters)
    return all?.incidents ?? 0
  }
  if (!count) return undefined
  const some = filtered(reachable(asking, incident), filters)
    .select('id')
    .limit(countedAtMost + 1)
  const [row] = (await asking.db.from(some.as('some')).count('* as n')) as { n: number }[]
  const n = Number(row?.n ?? 0)
  return n > countedAtMost ? undefined : n
}

/** Dimensions in which one incident may stand in several cells. */
const manifold: readonly Dimension[] = ['violation', 'perpetrator']

/** How many incidents match, whatever the cost: for a total that stands beside cells of the same question, of which it is the sum where each incident has one cell. */
export async function total(asking: Asking, filters: readonly ReadFilter[], by: readonly Dimension[], found: readonly Cell[]): Promise<number> {
  if (!by.some((one) => manifold.includes(one))) return found.reduce((sum, cell) => sum + cell.incidents, 0)
  const [all] = await cells(asking, [], filters)
  return Number(all?.incidents ?? 0)
}
