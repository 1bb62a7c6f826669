/** Walking a list by keyboard: j and k move, the line that is stood on has the focus, so that Enter opens it. */
import { useEffect, useState } from 'react'

/** Index of the line that is stood on, or -1. `on` false leaves the keys alone; `start` is where one stands at first. */
export function useListKeys(length: number, on: boolean, start = -1): number {
  const [at, setAt] = useState(start)
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || length === 0) return
      event.preventDefault()
      setAt((now) => Math.min(length - 1, Math.max(0, now + step)))
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [length, on])
  return at < length ? at : -1
}
