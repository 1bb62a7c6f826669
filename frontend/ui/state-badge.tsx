/** The state of an incident as a badge: icon, word and colour say the same thing. */
import type { State } from '../../schemas/states.ts'
import { app } from '../../schemas/words/app.ts'
import { useSay } from '../lib/language.tsx'
import { Badge, type Tone } from './badge.tsx'
import type { IconName } from './icon.tsx'

export const stateLooks: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'draft' },
  submitted: { tone: 'reported', icon: 'inbox' },
  under_review: { tone: 'accent', icon: 'eye' },
  returned: { tone: 'returned', icon: 'return' },
  verified: { tone: 'verified', icon: 'check' },
  disputed: { tone: 'disputed', icon: 'flag' },
  archived: { tone: 'neutral', icon: 'archive' },
}

/** The badge of a state. */
export function StateBadge({ state }: { readonly state: State }) {
  const say = useSay()
  const look = stateLooks[state]
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {say(app[`state_${state}`])}
    </Badge>
  )
}
