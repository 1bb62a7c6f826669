/** The map: clusters of a view as GeoJSON, down to single incidents. */
import { filterNames } from '../../schemas/filters.ts'
import { incident } from '../../schemas/incident.ts'
import type { Route } from '../http/route.ts'
import { badRequest } from '../problem.ts'
import { clusters, type Point } from '../records/clusters.ts'
import { several } from '../records/door.ts'
import { readFilters } from '../records/filter.ts'
import type { Presented } from '../records/present.ts'

function readZoom(text: string | undefined): number {
  const zoom = Number(text ?? '2')
  if (!/^\d{1,2}(\.\d{1,3})?$/.test(text ?? '2') || zoom > 22) throw badRequest([{ field: 'zoom', fault: 'wrong' }])
  return zoom
}

const shown = ['id', 'reference', 'title', 'state', 'happened_on', 'country', 'place_name', 'place_precision', 'violations'] as const

function feature(point: Point, record: Presented | undefined): unknown {
  const coordinates = [Number(point.longitude.toFixed(4)), Number(point.latitude.toFixed(4))]
  const properties = record
    ? { cluster: false, ...Object.fromEntries(shown.flatMap((name) => (name in record ? [[name, record[name]]] : []))) }
    : { cluster: true, count: point.incidents }
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties }
}

export const mapRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/map/clusters',
    access: 'signed_in',
    quiet: true,
    summary: 'Incidents of a view (bbox=west,south,east,north) at a zoom, gathered into clusters; GeoJSON.',
    query: [...filterNames, 'zoom'],
    handle: async (context) => {
      const { bbox, ...others } = context.query
      const [box] = readFilters({ bbox: bbox || '-180,-90,180,90' })
      const [west, south, east, north] = (box?.values ?? []).map(Number) as [number, number, number, number]
      const points = await clusters(context, { west, south, east, north }, readZoom(context.query['zoom']), readFilters(others))
      const ids = points.flatMap((point) => (point.id ? [point.id] : []))
      const records = await several(context, incident, ids)
      const features = points.map((point) => feature(point, point.id ? records.get(point.id) : undefined))
      return { type: 'application/geo+json', body: { type: 'FeatureCollection', features } }
    },
  },
]
