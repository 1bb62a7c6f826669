/** A small map on which one point is set: outlines of countries of our own, no tile from anywhere. By tap, or by keyboard with the cross in the middle. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { fields as words } from '../../schemas/words/fields.ts'
import { useSay } from '../lib/language.tsx'
import { IconButton } from '../ui/button.tsx'
import type { Geometry, Ring } from './geometry.ts'
import { type LeafletMap, show } from './leaflet.ts'
import { type CircleMarker, circleMarker, type LatLngExpression, type LeafletMouseEvent, layerGroup, polygon, polyline } from './library.ts'
import { loadGeometry } from './load-geometry.ts'
import { mainFrame } from './main-frame.ts'
import { prefersStillness, useLeaflet } from './use-leaflet.ts'
import './map.css'
import './place-picker.css'

interface At {
  readonly latitude: number
  readonly longitude: number
}
interface PlacePickerProps {
  readonly point: At | null
  /** Country to open on, alpha-3; '' for the world. */
  readonly country: string
  readonly onPick: (at: At) => void
}

const turned = (rings: readonly Ring[]): LatLngExpression[][] => rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng]))

function draw(sheet: LeafletMap, geometry: Geometry, country: string): () => void {
  const group = layerGroup().addTo(sheet)
  const still = { interactive: false, smoothFactor: 0.6 } as const
  for (const shape of geometry.shapes)
    polygon(shape.polygons.map(turned), { ...still, className: shape.code === country ? 'map-country map-here' : 'map-country' }).addTo(group)
  polygon(geometry.other.map(turned), { ...still, className: 'map-country' }).addTo(group)
  polyline(turned(geometry.borders), { ...still, fill: false, className: 'map-border' }).addTo(group)
  polyline(turned(geometry.disputed), { ...still, fill: false, className: 'map-border map-disputed' }).addTo(group)
  return () => {
    group.remove()
  }
}

/** Longitudes beyond the edge of the sheet are brought back onto it. */
const inside = (lat: number, lng: number): At => ({ latitude: Math.max(-90, Math.min(90, lat)), longitude: Math.max(-180, Math.min(180, lng)) })

/** `onPick` is called with degrees, unrounded. */
export function PlacePicker({ point, country, onPick }: PlacePickerProps) {
  const say = useSay()
  const { element, sheet } = useLeaflet()
  const [geometry, setGeometry] = useState<Geometry | null>(null)
  const marker = useRef<CircleMarker | null>(null)
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    let here = true
    const take = (found: Geometry) => here && setGeometry(found)
    // The coarse outlines first, so that something is there on a bad line; the fine ones when they have come.
    loadGeometry('world')
      .then(take)
      .then(() => loadGeometry('countries'))
      .then(take, () => undefined)
    return () => {
      here = false
    }
  }, [])
  useEffect(() => (sheet && geometry ? draw(sheet, geometry, country) : undefined), [sheet, geometry, country])

  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [element])

  const framed = useRef('')
  useEffect(() => {
    if (!sheet || !geometry || framed.current === country) return
    const shape = geometry.shapes.find((one) => one.code === country)
    if (!shape) return
    framed.current = country
    show(sheet, mainFrame(shape), 12, true)
  }, [sheet, geometry, country])

  useEffect(() => {
    if (!sheet) return
    const onClick = ({ latlng }: LeafletMouseEvent) => pick.current(inside(latlng.lat, latlng.lng))
    sheet.on('click', onClick)
    return () => {
      sheet.off('click', onClick)
    }
  }, [sheet])
  useEffect(() => {
    if (!sheet) return
    marker.current?.remove()
    marker.current = point ? circleMarker([point.latitude, point.longitude], { radius: 9, interactive: false, className: 'map-picked' }).addTo(sheet) : null
    if (point && !sheet.getBounds().contains([point.latitude, point.longitude]))
      sheet.panTo([point.latitude, point.longitude], { animate: !prefersStillness() })
  }, [sheet, point])

  const zoom = (by: number) => sheet?.setZoom(sheet.getZoom() + by)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sheet) return
    const steps: Record<string, [number, number]> = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }
    const step = steps[event.key]
    if (step) sheet.panBy(step, { animate: false })
    else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (event.key === 'Enter' || event.key === ' ') {
      const { lat, lng } = sheet.getCenter()
      onPick(inside(lat, lng))
    } else return
    event.preventDefault()
  }

  return (
    <div className="map-stage picker">
      <div
        ref={element}
        className="map-sheet"
        role="application"
        aria-label={say(words.map_label)}
        aria-describedby="picker-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move the map under the cross.
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <span className="picker-cross" aria-hidden="true" />
      <div className="map-buttons">
        <IconButton icon="plus" label={say(words.zoom_in)} onClick={() => zoom(1)} />
        <IconButton icon="minus" label={say(words.zoom_out)} onClick={() => zoom(-1)} />
      </div>
      <p id="picker-help" className="hidden-visually">
        {say(words.map_help)}
      </p>
    </div>
  )
}
