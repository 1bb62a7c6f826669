/** One person: everything that happened to them, every part that they are alleged to have had, where they stood, what they agreed to, and how often they were asked. */
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { type PersonRecord, person } from '../../../schemas/person.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { samePerson } from '../../../schemas/words/same-person.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { ConsentCard } from '../../records/consent/consent-card.tsx'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { PersonDuplicates } from '../../records/duplicates/person-panel.tsx'
import { useKeeping } from '../../records/erasure/keeping.tsx'
import type { Revision } from '../../records/incident/change.tsx'
import { History } from '../../records/incident/history.tsx'
import { NamesButton, NamesProvider, usePersonLabel } from '../../records/knowledge/names.tsx'
import { RecordFacts } from '../../records/knowledge/record-facts.tsx'
import { RecordMenu } from '../../records/knowledge/record-menu.tsx'
import type { Stored } from '../../records/knowledge/stored.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Back } from './back.tsx'
import { ActsAlleged, ActsSuffered } from './person-acts.tsx'
import { Affiliations, Interviews } from './person-cards.tsx'
import './registry.css'

function One() {
  const { id = '' } = useParams()
  const { say, language } = useLanguage()
  const { may } = useSession()
  const { nameOf, within } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const label = usePersonLabel()
  const query = useQuery<PersonRecord>(`/api/people/${id}`)
  const history = useQuery<{ items: readonly Revision[] }>(`/api/people/${id}/history`)
  const [editing, setEditing] = useState(false)
  const record = query.stale ? null : query.data

  // Who was merged leads to whom she became: the address follows.
  const became = record?.id && record.id !== id ? record.id : null
  useEffect(() => {
    if (!became) return
    tell(say(samePerson.led_here))
    void navigate(within(`/registry/people/${became}`), { replace: true })
  }, [became, navigate, say, tell, within])

  const keeping = useKeeping('people', record as Stored | null, () => {
    query.reload()
    history.reload()
  })

  if (query.problem?.status === 404) return <NotFound />
  if (!record)
    return (
      <PageBody title={say(words.person)} above={<Back to="/registry" />}>
        {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : <Loading lines={8} />}
      </PageBody>
    )
  const trusted = may('read', 'consents', { community_id: record.community_id, created_by: null, removed_at: null })
  const again = () => {
    query.reload()
    history.reload()
  }
  return (
    <PageBody
      title={<Bidi>{label(record)}</Bidi>}
      window={say(words.person)}
      above={<Back to="/registry" />}
      lead={
        <span className="registry-lead">
          <Icon name="people" size={1.1} /> <Bidi>{nameOf(record.community_id)}</Bidi>{' '}
          {record.reference && <span className="numbers">({record.reference})</span>}
        </span>
      }
      acts={
        <>
          <NamesButton people={[record]} />
          <RecordMenu schema={person} told record={record} name={person.label[language]} onEdit={() => setEditing(true)} onGone={again} last={keeping.items} />
        </>
      }
    >
      {keeping.notes}
      <div className="registry-page">
        <div className="registry-main">
          <ActsSuffered person={record} />
          <ActsAlleged person={record} />
          <Affiliations person={record} onChange={again} />
          {(trusted || may('create', 'consents', { community_id: record.community_id, created_by: record.created_by })) && (
            <>
              <ConsentCard person={record} />
              <Interviews person={record} />
            </>
          )}
        </div>
        <div className="registry-side">
          <Card title={say(words.about)}>
            <RecordFacts schema={person} record={record} />
          </Card>
          <PersonDuplicates key={record.version} record={record} onChange={again} />
          <History query={history} form={null} schema={person} record={record} onChange={again} />
        </div>
      </div>
      {editing && (
        <RecordDialog
          schema={person}
          title={person.label[language]}
          record={record}
          fixed={{ community_id: record.community_id }}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            again()
            tell(say(words.saved))
          }}
        />
      )}
    </PageBody>
  )
}

/** The page. */
export function PersonPage() {
  return (
    <NamesProvider>
      <One />
    </NamesProvider>
  )
}
