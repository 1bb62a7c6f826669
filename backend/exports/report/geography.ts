/** Countries as path strings for paper, from world-atlas, in an equal-area projection so that no country weighs more than it is; worked out once per process. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
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
export const mapHeight = 216

const require = createRequire(import.meta.url)
let known: readonly Shape[] | null = null

/** Leaves out points that lie closer to the one before than a printer can tell. */
function thinned(path: string, least: number): string {
  return path.replace(/M([^MZ]+)Z?/g, (_, ring: string) => {
    const points = ring.split('L')
    const kept: string[] = []
    let [px, py] = [Number.NaN, Number.NaN]
    points.forEach((point, index) => {
      const [x, y] = point.split(',').map(Number) as [number, number]
      if (index > 0 && index < points.length - 1 && Math.abs(x - px) + Math.abs(y - py) < least) return
      kept.push(point)
      ;[px, py] = [x, y]
    })
    return kept.length > 2 ? `M${kept.join('L')}Z` : ''
  })
}

/** The shapes of all countries, without Antarctica. */
export function shapes(): readonly Shape[] {
  if (known) return known
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const countries = feature(topology, topology.objects.countries)
  const features = countries.features.filter((one) => String(one.id) !== '010')
  const projection = geoEqualEarth().fitExtent(
    [
      [0, 0],
      [mapWidth, mapHeight],
    ],
    { type: 'FeatureCollection', features },
  )
  const path = geoPath(projection).digits(1)
  known = features.map((one) => ({
    code: countryOfShape(one.id, one.properties?.name ?? ''),
    path: thinned(path(one) ?? '', 0.7),
    center: path.centroid(one),
    area: path.area(one),
  }))
  return known
}
