/** A casefile and its parts as the server answers them. */
import type { Casefile } from '../../../schemas/casefile.ts'
import type { casefileFact, casefileProcedure, casefileRemedy, claim } from '../../../schemas/casefile-parts.ts'
import type { CodedNote } from '../../../schemas/coded-notes.ts'
import type { RecordOf } from '../../../schemas/dialect.ts'
import type { Claimed } from '../../../schemas/law/claimed.ts'
import type { Due } from '../../../schemas/law/deadline.ts'
import type { ForumRow } from '../../../schemas/law/forum-matrix.ts'
import type { Light } from '../../../schemas/law/light.ts'

export type { Casefile, Due }
export type Fact = RecordOf<typeof casefileFact>
export type Claim = RecordOf<typeof claim>
export type Remedy = RecordOf<typeof casefileRemedy>
export type Procedure = RecordOf<typeof casefileProcedure>

/** Any record that can be changed, taken away and put back. */
export interface Kept {
  readonly id?: string | null | undefined
  readonly version?: number | null | undefined
}

export interface Exhibit {
  readonly id?: string | null
  readonly number?: number | null
  readonly created_at?: string | null
  readonly title?: string | null
}

/** One link of the matrix: an element, and the fact or the exhibit (or both) that carries it. */
export interface Support {
  readonly element?: string | null
  readonly fact?: number | null
  readonly exhibit?: string | null
  readonly strength?: string | null
  readonly note?: string | null
  readonly coded_notes?: readonly CodedNote[] | null
}

/** A day that somebody of the team set down. */
export interface KeptDeadline {
  readonly id: string
  readonly title: string
  readonly due_on: string
  readonly done_on: string | null
  readonly days_left: number
}

export interface Deadlines {
  readonly on: string
  /** Limits that follow from the rules of forums. */
  readonly items: readonly Due[]
  readonly kept: readonly KeptDeadline[]
}

/** A day that counts, whoever set it: a limit that follows from a rule, or a title given by hand. */
export interface Dated {
  readonly due_on: string
  readonly days_left: number
  readonly key: string
  readonly forum?: string
  readonly title?: string
  /** How the limit was reckoned; absent from what was set down by hand. */
  readonly limit?: Due
}

/** All days that are not done, limits of forums and days set down alike: those to come, the nearest first, and those that passed, the latest first. */
export function daysOf(deadlines: Deadlines | null | undefined): { readonly coming: readonly Dated[]; readonly past: readonly Dated[] } {
  const limits = (deadlines?.items ?? []).map((limit): Dated => {
    const { forum, due_on, days_left } = limit
    return { forum, due_on, days_left, limit, key: `${forum} ${limit.limit.start} ${limit.limit.effect} ${due_on}` }
  })
  const kept = (deadlines?.kept ?? []).filter((one) => !one.done_on).map((one): Dated => ({ ...one, key: one.id }))
  const all = [...limits, ...kept].sort((a, b) => a.days_left - b.days_left)
  return { coming: all.filter((one) => one.days_left >= 0), past: all.filter((one) => one.days_left < 0).reverse() }
}

/** What is still to come, the nearest first. */
export const comingOf = (deadlines: Deadlines | null | undefined): readonly Dated[] => daysOf(deadlines).coming

/** What a claim lacks: codes of elements. */
export interface ClaimGaps {
  readonly claim_id: string
  readonly number: number
  readonly right: string
  readonly missing: readonly string[]
  readonly articles: Claimed['articles']
  readonly left_out: Claimed['left_out']
}

export interface ForumLine extends ForumRow {
  readonly lights: readonly (Light & { readonly text: string })[]
}

/** The links of a claim. */
export const supportsOf = (one: Claim): readonly Support[] => (one.matrix ?? []) as readonly Support[]

/** Numbers of the exhibits that prove a fact: those it names, and those by which the matrix of a claim supports it; as far as they stand in the casefile (`standing`). */
export function proofsOf(fact: Fact, claims: readonly Claim[], standing: ReadonlySet<number>): number[] {
  const named = (fact.exhibits ?? []) as readonly { readonly exhibit?: number | null }[]
  const linked = claims.flatMap(supportsOf).filter((one) => one.fact === fact.number && one.strength !== 'contrary')
  const all = [...named, ...linked].map((one) => Number(one.exhibit)).filter((one) => standing.has(one))
  return [...new Set(all)].sort((a, b) => a - b)
}
