/** Changing one’s password; the server then ends every other session. */
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { NewPassword } from './new-password.tsx'

/** The card. */
export function Password() {
  const say = useSay()
  const account = useAccount()
  const tell = useToast()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const change = async () => {
    setTried(true)
    if (!current || !password || password !== repeated) return
    setBusy(true)
    setProblem(null)
    try {
      await api.post('/api/account/password', { current, password })
      setCurrent('')
      setPassword('')
      setRepeated('')
      setTried(false)
      tell(say(words.password_changed))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  const wrong = problem?.fields['current'] ?? (tried && !current ? say(words.missing) : undefined)
  return (
    <Card title={say(words.password)}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        {problem && Object.keys(problem.fields).length === 0 && <ProblemNote problem={problem} />}
        <input type="email" name="username" autoComplete="username" value={account.email} readOnly hidden />
        <div className="field">
          <label htmlFor="current-password">{say(words.current)}</label>
          <input
            id="current-password"
            className="input"
            type="password"
            dir="ltr"
            autoComplete="current-password"
            value={current}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? 'current-password-error' : undefined}
            onChange={(event) => setCurrent(event.target.value)}
          />
          {wrong && (
            <p className="error" id="current-password-error">
              {wrong}
            </p>
          )}
        </div>
        <NewPassword
          labels={{ password: say(words.next), repeat: say(words.repeat), help: say(words.next_help) }}
          password={password}
          repeated={repeated}
          error={problem?.fields['password'] ?? (tried && !password ? say(words.missing) : undefined)}
          differ={tried && password !== repeated ? say(words.differ) : undefined}
          onPassword={setPassword}
          onRepeated={setRepeated}
        />
        <div className="row">
          <Button type="submit" busy={busy}>
            {say(words.change_password)}
          </Button>
        </div>
      </form>
    </Card>
  )
}
