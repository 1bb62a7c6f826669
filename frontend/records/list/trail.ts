/** The list one came from, in memory only: so that the page of an incident leads to the one before, the one after, and back. */

export interface Trail {
  /** Address of the list, with its filters. */
  readonly from: string
  readonly ids: readonly string[]
}

let trail: Trail | null = null
let stoodOn: string | null = null

/** Remembers which incident was looked at last. */
export function standOn(id: string): void {
  stoodOn = id
}

/** The incident that was looked at last: the list takes one back to its line. */
export function lastStoodOn(): string | null {
  return stoodOn
}

/** Once back on the list, one stands where one goes. */
export function forgetStand(): void {
  stoodOn = null
}

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
