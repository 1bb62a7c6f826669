/** One community: what it is for, who may read it, who belongs to it. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Community } from '../../schemas/community.ts'
import { app } from '../../schemas/words/app.ts'
import { log } from '../../schemas/words/audit.ts'
import { communities as words } from '../../schemas/words/communities.ts'
import { keeping } from '../../schemas/words/erasure.ts'
import { useCommunity } from '../lib/community.tsx'
import { useSay } from '../lib/language.tsx'
import { useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { useTermName } from '../lib/vocabulary.ts'
import { CommunityDialog } from '../records/community/community-dialog.tsx'
import { Members } from '../records/community/members.tsx'
import { Badge } from '../ui/badge.tsx'
import { Bidi } from '../ui/bidi.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { useToast } from '../ui/toast.tsx'
import { type FreezeState, FrozenNote } from './keeping/freeze.tsx'

/** The page. */
export function CommunityPage() {
  const { id = '' } = useParams()
  const say = useSay()
  const { may, roleIn } = useSession()
  const { reload, nameOf } = useCommunity()
  const kind = useTermName('community_kind')
  const tell = useToast()
  const [editing, setEditing] = useState(false)
  const query = useQuery<Community>(`/api/communities/${id}`)
  const record = query.stale ? null : query.data
  const member = roleIn(id) !== null
  const freeze = useQuery<FreezeState>(member ? `/api/communities/${id}/freeze` : null)

  if (query.problem?.status === 404) return <NotFound />
  const confidential = record?.visibility === 'confidential'
  return (
    <PageBody
      title={<Bidi>{record?.name ?? nameOf(id)}</Bidi>}
      window={say(words.one)}
      width="read"
      above={
        <Link to="/communities" className="row">
          <Icon name="back" size={1} /> {say(words.title)}
        </Link>
      }
      lead={
        record && (
          <span className="row">
            <Badge tone={confidential ? 'returned' : 'accent'} icon={confidential ? 'lock' : 'open'}>
              {say(confidential ? app.confidential : app.open_to_network)}
            </Badge>
            <span className="small">{record.kind && kind('community_kind', record.kind)}</span>
          </span>
        )
      }
      acts={
        record &&
        may('update', 'communities', record, 'record') && (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {say(words.edit)}
          </Button>
        )
      }
    >
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!record && query.loading && <Loading />}
      {record && (
        <>
          {record.description && (
            <p dir="auto" className="pre">
              {record.description}
            </p>
          )}
          <p className="row">
            <ButtonLink to={`/incidents?community=${id}`} icon="list">
              {say(words.see_incidents)}
            </ButtonLink>
            <ButtonLink to={`/map?community=${id}`} icon="map">
              {say(words.see_map)}
            </ButtonLink>
            {may('read_audit', 'communities', record) && (
              <ButtonLink to={`/log?view=community&community=${id}`} icon="clock">
                {say(log.see)}
              </ButtonLink>
            )}
            {may('hold', 'communities', record) && (
              <ButtonLink to={`/communities/${id}/keeping`} icon="lock">
                {say(keeping.see)}
              </ButtonLink>
            )}
          </p>
          {member && <FrozenNote state={freeze.data} />}
          <Members key={id} record={record} />
        </>
      )}
      {record && editing && (
        <CommunityDialog
          record={record}
          onClose={() => setEditing(false)}
          onDone={(next) => {
            query.setData(next)
            reload()
            setEditing(false)
            tell(say(app.saved))
          }}
        />
      )}
    </PageBody>
  )
}
