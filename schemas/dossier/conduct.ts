/** How the case is conducted: purpose, risks, urgent measures, team, public voice, limits, what follows a decision. Nearly all of it is privileged. */

export interface Strategy {
  readonly problem: string | null
  readonly legal_objective: string | null
  readonly policy_objective: string | null
  readonly social_objective: string | null
  readonly indicator: string | null
  readonly why_this_case: string | null
  readonly alternatives: string | null
  readonly if_lost: string | null
}

export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export type RiskLevel = (typeof riskLevels)[number]

export interface Risk {
  readonly whom: string
  readonly text: string
  readonly level: RiskLevel
  readonly measure: string | null
  readonly owner: string | null
  readonly review_on: string | null
}

export interface InterimMeasures {
  readonly harm_feared: string | null
  readonly imminence: string | null
  readonly irreparable: string | null
  readonly requested: readonly string[]
  readonly domestic_attempts: string | null
  readonly exhibits: readonly number[]
}

export interface Team {
  readonly members: readonly { readonly name: string; readonly role: string; readonly responsible: boolean; readonly until_on: string | null }[]
  readonly budget: readonly { readonly item: string; readonly amount: number; readonly currency: string; readonly funded: boolean | null }[]
  readonly partners: readonly string[]
  readonly experts: readonly string[]
}

export interface Advocacy {
  readonly messages: readonly string[]
  readonly moments: readonly { readonly planned_on: string | null; readonly text: string }[]
  readonly spokespersons: readonly string[]
  readonly never_public: readonly string[]
  readonly veto: string | null
}

export interface CalendarLine {
  readonly rule: string
  readonly start_event: string
  readonly started_on: string | null
  readonly due_on: string | null
  /** Days before the limit at which the team wants to be ready. */
  readonly margin_days: number | null
  readonly owner: string | null
  readonly checked_on: string | null
  readonly done: boolean
}

export interface ImplementationLine {
  readonly order: string
  readonly authority: string | null
  readonly due_on: string | null
  readonly status: string | null
  readonly follow_up: string | null
}

export interface Annex {
  readonly label: string
  readonly title: string
  /** Number of the exhibit that it is, if it is one. */
  readonly exhibit: number | null
}
