/** The shapes of the countries as the map draws them: one shape per country, borders apart from areas, disputed borders apart from the others. */

import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology as Specified } from 'topojson-specification'
import { isDisputed } from './disputed.ts'
import type { Topology } from './topology.ts'

export type Ring = [number, number][]
export interface CountryShape {
  readonly code: string
  /** Polygons of rings of `[longitude, latitude]`. */
  readonly polygons: readonly Ring[][]
}
export interface Geometry {
  readonly shapes: readonly CountryShape[]
  /** Land that is counted with no country. */
  readonly other: readonly Ring[][]
  readonly borders: readonly Ring[]
  readonly disputed: readonly Ring[]
}

/** Countries that the 180th meridian cuts: drawn whole, at the eastern edge of the sheet. */
const astride: ReadonlySet<string> = new Set(['RUS', 'FJI'])

function eastward([lng, lat]: readonly [number, number]): [number, number] {
  return [lng < 0 ? lng + 360 : lng, lat]
}

/** Where a place of a country is drawn, beside the shape of that country. */
export function drawnAt(country: string, place: readonly [number, number]): [number, number] {
  return astride.has(country) ? eastward(place) : [...place]
}

/** The shapes of a topology. */
export function geometryOf(topology: Topology): Geometry {
  const specified = topology as unknown as Specified
  const collection = specified.objects['countries'] as GeometryCollection
  const objects = collection as GeometryObject
  const byCode = new Map<string, Ring[][]>()
  const other: Ring[][] = []
  for (const shape of collection.geometries) {
    const { geometry } = feature(specified, shape) as Feature<Polygon | MultiPolygon>
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][]
    const id = shape.id === undefined ? null : String(shape.id)
    if (id === null) other.push(...polygons)
    else byCode.set(id, [...(byCode.get(id) ?? []), ...(astride.has(id) ? polygons.map((rings) => rings.map((ring) => ring.map(eastward))) : polygons)])
  }
  const code = (shape: { id?: string | number | undefined }) => String(shape.id ?? '')
  const disputedPairs = new Map<string, [string, string]>()
  const settled = mesh(specified, objects, (a, b) => {
    if (a === b) return false
    const pair: [string, string] = code(a) < code(b) ? [code(a), code(b)] : [code(b), code(a)]
    const maybe = isDisputed(...pair)
    if (maybe) disputedPairs.set(pair.join(), pair)
    return !maybe
  })
  const borders = [...settled.coordinates] as Ring[]
  const disputed: Ring[] = []
  for (const [one, two] of disputedPairs.values()) {
    const line = mesh(specified, objects, (a, b) => a !== b && ((code(a) === one && code(b) === two) || (code(a) === two && code(b) === one)))
    for (const part of line.coordinates as Ring[])
      for (const piece of split(part, (place) => isDisputed(one, two, place))) (piece.yes ? disputed : borders).push(piece.line)
  }
  return { shapes: [...byCode].map(([code, polygons]) => ({ code, polygons })), other, borders, disputed }
}

/** A line in pieces that are, in turn, all of a kind or all not; neighbours share the point between them. */
export function split(line: Ring, kind: (place: [number, number]) => boolean): { yes: boolean; line: Ring }[] {
  const pieces: { yes: boolean; line: Ring }[] = []
  let open: { yes: boolean; line: Ring } | null = null
  for (const place of line) {
    const yes = kind(place)
    if (open && open.yes === yes) open.line.push(place)
    else {
      const start: Ring = open ? [...open.line.slice(-1), place] : [place]
      open = { yes, line: start }
      pieces.push(open)
    }
  }
  return pieces.filter((piece) => piece.line.length > 1)
}
