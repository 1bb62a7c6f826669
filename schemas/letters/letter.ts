/** Letters to the bodies that can act fast or decide: which there are, in which languages each is read, and what a letter says besides the casefile it is filled from. */
import type { Language } from '../dialect.ts'
import type { Dossier } from '../dossier.ts'

export const letterKinds = ['wgeid', 'wgad', 'achpr', 'treaty_body', 'special_procedures'] as const
export type LetterKind = (typeof letterKinds)[number]

/**
 * Languages in which each body reads a communication. Sources: WGEID and WGAD forms (en, fr, es); special procedures' questionnaire (en, fr, es);
 * treaty bodies' guidance note (en, fr, ru, es, not Arabic); African Commission, complaint form (en, fr, ar, pt).
 */
export const letterLanguages: Readonly<Record<LetterKind, readonly string[]>> = {
  wgeid: ['en', 'fr', 'es'],
  wgad: ['en', 'fr', 'es'],
  achpr: ['en', 'fr', 'ar', 'pt'],
  treaty_body: ['en', 'fr', 'ru', 'es'],
  special_procedures: ['en', 'fr', 'es'],
}

export interface Letter {
  readonly kind: LetterKind
  readonly reference: string
  /** `YYYY-MM-DD` */
  readonly made_on: string
  readonly mark: string
  readonly sender: {
    readonly name: string | null
    readonly organisation: string | null
    readonly contact: string | null
    readonly relation: string | null
    /** The sender asks that the State does not learn who wrote. */
    readonly confidential: boolean
  }
  /** Identifiers of the clients for whom it is written. */
  readonly persons: readonly string[]
  /** Numbers of the facts that it tells; all when empty. */
  readonly facts: readonly number[]
  readonly urgent: boolean
  /** What is about to happen, and by when. */
  readonly imminent: string | null
  /** Special procedures addressed, by name. */
  readonly mandates: readonly string[]
  /** Treaty whose committee is seised, as the casefile names it under jurisdiction. */
  readonly instrument: string | null
  readonly committee: string | null
  readonly requested: readonly string[]
  /** The author asks the African Commission for anonymity. */
  readonly anonymous: boolean
}

/** A letter and the casefile that fills it. */
export interface LetterData {
  readonly dossier: Dossier
  readonly letter: Letter
}

/** Whether the body reads this language. */
export function isRead(kind: LetterKind, language: Language): boolean {
  return letterLanguages[kind].includes(language)
}
