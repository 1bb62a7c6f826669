/** The width of an element, as it is now. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The element to measure, and its width in pixels (0 before it is drawn). */
export function useWidth<E extends HTMLElement>(): { element: RefObject<E | null>; width: number } {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    setWidth(measured.clientWidth)
    const watcher = new ResizeObserver(() => setWidth(measured.clientWidth))
    watcher.observe(measured)
    return () => watcher.disconnect()
  }, [])
  return { element, width }
}
