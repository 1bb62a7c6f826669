/** Rules and acceptances as the server answers them. */
import type { Text } from '../../../schemas/dialect.ts'
import type { Bond } from '../../../schemas/law/ratifications.ts'
import type { Rule } from '../../../schemas/law/rules.ts'

export interface ForumTold {
  readonly code: string
  readonly kind: 'treaty_body' | 'court' | 'commission' | 'procedure'
  readonly binding: boolean
  readonly name: Text
  readonly rules: readonly Rule[]
}

export type { Bond, Rule }

/** Somewhere a correction can hold: a community of which one is coordinator, or (null) the whole instance. */
export interface Scope {
  readonly community: string | null
  readonly label: string
}
