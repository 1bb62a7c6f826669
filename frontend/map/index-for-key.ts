/** Walking through a list with one hand: arrows by one in the direction of reading, page keys by ten, Home and End. */

/** Where a key leads among so many entries; null for keys that lead nowhere. */
export function indexForKey(key: string, index: number, count: number, direction: 'ltr' | 'rtl'): number | null {
  const ahead = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'ArrowDown' || key === ahead) return Math.min(count - 1, index + 1)
  if (key === 'ArrowUp' || key === back) return Math.max(0, index - 1)
  if (key === 'PageDown') return Math.min(count - 1, index + 10)
  if (key === 'PageUp') return Math.max(0, index - 10)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
