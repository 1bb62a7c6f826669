/** Whether a point lies in a country, by the outlines of world-atlas; near a border or a coast, where outlines are coarse, it is taken to lie inside. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoContains } from 'd3-geo'
import type { Feature } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countryOfShape } from '../../schemas/vocabularies/country-numbers.ts'

/** Degrees by which outlines may be wrong: some thirty kilometres. */
const tolerance = 0.3
const around: readonly (readonly [number, number])[] = [
  [0, 0],
  ...Array.from({ length: 8 }, (_, index) => [Math.cos((index * Math.PI) / 4) * tolerance, Math.sin((index * Math.PI) / 4) * tolerance] as const),
]

let known: ReadonlyMap<string, Feature> | null = null

function outlines(): ReadonlyMap<string, Feature> {
  if (known) return known
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>
  const shapes = feature(atlas, atlas.objects.countries).features
  known = new Map(
    shapes.flatMap((one) => {
      const code = countryOfShape(one.id, one.properties.name)
      return code ? [[code, one] as const] : []
    }),
  )
  return known
}

/** Whether the point (degrees) certainly lies outside the country (alpha-3); false for countries without an outline. */
export function outsideCountry(country: string, latitude: number, longitude: number): boolean {
  const outline = outlines().get(country)
  if (!outline) return false
  return !around.some(([east, north]) => geoContains(outline, [longitude + east / Math.max(0.1, Math.cos((latitude * Math.PI) / 180)), latitude + north]))
}
