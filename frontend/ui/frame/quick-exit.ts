/** Leaving at once: the session ends, this device forgets what it may, and an empty page stands where Vigie was. */
import { useEffect } from 'react'
import { leftLately } from '../../lib/api.ts'
import { forgetAll } from '../../lib/preference.ts'

/** Leaves now. The request that ends the session outlives the page; the address of the page is replaced, so that Back does not show it. */
export function leaveQuickly(): void {
  document.documentElement.hidden = true
  // Whoever holds something unsaved sends it first: the request after it ends the session, and waits for it on the server.
  dispatchEvent(new Event('vigie-leave'))
  try {
    void fetch('/api/session', { method: 'DELETE', keepalive: true, credentials: 'same-origin', headers: { 'x-vigie-leaving': leftLately() } })
  } catch {
    // Offline: the session ends on the server by itself.
  }
  forgetAll()
  document.title = ''
  history.replaceState(null, '', '/')
  location.replace('about:blank')
}

const within = 1500

/** Escape three times within a second and a half leaves, whatever has the focus. */
export function useQuickExitKeys(): void {
  useEffect(() => {
    let presses: number[] = []
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') {
        presses = []
        return
      }
      if (event.repeat) return
      const now = Date.now()
      presses = [...presses.filter((one) => now - one < within), now]
      if (presses.length >= 3) leaveQuickly()
    }
    // Kept pages come back as they were: ask the server instead.
    const returned = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    addEventListener('keydown', listen, { capture: true })
    addEventListener('pageshow', returned)
    return () => {
      removeEventListener('keydown', listen, { capture: true })
      removeEventListener('pageshow', returned)
    }
  }, [])
}
