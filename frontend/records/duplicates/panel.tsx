/** On the page of an incident, for those who review: which records may be the same event and why, what was found not to be, and what became part of this one. */
import { useState } from 'react'
import { Link } from 'react-router'
import type { Incident } from '../../../schemas/incident.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toast.tsx'
import { When } from '../when.tsx'
import { type Alike, Reasons, Score } from './reasons.tsx'

interface Part {
  readonly id: string
  readonly incident: Incident
}

/** Title, state, reference and day of a record, as a way to it. */
export function Named({ record }: { readonly record: Incident }) {
  const say = useSay()
  const { within } = useCommunity()
  return (
    <>
      <Link className="alike-title" to={within(`/incidents/${record.id}`)}>
        <Bidi lang={record.language}>{record.title || say(incidents.untitled)}</Bidi>
      </Link>
      <p className="alike-about">
        <StateBadge state={record.state ?? 'submitted'} />
        <Bidi>{record.reference ?? ''}</Bidi>
        {record.happened_on && <When date={record.happened_on} />}
      </p>
    </>
  )
}

/** The panel; nothing at all for who does not review. `onChange` is called when the record itself has changed. */
export function Duplicates({ record, onChange }: { readonly record: Incident; readonly onChange: () => void }) {
  const say = useSay()
  const { may } = useSession()
  const { within } = useCommunity()
  const tell = useToast()
  const reviews = may('compare', 'incidents', record as Record<string, unknown>)
  const query = useQuery<{ items: readonly Alike[] }>(reviews ? `/api/incidents/${record.id}/duplicates` : null)
  const parts = useQuery<{ items: readonly Part[] }>(reviews ? `/api/incidents/${record.id}/merges` : null)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!reviews) return null

  const attempt = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
      query.reload()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const base = `/api/incidents/${record.id}`
  const together = (id: string) => attempt(() => api.delete(`${base}/distinctions/${id}`))
  const apart = (id: string) =>
    attempt(async () => {
      await api.post(`${base}/distinctions`, { other_id: id })
      tell(say(words.told_apart), () => void together(id))
    })
  const undo = (part: Part) =>
    attempt(async () => {
      await api.delete(`${base}/merges/${part.id}`)
      tell(say(words.undone))
      parts.reload()
      onChange()
    })
  const open = (query.data?.items ?? []).filter((one) => one.distinct === null)
  const closed = (query.data?.items ?? []).filter((one) => one.distinct !== null)
  const merges = may('merge', 'incidents', record as Record<string, unknown>)
  return (
    <Card title={say(words.title)}>
      {(query.problem || problem) && <ProblemNote problem={(problem ?? query.problem) as Problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={2} />}
      {query.data && open.length === 0 && <p className="muted">{say(words.none)}</p>}
      <ul className="alike">
        {open.map((one) => (
          <li key={one.incident.id}>
            <Named record={one.incident} />
            <p>
              <Score alike={one} />
            </p>
            <Reasons reasons={one.reasons} />
            <p className="row">
              {merges && (
                <ButtonLink size="s" to={within(`/incidents/${record.id}/merge/${one.incident.id}`)}>
                  {say(words.compare)}
                </ButtonLink>
              )}
              <Button size="s" look="quiet" onClick={() => void apart(one.incident.id ?? '')}>
                {say(words.not_one)}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="alike-apart">
          <summary>{say(words.apart, { count: closed.length })}</summary>
          <ul className="alike">
            {closed.map((one) => (
              <li key={one.incident.id}>
                <Named record={one.incident} />
                <p>
                  <Button size="s" look="quiet" onClick={() => void together(one.incident.id ?? '')}>
                    {say(words.take_back)}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(parts.data?.items.length ?? 0) > 0 && (
        <section className="alike-apart" aria-label={say(words.parts)}>
          <h3>{say(words.parts)}</h3>
          <ul className="alike">
            {parts.data?.items.map((part) => (
              <li key={part.id}>
                <p className="alike-title">
                  <Bidi lang={part.incident.language}>{part.incident.title}</Bidi> <Bidi>{part.incident.reference ?? ''}</Bidi>
                </p>
                {merges && (
                  <p>
                    <Button size="s" icon="restore" onClick={() => void undo(part)}>
                      {say(words.undo)}
                    </Button>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}
