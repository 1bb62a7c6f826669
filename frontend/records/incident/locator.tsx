/** Where in its country an incident happened, as a small drawing: the country among its neighbours, and a mark no smaller than the doubt. */
import { useEffect, useMemo, useState } from 'react'
import { drawnAt, type Geometry, type Ring } from '../../map/geometry.ts'
import { loadGeometry } from '../../map/load-geometry.ts'
import { doubtOf } from '../../map/places.ts'
import './locator.css'

interface LocatorProps {
  readonly country: string
  /** Longitude and latitude; null draws the country alone. */
  readonly point: readonly [number, number] | null
  readonly precision: string | null
}

const width = 320
const height = 190
const margin = 14
const kilometresPerDegree = 111.2

interface Frame {
  readonly x: (longitude: number) => number
  readonly y: (latitude: number) => number
  /** Units of the drawing per degree of latitude. */
  readonly scale: number
  readonly inside: (ring: Ring) => boolean
}

/** A frame around rings: plain cylindrical, true at the middle of the country. */
function frameOf(rings: readonly Ring[]): Frame {
  const places = rings.flat()
  const [west, east] = [Math.min(...places.map(([lng]) => lng)), Math.max(...places.map(([lng]) => lng))]
  const [south, north] = [Math.min(...places.map(([, lat]) => lat)), Math.max(...places.map(([, lat]) => lat))]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((width - 2 * margin) / ((east - west) * squeeze || 1), (height - 2 * margin) / (north - south || 1))
  const x = (longitude: number) => width / 2 + (longitude - (west + east) / 2) * squeeze * scale
  const y = (latitude: number) => height / 2 - (latitude - (south + north) / 2) * scale
  const inside = (ring: Ring) => ring.some(([lng, lat]) => x(lng) > 0 && x(lng) < width && y(lat) > 0 && y(lat) < height)
  return { x, y, scale, inside }
}

const drawn = (rings: readonly Ring[], { x, y }: Frame) =>
  rings.map((ring) => `M${ring.map(([lng, lat]) => `${x(lng).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}Z`).join('')

/** The drawing; nothing while the borders are on their way, or for a country that has no shape. Decoration: the words stand beside it. */
export function Locator({ country, point, precision }: LocatorProps) {
  const [geometry, setGeometry] = useState<Geometry | null>(null)
  useEffect(() => {
    let here = true
    loadGeometry('world').then(
      (found) => here && setGeometry(found),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  const sheet = useMemo(() => {
    const own = geometry?.shapes.find((shape) => shape.code === country)?.polygons.flat()
    if (!geometry || !own) return null
    const frame = frameOf(own)
    const others = geometry.shapes.flatMap((shape) => (shape.code === country ? [] : shape.polygons.flat().filter(frame.inside)))
    return { frame, own: drawn(own, frame), others: drawn([...others, ...geometry.other.flat().filter(frame.inside)], frame) }
  }, [geometry, country])
  if (!sheet) return null

  const mark = point && drawnAt(country, point)
  const radius = Math.max(9, (doubtOf(precision) / kilometresPerDegree) * sheet.frame.scale)
  return (
    <svg className="locator" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className="locator-others" d={sheet.others} />
      <path className="locator-own" d={sheet.own} />
      {mark && (
        <g transform={`translate(${sheet.frame.x(mark[0])} ${sheet.frame.y(mark[1])})`}>
          {precision === 'point' ? <circle className="locator-halo" r="10" /> : <circle className="locator-area" r={radius} />}
          {precision === 'point' && <circle className="locator-point" r="4.5" />}
        </g>
      )}
    </svg>
  )
}
