/** What to come close to when a country is opened. */
import type { CountryShape } from './geometry.ts'
import { type Frame, frameOf } from './leaflet.ts'

/** The main part of a country: its largest polygon, and those that lie near what is already in. */
export function mainFrame(shape: CountryShape): Frame {
  const frames = shape.polygons.map((rings) => frameOf(rings.slice(0, 1))).sort((a, b) => b.getSize().x * b.getSize().y - a.getSize().x * a.getSize().y)
  const [first, ...rest] = frames
  if (!first) return frameOf([])
  for (const frame of rest) {
    const { x, y } = first.getSize()
    const [min, max, from, to] = [frame.min, frame.max, first.min, first.max]
    if (!min || !max || !from || !to) continue
    const apart = Math.max(min.x - to.x, from.x - max.x, min.y - to.y, from.y - max.y)
    if (apart <= Math.max(x, y) * 0.3) first.extend(min).extend(max)
  }
  return first
}
