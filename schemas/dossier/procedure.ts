/** Whether and where the case can be heard, and what is asked: jurisdiction, remedies tried, other procedures, forums compared, remedies sought. */

export interface Jurisdiction {
  readonly bindings: readonly {
    readonly instrument: string
    readonly in_force_on: string | null
    readonly procedure: string | null
    readonly accepted_on: string | null
    /** Whether the State was bound on the date of the facts. */
    readonly binding_at_facts: boolean | null
    readonly note: string | null
    readonly checked_on: string | null
  }[]
  readonly continuing: boolean | null
  readonly continuing_why: string | null
  readonly territory: string | null
  readonly victim_standing: string | null
}

export const exhaustionExceptions = ['unavailable', 'ineffective', 'unduly_prolonged', 'reprisal', 'indigence'] as const
export type ExhaustionException = (typeof exhaustionExceptions)[number]

export interface DomesticRemedies {
  readonly rows: readonly {
    readonly body: string
    readonly type: string | null
    readonly reference: string | null
    readonly filed_on: string | null
    readonly decided_on: string | null
    readonly notified_on: string | null
    readonly result: string | null
    readonly exhibits: readonly number[]
    /** The decision from which limits run. */
    readonly final: boolean
  }[]
  readonly exceptions: readonly { readonly ground: ExhaustionException; readonly text: string; readonly exhibits: readonly number[] }[]
}

export interface OtherProcedure {
  readonly body: string
  readonly reference: string | null
  readonly filed_on: string | null
  readonly status: string | null
  readonly same_facts: boolean | null
  readonly same_parties: boolean | null
  readonly same_rights: boolean | null
}

export const forumCriteria = [
  'competence',
  'exhaustion',
  'deadline',
  'other_procedures',
  'anonymity',
  'interim',
  'language',
  'binding',
  'duration',
  'risk',
] as const
export type ForumCriterion = (typeof forumCriteria)[number]
export type Light = 'open' | 'caution' | 'closed' | 'unknown'

export interface ForumLine {
  readonly forum: string
  readonly chosen: boolean
  readonly lights: readonly {
    readonly criterion: ForumCriterion
    readonly light: Light
    /** In the language of the dossier. */
    readonly reason: string
    readonly due_on?: string | null
    readonly source?: string | null
    readonly checked_on?: string | null
  }[]
}

export interface Remedy {
  /** Code of `remedies`. */
  readonly kind: string
  readonly scope: 'individual' | 'general'
  readonly text: string
  readonly amount: number | null
  readonly currency: string | null
  readonly beneficiaries: string | null
}
