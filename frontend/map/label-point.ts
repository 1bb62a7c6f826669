/** Where the name of a country is written: well inside its largest part, as far from the border as a coarse search finds. */
import type { Ring } from './geometry.ts'

function inside(x: number, y: number, ring: Ring): boolean {
  let odd = false
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [ax, ay] = ring[index] ?? [0, 0]
    const [bx, by] = ring[before] ?? [0, 0]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
  }
  return odd
}

function size(ring: Ring): number {
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1] ?? [0, 0]
    const [bx, by] = ring[index] ?? [0, 0]
    sum += ax * by - bx * ay
  }
  return Math.abs(sum)
}

/** Names are wide: being far from the border to the left and right counts less than above and below. */
const flat = 0.5
const grid = 12

/** West, south, east, north. */
export type View = readonly [number, number, number, number]

/** `[longitude, latitude]` for the name, inside the part of the country that is in view; null where none of it is. */
export function labelPoint(polygons: readonly Ring[][], view: View): [number, number] | null {
  const ring = polygons.map(([outer]) => outer ?? []).sort((a, b) => size(b) - size(a))[0]
  if (!ring || ring.length < 4) return null
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const west = Math.max(Math.min(...xs), view[0])
  const south = Math.max(Math.min(...ys), view[1])
  const east = Math.min(Math.max(...xs), view[2])
  const north = Math.min(Math.max(...ys), view[3])
  if (west >= east || south >= north) return null
  let best: { place: [number, number]; room: number } | null = null
  for (let column = 1; column < grid; column++)
    for (let row = 1; row < grid; row++) {
      const place: [number, number] = [west + ((east - west) * column) / grid, south + ((north - south) * row) / grid]
      if (!inside(...place, ring)) continue
      const edges = Math.min((place[0] - west) * flat, (east - place[0]) * flat, place[1] - south, north - place[1])
      const room = Math.min(edges, ...ring.map(([x, y]) => Math.hypot((x - place[0]) * flat, y - place[1])))
      if (!best || room > best.room) best = { place, room }
    }
  return best?.place ?? null
}
