/**
 * Points of a view, gathered on the server so that no answer grows with the incidents: far out from squares counted beside the records, close in from the
 * records themselves. Only incidents whose place may be drawn as a point take part; a place known by region or country alone is a number, never a point.
 */
import { incident } from '../../schemas/incident.ts'
import { accessible } from './accessible.ts'
import { type Asking, reachable } from './door.ts'
import { filtered, type ReadFilter } from './filter.ts'
import type { Row } from './present.ts'

export interface Point {
  readonly latitude: number
  readonly longitude: number
  readonly incidents: number
  /** The incident itself, when the point stands for one. */
  readonly id: string | null
}

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Squares are counted at these zoom levels of the Web Mercator grid (migrations/006-counts). */
const countedLevels = [4, 7, 10]
const mostPoints = 1_500

/** Grid level whose squares are some 64 pixels wide on screen at this zoom. */
const gridLevel = (zoom: number): number => Math.min(Math.max(Math.floor(zoom), 0) + 2, 22)

function ranges(box: Box): [number, number][] {
  if (box.east - box.west >= 360) return [[-180, 180]]
  const wrap = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180
  const [left, right] = [wrap(box.west), wrap(box.east)]
  return left <= right
    ? [[left, right]]
    : [
        [left, 180],
        [-180, right],
      ]
}

async function fromSquares({ db, ability }: Asking, box: Box, zoom: number, counted: number, filters: readonly ReadFilter[]): Promise<Point[]> {
  const shift = counted - gridLevel(zoom)
  const query = accessible(db('incident_squares'), ability, 'read', 'incidents', ['community_id', 'state'])
    .where('level', counted)
    .whereRaw('y between tile_y(?, ?) and tile_y(?, ?)', [box.north, counted, box.south, counted])
  query.where((any) => {
    for (const [left, right] of ranges(box)) any.orWhereRaw('x between tile_x(?, ?) and tile_x(?, ?)', [left, counted, right, counted])
  })
  for (const { name, values } of filters) query.whereIn(name === 'community' ? 'community_id' : name, [...values])
  const rows: Row[] = await query
    .select(db.raw('sum(incidents)::int8 as incidents, sum(latitude_sum) as latitude_sum, sum(longitude_sum) as longitude_sum'))
    .groupByRaw('x >> ?, y >> ?', [shift, shift])
    .havingRaw('sum(incidents) > 0')
    .orderBy('incidents', 'desc')
    .limit(mostPoints)
  return rows.map((row) => {
    const incidents = Number(row['incidents'])
    return { latitude: Number(row['latitude_sum']) / incidents, longitude: Number(row['longitude_sum']) / incidents, incidents, id: null }
  })
}

async function fromRecords(asking: Asking, box: Box, zoom: number, filters: readonly ReadFilter[]): Promise<Point[]> {
  const level = gridLevel(zoom)
  const inView = () => {
    const query = filtered(reachable(asking, incident), filters).where('has_point', true).whereBetween('latitude', [box.south, box.north])
    return query.where((any) => {
      for (const [left, right] of ranges(box)) any.orWhereBetween('longitude', [left, right])
    })
  }
  const rows: Point[] = await inView()
    .select(asking.db.raw('count(*) as incidents, avg(latitude) as latitude, avg(longitude) as longitude'))
    .groupByRaw('tile_x(longitude, ?), tile_y(latitude, ?)', [level, level])
    .orderBy('incidents', 'desc')
    .limit(mostPoints)
  const alone = rows.filter((row) => row.incidents === 1)
  if (alone.length === 0) return rows.map((row) => ({ ...row, id: null }))
  // The mean of one is itself: its place tells which it is, and nobody else stands there.
  const found: { id: string; latitude: number; longitude: number }[] = await inView()
    .select('id', 'latitude', 'longitude')
    .whereRaw('(latitude, longitude) in (select * from unnest(?::float8[], ?::float8[]))', [
      alone.map(({ latitude }) => latitude),
      alone.map(({ longitude }) => longitude),
    ])
  const places = new Map(found.map(({ id, latitude, longitude }) => [`${latitude} ${longitude}`, id]))
  return rows.map((row) => ({ ...row, id: row.incidents === 1 ? (places.get(`${row.latitude} ${row.longitude}`) ?? null) : null }))
}

/** The points of a view at a zoom (0 the world, 18 a street), at most 1,500 of them, under the ability and the filters. */
export async function clusters(asking: Asking, box: Box, zoom: number, filters: readonly ReadFilter[]): Promise<Point[]> {
  const counted = countedLevels.find((level) => level >= gridLevel(zoom))
  const countable = filters.every((one) => ['community', 'state'].includes(one.name))
  return counted !== undefined && countable ? fromSquares(asking, box, zoom, counted, filters) : fromRecords(asking, box, zoom, filters)
}
