/** Where a statement of law comes from, how far it was checked, and when: what stands beside every rule, ratification and computed date. */

/**
 * `C`: read in the source named. `K`: general knowledge, to be checked by whoever relies on it: it may warn, it never closes a way or blocks an export.
 */
export type Trust = 'C' | 'K'

export interface LawSource {
  readonly name: string
  /** Address as text, for a person to open; the instance asks nothing of it. */
  readonly url: string
}

export interface Sourced {
  readonly source: LawSource
  /** Day on which somebody read the source, `YYYY-MM-DD`; null when nobody has said so. */
  readonly checked_on: string | null
  readonly trust: Trust
}
