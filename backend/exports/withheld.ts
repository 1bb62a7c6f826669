/** What a file of records says of the incidents that consent kept back: nothing where there were none, else how many and why; whose they are never. */
import type { Withheld } from '../../schemas/consent-rules.ts'

/** The members by which JSON says it. */
export function withheldMembers(withheld: Withheld | undefined): { withheld?: number; because?: Withheld['because'] } {
  if (!withheld || withheld.incidents === 0) return {}
  return { withheld: withheld.incidents, because: withheld.because }
}
