/** Whether something was scrolled into view yet, so that what nobody looks at is not asked for. */
import { type RefObject, useEffect, useRef, useState } from 'react'

/** The element to watch, and whether it has been in view (or within `margin` pixels of it) once. */
export function useSeen<E extends HTMLElement>(margin = 200): { element: RefObject<E | null>; seen: boolean } {
  const element = useRef<E>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched || seen) return
    const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), { rootMargin: `${margin}px` })
    watcher.observe(watched)
    return () => watcher.disconnect()
  }, [seen, margin])
  return { element, seen }
}
