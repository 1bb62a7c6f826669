/** An invitation: its owner chooses a password, and the account is open. The link works once. */
import { type FormEvent, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { account } from '../../schemas/words/account.ts'
import { proof } from '../../schemas/words/proof.ts'
import { session as words } from '../../schemas/words/session.ts'
import { api } from '../lib/api.ts'
import { useSay } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { useTermName } from '../lib/vocabulary.ts'
import { Bidi, isolated } from '../ui/bidi.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { NewPassword } from './account/new-password.tsx'
import { Porch } from './sign-in/porch.tsx'

interface Invited {
  readonly email: string
  /** Null when an account is still to be made. */
  readonly name: string | null
  readonly community?: string
  readonly role?: string
  /** There is an account: nothing is to be chosen; whether one must sign in first. */
  readonly sign_in?: boolean
}

function Community({ who }: { readonly who: Invited }) {
  const say = useSay()
  const role = useTermName('community_role')
  return <p>{say(words.invitation_to, { community: isolated(who.community ?? ''), role: role('community_role', who.role ?? '') })}</p>
}

function Join({ token, who, onDone }: { readonly token: string; readonly who: Invited; readonly onDone: () => void }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const join = async () => {
    setBusy(true)
    try {
      await api.post(`/api/invitations/${encodeURIComponent(token)}`)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="stack">
      <Community who={who} />
      {problem && <ProblemNote problem={problem} />}
      {who.sign_in ? (
        <>
          <p>{say(words.invitation_sign_in)}</p>
          <ButtonLink to="/sign-in" look="primary" state={{ from: `/invitation/${token}` }}>
            {say(proof.sign_in)}
          </ButtonLink>
        </>
      ) : (
        <Button look="primary" busy={busy} onClick={() => void join()}>
          {say(words.invitation_join)}
        </Button>
      )}
    </div>
  )
}

function Choose({ token, who, onDone }: { readonly token: string; readonly who: Invited; readonly onDone: () => void }) {
  const say = useSay()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!password || password !== repeated) return
    setBusy(true)
    setProblem(null)
    try {
      await api.post(`/api/invitations/${encodeURIComponent(token)}`, { password, ...(who.name === null ? { name: name.trim() } : {}) })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      {who.role && <Community who={who} />}
      <p>{say(words.invitation_text)}</p>
      {problem && !problem.fields['password'] && !problem.fields['name'] && <ProblemNote problem={problem} />}
      <p>
        {who.name && (
          <>
            <strong>
              <Bidi>{who.name}</Bidi>
            </strong>
            <br />
          </>
        )}
        <Bidi>{who.email}</Bidi>
      </p>
      {who.name === null && (
        <div className="field">
          <label htmlFor="invited-name">{say(words.invitation_name)}</label>
          <p className="help" id="invited-name-help">
            {say(words.invitation_name_help)}
          </p>
          <input
            id="invited-name"
            className="input"
            dir="auto"
            maxLength={120}
            autoComplete="name"
            value={name}
            aria-invalid={problem?.fields['name'] ? true : undefined}
            aria-describedby={`invited-name-help${problem?.fields['name'] ? ' invited-name-error' : ''}`}
            onChange={(event) => setName(event.target.value)}
          />
          {problem?.fields['name'] && (
            <p className="error" id="invited-name-error">
              {problem.fields['name']}
            </p>
          )}
        </div>
      )}
      <input type="email" name="username" autoComplete="username" value={who.email} readOnly hidden />
      <NewPassword
        labels={{ password: say(proof.password), repeat: say(words.invitation_repeat), help: say(words.invitation_length) }}
        password={password}
        repeated={repeated}
        error={problem?.fields['password'] ?? (tried && !password ? say(account.missing) : undefined)}
        differ={tried && password !== repeated ? say(words.invitation_differ) : undefined}
        onPassword={setPassword}
        onRepeated={setRepeated}
      />
      <Button type="submit" look="primary" busy={busy}>
        {say(words.invitation_accept)}
      </Button>
    </form>
  )
}

/** The page. */
export function InvitationPage() {
  const { token = '' } = useParams()
  const say = useSay()
  const query = useQuery<Invited>(`/api/invitations/${encodeURIComponent(token)}`)
  const [done, setDone] = useState(false)
  const joins = query.data?.sign_in !== undefined
  const { refresh } = useSession()
  useEffect(() => {
    document.title = `${say(words.invitation_title)} · Vigie`
  }, [say])
  return (
    <Porch>
      <h1>{say(joins ? words.invitation_title_to : words.invitation_title)}</h1>
      {!query.data && query.loading && <Loading lines={3} />}
      {query.problem && query.problem.status === 404 && <Empty icon="lock" title={say(words.invitation_void)} />}
      {query.problem && query.problem.status !== 404 && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {query.data && !done && joins && (
        <Join
          token={token}
          who={query.data}
          onDone={() => {
            setDone(true)
            void refresh()
          }}
        />
      )}
      {query.data && !done && !joins && <Choose token={token} who={query.data} onDone={() => setDone(true)} />}
      {done && joins && (
        <Empty icon="check" title={say(words.invitation_joined)}>
          <ButtonLink to="/" look="primary">
            {say(words.enrol_go)}
          </ButtonLink>
        </Empty>
      )}
      {done && !joins && (
        <Empty icon="check" title={say(words.invitation_done)}>
          <ButtonLink to="/sign-in" look="primary">
            {say(proof.sign_in)}
          </ButtonLink>
        </Empty>
      )}
    </Porch>
  )
}
