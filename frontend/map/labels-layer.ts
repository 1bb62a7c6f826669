/** Names of countries, written when one has come closer than the whole world: only those in view that have room for their name. */
import type { CountryShape } from './geometry.ts'
import { labelPoint } from './label-point.ts'
import { type Frame, seen } from './leaflet.ts'
import { divIcon, type LeafletMap, layerGroup, type Marker, marker } from './library.ts'
import { mainFrame } from './main-frame.ts'

export interface LabelsLayer {
  /** Writes the names anew, in another language or without another country. */
  readonly name: (nameOf: (code: string) => string, without: string | null) => void
  readonly remove: () => void
}

/** Zoom levels above that of the whole world from which names are written. */
const closer = 1.1
const perLetter = 7
const lineHeight = 20

/** A layer under the places. */
export function labelsLayer(sheet: LeafletMap, shapes: readonly CountryShape[]): LabelsLayer {
  const pane = sheet.getPane('labels') ?? sheet.createPane('labels')
  pane.classList.add('map-labels')
  const group = layerGroup().addTo(sheet)
  const countries = shapes
    .map((shape) => ({ ...shape, frame: mainFrame(shape) }))
    .map((shape) => ({ ...shape, size: shape.frame.getSize() }))
    .sort((a, b) => b.size.x * b.size.y - a.size.x * a.size.y)
  const written = new Map<string, Marker>()
  let say: ((code: string) => string) | null = null
  let hidden: string | null = null

  const frameInView = (frame: Frame) => {
    const scale = 2 ** sheet.getZoom()
    const { min, max } = sheet.getPixelBounds()
    if (!min || !max || !frame.min || !frame.max) return false
    return frame.min.x * scale < max.x && frame.max.x * scale > min.x && frame.min.y * scale < max.y && frame.max.y * scale > min.y
  }
  /** Names with room for them, the largest countries first, none over another. */
  const roomy = () => {
    const scale = 2 ** sheet.getZoom()
    const view = seen(sheet, 0)
    const room = sheet.getSize()
    const taken: { x: number; y: number; half: number }[] = []
    const names = new Map<string, { name: string; at: [number, number] }>()
    if (sheet.getZoom() < sheet.getMinZoom() + closer) return names
    for (const shape of countries) {
      const name = say?.(shape.code) ?? ''
      if (name === '' || shape.code === hidden || shape.size.x * scale < name.length * perLetter || shape.size.y * scale < lineHeight) continue
      if (!frameInView(shape.frame)) continue
      const point = labelPoint(shape.polygons, view)
      if (!point) continue
      const { x, y } = sheet.latLngToContainerPoint([point[1], point[0]])
      const half = (name.length * perLetter) / 2
      if (x < half || x > room.x - half || y < lineHeight / 2 || y > room.y - lineHeight / 2) continue
      if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < lineHeight)) continue
      taken.push({ x, y, half })
      names.set(shape.code, { name, at: [point[1], point[0]] })
    }
    return names
  }
  const write = () => {
    const names = roomy()
    for (const [code, mark] of written) {
      if (names.has(code)) continue
      group.removeLayer(mark)
      written.delete(code)
    }
    for (const [code, { name, at }] of names) {
      const there = written.get(code)
      if (there) {
        there.setLatLng(at)
        continue
      }
      const face = document.createElement('span')
      face.dir = 'auto'
      face.textContent = name
      const icon = divIcon({ className: 'map-label', html: face, iconSize: [0, 0] })
      written.set(code, marker(at, { icon, pane: 'labels', interactive: false, keyboard: false }).addTo(group))
    }
  }
  sheet.on('moveend', write)

  return {
    name(nameOf, without) {
      say = nameOf
      hidden = without
      group.clearLayers()
      written.clear()
      write()
    },
    remove() {
      sheet.off('moveend', write)
      group.remove()
    },
  }
}
