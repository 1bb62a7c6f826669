/** One Leaflet map on one element, for as long as the component lives; it follows the size of its element. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { createSheet, hold, type LeafletMap, limit, viewOf, worldFrame } from './leaflet.ts'

/** Whether the reader asked for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The element to put the map in, and the map once it is there. */
export function useLeaflet(): { element: RefObject<HTMLDivElement | null>; sheet: LeafletMap | null } {
  const element = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<LeafletMap | null>(null)

  useEffect(() => {
    const container = element.current
    if (!container) return
    const made = createSheet(container, prefersStillness())
    const { centre, zoom } = viewOf(made, worldFrame, 4)
    made.setView(centre, zoom, { animate: false })
    limit(made)
    made.on('zoomend', () => hold(made))
    const watcher = new ResizeObserver(() => {
      const whole = made.getZoom() <= made.getMinZoom() + 0.05
      made.invalidateSize({ pan: false })
      limit(made)
      if (whole) {
        const view = viewOf(made, worldFrame, 4)
        made.setView(view.centre, view.zoom, { animate: false })
      }
    })
    watcher.observe(container)
    setSheet(made)
    return () => {
      watcher.disconnect()
      setSheet(null)
      made.remove()
    }
  }, [])
  return { element, sheet }
}
