/** Acts in the order of time: one mark per date, no more precise than it is known; what has no date stands last. */
import { Link } from 'react-router'
import type { Act } from '../../../schemas/act.ts'
import { parseEdtf } from '../../../schemas/edtf.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { PersonLink, type Registry } from '../knowledge/names.tsx'
import { When } from '../when.tsx'
import './acts-timeline.css'

/** The first day that a date may mean; what has none comes last. */
function dayOf(date: string): string {
  const known = parseEdtf(date)
  return known?.from ?? known?.to ?? '9999'
}

/** The time line. `linked` leads from each act to its incident. */
export function ActsTimeline({ acts, registry, linked = false }: { readonly acts: readonly Act[]; readonly registry: Registry; readonly linked?: boolean }) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const term = useTermName('violations', 'victim_status')
  const dates = [...new Set(acts.map((one) => one.happened_on ?? ''))].sort((one, other) => dayOf(one).localeCompare(dayOf(other)))
  return (
    <ol className="acts-time">
      {dates.map((date) => (
        <li key={date} className="acts-moment">
          <p className="acts-date">{date ? <When date={date} /> : say(words.no_date)}</p>
          <ul>
            {acts
              .filter((one) => (one.happened_on ?? '') === date)
              .map((one) => (
                <li key={one.id}>
                  <strong>
                    {linked ? (
                      <Link to={within(`/incidents/${one.incident_id}`)}>{term('violations', one.violation ?? '')}</Link>
                    ) : (
                      term('violations', one.violation ?? '')
                    )}
                  </strong>
                  <span>{one.victim_id ? <PersonLink record={registry.person(one.victim_id)} /> : say(words.not_named)}</span>
                  {one.status_at_end && <span className="muted small">{say(words.outcome, { status: term('victim_status', one.status_at_end) })}</span>}
                  {one.ended_on && (
                    <span className="muted small">
                      {say(words.until_date, { date: '' })} <When date={one.ended_on} />
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
