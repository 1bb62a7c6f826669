/** Countries as outlines for paper, from world-atlas, in an equal-area projection so that no country weighs more than it is; worked out once per process. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarthRaw } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countryOfShape } from '../../../schemas/vocabularies/country-numbers.ts'

export interface Shape {
  /** Alpha-3, or null for land that is counted with no country. */
  readonly code: string | null
  /** Operators of the page that outline it in a box of `mapWidth` by `mapHeight`; '' when it is too small to be drawn. */
  readonly outline: string
  readonly center: readonly [x: number, y: number]
  /** Square points. */
  readonly area: number
}

export const mapWidth = 471
export const mapHeight = 206

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

/** Degrees east of Greenwich at the middle of the map: its edges then run through the Bering Strait, and cut no country. */
const middle = 11
const radian = Math.PI / 180

/** The ring's longitudes from the middle of the map, without a jump where the count of degrees starts anew. */
function unwrapped(ring: Ring): [number, number][] {
  let before = Number.NaN
  const points = ring.map(([longitude = 0, latitude = 0]): [number, number] => {
    let x = longitude - middle
    if (!Number.isNaN(before)) x += 360 * Math.round((before - x) / 360)
    before = x
    return [x, latitude]
  })
  const mean = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const turns = 360 * Math.round(mean / 360)
  return turns === 0 ? points : points.map(([x, y]) => [x - turns, y])
}

/** Rings as they lie on paper. */
function placed(rings: readonly Ring[], project: (point: [number, number]) => [number, number]): { outline: string; area: number; center: [number, number] } {
  let outline = ''
  const most = { area: 0, x: 0, y: 0 }
  let sum = 0
  for (const ring of rings) {
    const points = unwrapped(ring).map(project)
    let [area, mx, my] = [0, 0, 0]
    points.forEach(([x, y], index) => {
      const [nx, ny] = points[(index + 1) % points.length] as [number, number]
      area += (x * ny - nx * y) / 2
      mx += x / points.length
      my += y / points.length
    })
    sum += area
    if (Math.abs(area) >= most.area) Object.assign(most, { area: Math.abs(area), x: mx, y: my })
    if (Math.abs(area) > 0.05) outline += `${points.map(([x, y], index) => `${tenth(x)} ${tenth(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')} h `
  }
  return { outline, area: Math.abs(sum), center: [most.x, most.y] }
}

/** The shapes of all countries, without Antarctica. */
export function shapes(): readonly Shape[] {
  if (known) return known
  const topology = thinned(JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Atlas)
  const countries = feature(topology, topology.objects.countries)
  // The scale at which the earth, less Antarctica, fills the box.
  const scale = mapWidth / 5.36
  const project = ([x, y]: [number, number]): [number, number] => {
    const [across, up] = geoEqualEarthRaw(x * radian, y * radian)
    return [mapWidth / 2 + scale * across, 113 - scale * up]
  }
  known = countries.features
    .filter((one) => String(one.id) !== '010')
    .map(({ id, properties, geometry }) => {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
      return { code: countryOfShape(id, properties?.name ?? ''), ...placed(rings, project) }
    })
  return known
}
