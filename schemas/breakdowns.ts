/** Victims by who they are, and acts by who is alleged to have had which part in them: exact, as read; what of it an audience is told is decided when a report is composed. */
export interface Counted {
  /** Code of the vocabulary; null where nobody said. */
  readonly code: string | null
  readonly count: number
}

export interface Breakdowns {
  /** Individuals, each once; by characteristic once in each of theirs, and null where who asks may not know them. */
  readonly victims: {
    readonly sex: readonly Counted[]
    readonly age_group: readonly Counted[]
    readonly characteristics: readonly Counted[] | null
  }
  /** Acts by type of alleged perpetrator and degree of involvement: an act with two forces stands in both lines. */
  readonly acts: readonly { readonly type: string | null; readonly degree: string | null; readonly acts: number }[]
  readonly acts_by_type: readonly Counted[]
  readonly acts_by_degree: readonly Counted[]
}

/** The ways in which a report tells victims apart, and the vocabulary of each. */
export const victimBreakdowns = { sex: 'sex', age_group: 'age_group', characteristics: 'victim_characteristics' } as const
export type VictimBreakdown = keyof typeof victimBreakdowns
