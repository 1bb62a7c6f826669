/** Signing in: the calm front door. In a demonstration, also who one may be, with one line on what each may do. */
import { type FormEvent, useEffect, useState } from 'react'
import { proof } from '../../schemas/words/proof.ts'
import { session as words } from '../../schemas/words/session.ts'
import { useSay } from '../lib/language.tsx'
import { Problem, problemOf } from '../lib/problem.ts'
import { type Given, useSession } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { SecondStep, type Wanted, wantedBy } from '../ui/second-step.tsx'
import { Porch } from './sign-in/porch.tsx'
import './sign-in/sign-in.css'

const demonstration = ['monitor', 'reviewer', 'coordinator', 'lawyer', 'reader', 'host', 'outsider'] as const
/** Public by design: the accounts of the demonstration are printed at its start and refused by a production start. */
const demonstrationPassword = 'vigie-demonstration'

/** The page for whoever is not signed in. */
export function SignInPage() {
  const say = useSay()
  const { signIn } = useSession()
  const { data: health } = useQuery<{ demonstration?: boolean }>('/api/health')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [second, setSecond] = useState<{ who: string; secret: string; wanted: Wanted } | null>(null)

  useEffect(() => {
    document.title = `${say(proof.sign_in)} · Vigie`
  }, [say])

  const enter = async (who: string, secret: string, given: Given = {}) => {
    setBusy(who)
    setProblem(null)
    try {
      await signIn(who, secret, given)
    } catch (error) {
      const found = problemOf(error)
      const next = wantedBy(found)
      if (next) {
        setSecond({ who, secret, wanted: next })
        if ('code' in given || 'passkey' in given) setProblem(found)
        setBusy(null)
        return
      }
      const text = found.status === 401 ? say(proof.refused) : found.status === 429 ? say(words.slow_down) : null
      setProblem(text ? new Problem(found.status, { detail: text }) : found)
      setBusy(null)
    }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!email || !password) setProblem(new Problem(422, { detail: say(words.missing) }))
    else void enter(email.trim(), password)
  }

  if (second)
    return (
      <Porch>
        <h1>{say(proof.second_title)}</h1>
        <div className="stack">
          <p>{say(proof.second_text)}</p>
          {problem && <ProblemNote problem={problem} />}
          <SecondStep
            key={String(second.wanted.passkey?.challenge)}
            wanted={second.wanted}
            busy={busy !== null}
            onGiven={(given) => void enter(second.who, second.secret, given)}
            onProblem={setProblem}
          />
          <div className="row">
            <Button
              look="quiet"
              icon="back"
              onClick={() => {
                setSecond(null)
                setProblem(null)
              }}
            >
              {say(words.back)}
            </Button>
          </div>
        </div>
      </Porch>
    )
  return (
    <Porch>
      <h1>{say(proof.sign_in)}</h1>
      <form className="stack" onSubmit={send} noValidate>
        {problem && <ProblemNote problem={problem} />}
        <div className="field">
          <label htmlFor="email">{say(proof.email)}</label>
          <input
            id="email"
            className="input"
            type="email"
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            aria-invalid={problem?.status === 401 || undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="password">{say(proof.password)}</label>
          <div className="password">
            <input
              id="password"
              className="input"
              type={shown ? 'text' : 'password'}
              dir="ltr"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              aria-invalid={problem?.status === 401 || undefined}
            />
            <IconButton
              icon={shown ? 'hidden' : 'eye'}
              label={say(shown ? proof.hide_password : proof.show_password)}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          </div>
        </div>
        <Button type="submit" look="primary" busy={busy === email.trim() && busy !== ''}>
          {say(proof.sign_in)}
        </Button>
        <p className="help">{say(words.forgotten)}</p>
      </form>
      {health?.demonstration && (
        <section className="demonstration" aria-labelledby="demonstration">
          <h2 id="demonstration">{say(words.demonstration)}</h2>
          <p className="help">{say(words.demonstration_text)}</p>
          <ul>
            {demonstration.map((role) => (
              <li key={role}>
                <button
                  type="button"
                  className="persona"
                  aria-busy={busy === `${role}@example.org` || undefined}
                  onClick={() => void enter(`${role}@example.org`, demonstrationPassword)}
                >
                  <span>
                    <strong>{say(words[`demo_${role}`])}</strong> <span>{say(words[`demo_${role}_text`])}</span>
                  </span>
                  <Icon name="forward" size={1.1} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Porch>
  )
}
