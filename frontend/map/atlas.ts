/**
 * Two assets made from Natural Earth when the application is built, so that no browser loads more borders than it draws:
 * `world.json`, thinned for the whole world, and `countries.json`, in full for one country. Runs in Node only.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { countryOfShape } from '../../schemas/vocabularies/country-numbers.ts'
import { packed, pruned, thin, unpacked } from './simplify.ts'
import type { GeometryObject, Topology } from './topology.ts'

const require = createRequire(import.meta.url)

function coded(shape: GeometryObject): GeometryObject {
  const code = countryOfShape(shape.id, shape.properties?.name ?? '')
  const { id: _numeric, properties: _names, ...rest } = shape
  return code === null ? rest : { ...rest, id: code }
}

export interface Atlas {
  readonly world: string
  readonly countries: string
}

/** The JSON texts of both assets. Antarctica is left out: no country, and a third of the sheet. */
export function atlas(): Atlas {
  const source = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology
  const geometries = source.objects.countries.geometries.map(coded).filter((shape) => shape.id !== 'ATA')
  const full: Topology = { ...source, objects: { countries: { type: 'GeometryCollection', geometries } } }
  return { world: JSON.stringify(lighter(full, 0.025, 0.02, 0.02)), countries: JSON.stringify(lighter(full, 0, 0, 0.004)) }
}

function lighter(full: Topology, leastTriangle: number, leastIsland: number, step: number): Topology {
  const kept = pruned(full, unpacked(full), leastIsland)
  const lines = leastTriangle > 0 ? kept.lines.map((line) => thin(line, leastTriangle)) : kept.lines
  return {
    type: 'Topology',
    transform: { scale: [step, step], translate: [-180, -90] },
    arcs: packed(lines, step),
    objects: { countries: { type: 'GeometryCollection', geometries: kept.geometries } },
  }
}
