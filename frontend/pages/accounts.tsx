/** The accounts of the network, for its host: who may sign in, new invitations, and the way out. */
import { useState } from 'react'
import { app } from '../../schemas/words/app.ts'
import { communities as words } from '../../schemas/words/communities.ts'
import { api, type Page } from '../lib/api.ts'
import { useLanguage } from '../lib/language.tsx'
import { dayOf } from '../lib/moment.ts'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useAccount } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { InvitationDialog, type Invited, NewAccount } from '../records/community/invite.tsx'
import { Badge } from '../ui/badge.tsx'
import { Bidi, isolated } from '../ui/bidi.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { useToast } from '../ui/toast.tsx'
import './accounts/accounts.css'

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly is_host: boolean
  readonly disabled_at: string | null
  readonly created_at: string
  readonly second_factor: boolean
}

/** The page; to anybody else it does not exist. */
export function AccountsPage() {
  const { say, language } = useLanguage()
  const me = useAccount()
  const tell = useToast()
  const query = useQuery<Page<AccountRow>>(me.is_host ? '/api/accounts' : null)
  const [wanted, setWanted] = useState('')
  const [creating, setCreating] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (!me.is_host) return <NotFound />

  const all = query.data?.items ?? []
  const shown = all.filter((one) => `${one.name} ${one.email}`.toLocaleLowerCase(language).includes(wanted.trim().toLocaleLowerCase(language)))
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const inviteAgain = (one: AccountRow) => attempt(async () => setInvited(await api.post<Invited>(`/api/accounts/${one.id}/invitation`)))
  const endSessions = (one: AccountRow) =>
    attempt(async () => {
      await api.delete(`/api/accounts/${one.id}/sessions`)
      tell(say(words.sessions_ended, { name: one.name }))
    })
  const disable = (one: AccountRow, disabled: boolean) =>
    attempt(async () => {
      await api.patch(`/api/accounts/${one.id}`, { disabled })
      query.reload()
      tell(say(disabled ? words.disabled_done : words.enabled_done, { name: one.name }), disabled ? () => void disable(one, false) : undefined)
    })

  return (
    <PageBody
      title={say(words.accounts_title)}
      lead={say(words.accounts_lead)}
      width="read"
      acts={
        <Button look="primary" icon="plus" onClick={() => setCreating(true)}>
          {say(words.account_new)}
        </Button>
      }
    >
      {(query.problem ?? problem) && <ProblemNote problem={(query.problem ?? problem) as Problem} onRetry={query.reload} />}
      <Card title={say(words.accounts_count, { count: all.length })}>
        <div className="stack">
          <input
            className="input"
            type="search"
            dir={wanted ? 'auto' : undefined}
            aria-label={say(words.accounts_search)}
            placeholder={say(words.accounts_search)}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          {!query.data && query.loading && <Loading lines={5} />}
          <ul className="accounts">
            {shown.map((one) => (
              <li key={one.id}>
                <div>
                  <p className="row">
                    <strong>
                      <Bidi>{one.name}</Bidi>
                    </strong>
                    {one.is_host && <Badge tone="accent">{say(words.host)}</Badge>}
                    {one.second_factor && (
                      <Badge tone="verified" icon="key">
                        {say(words.second_factor)}
                      </Badge>
                    )}
                    {one.disabled_at && (
                      <Badge tone="deadline" icon="lock">
                        {say(words.disabled)}
                      </Badge>
                    )}
                  </p>
                  <p className="muted small">
                    <Bidi>{one.email}</Bidi> · {say(words.since)} {dayOf(language, one.created_at)}
                  </p>
                </div>
                {one.id !== me.id && (
                  <Menu label={say(words.acts_for, { name: isolated(one.name) })} className="button button-icon" button={<Icon name="more" />}>
                    <MenuItem icon="link" onClick={() => void inviteAgain(one)}>
                      {say(words.invite_again)}
                    </MenuItem>
                    <MenuItem icon="leave" onClick={() => void endSessions(one)}>
                      {say(words.end_sessions)}
                    </MenuItem>
                    <MenuItem icon={one.disabled_at ? 'open' : 'lock'} onClick={() => void disable(one, !one.disabled_at)}>
                      {say(one.disabled_at ? words.enable : words.disable)}
                    </MenuItem>
                  </Menu>
                )}
              </li>
            ))}
          </ul>
          {query.data && shown.length === 0 && <p className="muted">{say(app.none)}</p>}
        </div>
      </Card>
      {creating && (
        <NewAccount
          onClose={() => setCreating(false)}
          onDone={(made) => {
            setCreating(false)
            setInvited(made)
            query.reload()
          }}
        />
      )}
      {invited && <InvitationDialog invited={invited} onClose={() => setInvited(null)} />}
    </PageBody>
  )
}
