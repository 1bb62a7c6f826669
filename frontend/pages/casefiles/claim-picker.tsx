/** Chooses the claim in view: each with its number and how much it lacks. */
import { Link } from 'react-router'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { casefileWords } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCase } from './case.ts'
import { elementsOf, isGap, standingOf } from './matrix-model.ts'
import type { Claim } from './told.ts'

interface Props {
  readonly items: readonly Claim[]
  readonly shown: string | null | undefined
  readonly nameOf: (one: Claim) => string
}

/** The line of claims. */
export function ClaimPicker({ items, shown, nameOf }: Props) {
  const { say, number } = useLanguage()
  const { within } = useCommunity()
  const { record } = useCase()
  return (
    <nav aria-label={say(words.choose_claim)} className="claim-picker">
      <ul>
        {items.map((one) => {
          const missing = elementsOf(one).filter((element) => isGap(standingOf(one, element))).length
          return (
            <li key={one.id}>
              <Link to={within(`/casefiles/${record.id}/claims/${one.id}`)} aria-current={one.id === shown ? 'page' : undefined}>
                <span className="claim-number">{number(one.number ?? 0)}</span>
                <span>
                  <Bidi>{nameOf(one)}</Bidi>
                  {missing > 0 ? (
                    <span className="case-missing">
                      <Icon name="warning" size={1} /> {say(casefileWords.count_gaps, { count: missing })}
                    </span>
                  ) : (
                    <span className="case-sound">
                      <Icon name="check" size={1} /> {say(casefileWords.no_gap)}
                    </span>
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
