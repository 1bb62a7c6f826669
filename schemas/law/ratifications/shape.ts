/** How the acceptances of States are written down: the day of deposit, or that it must be checked, or that the State is no party. */
import type { LawSource, Trust } from '../source.ts'

export interface Acceptance {
  /** Day of ratification, accession or declaration, EDTF: as precise as is sure; null when not known. */
  readonly on: string | null
  /** Known not to be bound. */
  readonly never?: true
  /** Not sure: somebody has to look it up before relying on it. */
  readonly to_check?: true
  /** Day on which a withdrawal was notified. */
  readonly withdrawn_on?: string
  /** Day from which the withdrawal counts. */
  readonly ended_on?: string
  readonly trust?: Trust
  readonly source?: LawSource
}

/** By instrument; a text is a day of which one is sure. */
export type Accepted = Readonly<Record<string, string | Acceptance>>
/** By country, ISO 3166-1 alpha-3. */
export type ByState = Readonly<Record<string, Accepted>>

/** Known not to be a party. */
export const never: Acceptance = { on: null, never: true }
/** To be looked up; the day given, if any, is only a hint. */
export const check = (on: string | null = null): Acceptance => ({ on, to_check: true })
/** Accepted, and withdrawn again. */
export const withdrawn = (on: string | null, withdrawn_on: string, ended_on: string | null, more: Partial<Acceptance> = {}): Acceptance => ({
  on,
  withdrawn_on,
  ...(ended_on ? { ended_on } : {}),
  ...more,
})

export const untc: LawSource = { name: 'United Nations Treaty Collection, chapter IV', url: 'https://treaties.un.org' }
export const auTreaties: LawSource = { name: 'African Union, status of treaties', url: 'https://au.int/en/treaties' }
export const coe: LawSource = { name: 'Council of Europe, Treaty Office', url: 'https://www.coe.int/en/web/conventions' }
export const courtPage: LawSource = { name: 'African Court, declarations under article 34(6)', url: 'https://www.african-court.org/wpafc/declarations/' }
export const ecowasPage: LawSource = { name: 'ECOWAS, communiqué of 29 January 2025', url: 'https://www.ecowas.int' }
