/** My account: name, language, roles, password, and where I am signed in. */
import { useState } from 'react'
import { Link } from 'react-router'
import { type Language, languages } from '../../schemas/dialect.ts'
import { account as words } from '../../schemas/words/account.ts'
import { app, languageNames } from '../../schemas/words/app.ts'
import { api } from '../lib/api.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { type Problem, problemOf } from '../lib/problem.ts'
import { useAccount, useSession } from '../lib/session.tsx'
import { useTermName } from '../lib/vocabulary.ts'
import { Bidi } from '../ui/bidi.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import { useToast } from '../ui/toast.tsx'
import { Password } from './account/password.tsx'
import { SecondFactor } from './account/second-factor.tsx'
import { Sessions } from './account/sessions.tsx'

function About() {
  const { say, language, setLanguage } = useLanguage()
  const account = useAccount()
  const { refresh } = useSession()
  const tell = useToast()
  const [name, setName] = useState(account.name)
  const [spoken, setSpoken] = useState<Language>(account.language ?? language)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await api.patch('/api/account', { name: name.trim(), language: spoken })
      if (spoken !== account.language) setLanguage(spoken)
      await refresh()
      tell(say(app.saved))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <Card title={say(words.about)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && <ProblemNote problem={problem} fields />}
        <div className="field">
          <label htmlFor="my-name">{say(words.name)}</label>
          <p className="help" id="my-name-help">
            {say(words.name_help)}
          </p>
          <input
            id="my-name"
            className="input"
            dir="auto"
            maxLength={120}
            required
            autoComplete="name"
            value={name}
            aria-describedby="my-name-help"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="my-email">{say(words.email)}</label>
          <p className="help" id="my-email-help">
            {say(words.email_help)}
          </p>
          <input id="my-email" className="input" dir="ltr" value={account.email} readOnly aria-describedby="my-email-help" />
        </div>
        <div className="field">
          <label htmlFor="my-language">{say(words.language)}</label>
          <p className="help" id="my-language-help">
            {say(words.language_help)}
          </p>
          <select
            id="my-language"
            className="input"
            value={spoken}
            aria-describedby="my-language-help"
            onChange={(event) => setSpoken(event.target.value as Language)}
          >
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="row">
          <Button type="submit" look="primary" busy={busy}>
            {say(app.save)}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Roles() {
  const { say } = useLanguage()
  const account = useAccount()
  const { mine } = useCommunity()
  const role = useTermName('community_role')
  if (mine.length === 0) return null
  return (
    <Card title={say(words.roles)}>
      <ul className="stack">
        {mine.map((one) => (
          <li key={one.id} className="spread">
            <Link to={`/communities/${one.id}`}>
              <Bidi>{one.name}</Bidi>
            </Link>
            <span>{role('community_role', account.memberships.find((each) => each.community_id === one.id)?.role ?? '')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The page. */
export function AccountPage() {
  const { say } = useLanguage()
  return (
    <PageBody title={say(words.title)} width="read">
      <About />
      <Roles />
      <SecondFactor />
      <Password />
      <Sessions />
    </PageBody>
  )
}
