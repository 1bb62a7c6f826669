/** Fetches the borders, once per visit and detail. */
import { countries, world } from 'virtual:atlas'
import { type Geometry, geometryOf } from './geometry.ts'
import type { Topology } from './topology.ts'

/** Thinned for the whole world, or in full for one country. */
export type Detail = 'world' | 'countries'

const addresses: Readonly<Record<Detail, string>> = { world, countries }
const loading = new Map<Detail, Promise<Geometry>>()

/** Borders of one detail; a failed fetch may be tried again. */
export function loadGeometry(detail: Detail): Promise<Geometry> {
  const known = loading.get(detail)
  if (known) return known
  const promise = fetch(addresses[detail]).then(async (response) => {
    if (!response.ok) throw new Error(`map ${response.status}`)
    return geometryOf((await response.json()) as Topology)
  })
  loading.set(detail, promise)
  promise.catch(() => loading.delete(detail))
  return promise
}
