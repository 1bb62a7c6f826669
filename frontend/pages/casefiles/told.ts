/** A casefile and its parts as the server answers them. */
import type { Casefile } from '../../../schemas/casefile.ts'
import type { casefileFact, casefileProcedure, casefileRemedy, claim } from '../../../schemas/casefile-parts.ts'
import type { RecordOf } from '../../../schemas/dialect.ts'
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
}

export interface Deadlines {
  readonly on: string
  readonly items: readonly Due[]
}

/** What a claim lacks: codes of elements. */
export interface ClaimGaps {
  readonly claim_id: string
  readonly number: number
  readonly right: string
  readonly missing: readonly string[]
}

export interface ForumLine extends ForumRow {
  readonly lights: readonly (Light & { readonly text: string })[]
}

/** The links of a claim. */
export const supportsOf = (one: Claim): readonly Support[] => (one.matrix ?? []) as readonly Support[]
