/** The matrix of one claim on a phone: its elements under each other, each with how it stands and what supports it. */
import { elementOf } from '../../../schemas/law/elements.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { StandingBadge, Strength } from './marks.tsx'
import { elementsOf, standingOf } from './matrix-model.ts'
import { type Claim, type Support, supportsOf } from './told.ts'

interface Props {
  readonly claim: Claim
  readonly onOpen: ((element: string, support: Support | null) => void) | null
}

/** The stack. */
export function ClaimStack({ claim, onOpen }: Props) {
  const { say, language, number } = useLanguage()
  return (
    <ol className="stack-elements">
      {elementsOf(claim).map((element) => {
        const standing = standingOf(claim, element)
        const text = elementOf(element)?.[language] ?? element
        const all = supportsOf(claim).filter((one) => one.element === element)
        return (
          <li key={element} className="card stack-element" data-gap={standing}>
            <StandingBadge standing={standing} />
            <p className="stack-text">{text}</p>
            {all.length > 0 && (
              <ul>
                {all.map((one, at) => {
                  const inside = (
                    <>
                      <Strength strength={one.strength} />
                      <span>
                        {one.exhibit ? (
                          <>
                            {say(words.exhibit)} <Bidi>{one.exhibit}</Bidi>
                          </>
                        ) : (
                          <span className="muted">{say(words.no_exhibit)}</span>
                        )}
                        {one.fact && ` · ${say(words.fact, { number: number(one.fact) })}`}
                      </span>
                    </>
                  )
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: links of an element have no other name.
                    <li key={at}>
                      {onOpen ? (
                        <button type="button" className="stack-support" onClick={() => onOpen(element, one)}>
                          {inside}
                        </button>
                      ) : (
                        <span className="stack-support">{inside}</span>
                      )}
                    </li>
                  )
                })}
              </ul>
            )}
            {onOpen && (
              <Button size="s" icon="plus" aria-label={say(words.add_support_to, { element: isolated(text) })} onClick={() => onOpen(element, null)}>
                {say(words.add_support)}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
