/**
 * The only import of Leaflet. Under our content policy no text may become markup; Leaflet, when it loads, tries once whether the browser can parse `<svg/>`.
 * That one text is let through, and nothing else ever.
 */
import './svg-probe.ts'

export type { Bounds, CircleMarker, LatLng, LatLngExpression, LeafletMouseEvent, Map as LeafletMap, Marker, Point, Polygon } from 'leaflet'
export { bounds, CRS, circleMarker, divIcon, latLng, layerGroup, map as createMap, marker, point, polygon, polyline, svg, Transformation } from 'leaflet'
