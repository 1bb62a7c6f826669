/** Where a file's claims about itself do not fit the incident it is to prove: a date outside, a place far away. For a person to judge; nothing is decided here. */
import { parseEdtf } from '../../schemas/edtf.ts'
import type { Contradiction, Reading } from '../../schemas/reading.ts'

const day = 86_400_000
/** Kilometres beyond which two places are not the same, by how precisely the incident's is known. */
const near: Readonly<Record<string, number>> = { point: 5, approximate: 25, locality: 50 }

/** Great-circle distance in kilometres. */
function distance(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = Math.PI / 180
  const [dLat, dLon] = [(b[0] - a[0]) * rad, (b[1] - a[1]) * rad]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * Math.sin(dLon / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(h))
}

/** The contradictions between a reading and an incident. A day of grace on both sides: clocks and time zones. */
export function contradictions(reading: Reading, incident: Readonly<Record<string, unknown>>): Contradiction[] {
  const found: Contradiction[] = []
  const when = typeof incident['happened_on'] === 'string' ? parseEdtf(incident['happened_on']) : null
  if (reading.taken_at && when) {
    const taken = Date.parse(`${reading.taken_at.slice(0, 10)}T00:00:00Z`)
    const [from, to] = [when.from, when.to].map((text) => (text ? Date.parse(`${text}T00:00:00Z`) : null))
    const before = from === null || from === undefined ? 0 : (from - taken) / day
    const after = to === null || to === undefined ? 0 : (taken - to) / day
    const apart = Math.round(Math.max(before, after))
    if (apart > 1) found.push({ about: 'date', apart })
  }
  const allowed = near[String(incident['place_precision'])]
  const [latitude, longitude] = [incident['latitude'], incident['longitude']]
  if (allowed && typeof latitude === 'number' && typeof longitude === 'number' && reading.latitude !== undefined && reading.longitude !== undefined) {
    const apart = Math.round(distance([latitude, longitude], [reading.latitude, reading.longitude]))
    if (apart > allowed) found.push({ about: 'place', apart })
  }
  return found
}
