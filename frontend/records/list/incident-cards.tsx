/** The list on a phone: one card per incident, the whole card a target for the thumb. */
import { Link } from 'react-router'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { When } from '../when.tsx'
import './incident-cards.css'
import type { Line } from './use-rows.ts'

/** The cards, also for short lists on the desk; `to` says where a card leads. */
export function IncidentCards({
  lines,
  stale = false,
  to,
}: {
  readonly lines: readonly Line[]
  readonly stale?: boolean
  readonly to?: (line: Line) => string
}) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <ul className="incident-cards" aria-busy={stale}>
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={within(to?.(line) ?? `/incidents/${line.id}`)}>
            <span className="incident-card-top">
              <StateBadge state={line.state} />
              <span className="muted small">
                <When date={line.date} />
              </span>
            </span>
            <strong>
              <Bidi lang={line.language}>{line.title || say(words.untitled)}</Bidi>
            </strong>
            <span className="incident-card-end">
              {line.violation && (
                <span>
                  {line.violation}
                  {line.others > 0 && `\u00a0${say(words.and_more, { count: line.others })}`}
                </span>
              )}
              {line.where && <span>{line.where}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
