/** The evidence of an incident: what is there, and where more is put. */
import { useState } from 'react'
import { Link } from 'react-router'
import { type Evidence, evidence } from '../../../schemas/evidence.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { evidenceWords as words } from '../../../schemas/words/evidence.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useDisplayOf } from '../use-display.ts'
import { AddEvidence } from './add.tsx'
import './evidence.css'

const kindField = fieldsOf(evidence).filter((one) => one.name === 'kind' || one.name === 'relation')

/** Lines of items, the newest first. */
export function EvidenceList({ items, fresh }: { readonly items: readonly Evidence[]; readonly fresh?: ReadonlySet<string> }) {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const display = useDisplayOf(kindField)
  const [kind, relation] = kindField
  return (
    <ul className="evidence-list">
      {items.map((item) => (
        <li key={item.id}>
          <Link to={within(`/evidence/${item.id}`)} className="evidence-item">
            <Icon name={item.doubt ? 'warning' : item.locked_at ? 'lock' : 'report'} size={1.3} />
            <span className="evidence-words">
              <strong>
                <Bidi lang={item.language}>{item.title || item.file_name || item.reference}</Bidi>
              </strong>
              <span className="muted small">
                {[kind && display(kind, item.kind), relation && item.relation && display(relation, item.relation)].filter(Boolean).join(' · ')}{' '}
                <bdi>{item.reference}</bdi> · {dayOf(language, String(item.created_at))}
              </span>
            </span>
            {item.id && fresh?.has(item.id) && (
              <span className="evidence-intact">
                <Icon name="check" size={1} /> {say(words.intact)}
              </span>
            )}
            {item.doubt && <span className="evidence-doubt">{say(words.doubt)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface SectionProps {
  readonly incidentId: string
  /** Who looks may put something here. */
  readonly adds: boolean
  /** Who looks does not see everything that is here. */
  readonly partial: boolean
  readonly level?: 2 | 3
}

/** The section. */
export function EvidenceSection({ incidentId, adds, partial, level = 2 }: SectionProps) {
  const { say } = useLanguage()
  const query = useQuery<{ items: readonly Evidence[] }>('/api/evidence', { incident: incidentId, limit: 200, beside: true })
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const items = query.data?.items ?? []
  return (
    <Card title={say(words.title)} className="evidence" level={level}>
      {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : !query.data && <Loading lines={2} />}
      {query.data && items.length === 0 && (
        <p className="muted">
          {say(words.none)} {adds && say(words.none_help)}
        </p>
      )}
      <EvidenceList items={items} fresh={fresh} />
      {adds && (
        <AddEvidence
          incidentId={incidentId}
          onAdded={(item) => {
            setFresh((now) => new Set([...now, String(item.id)]))
            query.reload()
          }}
        />
      )}
      {partial && <p className="muted small">{say(words.withheld)}</p>}
    </Card>
  )
}
