/** Names of countries, written when one has come closer than the whole world: only those in view that have room for their name. */
import type { CountryShape } from './geometry.ts'
import { labelPoint } from './label-point.ts'
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

/** A layer under the places. */
export function labelsLayer(sheet: LeafletMap, shapes: readonly CountryShape[]): LabelsLayer {
  const pane = sheet.getPane('labels') ?? sheet.createPane('labels')
  pane.classList.add('map-labels')
  const group = layerGroup().addTo(sheet)
  const countries = shapes.map((shape) => ({ ...shape, size: mainFrame(shape).getSize() }))
  const points = new Map<string, [number, number] | null>()
  const written = new Map<string, Marker>()
  let say: ((code: string) => string) | null = null
  let hidden: string | null = null

  const pointOf = (shape: CountryShape) => {
    const known = points.get(shape.code)
    if (known !== undefined) return known
    const point = labelPoint(shape.polygons)
    points.set(shape.code, point)
    return point
  }
  const write = () => {
    const view = sheet.getBounds().pad(0.1)
    const scale = 2 ** sheet.getZoom()
    const close = sheet.getZoom() >= sheet.getMinZoom() + closer
    for (const shape of countries) {
      const name = say?.(shape.code) ?? ''
      const roomy = close && name !== '' && shape.code !== hidden && shape.size.x * scale > name.length * perLetter && shape.size.y * scale > 22
      const point = roomy ? pointOf(shape) : null
      const wanted = point !== null && view.contains([point[1], point[0]])
      const drawn = written.get(shape.code)
      if (drawn && !wanted) {
        group.removeLayer(drawn)
        written.delete(shape.code)
      }
      if (drawn || !wanted || !point) continue
      const face = document.createElement('span')
      face.dir = 'auto'
      face.textContent = name
      const icon = divIcon({ className: 'map-label', html: face, iconSize: [0, 0] })
      written.set(shape.code, marker([point[1], point[0]], { icon, pane: 'labels', interactive: false, keyboard: false }).addTo(group))
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
