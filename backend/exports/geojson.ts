/**
 * Presented records as a GeoJSON FeatureCollection (RFC 7946). A feature has a point only where the record claims one: a record known by region or country,
 * or whose place is withheld, has no geometry, rather than a point that a map would show as the spot.
 */
import type { Withheld } from '../../schemas/consent-rules.ts'
import { roomForBytes } from './bytes.ts'
import type { Batches, Presented, Shape } from './shape.ts'
import { withheldMembers } from './withheld.ts'

const pointed = new Set(['point', 'approximate', 'locality'])

/** The point of a record as `[longitude, latitude]`, or null when its precision does not reach one. */
export function pointOf(record: Presented): [number, number] | null {
  const { latitude, longitude, place_precision: precision } = record
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !pointed.has(String(precision))) return null
  return [longitude, latitude]
}

/** The GeoJSON of the batches, in pieces of about one batch. Its last member, `vigie: { count, complete: true }`, is by which completeness is known; it says what was withheld. */
export async function* geojsonOf(batches: Batches, shape: Shape, withheld?: Withheld): AsyncGenerator<Buffer> {
  let count = 0
  yield Buffer.from('{"type":"FeatureCollection","features":[')
  const bytes = roomForBytes()
  for await (const batch of batches) {
    for (const record of batch) {
      const { id, latitude, longitude, ...properties } = shape.clear(record)
      const point = latitude === undefined || longitude === undefined ? null : pointOf(record)
      const geometry = point && { type: 'Point', coordinates: point }
      bytes.add(`${count++ ? ',\n' : '\n'}${JSON.stringify({ type: 'Feature', id, geometry, properties })}`)
    }
    const piece = bytes.take()
    if (piece) yield piece
  }
  yield Buffer.from(`\n],"vigie":${JSON.stringify({ count, complete: true, ...withheldMembers(withheld) })}}\n`)
}
