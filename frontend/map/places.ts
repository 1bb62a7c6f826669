/** What GET /api/map/clusters answers: groups of incidents and single ones, and how far from the truth each may be drawn. */

export interface Group {
  readonly cluster: true
  readonly count: number
}
export interface Single {
  readonly cluster: false
  readonly id: string
  readonly reference: string | null
  readonly title?: string | null
  readonly state: string
  readonly happened_on: string | null
  readonly place_name?: string | null
  readonly place_precision: string | null
}
export interface Place {
  readonly geometry: { readonly coordinates: readonly [number, number] }
  readonly properties: Group | Single
}
export interface Places {
  readonly features: readonly Place[]
}

/** Radius in kilometres of the area in which an incident happened, by the precision of its place. A point has none. */
const reach: Readonly<Record<string, number>> = { approximate: 10, locality: 5, admin_area: 50 }

/** Kilometres of doubt about a single incident; 0 for an exact point. What is not known to be exact is never drawn as a point. */
export function doubtOf(precision: string | null): number {
  return precision === 'point' ? 0 : (reach[precision ?? ''] ?? 50)
}

/** The same place keeps its key while the map moves, so that it is not drawn anew. */
export function keyOf(place: Place): string {
  const { properties, geometry } = place
  return properties.cluster ? `${geometry.coordinates[0].toFixed(4)},${geometry.coordinates[1].toFixed(4)}:${properties.count}` : properties.id
}

/** How many incidents the places stand for. */
export function placedIn(places: Places): number {
  return places.features.reduce((sum, { properties }) => sum + (properties.cluster ? properties.count : 1), 0)
}

/** Diameter in pixels of a group's mark: grows with the logarithm of its count. */
export function sizeOf(count: number): number {
  return Math.round(24 + 7 * Math.log10(Math.max(1, count)) * 1.6)
}
