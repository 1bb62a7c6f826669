/** The casefile in view, with what several of its parts look at: read once by the workspace, asked for again when something changed. */
import { createContext, useContext } from 'react'
import type { Casefile, Claim, ClaimGaps, Deadlines, Fact } from './told.ts'
import type { Parts } from './use-parts.ts'

export interface Case {
  readonly record: Casefile
  readonly facts: Parts<Fact>
  readonly claims: Parts<Claim>
  readonly deadlines: Deadlines | null
  readonly gaps: readonly ClaimGaps[] | null
  readonly setRecord: (next: Casefile) => void
  readonly reload: () => void
  /** Something on which limits and gaps rest is not what it was. */
  readonly changed: () => void
}

export const Case = createContext<Case | null>(null)

/** The casefile in view. */
export function useCase(): Case {
  const found = useContext(Case)
  if (!found) throw new Error('useCase outside of a workspace')
  return found
}
