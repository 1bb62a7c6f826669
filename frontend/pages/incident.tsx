/** One incident: what happened, when, where, to whom; what is known of the source; what may be done with it; and all that was done with it. */
import { useEffect } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Incident } from '../../schemas/incident.ts'
import { duplicates } from '../../schemas/words/duplicates.ts'
import { incidents as words } from '../../schemas/words/incidents.ts'
import { review } from '../../schemas/words/review.ts'
import { useCommunity } from '../lib/community.tsx'
import { useSay } from '../lib/language.tsx'
import { useAccount, useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { Duplicates } from '../records/duplicates/panel.tsx'
import { useKeeping } from '../records/erasure/keeping.tsx'
import { EvidenceSection } from '../records/evidence/section.tsx'
import { About, Assessment } from '../records/incident/about.tsx'
import { Acts } from '../records/incident/acts.tsx'
import type { Revision } from '../records/incident/change.tsx'
import { Facts } from '../records/incident/facts.tsx'
import { History } from '../records/incident/history.tsx'
import { partsOf } from '../records/incident/parts.ts'
import { Place } from '../records/incident/place.tsx'
import { useForm } from '../records/incident/use-form.ts'
import { Knowledge } from '../records/knowledge/knowledge.tsx'
import type { Stored } from '../records/knowledge/stored.ts'
import { neighbours, standOn } from '../records/list/trail.ts'
import { VerificationDesk, VerificationHead } from '../records/verify/verification.tsx'
import { Bidi, isolated } from '../ui/bidi.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useToast } from '../ui/toast.tsx'
import './incident/incident.css'

function Way({ id }: { readonly id: string }) {
  const say = useSay()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const near = neighbours(id)
  useEffect(() => standOn(id), [id])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      const to = event.key === 'j' ? near?.next : event.key === 'k' ? near?.previous : null
      if (to) void navigate(within(`/incidents/${to}`))
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [near, navigate, within])
  return (
    <nav className="way" aria-label={say(words.title)}>
      <Link to={near?.from ?? within('/incidents')}>
        <Icon name="back" size={1} /> {say(words.back_to_list)}
      </Link>
      {near?.previous && (
        <Link to={within(`/incidents/${near.previous}`)} aria-label={say(words.previous)} title={say(words.previous)} className="way-step">
          <Icon name="up" />
        </Link>
      )}
      {near?.next && (
        <Link to={within(`/incidents/${near.next}`)} aria-label={say(words.next)} title={say(words.next)} className="way-step">
          <Icon name="down" />
        </Link>
      )}
    </nav>
  )
}

/** Why it was sent back or disputed: the first thing that the author must read. */
function Because({ record, history }: { readonly record: Incident; readonly history: readonly Revision[] | undefined }) {
  const say = useSay()
  const verb = record.state === 'returned' ? 'return' : record.state === 'disputed' ? 'dispute' : null
  const last = verb && history?.find((one) => one.verb === verb)
  if (!last?.reason) return null
  return (
    <aside className={`because because-${record.state}`}>
      <p className="label">
        {say(verb === 'return' ? review.returned_because : review.disputed_because, { name: isolated(last.by?.name ?? say(words.somebody)) })}
      </p>
      <p className="prose" dir="auto">
        {last.reason}
      </p>
    </aside>
  )
}

/** The page. */
export function IncidentPage() {
  const { id = '' } = useParams()
  const say = useSay()
  const { nameOf, communities, within } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const { may } = useSession()
  const account = useAccount()
  const query = useQuery<Incident>(`/api/incidents/${id}`)
  const history = useQuery<{ items: readonly Revision[] }>(`/api/incidents/${id}/history`)
  const record = query.stale ? null : query.data
  const form = useForm(record?.form, record?.form_version)

  // What was merged leads to what it became: the address follows.
  const became = record?.id && record.id !== id ? record.id : null
  useEffect(() => {
    if (!became) return
    tell(say(duplicates.led_here))
    void navigate(within(`/incidents/${became}`), { replace: true })
  }, [became, navigate, say, tell, within])

  const keeping = useKeeping('incidents', record as Stored | null, history.reload)

  if (query.problem?.status === 404) return <NotFound />
  if (!record)
    return (
      <PageBody title={say(words.one)} above={<Way id={id} />}>
        {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : <Loading lines={8} />}
      </PageBody>
    )
  const confidential = communities.find((one) => one.id === record.community_id)?.visibility === 'confidential'
  const parts = partsOf(record, form, (sensitivity) => may('read', 'incidents', record, sensitivity))
  const changed = (next: Incident) => {
    query.setData(next)
    history.reload()
  }
  const role = account.memberships.find((one) => one.community_id === record.community_id)?.role
  const recorder = role !== undefined && role !== 'reader'
  const partial = role === 'monitor'
  return (
    <PageBody
      title={<Bidi lang={record.language}>{record.title || say(words.untitled)}</Bidi>}
      window={say(words.one)}
      above={<Way id={id} />}
      lead={
        <span className="incident-lead">
          <StateBadge state={record.state ?? 'draft'} />
          <Bidi>{record.reference ?? ''}</Bidi>
          <span className="incident-community">
            <Icon name={confidential ? 'lock' : 'people'} size={1.1} /> <Bidi>{nameOf(record.community_id)}</Bidi>
          </span>
        </span>
      }
    >
      <Because record={record} history={history.data?.items} />
      <Acts record={record} keeping={keeping} onChange={changed} />
      <VerificationHead record={record} onChange={changed} />
      <div className="incident">
        <div className="incident-main">
          <Card title={say(words.account_of_facts)}>
            {record.description ? (
              <p className="prose" lang={record.language ?? undefined}>
                {record.description}
              </p>
            ) : (
              <p className="muted">{say(words.no_account)}</p>
            )}
          </Card>
          {record.state !== 'draft' && <Knowledge incident={record} onChange={history.reload} />}
          {recorder && <EvidenceSection incidentId={id} adds={may('attach', 'incidents', record)} partial={partial} />}
          {parts.map((part) => (
            <Facts key={part.key} part={part} record={record} form={form} />
          ))}
          <VerificationDesk record={record} />
        </div>
        <div className="incident-side">
          <Place record={record} />
          <Duplicates
            key={record.id}
            record={record}
            onChange={() => {
              query.reload()
              history.reload()
            }}
          />
          <Assessment record={record} />
          <History query={history} form={form} record={record} onChange={changed} />
          <About record={record} />
        </div>
      </div>
    </PageBody>
  )
}
