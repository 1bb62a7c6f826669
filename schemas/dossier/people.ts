/** The people of a dossier: those for whom it speaks, those who are alleged to have acted, those who testify. A name is there only for a reader who may see it. */

export interface Consent {
  /** Code of `consent_purposes`. */
  readonly purpose: string
  /** Code of `consent_given`. */
  readonly given: string
  readonly given_on: string | null
  readonly expires_on: string | null
  readonly withdrawn_on: string | null
  /** Whom alone it may reach; null or absent: whoever the purpose names. */
  readonly recipient?: string | null
}

export interface Mandate {
  readonly state: 'signed' | 'missing' | 'not_needed'
  readonly counsel: string | null
  readonly client_signed_on: string | null
  readonly counsel_signed_on: string | null
  /** Number of the exhibit that holds it. */
  readonly exhibit: number | null
  /** Why somebody acts without one. */
  readonly justification: string | null
}

/** What the Working Group on Arbitrary Detention asks about a detention. */
export interface Detention {
  readonly arrested_on: string | null
  readonly place: string | null
  readonly forces: string | null
  readonly warrant_shown: boolean | null
  readonly reason_given: string | null
  readonly law_applied: string | null
  readonly held_at: string | null
  readonly ended_on: string | null
  readonly ordered_by: string | null
  readonly reasons_imputed: string | null
  readonly counsel_access: string | null
  readonly family_access: string | null
  readonly hearings: string | null
  /** Codes of `arbitrariness`, the categories I to V. */
  readonly categories: readonly string[]
  readonly why_arbitrary: string | null
  readonly health: string | null
}

/** What the Working Group on Enforced or Involuntary Disappearances asks. */
export interface Disappearance {
  /** At least month and year. */
  readonly disappeared_on: string | null
  /** Place of arrest or abduction, or where the person was last seen. */
  readonly place: string | null
  readonly last_seen: string | null
  readonly forces: string | null
  readonly why_state: string | null
  /** What was done to find the person, or why nothing was. */
  readonly steps_taken: string | null
  readonly family_consent: boolean | null
  readonly family_contact?: string | null
}

export interface Client {
  readonly id: string
  readonly pseudonym: string
  /** Absent where this recipient may know the pseudonym only. */
  readonly name?: string | null
  /** Other names by which the person is known, to be looked for in texts; in no document. */
  readonly also?: readonly string[]
  readonly roles: readonly ('client' | 'direct' | 'indirect')[]
  readonly born_on?: string | null
  readonly sex?: string | null
  readonly nationality?: string | null
  readonly identity_document?: string | null
  readonly address?: string | null
  readonly profession?: string | null
  readonly languages?: readonly string[]
  readonly contact?: string | null
  /** Full, or who acts for the person and by what authority. */
  readonly capacity?: string | null
  /** Who acts for the person. */
  readonly guardian?: string | null
  /** Code of `victim_status`. */
  readonly status?: string | null
  readonly vulnerability?: string | null
  readonly dependants?: string | null
  readonly interpreter?: string | null
  readonly conflict_checked_on?: string | null
  readonly mandate: Mandate
  readonly consents: readonly Consent[]
  readonly detention?: Detention | null
  readonly disappearance?: Disappearance | null
}

/** Somebody behind the facts who is no client: never in a document, but for a name that they agreed to. */
export interface Behind {
  readonly names: readonly string[]
  readonly consents: readonly Consent[]
  /** Codes of `consent_purposes` to which all reports about the person say that they agreed. */
  readonly reported: readonly string[]
}

export interface Respondent {
  /** Country code of the State. */
  readonly state: string
  readonly organs: readonly string[]
  /** Why the acts are the State's. */
  readonly attribution: string | null
}

export interface Alleged {
  readonly id: string
  /** Absent where naming is not allowed; the label then speaks of the unit. */
  readonly name?: string | null
  readonly label: string
  /** Code of `perpetrator_types`. */
  readonly type: string | null
  readonly rank?: string | null
  readonly unit?: string | null
  readonly chain_of_command?: string | null
  /** Code of `involvement`. */
  readonly degree: string | null
  /** Code of `standard_of_proof`: how certain it is. */
  readonly certainty: string | null
  readonly basis: string | null
  /** Code of `official_version`. */
  readonly official_version: string | null
  readonly domestic_status: string | null
  readonly facts: readonly number[]
  readonly exhibits: readonly number[]
}

export interface Witness {
  readonly code_name: string
  readonly kind: 'witness' | 'expert'
  readonly connection: string | null
  readonly facts: readonly number[]
  readonly stated_on: string | null
  /** Code of `consent_given`. */
  readonly consent: string | null
  readonly protection?: string | null
  readonly interviews: number | null
  readonly willing: boolean | null
  readonly exhibits: readonly number[]
}
