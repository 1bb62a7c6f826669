/** The countries on the map: made once, then only repainted. What a shape looks like is said in map.css by its `data-level`. */

import type { Geometry, Ring } from './geometry.ts'
import type { Frame, LeafletMap } from './leaflet.ts'
import { type CircleMarker, circleMarker, type LatLngExpression, layerGroup, type Polygon, polygon, polyline } from './library.ts'
import { mainFrame } from './main-frame.ts'

export interface Paint {
  /** Class of the shade: 0 for nothing recorded. */
  readonly level: number
  readonly incidents: number
  /** Left out by a filter on countries. */
  readonly aside: boolean
  /** The one country whose places are shown: plain ground for them. */
  readonly inside: boolean
}
export interface CountriesLayer {
  /** Gives every country its shade. */
  readonly paint: (look: (code: string) => Paint) => void
  /** Outlines one country (keyboard or pointer), or none. */
  readonly mark: (code: string | null) => void
  /** Draws the same countries with other borders. */
  readonly refine: (geometry: Geometry) => void
  /** The part of the sheet that a country fills, without far-off islands; null for a code without a shape. */
  readonly frame: (code: string) => Frame | null
  /** Where a note about a country points to, in pixels of the map's element. */
  readonly anchor: (code: string) => { x: number; y: number } | null
  readonly remove: () => void
}
interface Events {
  readonly over: (code: string, at: { x: number; y: number }) => void
  readonly out: (code: string) => void
  readonly choose: (code: string) => void
}

const latLngs = (polygons: readonly Ring[][]): LatLngExpression[][][] =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng])))
const lines = (rings: readonly Ring[]): LatLngExpression[][] => rings.map((ring) => ring.map(([lng, lat]): [number, number] => [lat, lng]))

/** Meridians and parallels every thirty degrees, faint. */
function graticule(): Ring[] {
  const rings: Ring[] = []
  for (let lng = -180; lng <= 180; lng += 30) rings.push(Array.from({ length: 37 }, (_, step): [number, number] => [lng, step * 5 - 90]))
  for (let lat = -60; lat <= 60; lat += 30)
    rings.push([
      [-180, lat],
      [180, lat],
    ])
  return rings
}

const svgSpace = 'http://www.w3.org/2000/svg'

/** The hatching of countries in which nothing is recorded, once per drawing. */
function addHatch(sheet: LeafletMap): void {
  const drawing = sheet.getPane('overlayPane')?.querySelector('svg')
  if (!drawing || drawing.querySelector('#map-hatch')) return
  const make = (name: string, attributes: Readonly<Record<string, string>>, parent: Element) => {
    const element = document.createElementNS(svgSpace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return parent.appendChild(element)
  }
  const pattern = make(
    'pattern',
    { id: 'map-hatch', width: '5', height: '5', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    make('defs', {}, drawing),
  )
  make('rect', { class: 'map-hatch-ground', width: '5', height: '5' }, pattern)
  make('line', { class: 'map-hatch-line', y2: '5', x1: '2.5', x2: '2.5' }, pattern)
}

/** Draws the countries; a country smaller than a fingertip gets a dot of its shade, so that it can be seen and touched. */
export function countriesLayer(sheet: LeafletMap, geometry: Geometry, events: Events): CountriesLayer {
  const group = layerGroup().addTo(sheet)
  const still = { interactive: false, fill: false, smoothFactor: 0.6 } as const
  polyline(lines(graticule()), { ...still, className: 'map-graticule' }).addTo(group)
  const other = polygon(latLngs(geometry.other), { interactive: false, className: 'map-country map-unclaimed' }).addTo(group)

  const shapes = new Map<string, { area: Polygon; dot: CircleMarker; frame: Frame; paint: Paint | null }>()
  for (const shape of geometry.shapes) {
    const frame = mainFrame(shape)
    const centre = frame.getCenter()
    const area = polygon(latLngs(shape.polygons), { className: 'map-country', smoothFactor: 0.6 })
    const dot = circleMarker(sheet.options.crs?.pointToLatLng(centre, 0) ?? [0, 0], { className: 'map-country map-dot', radius: 3.5 })
    for (const layer of [area, dot]) {
      layer.on('mouseover mousemove', (event) => events.over(shape.code, (event as unknown as { containerPoint: { x: number; y: number } }).containerPoint))
      layer.on('mouseout', () => events.out(shape.code))
      layer.on('click', () => events.choose(shape.code))
    }
    area.addTo(group)
    shapes.set(shape.code, { area, dot, frame, paint: null })
  }
  const borders = polyline(lines(geometry.borders), { ...still, className: 'map-border' }).addTo(group)
  const disputed = polyline(lines(geometry.disputed), { ...still, className: 'map-border map-disputed' }).addTo(group)
  addHatch(sheet)
  let marked: string | null = null
  let outlined: Polygon | null = null
  const mark = (code: string | null) => {
    if (outlined) group.removeLayer(outlined)
    marked = code
    const shape = code === null ? undefined : shapes.get(code)
    const outline = { interactive: false, fill: false, className: 'map-marked', smoothFactor: 0.6 }
    outlined = shape ? polygon(shape.area.getLatLngs() as LatLngExpression[][][], outline).addTo(group) : null
  }

  const dress = () => {
    const scale = 2 ** sheet.getZoom()
    for (const [code, { area, dot, frame, paint }] of shapes) {
      const size = frame.getSize()
      const small = Math.max(size.x, size.y) * scale < 7 && (paint?.level ?? 0) > 0
      if (small && !group.hasLayer(dot)) dot.addTo(group)
      else if (!small && group.hasLayer(dot)) group.removeLayer(dot)
      for (const layer of [area, dot]) {
        const element = layer.getElement() as SVGElement | undefined
        if (!element || !paint) continue
        element.dataset['country'] = code
        element.dataset['level'] = String(paint.level)
        element.dataset['incidents'] = String(paint.incidents)
        element.classList.toggle('map-aside', paint.aside)
        element.classList.toggle('map-inside', paint.inside)
      }
    }
  }
  sheet.on('zoomend', dress)

  return {
    paint(look) {
      for (const [code, shape] of shapes) shape.paint = look(code)
      dress()
    },
    mark,
    refine(finer) {
      for (const shape of finer.shapes) shapes.get(shape.code)?.area.setLatLngs(latLngs(shape.polygons))
      other.setLatLngs(latLngs(finer.other))
      borders.setLatLngs(lines(finer.borders))
      disputed.setLatLngs(lines(finer.disputed))
      mark(marked)
    },
    frame: (code) => shapes.get(code)?.frame ?? null,
    anchor(code) {
      const frame = shapes.get(code)?.frame
      const place = frame && sheet.options.crs?.pointToLatLng(frame.getCenter(), 0)
      return place ? sheet.latLngToContainerPoint(place) : null
    },
    remove() {
      sheet.off('zoomend', dress)
      group.remove()
    },
  }
}
