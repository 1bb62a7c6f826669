/** What the thirty-six checks find in the case as it would leave: what blocks first, each in a sentence. */
import { Link } from 'react-router'
import type { Finding } from '../../../schemas/law/checks/finding.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'

export interface Checks {
  readonly items: readonly Found[]
}

type Found = Pick<Finding, 'check' | 'severity' | 'says'> & {
  readonly text: string
  /** Whose consents to look at, of those whom the reader may. */
  readonly people: readonly { readonly id: string; readonly reference: string }[]
}

/** A finding in its words, and the pages on which the consents stand that it asks for. */
function Told({ found }: { readonly found: Found }) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <>
      {found.text}
      {found.people.length > 0 && (
        <span className="small check-people">
          {say(words.consents_of)}
          {found.people.map((one) => (
            <Link key={one.id} to={within(`/registry/people/${one.id}`)}>
              <bdi>{one.reference}</bdi>
            </Link>
          ))}
        </span>
      )}
    </>
  )
}

/** What says the same of many things in a row (of each exhibit, of each fact) stands together. */
function gathered(items: readonly Found[]): readonly (readonly Found[])[] {
  const groups: Found[][] = []
  for (const one of items) {
    const last = groups.at(-1)
    if (last?.[0] && last[0].says === one.says && last[0].severity === one.severity) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => (group.length > few ? [group] : group.map((one) => [one])))
}

const few = 3

/** The list; `most` shows the gravest alone. */
export function CheckList({ checks, most }: { readonly checks: Checks; readonly most?: number }) {
  const say = useSay()
  if (checks.items.length === 0)
    return (
      <p className="case-whole">
        <Icon name="check" /> {say(words.checks_none)}
      </p>
    )
  return (
    <ul className="case-checks">
      {gathered(checks.items)
        .slice(0, most)
        .map(([one, ...rest], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check may find several things.
          <li key={at}>
            <Badge tone={one?.severity === 'B' ? 'deadline' : one?.severity === 'W' ? 'returned' : 'neutral'} icon={one?.severity === 'I' ? 'info' : 'warning'}>
              {say(words[`severity_${one?.severity ?? 'I'}`])}
            </Badge>
            <div>
              {one && <Told found={one} />}
              {rest.length > 0 && (
                <details className="small">
                  <summary>{say(words.same_of_more, { count: rest.length })}</summary>
                  <ul>
                    {rest.map((other) => (
                      <li key={other.text}>
                        <Told found={other} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </li>
        ))}
    </ul>
  )
}
