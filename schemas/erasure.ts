/** What erasures, legal holds and retention rules are, for both sides: reasons, states, classes, and what stands in a list of them. */

/** Why something is erased; a code and not a sentence, so that nothing of what is erased lives on in the reason. `retention` is a rule's own. */
export const erasureReasons = ['asked', 'withdrawn', 'danger', 'mistake', 'court'] as const
export type ErasureReason = (typeof erasureReasons)[number] | 'retention'

/** `asked`: waits to be confirmed; `confirmed`: done within seconds; `waiting`: confirmed, and held; `dropped`: it stays. */
export type ErasureState = 'asked' | 'confirmed' | 'waiting' | 'done' | 'dropped'

export const erasedKinds = ['people', 'incidents', 'evidence'] as const
export const heldKinds = ['people', 'incidents', 'evidence', 'casefiles'] as const

/** What rules of retention speak of, each with the shortest and the usual number of days. */
export const retentionClasses = [
  { name: 'drafts', least: 30, usual: 365 },
  { name: 'withdrawn_consents', least: 7, usual: 30 },
  { name: 'source_contacts', least: 365, usual: 1826 },
  { name: 'refused_rows', least: 7, usual: 90 },
] as const
export type RetentionClass = (typeof retentionClasses)[number]['name']
/** Ten times ten years: nothing is kept longer by a rule. */
export const longestRetention = 36_500

export interface ErasureOrder {
  readonly id: string
  readonly community_id: string
  readonly kind: (typeof erasedKinds)[number] | 'sources' | 'drafts' | 'imports'
  /** Null for a draft, which is its author's alone. */
  readonly record_id: string | null
  readonly reference: string | null
  readonly reason: ErasureReason
  readonly class: RetentionClass | null
  readonly state: ErasureState
  /** A legal hold stands in the way. */
  readonly held: boolean
  /** How many of what goes with it, by kind. */
  readonly gone: Readonly<Record<string, number>>
  /** Of a draft: the day on which its author last touched it, and who that is; of the refused rows of an import: when it ended, and whose it was. */
  readonly touched_on?: string
  readonly author?: string | null
  readonly asked_by: string | null
  readonly created_at: string
  readonly confirmed_by: string | null
  readonly confirmed_at: string | null
  readonly ended_at: string | null
}

/** A report whose own words seem to name somebody. */
export interface Mention {
  readonly id: string
  readonly reference: string | null
  readonly title: string | null
}

export interface LegalHold {
  readonly id: string
  readonly community_id: string
  readonly kind: (typeof heldKinds)[number]
  readonly record_id: string
  readonly reference: string | null
  readonly reason: string
  readonly placed_by: string | null
  readonly placed_at: string
  readonly released_by: string | null
  readonly released_at: string | null
  readonly release_reason: string | null
}
