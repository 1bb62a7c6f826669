/** An invitation: its owner chooses a password, and the account is open. The link works once. */
import { type FormEvent, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { account } from '../../schemas/words/account.ts'
import { session as words } from '../../schemas/words/session.ts'
import { api } from '../lib/api.ts'
import { useSay } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useQuery } from '../lib/use-query.ts'
import { Bidi } from '../ui/bidi.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { NewPassword } from './account/new-password.tsx'
import { Porch } from './sign-in/porch.tsx'

function Choose({
  token,
  who,
  onDone,
}: {
  readonly token: string
  readonly who: { readonly email: string; readonly name: string }
  readonly onDone: () => void
}) {
  const say = useSay()
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
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
      await api.post(`/api/invitations/${encodeURIComponent(token)}`, { password })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <p>{say(words.invitation_text)}</p>
      {problem && !problem.fields['password'] && <ProblemNote problem={problem} />}
      <p>
        <strong>
          <Bidi>{who.name}</Bidi>
        </strong>
        <br />
        <Bidi>{who.email}</Bidi>
      </p>
      <input type="email" name="username" autoComplete="username" value={who.email} readOnly hidden />
      <NewPassword
        labels={{ password: say(words.password), repeat: say(words.invitation_repeat), help: say(words.invitation_length) }}
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
  const query = useQuery<{ email: string; name: string }>(`/api/invitations/${encodeURIComponent(token)}`)
  const [done, setDone] = useState(false)
  useEffect(() => {
    document.title = `${say(words.invitation_title)} · Vigie`
  }, [say])
  return (
    <Porch>
      <h1>{say(words.invitation_title)}</h1>
      {!query.data && query.loading && <Loading lines={3} />}
      {query.problem && query.problem.status === 404 && <Empty icon="lock" title={say(words.invitation_void)} />}
      {query.problem && query.problem.status !== 404 && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {query.data && !done && <Choose token={token} who={query.data} onDone={() => setDone(true)} />}
      {done && (
        <Empty icon="check" title={say(words.invitation_done)}>
          <ButtonLink to="/sign-in" look="primary">
            {say(words.sign_in)}
          </ButtonLink>
        </Empty>
      )}
    </Porch>
  )
}
