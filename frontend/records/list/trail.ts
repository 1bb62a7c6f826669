/** The list one came from, in memory only: so that the page of an incident leads to the one before, the one after, and back. */

export interface Trail {
  /** Address of the list, with its filters. */
  readonly from: string
  readonly ids: readonly string[]
}

let trail: Trail | null = null

/** Remembers the list that is on screen. */
export function leaveTrail(next: Trail): void {
  trail = next
}

/** The neighbours of an incident in the list one came from. */
export function neighbours(id: string): { readonly from: string; readonly previous: string | null; readonly next: string | null } | null {
  const at = trail?.ids.indexOf(id) ?? -1
  if (!trail || at < 0) return null
  return { from: trail.from, previous: trail.ids[at - 1] ?? null, next: trail.ids[at + 1] ?? null }
}
