/** What the checks have to know of a casefile that is about to leave: the matter, its people, its proof, and the document itself. References only, no names. */
import type { ExhaustionException, Matter } from '../matter.ts'

export const purposes = ['intl_transmission', 'state_disclosure', 'public_name', 'share_anonymised', 'representation'] as const
export type Purpose = (typeof purposes)[number]

export interface DescribedConsent {
  readonly purpose: string
  readonly given: boolean
  readonly expires_on: string | null
  readonly withdrawn_on: string | null
}

export interface DescribedPerson {
  /** Pseudonym or number by which the team knows the person. */
  readonly ref: string
  readonly client: boolean
  /** Named, shown or recognisable in the document. */
  readonly named: boolean
  readonly child: boolean | null
  readonly incapacitated: boolean | null
  /** Somebody has authority to act for the person, and said why it is in their interest. */
  readonly guardian: boolean
  readonly mandate: { readonly client_signed_on: string | null; readonly counsel_signed_on: string | null; readonly justification: string | null } | null
  readonly consents: readonly DescribedConsent[]
  /** Linked to an alleged perpetrator or to the other side; null: nobody has looked. */
  readonly conflict: boolean | null
  readonly interviews: number | null
  readonly born_on: string | null
  readonly age: number | null
  readonly arrested_on: string | null
  readonly released_on: string | null
  readonly died_on: string | null
  readonly stated_on: string | null
  readonly autopsy_recorded: boolean | null
  readonly certificate_recorded: boolean | null
}

/** How many people of a fact did not agree to what the casefile is to be used for. No names. */
export interface FactWithoutConsent {
  readonly fact: number
  /** Of its victims: said no, took the consent back, or it has run out. */
  readonly refused: number
  /** Of its victims: nobody asked, or nobody wrote the answer down. */
  readonly unasked: number
  /** The report itself says that the people concerned refused, or agreed to other things only. */
  readonly reported: boolean
}

export interface DescribedWitness {
  /** Code name by which the team knows the witness. */
  readonly ref: string
  readonly consent: 'given' | 'refused' | 'unasked'
}

export interface DescribedRemedy {
  readonly ref: string
  readonly filed_on: string | null
  readonly decided_on: string | null
  readonly notified_on: string | null
  readonly final: boolean
  readonly outcome: boolean
  readonly document: boolean
  readonly exception: ExhaustionException | null
  readonly exception_proof: boolean
}

export interface DescribedExhibit {
  readonly number: number
  readonly sha256: string | null
  /** Whether the bytes read again still match; null: not read again. */
  readonly intact: boolean | null
  readonly press: boolean
  readonly language: string | null
  readonly translated_into: readonly string[]
  readonly sworn: boolean
}

export interface DescribedCase {
  readonly matter: Matter
  /** Code of the forum to which the document goes; null: to nobody yet. */
  readonly forum: string | null
  readonly audience: 'counsel' | 'forum' | 'partners' | 'public'
  readonly language: string
  /** Text addressed to the forum. */
  readonly text: string
  readonly annex_pages: number | null
  /** Anonymity is asked for in the text itself. */
  readonly anonymity_wording: boolean
  readonly author_identified: boolean
  readonly people: readonly DescribedPerson[]
  readonly remedies: readonly DescribedRemedy[]
  readonly facts: readonly {
    readonly number: number
    readonly exhibits: readonly number[]
    readonly gap_declared: boolean
    readonly place_outside_state: boolean | null
  }[]
  readonly facts_without_consent: readonly FactWithoutConsent[]
  readonly witnesses: readonly DescribedWitness[]
  readonly claims: readonly {
    readonly number: number
    readonly right: string
    readonly facts: readonly number[]
    /** Articles named by themselves of which it is not known whether they bind the State. */
    readonly to_check?: readonly string[]
  }[]
  readonly exhibits: readonly DescribedExhibit[]
  readonly medical: { readonly report: boolean; readonly reason: string | null; readonly consistency: string | null } | null
  readonly detention_categories: readonly string[]
  readonly detention_argued: boolean
  /** The six items that the WGEID asks for, by whether each is there. */
  readonly wgeid: {
    readonly name: boolean
    readonly date: boolean
    readonly place: boolean
    readonly forces: boolean
    readonly steps: boolean
    readonly sender: boolean
  } | null
  readonly reported_reference: string | null
  readonly risk: { readonly assessed_on: string | null; readonly approved: boolean }
  readonly interim_requested: boolean
  readonly relief: number
  readonly alleged: readonly { readonly ref: string; readonly named: boolean; readonly certainty: string | null }[]
  /** What of people without consent a reader could find in a public document. */
  /** Places where a name was taken out of the texts: by the number of the fact, null for all others. */
  readonly taken_out?: readonly (readonly [fact: number | null, places: number])[]
  readonly leaks: readonly { readonly ref: string; readonly kind: 'name' | 'face' | 'place' | 'metadata' }[]
  readonly verified: readonly { readonly ref: string; readonly independent_sources: number; readonly reliable_source: boolean; readonly documentary: boolean }[]
  readonly approvals: { readonly verification: boolean; readonly export: boolean }
  readonly figures: readonly { readonly ref: string; readonly printed: number; readonly frozen: number }[]
}
