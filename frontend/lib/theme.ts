/** Light, dark, or as the device wishes; set on the page as `data-theme`, remembered on this device. */
import { useSyncExternalStore } from 'react'
import { recall, remember } from './preference.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const listeners = new Set<() => void>()
const kept = recall('theme')
let current: Theme = kept === 'light' || kept === 'dark' ? kept : 'system'

function apply(): void {
  if (current === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = current
}
apply()

/** Changes the theme now and for the next visits. */
export function setTheme(to: Theme): void {
  current = to
  remember('theme', to === 'system' ? null : to)
  apply()
  for (const listener of listeners) listener()
}

/** The chosen theme. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
