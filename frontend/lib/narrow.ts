/** Whether the window is narrower than a width; follows when it changes. */
import { useCallback, useSyncExternalStore } from 'react'

/** `width` as a CSS length, e.g. `48rem`. */
export function useNarrow(width: string): boolean {
  const query = `(max-width: ${width})`
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
