/** Lighter borders for the view of the whole world: the arcs of a topology, thinned together, so that neighbours still share every border. */
import type { Arc, GeometryObject, Position, Topology } from './topology.ts'

/** Twice the area of a triangle on the map, in square degrees, narrowed towards the poles as the ground is. */
function area(a: Position, b: Position, c: Position): number {
  const narrow = Math.cos((b[1] * Math.PI) / 180)
  return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) * narrow
}

/** The points of a line that matter: those whose triangle with their neighbours is larger than `least` (Visvalingam). Ends are kept, and rings keep their shape. */
export function thin(line: readonly Position[], least: number): Position[] {
  const kept = [...line]
  const first = kept[0]
  const last = kept.at(-1)
  const ring = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const fewest = ring ? 5 : 2
  const areas = kept.map((point, index) => weigh(kept, index, point))
  while (kept.length > fewest) {
    let smallest = 1
    for (let index = 2; index < kept.length - 1; index++) if ((areas[index] ?? 0) < (areas[smallest] ?? 0)) smallest = index
    const gone = areas[smallest] ?? Number.POSITIVE_INFINITY
    if (gone >= least) break
    kept.splice(smallest, 1)
    areas.splice(smallest, 1)
    for (const index of [smallest - 1, smallest]) {
      const point = kept[index]
      if (point) areas[index] = Math.max(gone, weigh(kept, index, point))
    }
  }
  return kept
}

function weigh(line: readonly Position[], index: number, point: Position): number {
  const before = line[index - 1]
  const after = line[index + 1]
  return before && after ? area(before, point, after) : Number.POSITIVE_INFINITY
}

/** The positions of every arc, in degrees. */
export function unpacked(topology: Topology): Position[][] {
  const { scale, translate } = topology.transform
  return topology.arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([dx, dy]): Position => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

/** Positions as whole steps of `step` degrees, each from the one before; points that fall together become one, except the last of a line. */
export function packed(lines: readonly (readonly Position[])[], step: number): Arc[] {
  return lines.map((line) => {
    const whole = line.map(([x, y]): Position => [Math.round((x + 180) / step), Math.round((y + 90) / step)])
    const distinct = whole.filter((point, index) => index === 0 || point[0] !== whole[index - 1]?.[0] || point[1] !== whole[index - 1]?.[1])
    const [only] = distinct
    if (distinct.length === 1 && only) distinct.push(only)
    return distinct.map((point, index): Position => [point[0] - (distinct[index - 1]?.[0] ?? 0), point[1] - (distinct[index - 1]?.[1] ?? 0)])
  })
}

/** The same shapes without islands smaller than `least` square degrees, save the largest part of each, and without the arcs that nobody draws any more. */
export function pruned(topology: Topology, lines: readonly (readonly Position[])[], least: number): { lines: Position[][]; geometries: GeometryObject[] } {
  const size = (ring: readonly number[]) => {
    const points = ring.flatMap((arc) => (arc < 0 ? [...(lines[~arc] ?? [])].reverse() : (lines[arc] ?? [])))
    let sum = 0
    for (let index = 1; index < points.length; index++) {
      const [a, b] = [points[index - 1], points[index]]
      if (a && b) sum += a[0] * b[1] - b[0] * a[1]
    }
    return (Math.abs(sum) / 2) * Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180)
  }
  const used = new Map<number, number>()
  const renumber = (arc: number): number => {
    const own = arc < 0 ? ~arc : arc
    const known = used.get(own) ?? used.size
    used.set(own, known)
    return arc < 0 ? ~known : known
  }
  const geometries = topology.objects.countries.geometries.map((shape): GeometryObject => {
    const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs
    const sizes = polygons.map(([outer]) => size(outer ?? []))
    const largest = Math.max(...sizes)
    const kept = polygons.filter((_, index) => sizes[index] === largest || (sizes[index] ?? 0) >= least)
    return { ...shape, type: 'MultiPolygon', arcs: kept.map((polygon) => polygon.map((ring) => ring.map(renumber))) }
  })
  return { lines: [...used.keys()].map((arc) => [...(lines[arc] ?? [])]), geometries }
}
