/** What the thirty-six checks find in the case as it would leave: what blocks first, each in a sentence. */
import type { Finding } from '../../../schemas/law/checks/finding.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'

export interface Checks {
  readonly items: readonly (Pick<Finding, 'check' | 'severity'> & { readonly text: string })[]
}

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
      {checks.items.slice(0, most).map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check may find several things.
        <li key={at}>
          <Badge tone={one.severity === 'B' ? 'deadline' : one.severity === 'W' ? 'returned' : 'neutral'} icon={one.severity === 'I' ? 'info' : 'warning'}>
            {say(words[`severity_${one.severity}`])}
          </Badge>
          <span>{one.text}</span>
        </li>
      ))}
    </ul>
  )
}
