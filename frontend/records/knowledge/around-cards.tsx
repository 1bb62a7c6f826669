/** What was done about an incident, and the other incidents that it hangs together with. */
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { type IncidentLink, incidentLink } from '../../../schemas/incident-link.ts'
import { intervention } from '../../../schemas/intervention.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notes } from '../notes/note.tsx'
import { When } from '../when.tsx'
import { PersonLink } from './names.tsx'
import { RecordMenu } from './record-menu.tsx'
import type { Subject } from './subjects.ts'
import type { Parts } from './use-parts.ts'

interface AroundProps {
  readonly parts: Parts
  readonly amends: boolean
  readonly onAsk: (subject: Subject) => void
}

/** The card of interventions. */
export function InterventionsCard({ parts, amends, onAsk }: AroundProps) {
  const { say } = useLanguage()
  const term = useTermName('interventions')
  if (parts.interventions.length === 0 && !amends) return null
  return (
    <Card
      title={say(words.interventions)}
      acts={
        amends && (
          <Button size="s" look="quiet" icon="plus" onClick={() => onAsk({ kind: 'intervention', record: null })}>
            {say(words.add_intervention)}
          </Button>
        )
      }
    >
      {parts.interventions.length === 0 && <p className="muted">{say(words.no_interventions)}</p>}
      <ul className="around">
        {parts.interventions.map((one) => (
          <li key={one.id} className="around-item">
            <div>
              <p>
                <strong>{term('interventions', one.kind ?? '')}</strong>
                <span className="muted small">
                  {' '}
                  · <When date={one.happened_on} />
                </span>
              </p>
              {(one.party || one.asked_of) && (
                <p className="muted small">
                  {[one.party, one.asked_of].filter(Boolean).map((text, at) => (
                    <span key={text}>
                      {at > 0 && ' → '}
                      <Bidi>{text}</Bidi>
                    </span>
                  ))}
                </p>
              )}
              {one.person_id && (
                <p className="small">
                  <PersonLink record={parts.registry.person(one.person_id)} />
                </p>
              )}
              {[one.response, one.result].filter(Boolean).map((text) => (
                <p key={text} className="source-account" dir="auto">
                  {text}
                </p>
              ))}
              <Notes schema={intervention} record={one} />
            </div>
            {amends && (
              <RecordMenu
                schema={intervention}
                record={one}
                name={term('interventions', one.kind ?? '')}
                onEdit={() => onAsk({ kind: 'intervention', record: one })}
                onGone={parts.reload}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Linked({
  link,
  other,
  amends,
  onAsk,
  reload,
}: {
  readonly link: IncidentLink
  readonly other: string
  readonly amends: boolean
  readonly onAsk: AroundProps['onAsk']
  readonly reload: () => void
}) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  const term = useTermName('incident_link')
  const { data } = useQuery<Incident>(`/api/incidents/${other}`)
  const kind = term('incident_link', link.kind ?? '')
  return (
    <li className="around-item">
      <div>
        <p className="muted small">{kind}</p>
        <p>
          <Link to={within(`/incidents/${other}`)}>
            <Bidi>{data?.title ?? say(words.an_incident)}</Bidi>
          </Link>
          {data?.happened_on && (
            <span className="muted small">
              {' '}
              · <When date={data.happened_on} />
            </span>
          )}
        </p>
        {link.note && (
          <p className="small" dir="auto">
            {link.note}
          </p>
        )}
      </div>
      {amends && <RecordMenu schema={incidentLink} record={link} name={kind} onEdit={() => onAsk({ kind: 'link', record: link })} onGone={reload} />}
    </li>
  )
}

/** The card of the chain of incidents. */
export function ChainCard({ parts, amends, onAsk }: AroundProps) {
  const { say } = useLanguage()
  if (parts.links.length + parts.linked.length === 0 && !amends) return null
  return (
    <Card
      title={say(words.chain)}
      acts={
        amends && (
          <Button size="s" look="quiet" icon="plus" onClick={() => onAsk({ kind: 'link', record: null })}>
            {say(words.add_link)}
          </Button>
        )
      }
    >
      {parts.links.length + parts.linked.length === 0 && <p className="muted">{say(words.no_links)}</p>}
      <ul className="around">
        {parts.links.map((one) => (
          <Linked key={one.id} link={one} other={one.related_id ?? ''} amends={amends} onAsk={onAsk} reload={parts.reload} />
        ))}
        {parts.linked.map((one) => (
          <Linked key={one.id} link={one} other={one.incident_id ?? ''} amends={false} onAsk={onAsk} reload={parts.reload} />
        ))}
      </ul>
    </Card>
  )
}
