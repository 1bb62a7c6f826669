/** The desk of those who review: what waits and may tell of an event that is already recorded. */

import type { Incident } from '../../../schemas/incident.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Named } from '../duplicates/panel.tsx'
import { type Alike, Reasons, Score } from '../duplicates/reasons.tsx'

interface Pair {
  readonly incident: Incident
  readonly alike: readonly Alike[]
}

/** The card; nothing while there is nothing to look at. */
export function AlikeOnDesk({ community }: { readonly community: string | null }) {
  const say = useSay()
  const { within } = useCommunity()
  const { data } = useQuery<{ items: readonly Pair[] }>('/api/duplicates', { community })
  if (!data || data.items.length === 0) return null
  return (
    <Card title={say(words.title)}>
      <p className="muted">{say(words.desk_text)}</p>
      <ul className="alike">
        {data.items.map(({ incident, alike }) => {
          const [first] = alike
          return first ? (
            <li key={incident.id}>
              <Named record={incident} />
              <p className="alike-about">
                <span>{say(words.resembles)}</span> <Score alike={first} />
              </p>
              <Named record={first.incident} />
              <Reasons reasons={first.reasons} />
              <p>
                <ButtonLink size="s" to={within(`/incidents/${incident.id}/merge/${first.incident.id}`)}>
                  {say(words.compare)}
                </ButtonLink>
              </p>
            </li>
          ) : null
        })}
      </ul>
    </Card>
  )
}
