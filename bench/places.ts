/** Where the invented incidents happen: every country, a few of them far more than the others, each with towns around its middle. */
import { geoCentroid } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }
import { countries } from '../schemas/vocabularies/countries.ts'
import { countryNumbers } from '../schemas/vocabularies/country-numbers.ts'
import { type Chance, chanceFrom } from './chance.ts'

export interface Town {
  readonly name: string
  readonly area: string
  readonly latitude: number
  readonly longitude: number
}
export interface Country {
  readonly code: string
  /** Incidents are drawn in proportion. */
  readonly weight: number
  readonly towns: readonly Town[]
}

const busiest = ['SYR', 'TUN', 'COD', 'PSE', 'MMR', 'SDN', 'MLI', 'DZA', 'CMR', 'YEM', 'IRQ', 'EGY', 'NGA', 'COL', 'TCD', 'BFA', 'MAR', 'LBY', 'CAF', 'NER']

const topology = world as unknown as Topology<{ countries: GeometryCollection }>
const middles = new Map(feature(topology, topology.objects.countries).features.map((one) => [String(one.id).padStart(3, '0'), geoCentroid(one)]))

const within = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value))

function townsOf(code: string, chance: Chance): Town[] {
  const [longitude, latitude] = middles.get(countryNumbers[code] ?? '') ?? [chance.next() * 300 - 150, chance.next() * 100 - 50]
  return Array.from({ length: 8 }, (_, index) => ({
    name: `${code} ${String.fromCharCode(65 + index)}`,
    area: `${code} ${1 + (index % 4)}`,
    latitude: within(latitude + chance.bell() * 1.5, 80),
    longitude: within(longitude + chance.bell() * 1.5, 175),
  }))
}

/** All countries, the same at each call. */
export function invented(): Country[] {
  const chance = chanceFrom(7)
  return countries.map(({ code }) => {
    const rank = busiest.indexOf(code)
    return { code, weight: rank < 0 ? 0.15 + chance.next() * 0.2 : 60 / (rank + 2), towns: townsOf(code, chance) }
  })
}
