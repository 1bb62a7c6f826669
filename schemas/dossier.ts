/**
 * The litigation dossier as plain data: what a casefile gives when it is presented to one recipient, from which PDF, DOCX, ZIP and letters are all made.
 * Absent means withheld from this recipient, null means not known. Dates are EDTF, moments ISO 8601, countries ISO 3166 alpha-3.
 */
import type { Language } from './dialect.ts'
import type { Advocacy, Annex, CalendarLine, ImplementationLine, InterimMeasures, Risk, Strategy, Team } from './dossier/conduct.ts'
import type { Alleged, Behind, Client, Respondent, Witness } from './dossier/people.ts'
import type { DomesticRemedies, ForumLine, Jurisdiction, OtherProcedure, Remedy } from './dossier/procedure.ts'
import type { Claim, Context, Exhibit, Fact, Harm, ProofGap } from './dossier/proof.ts'

/** The twenty-four sections, in their order. */
export const dossierSections = [
  'control',
  'summary',
  'strategy',
  'clients',
  'respondent',
  'facts',
  'context',
  'harm',
  'claims',
  'jurisdiction',
  'domestic_remedies',
  'other_procedures',
  'forums',
  'exhibits',
  'witnesses',
  'gaps',
  'risk',
  'interim',
  'remedies',
  'team',
  'advocacy',
  'calendar',
  'implementation',
  'annexes',
] as const
export type DossierSection = (typeof dossierSections)[number]

/** counsel: the team that acts, under privilege · forum: what is filed, and so reaches the State · partners: organisations that support the case. */
export const dossierAudiences = ['counsel', 'forum', 'partners'] as const
export type DossierAudience = (typeof dossierAudiences)[number]

/** Work product of counsel: what shows weaknesses, plans and people at risk never leaves the team. */
export const privilegedSections: ReadonlySet<DossierSection> = new Set(['strategy', 'forums', 'gaps', 'risk', 'team', 'advocacy', 'calendar', 'implementation'])

/** The sections that an audience may be given, of those asked for, in their order. */
export function sectionsFor(audience: DossierAudience, asked: readonly DossierSection[] = dossierSections): DossierSection[] {
  return dossierSections.filter((one) => asked.includes(one) && (audience === 'counsel' || !privilegedSections.has(one)))
}

/** One version and what changed in it. */
export interface Change {
  readonly version: number
  readonly changed_on: string
  readonly text: string
}

export interface ControlSheet {
  /** Reference of the casefile. */
  readonly code: string
  readonly title: string
  readonly community: string
  readonly version: number
  readonly audience: DossierAudience
  /** Whoever answers for the document; absent where that is nobody's business. */
  readonly author?: string | null
  /** `YYYY-MM-DD`: the day, never the hour. */
  readonly made_on: string
  readonly recipient: string
  /** All names by which a consent may mean the recipient; `recipient` alone where there are none. */
  readonly called?: readonly string[]
  /** What tells this recipient's copy from every other one; stands on each page. */
  readonly mark: string
  /** SHA-256 of the data from which the document was made, in hexadecimal. */
  readonly content_sha256: string | null
  readonly changes: readonly Change[]
}

export interface Summary {
  readonly who: string | null
  readonly what: string | null
  readonly when: string | null
  readonly where: string | null
  readonly state: string | null
  readonly rights: string | null
  readonly relief: string | null
  readonly next_deadline: { readonly due_on: string; readonly text: string } | null
}

export interface Dossier {
  /** Language of the document, whatever the interface speaks. */
  readonly language: Language
  readonly control: ControlSheet
  readonly summary: Summary
  readonly strategy?: Strategy
  readonly clients: readonly Client[]
  /** Whose names are looked for in every text; taken away with them, in no document. */
  readonly behind?: readonly Behind[]
  readonly respondent: Respondent
  readonly alleged: readonly Alleged[]
  readonly facts: readonly Fact[]
  readonly context: Context
  readonly harm: Harm
  readonly claims: readonly Claim[]
  readonly jurisdiction: Jurisdiction
  readonly domestic_remedies: DomesticRemedies
  readonly other_procedures: readonly OtherProcedure[]
  readonly forums?: readonly ForumLine[]
  readonly exhibits: readonly Exhibit[]
  readonly witnesses: readonly Witness[]
  readonly gaps?: readonly ProofGap[]
  readonly risks?: readonly Risk[]
  readonly interim: InterimMeasures | null
  readonly remedies: readonly Remedy[]
  readonly team?: Team
  readonly advocacy?: Advocacy
  readonly calendar?: readonly CalendarLine[]
  readonly implementation?: readonly ImplementationLine[]
  readonly annexes: readonly Annex[]
}
