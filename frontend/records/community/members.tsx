/** The members of a community and their roles; whoever may manage them adds, changes and removes here, the server guards the last coordinator. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type Community, type Role, roles } from '../../../schemas/community.ts'
import { communities as words } from '../../../schemas/words/communities.ts'
import { api, type Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { forgetNames, type Member } from '../../lib/people.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AddMember } from './add-member.tsx'
import './members.css'
import { InvitationDialog, type Invited } from './invite.tsx'

/** The card; `record` is the community. */
export function Members({ record }: { readonly record: Community }) {
  const { say, language } = useLanguage()
  const { may, refresh } = useSession()
  const account = useAccount()
  const { reload } = useCommunity()
  const navigate = useNavigate()
  const tell = useToast()
  const roleName = useTermName('community_role')
  const [invited, setInvited] = useState<Invited | null>(null)
  const [asking, setAsking] = useState<'add' | Member | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const path = `/api/communities/${record.id}/members`
  const query = useQuery<Page<Member>>(path)
  const members = query.data?.items ?? []
  const coordinates = account.memberships.some((one) => one.community_id === record.id && one.role === 'coordinator')
  const manages = may('manage_members', 'communities', record)
  // The host only names the first coordinator.
  const adds = coordinates || (manages && query.data !== null && !members.some((one) => one.role === 'coordinator'))

  const changed = (text: string, undo?: () => void) => {
    setAsking(null)
    setProblem(null)
    forgetNames(record.id ?? '')
    query.reload()
    tell(text, undo)
  }
  const setRole = async (member: Member, role: Role) => {
    try {
      await api.patch(`${path}/${member.account_id}`, { role })
      changed(say(words.role_changed), member.role === role ? undefined : () => void setRole({ ...member, role }, member.role as Role))
    } catch (error) {
      setProblem(problemOf(error))
      query.reload()
    }
  }
  const removed = (member: Member) => {
    if (member.account_id !== account.id) return changed(say(words.removed, { name: member.name }))
    setAsking(null)
    tell(say(words.left))
    void refresh().then(reload)
    void navigate('/')
  }

  if (query.problem?.status === 403) return <p className="muted">{say(words.members_hidden)}</p>
  return (
    <Card
      title={members.length > 0 ? say(words.members_count, { count: members.length }) : say(words.members)}
      acts={
        adds && (
          <Button icon="plus" size="s" onClick={() => setAsking('add')}>
            {say(words.add)}
          </Button>
        )
      }
    >
      {problem && <ProblemNote problem={problem} fields />}
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={4} />}
      {query.data && members.length === 0 && <Empty icon="people" title={say(words.no_members)} text={manages ? say(words.add_first) : ''} />}
      <ul className="members">
        {members.map((member) => {
          const self = member.account_id === account.id
          return (
            <li key={member.account_id}>
              <div className="member-who">
                <p>
                  <strong>
                    <Bidi>{member.name}</Bidi>
                  </strong>{' '}
                  {self && <span className="muted">({say(words.you)})</span>}
                </p>
                <p className="muted small">
                  <Bidi>{member.email}</Bidi> · {say(words.since)} {dayOf(language, member.created_at)}
                </p>
              </div>
              {coordinates && !self ? (
                <select
                  className="input member-role"
                  aria-label={say(words.role_of, { name: isolated(member.name) })}
                  value={member.role}
                  onChange={(event) => void setRole(member, event.target.value as Role)}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {roleName('community_role', role)}
                    </option>
                  ))}
                </select>
              ) : (
                <span className="member-role">{roleName('community_role', member.role)}</span>
              )}
              {(coordinates || self) && (
                <Button
                  look="quiet"
                  size="s"
                  onClick={() => setAsking(member)}
                  aria-label={self ? say(words.leave) : `${say(words.remove)} ${isolated(member.name)}`}
                >
                  {self ? say(words.leave) : say(words.remove)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {asking === 'add' && (
        <AddMember
          path={path}
          first={!coordinates}
          onClose={() => setAsking(null)}
          onDone={(member) => changed(say(words.added, { name: member.name }))}
          onInvited={(made) => {
            setAsking(null)
            setInvited(made)
          }}
        />
      )}
      {invited && <InvitationDialog invited={invited} onClose={() => setInvited(null)} />}
      {asking && asking !== 'add' && (
        <RemoveDialog
          path={`${path}/${asking.account_id}`}
          {...(asking.account_id === account.id
            ? { title: say(words.leave_ask), text: say(words.leave_text), act: say(words.leave) }
            : {
                title: say(words.remove_ask, { name: isolated(asking.name) }),
                text: say(words.remove_text, { name: isolated(asking.name) }),
                act: say(words.remove),
              })}
          onClose={() => setAsking(null)}
          onDone={() => removed(asking)}
        />
      )}
    </Card>
  )
}
