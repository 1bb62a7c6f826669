/**
 * The sheet: Equal Earth (Šavrič, Patterson, Jenny 2018). Shades compare countries, so no country may look larger than it is; Mercator would draw
 * Greenland as large as Africa. Scaled so that a zoom level shows as many degrees at the equator as on any web map, as the server's clusters expect.
 */
import { geoEqualEarthRaw } from 'd3-geo'
import { bounds, CRS, type LatLng, latLng, type Point, point, Transformation } from './library.ts'

const radians = Math.PI / 180
const [half] = geoEqualEarthRaw(Math.PI, 0)
const [, top] = geoEqualEarthRaw(0, Math.PI / 2)

const projection = {
  bounds: bounds([-half, -top], [half, top]),
  project(place: LatLng): Point {
    const [x, y] = geoEqualEarthRaw(place.lng * radians, place.lat * radians)
    return point(x, y)
  },
  unproject(where: Point): LatLng {
    const [lng, lat] = geoEqualEarthRaw.invert?.(where.x, where.y) ?? [0, 0]
    return latLng(Math.min(90, Math.max(-90, lat / radians)), lng / radians)
  },
}

/** The coordinate system of every map of ours. */
export const equalEarth: CRS = Object.assign(Object.create(CRS.Simple) as CRS, {
  code: 'EPSG:8857',
  projection,
  transformation: new Transformation(0.5 / half, 0.5, -0.5 / half, 0.5),
  scale: (zoom: number) => 256 * 2 ** zoom,
  zoom: (scale: number) => Math.log2(scale / 256),
  infinite: false,
  wrapLng: undefined,
})
