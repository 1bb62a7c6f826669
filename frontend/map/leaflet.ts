/** The one place that makes a Leaflet map: our sheet, no tiles, no controls of Leaflet's own, nothing drawn from strings. */

import type { Ring } from './geometry.ts'
import { type Bounds, bounds, createMap, type LatLng, type LatLngExpression, type LeafletMap, latLng, point, svg } from './library.ts'
import { equalEarth } from './projection.ts'

export type { LeafletMap }

/** A part of the sheet, in pixels of zoom 0. */
export type Frame = Bounds

/** From Cape Horn to the north of Greenland; nobody records incidents in Antarctica. */
const inhabited = { north: 80, south: -56, west: -168, east: 181 }

/** The frame of the whole map. */
export const worldFrame: Frame = frameOf([
  [
    [inhabited.west, 10],
    [inhabited.east, 0],
    [0, inhabited.north],
    [0, inhabited.south],
  ],
])

/** The frame around lines of `[longitude, latitude]`. */
export function frameOf(lines: readonly Ring[]): Frame {
  const frame = bounds([])
  for (const line of lines) for (const [lng, lat] of line) frame.extend(equalEarth.latLngToPoint(latLng(lat, lng), 0))
  return frame
}

/** A map on an element: pans and zooms by hand, wheel only while it is in use, so that a page can be scrolled past it. */
export function createSheet(container: HTMLElement, still: boolean): LeafletMap {
  const sheet = createMap(container, {
    crs: equalEarth,
    renderer: svg({ padding: 0.4 }),
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    boxZoom: false,
    doubleClickZoom: true,
    scrollWheelZoom: false,
    zoomSnap: 0,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 110,
    maxZoom: 13,
    maxBoundsViscosity: 0.7,
    inertia: !still,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
  })
  container.addEventListener('pointerdown', () => sheet.scrollWheelZoom.enable())
  container.addEventListener('mouseleave', () => sheet.scrollWheelZoom.disable())
  return sheet
}

/** Centre and zoom under which a frame fills the map, less `margin` pixels on each side. */
export function viewOf(sheet: LeafletMap, frame: Frame, margin: number): { centre: LatLng; zoom: number } {
  const room = sheet.getSize()
  const size = frame.getSize()
  const zoom = Math.log2(Math.min((room.x - 2 * margin) / Math.max(size.x, 1e-6), (room.y - 2 * margin) / Math.max(size.y, 1e-6)))
  return { centre: equalEarth.pointToLatLng(frame.getCenter(), 0), zoom: Math.min(zoom, 8) }
}

/** Goes to a place, gliding there unless the reader prefers stillness. */
export function approach(sheet: LeafletMap, centre: LatLngExpression, zoom: number, still: boolean): void {
  sheet.stop()
  if (still) sheet.setView(centre, zoom, { animate: false })
  else sheet.flyTo(centre, zoom, { duration: 0.7 })
}

/** Shows a frame, gliding there unless the reader prefers stillness. */
export function show(sheet: LeafletMap, frame: Frame, margin: number, still: boolean): void {
  const { centre, zoom } = viewOf(sheet, frame, margin)
  approach(sheet, centre, zoom, still)
}

/** Makes the world the smallest view, and lets a finger scroll the page while the whole world is in view. */
export function limit(sheet: LeafletMap): void {
  const { zoom } = viewOf(sheet, worldFrame, 4)
  sheet.setMinZoom(zoom)
  hold(sheet)
}

/** Panning is off while there is nothing to pan to. */
export function hold(sheet: LeafletMap): void {
  if (sheet.getZoom() <= sheet.getMinZoom() + 0.05) sheet.dragging.disable()
  else sheet.dragging.enable()
}

/** What the map shows, as `west, south, east, north`, widened by `pad` of its size: edges are sampled, since meridians bend. */
export function seen(sheet: LeafletMap, pad: number): [number, number, number, number] {
  const { x, y } = sheet.getSize()
  let [west, south, east, north] = [540, 90, -540, -90]
  for (const across of [-pad, 0, 0.5, 1, 1 + pad])
    for (const down of [-pad, 0, 0.5, 1, 1 + pad]) {
      const { lat, lng } = sheet.containerPointToLatLng(point(across * x, down * y))
      west = Math.min(west, lng)
      east = Math.max(east, lng)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  const short = (value: number) => Number(value.toFixed(3))
  return [short(west), Math.max(-90, short(south)), short(east), Math.min(90, short(north))]
}
