/** What a dossier proves and with what: facts, context, harm, claims with their elements, exhibits, gaps. Facts and exhibits are named by numbers that never change once filed. */

export interface ExhibitReference {
  readonly number: number
  /** Page, minute, paragraph. */
  readonly pinpoint?: string | null
}

export interface Fact {
  readonly number: number
  readonly happened_on: string | null
  readonly place?: string | null
  readonly text: string
  /** ISO 639 code of the language in which it is written. */
  readonly language: string | null
  /** Codes of `violations`. */
  readonly acts: readonly string[]
  readonly actors: readonly string[]
  readonly exhibits: readonly ExhibitReference[]
  /** References of sources, never their names. */
  readonly sources?: readonly string[]
  /** Code of `verification_status`. */
  readonly confidence: string | null
  readonly disputed: boolean
  readonly disputed_how: string | null
  /** Reference and revision of the incident from which it was frozen. */
  readonly incident: { readonly reference: string; readonly revision: number } | null
}

/** A count of similar incidents as it stood at one moment. */
export interface FrozenQuery {
  readonly title: string
  readonly filters: readonly (readonly [label: string, values: string])[]
  readonly counted_at: string
  readonly incidents: number
  readonly verified: number
}

export interface Context {
  readonly text: string | null
  readonly queries: readonly FrozenQuery[]
  readonly law: readonly string[]
  readonly reports: readonly { readonly title: string; readonly author: string | null; readonly published_on: string | null; readonly url: string | null }[]
}

export interface Harm {
  readonly heads: readonly {
    readonly kind: 'physical' | 'psychological' | 'material' | 'moral'
    readonly person: string
    readonly text: string
    readonly exhibits: readonly number[]
  }[]
  readonly medical: readonly {
    readonly person: string
    readonly examiner: string | null
    readonly examined_on: string | null
    /** Code of `istanbul_consistency`. */
    readonly consistency: string | null
    readonly findings: string | null
    readonly exhibit: number | null
  }[]
  readonly losses: readonly {
    readonly item: string
    readonly person: string
    readonly amount: number
    readonly currency: string
    readonly exhibits: readonly number[]
  }[]
  readonly continuing_risk: string | null
}

/** How far an exhibit carries an element; `contrary` speaks against it, and is never left out of counsel's copy. */
export const strengths = ['strong', 'moderate', 'weak', 'contrary'] as const
export type Strength = (typeof strengths)[number]

export interface ProofGap {
  readonly claim: number
  readonly element: string
  /** What is missing. */
  readonly text: string
  readonly task: string | null
  readonly owner: string | null
  readonly due_on: string | null
}

export interface Element {
  /** `1.2` */
  readonly number: string
  readonly text: string
  /** Code of `standard_of_proof` that the forum asks for. */
  readonly standard: string | null
  readonly facts: readonly number[]
  readonly exhibits: readonly { readonly number: number; readonly strength?: Strength }[]
  readonly assessed?: 'proven' | 'arguable' | 'gap'
}

export interface Claim {
  readonly number: number
  readonly title: string
  readonly right: string
  /** `to_check`: whether it binds the State has to be looked up; for counsel alone. */
  readonly articles: readonly { readonly instrument: string; readonly article: string; readonly to_check?: true }[]
  /** Code of `discrimination_grounds`. */
  readonly discrimination: string | null
  readonly structural_law: string | null
  readonly facts: readonly number[]
  readonly argument: string | null
  readonly jurisprudence: readonly { readonly citation: string; readonly holds: string | null }[]
  readonly elements: readonly Element[]
}

export interface Custody {
  readonly events: number
  readonly received_at: string | null
  readonly last_at: string | null
  readonly custodian: string | null
  /** When the bytes were last read again, and whether they were the same. */
  readonly checked_at: string | null
  readonly intact: boolean | null
}

/** Which copy of an exhibit goes out: its original, a picture of it without what the file says of itself, or a redacted copy that is an item of its own. */
export interface HandedCopy {
  readonly copy: 'original' | 'stripped' | 'redacted'
  readonly evidence_id: string
  readonly sha256: string
  readonly bytes: number
  readonly media_type: string
}

export interface Exhibit {
  readonly number: number
  readonly evidence_id: string
  readonly title: string
  /** A code of `source_material`. */
  readonly type: string | null
  readonly author?: string | null
  readonly made_on: string | null
  readonly obtained_on: string | null
  readonly obtained_how?: string | null
  readonly sha256: string
  readonly bytes: number
  readonly media_type: string
  readonly language: string | null
  readonly translation: { readonly language: string; readonly translator: string | null; readonly sworn: boolean } | null
  readonly checks: readonly string[]
  /** Codes of `source_reliability` and `information_credibility`. */
  readonly reliability?: string | null
  readonly credibility?: string | null
  readonly confidential: boolean
  /** May be shown to the State. */
  readonly disclosable: boolean
  readonly facts: readonly number[]
  readonly custody: Custody
  /** What goes out; null: it is only listed; the original unless it is said. */
  readonly handed?: HandedCopy | null
}

/** One event in the life of an exhibit, in words of the dossier's language. */
export interface CustodyEvent {
  readonly happened_at: string
  readonly action: string
  readonly by: string | null
  readonly why: string | null
}
