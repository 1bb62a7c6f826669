/** Groups and single incidents on the map: what stays keeps its mark, what is gone is taken away, nothing else is touched. */

import { drawnAt } from './geometry.ts'
import type { LeafletMap } from './leaflet.ts'
import { type CircleMarker, circleMarker, divIcon, layerGroup, type Marker, marker } from './library.ts'
import { doubtOf, keyOf, type Place, sizeOf } from './places.ts'

export interface PlacesLayer {
  readonly show: (places: readonly Place[], country: string, number: (value: number) => string) => void
  /** Marks one place (keyboard, pointer or choice), or none. */
  readonly mark: (key: string | null) => void
  readonly remove: () => void
}

const kilometresPerDegree = 111.2
const smallest = 11

/** Radius in pixels of so many kilometres at a place; areas never shrink to what could be taken for a point. */
function radiusAt(sheet: LeafletMap, [lng, lat]: readonly [number, number], kilometres: number): number {
  if (kilometres === 0) return 6.5
  const zoom = sheet.getZoom()
  const half = kilometres / kilometresPerDegree
  const pixels = sheet.project([lat + half, lng], zoom).distanceTo(sheet.project([lat - half, lng], zoom)) / 2
  return Math.max(smallest, pixels)
}

function groupIcon(count: number, text: string) {
  const size = sizeOf(count)
  const face = document.createElement('span')
  face.textContent = text
  return divIcon({ className: 'map-group', html: face, iconSize: [size, size] })
}

/** A layer over the countries; `choose` is told which place was touched. */
export function placesLayer(sheet: LeafletMap, choose: (place: Place) => void, over: (place: Place | null) => void): PlacesLayer {
  const group = layerGroup().addTo(sheet)
  const drawn = new Map<string, { mark: Marker | CircleMarker; place: Place; kilometres: number }>()
  let marked: string | null = null

  const elementOf = (key: string | null) => (key === null ? undefined : (drawn.get(key)?.mark.getElement() as HTMLElement | SVGElement | undefined))
  const resize = () => {
    for (const { mark, place, kilometres } of drawn.values())
      if ('setRadius' in mark && kilometres > 0) mark.setRadius(radiusAt(sheet, place.geometry.coordinates, kilometres))
  }
  sheet.on('zoomend', resize)

  const draw = (place: Place, country: string, number: (value: number) => string) => {
    const { properties, geometry } = place
    const [lng, lat] = drawnAt(country, geometry.coordinates)
    const kilometres = properties.cluster ? 0 : doubtOf(properties.place_precision)
    const mark = properties.cluster
      ? marker([lat, lng], { icon: groupIcon(properties.count, number(properties.count)), keyboard: false, riseOnHover: true, zIndexOffset: properties.count })
      : circleMarker([lat, lng], {
          radius: radiusAt(sheet, geometry.coordinates, kilometres),
          className: `map-incident ${kilometres > 0 ? 'map-area' : 'map-point'} ${properties.state === 'verified' ? 'map-verified' : 'map-reported'}`,
        })
    mark.on('click', () => choose(place))
    mark.on('mouseover', () => over(place))
    mark.on('mouseout', () => over(null))
    mark.addTo(group)
    return { mark, place, kilometres }
  }

  return {
    show(places, country, number) {
      const wanted = new Map(places.map((place) => [keyOf(place), place]))
      for (const [key, { mark }] of drawn) {
        if (wanted.has(key)) continue
        group.removeLayer(mark)
        drawn.delete(key)
      }
      // Large areas first, so that small ones and points can be touched above them.
      const fresh = [...wanted].filter(([key]) => !drawn.has(key)).sort(([, a], [, b]) => span(b) - span(a))
      for (const [key, place] of fresh) drawn.set(key, draw(place, country, number))
      elementOf(marked)?.classList.add('map-chosen')
    },
    mark(key) {
      elementOf(marked)?.classList.remove('map-chosen')
      marked = key
      elementOf(marked)?.classList.add('map-chosen')
    },
    remove() {
      sheet.off('zoomend', resize)
      group.remove()
      drawn.clear()
    },
  }
}

function span({ properties }: Place): number {
  return properties.cluster ? 0 : doubtOf(properties.place_precision)
}
