/** Countries as path strings for paper, from world-atlas, in an equal-area projection so that no country weighs more than it is; worked out once per process. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countryOfShape } from '../../../schemas/vocabularies/country-numbers.ts'

export interface Shape {
  /** Alpha-3, or null for land that is counted with no country. */
  readonly code: string | null
  /** SVG path of M, L and Z in a box of `mapWidth` by `mapHeight`. */
  readonly path: string
  readonly center: readonly [x: number, y: number]
  /** Square points. */
  readonly area: number
}

export const mapWidth = 471
export const mapHeight = 228

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

const require = createRequire(import.meta.url)
let known: readonly Shape[] | null = null

/** Least distance between two points of a border, in degrees: about what a printer can tell at this size. */
const finest = 0.4

/** Leaves out points of the shared borders that lie closer to the one before than can be told; neighbours keep their border in common. */
function thinned(topology: Atlas): Atlas {
  const [sx, sy] = topology.transform?.scale ?? [1, 1]
  const arcs = topology.arcs.map((arc) => {
    const kept: [number, number][] = []
    let [x, y, fromX, fromY] = [0, 0, 0, 0]
    arc.forEach(([dx = 0, dy = 0], index) => {
      x += dx
      y += dy
      const near = Math.abs(x - fromX) * sx + Math.abs(y - fromY) * sy < finest
      if (index > 0 && index < arc.length - 1 && near) return
      kept.push(index === 0 ? [x, y] : [x - fromX, y - fromY])
      fromX = x
      fromY = y
    })
    return kept
  })
  return { ...topology, arcs }
}

type Ring = readonly (readonly number[])[]

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Rings as they lie on paper. Natural Earth has cut them at the 180th meridian already, so that each point may be placed by itself. */
function placed(
  rings: readonly Ring[],
  project: (point: [number, number]) => [number, number] | null,
): { path: string; area: number; center: [number, number] } {
  let path = ''
  const most = { area: 0, x: 0, y: 0 }
  let sum = 0
  for (const ring of rings) {
    const points = ring.map(([x = 0, y = 0]) => project([x, y]) ?? [0, 0])
    let [area, mx, my] = [0, 0, 0]
    points.forEach(([x, y], index) => {
      const [nx, ny] = points[(index + 1) % points.length] as [number, number]
      area += (x * ny - nx * y) / 2
      mx += x / points.length
      my += y / points.length
    })
    sum += area
    if (Math.abs(area) >= most.area) Object.assign(most, { area: Math.abs(area), x: mx, y: my })
    if (Math.abs(area) > 0.05) path += `M${points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L')}Z`
  }
  return { path, area: Math.abs(sum), center: [most.x, most.y] }
}

/** The shapes of all countries, without Antarctica. */
export function shapes(): readonly Shape[] {
  if (known) return known
  const topology = thinned(JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Atlas)
  const countries = feature(topology, topology.objects.countries)
  // The scale at which the earth, less Antarctica, fills the box.
  const project = geoEqualEarth()
    .scale(mapWidth / 5.46)
    .translate([mapWidth / 2, 113.7])
  known = countries.features
    .filter((one) => String(one.id) !== '010')
    .map(({ id, properties, geometry }) => {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
      return { code: countryOfShape(id, properties?.name ?? ''), ...placed(rings, project) }
    })
  return known
}
