/** One force or organisation: where it stands in the chain of command, who held which place in it and when, and the acts in which it is alleged to have had a part. */
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Involvement } from '../../../schemas/involvement.ts'
import { type Organisation, organisation } from '../../../schemas/organisation.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import type { Revision } from '../../records/incident/change.tsx'
import { History } from '../../records/incident/history.tsx'
import { NamesProvider } from '../../records/knowledge/names.tsx'
import { RecordFacts } from '../../records/knowledge/record-facts.tsx'
import { RecordMenu } from '../../records/knowledge/record-menu.tsx'
import { useForceChoices } from '../../records/knowledge/use-choices.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { PageBody } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Back } from './back.tsx'
import { Command } from './command.tsx'
import { AllegedIn } from './person-acts.tsx'
import './registry.css'

const limit = 200

function One() {
  const { id = '' } = useParams()
  const { say, language } = useLanguage()
  const { nameOf } = useCommunity()
  const tell = useToast()
  const query = useQuery<Organisation>(`/api/organisations/${id}`)
  const history = useQuery<{ items: readonly Revision[] }>(`/api/organisations/${id}/history`)
  const involved = useQuery<Page<Involvement>>('/api/involvements', { organisation_id: id, limit })
  const [editing, setEditing] = useState(false)
  const record = query.stale ? null : query.data
  const parents = useForceChoices(record?.community_id, editing)
  if (query.problem?.status === 404) return <NotFound />
  if (!record)
    return (
      <PageBody title={say(words.organisation)} above={<Back to="/registry/organisations" />}>
        {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : <Loading lines={8} />}
      </PageBody>
    )
  const again = () => {
    query.reload()
    history.reload()
  }
  return (
    <PageBody
      title={<Bidi>{record.name}</Bidi>}
      window={say(words.organisation)}
      above={<Back to="/registry/organisations" />}
      lead={
        <span className="registry-lead">
          <Icon name="people" size={1.1} /> <Bidi>{nameOf(record.community_id)}</Bidi>
        </span>
      }
      acts={<RecordMenu schema={organisation} told record={record} name={record.name ?? ''} onEdit={() => setEditing(true)} onGone={again} />}
    >
      <div className="registry-page">
        <div className="registry-main">
          <Command here={record} />
          <AllegedIn involvements={involved.data?.items ?? []} title={say(words.acts_alleged)} always />
        </div>
        <div className="registry-side">
          <Card title={say(words.about)}>
            <RecordFacts schema={organisation} record={record} />
          </Card>
          <History query={history} form={null} schema={organisation} record={record} onChange={again} />
        </div>
      </div>
      {editing && (
        <RecordDialog
          schema={organisation}
          title={organisation.label[language]}
          record={record}
          fixed={{ community_id: record.community_id }}
          choices={{ parent_id: parents.terms.filter((one) => one.code !== record.id) }}
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
export function OrganisationPage() {
  return (
    <NamesProvider>
      <One />
    </NamesProvider>
  )
}
