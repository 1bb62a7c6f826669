/** What the engine of forums has to know of a casefile: a plain description, without names. Dates are EDTF; what is not known is null. */

export const exhaustionExceptions = ['unavailable', 'ineffective', 'unduly_prolonged', 'reprisal', 'indigence'] as const
export type ExhaustionException = (typeof exhaustionExceptions)[number]

/** From whom the person wants to stay hidden: nobody, the public, the State, or even the body. */
export const anonymityWishes = ['none', 'public', 'state', 'body'] as const
export type AnonymityWish = (typeof anonymityWishes)[number]

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export type RiskLevel = (typeof riskLevels)[number]

export interface MatterRemedy {
  readonly filed_on: string | null
  readonly decided_on: string | null
  /** When the decision was notified: limits run from here. */
  readonly notified_on: string | null
  /** The decision after which nothing effective is left. */
  readonly final: boolean
  readonly exception: ExhaustionException | null
}

export interface MatterProcedure {
  /** Code of a forum, or null for a body that is not among them. */
  readonly forum: string | null
  readonly status: 'pending' | 'examined' | 'settled' | 'withdrawn' | null
  readonly ended_on: string | null
  readonly same_matter: boolean | null
}

export interface Matter {
  /** Respondent State, ISO 3166-1 alpha-3. */
  readonly state: string | null
  readonly facts: readonly { readonly happened_on: string | null }[]
  readonly continuing: boolean | null
  /** Codes of `violations`. */
  readonly violations: readonly string[]
  readonly remedies: readonly MatterRemedy[]
  /** Exceptions relied on for the case as a whole. */
  readonly exceptions: readonly ExhaustionException[]
  readonly procedures: readonly MatterProcedure[]
  /** Language in which the case is written. */
  readonly language: string | null
  readonly anonymity: AnonymityWish
  readonly risk: RiskLevel | null
  /** Who the victims are, where a body asks; null: not known. */
  readonly victim_child: boolean | null
  readonly victim_woman: boolean | null
  readonly victim_disability: boolean | null
  /** Whether a lawyer or agent is mandated. */
  readonly represented: boolean | null
}
