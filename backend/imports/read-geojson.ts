/** A GeoJSON feature as flat cells: its properties, and its geometry as one point, with a word when the point only stands for a line or an area. */
import { flatten } from './flatten.ts'
import type { Cell } from './row.ts'

type Position = readonly number[]

/** Names of the columns in which a geometry ends up. */
export const geometryColumns = { latitude: 'latitude', longitude: 'longitude', type: 'geometry_type' } as const

/** Whether a parsed element is a GeoJSON feature. */
export function isFeature(element: unknown): boolean {
  const one = element as { type?: unknown; geometry?: unknown } | null
  return typeof one === 'object' && one !== null && one.type === 'Feature' && 'geometry' in one
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'
}

function positionsIn(value: unknown, into: Position[]): void {
  if (isPosition(value)) into.push(value)
  else if (Array.isArray(value)) for (const one of value) positionsIn(one, into)
}

/** The centre of a ring by its area; of a ring without area, or when it lies outside, the corner nearest to it. */
function centre(ring: readonly Position[]): Position | null {
  let area = 0
  let x = 0
  let y = 0
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at] as Position
    const [bx = 0, by = 0] = ring[at + 1] as Position
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  if (Math.abs(area) < 1e-12) return ring[0] ?? null
  const point: Position = [x / (3 * area), y / (3 * area)]
  return inside(point, ring) ? point : nearest(point, ring)
}

function inside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let within = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [ax = 0, ay = 0] = ring[at] as Position
    const [bx = 0, by = 0] = ring[before] as Position
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
  }
  return within
}

function nearest([x = 0, y = 0]: Position, points: readonly Position[]): Position | null {
  let best: Position | null = null
  let least = Number.POSITIVE_INFINITY
  for (const point of points) {
    const distance = ((point[0] ?? 0) - x) ** 2 + ((point[1] ?? 0) - y) ** 2
    if (distance < least) {
      least = distance
      best = point
    }
  }
  return best
}

/** The point that stands for a geometry: itself, the middle of a line, the centre of the (largest) area; null when there is none. */
export function pointOf(geometry: unknown): Position | null {
  const { type, coordinates, geometries } = (geometry ?? {}) as { type?: string; coordinates?: unknown; geometries?: unknown[] }
  if (type === 'GeometryCollection') return Array.isArray(geometries) && geometries.length > 0 ? pointOf(geometries[0]) : null
  const all: Position[] = []
  if (type === 'Polygon' && Array.isArray(coordinates)) {
    positionsIn(coordinates[0], all)
    return centre(all)
  }
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) {
    const rings = coordinates.map((polygon) => {
      const ring: Position[] = []
      positionsIn(Array.isArray(polygon) ? polygon[0] : null, ring)
      return ring
    })
    const largest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best), [])
    return largest.length > 0 ? centre(largest) : null
  }
  positionsIn(coordinates, all)
  return all[Math.floor(all.length / 2)] ?? null
}

/** The cells of a feature. Properties that already bear the names of the geometry's columns keep them; the geometry then stands under `geometry.latitude` and so on. */
export function featureCells(feature: unknown): Map<string, Cell> {
  const { properties, geometry, id } = feature as { properties?: unknown; geometry?: { type?: string } | null; id?: unknown }
  const cells = typeof properties === 'object' && properties !== null ? flatten(properties) : new Map<string, Cell>()
  if (id !== undefined && !cells.has('id') && (typeof id === 'string' || typeof id === 'number')) cells.set('id', id)
  const point = pointOf(geometry)
  const put = (name: string, value: Cell) => cells.set(cells.has(name) ? `geometry.${name}` : name, value)
  put(geometryColumns.latitude, point?.[1] ?? null)
  put(geometryColumns.longitude, point?.[0] ?? null)
  put(geometryColumns.type, geometry?.type ?? null)
  return cells
}
