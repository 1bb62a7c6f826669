/** Why two records may be of one person: reasons as codes, each of which speaks for it or against it. The words for them stand in words/same-person.ts. */
import type { NameReason } from './names.ts'

export type PersonCode = NameReason | 'same_document' | 'same_birth' | 'other_birth' | 'other_sex'

export interface PersonReason {
  readonly code: PersonCode
  readonly speaks: 'for' | 'against'
}

const against: ReadonlySet<PersonCode> = new Set(['missing', 'other_birth', 'other_sex'])

/** The reason of a code. */
export const personReason = (code: PersonCode): PersonReason => ({ code, speaks: against.has(code) ? 'against' : 'for' })
