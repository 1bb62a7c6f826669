/** Accounts for the network host: creating one gives a link, shown once, by which its owner chooses a password. */
import { useState } from 'react'
import { type Language, languages } from '../../../schemas/dialect.ts'
import { account as accountWords } from '../../../schemas/words/account.ts'
import { app, languageNames } from '../../../schemas/words/app.ts'
import { communities as words } from '../../../schemas/words/communities.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

export interface Invited {
  readonly name: string
  readonly invitation: string
}

/** Shows the link of an invitation, once. */
export function InvitationDialog({ invited, onClose }: { readonly invited: Invited; readonly onClose: () => void }) {
  const { say } = useLanguage()
  const tell = useToast()
  const link = new URL(invited.invitation, location.origin).href
  const copy = () => navigator.clipboard?.writeText(link).then(() => tell(say(words.copied)))
  return (
    <Dialog
      title={say(words.invitation, { name: `\u2068${invited.name}\u2069` })}
      onClose={onClose}
      onSubmit={onClose}
      acts={
        <>
          <Button type="submit" look="primary">
            {say(words.done)}
          </Button>
          <Button icon="copy" onClick={() => void copy()}>
            {say(words.copy)}
          </Button>
        </>
      }
    >
      <p>{say(words.invitation_text)}</p>
      <div className="field">
        <label htmlFor="invitation-link">{say(words.invitation_link)}</label>
        <input id="invitation-link" className="input" dir="ltr" readOnly value={link} onFocus={(event) => event.target.select()} />
      </div>
    </Dialog>
  )
}

/** Asks for name, address and language of a new account. */
export function NewAccount({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (invited: Invited) => void }) {
  const { say, language } = useLanguage()
  const [values, setValues] = useState({ name: '', email: '', language: language as Language })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const create = async () => {
    setBusy(true)
    setProblem(null)
    try {
      onDone(await api.post<Invited>('/api/accounts', { ...values, name: values.name.trim(), email: values.email.trim() }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  const text = (name: 'name' | 'email', label: string) => (
    <div className="field">
      <label htmlFor={`new-${name}`}>{label}</label>
      <input
        id={`new-${name}`}
        className="input"
        type={name === 'email' ? 'email' : 'text'}
        dir={name === 'email' ? 'ltr' : 'auto'}
        autoComplete="off"
        maxLength={name === 'email' ? 254 : 120}
        required
        value={values[name]}
        onChange={(event) => setValues((now) => ({ ...now, [name]: event.target.value }))}
        aria-invalid={problem?.fields[name] ? true : undefined}
        aria-describedby={problem?.fields[name] ? `new-${name}-error` : undefined}
      />
      {problem?.fields[name] && (
        <p className="error" id={`new-${name}-error`}>
          {problem.fields[name]}
        </p>
      )}
    </div>
  )
  return (
    <Dialog
      title={say(words.account_new)}
      size="s"
      onClose={onClose}
      onSubmit={() => void create()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(words.account_create)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {problem && <ProblemNote problem={problem} />}
      {text('name', say(words.name))}
      {text('email', say(words.email))}
      <div className="field">
        <label htmlFor="new-language">{say(accountWords.language)}</label>
        <select
          id="new-language"
          className="input"
          value={values.language}
          onChange={(event) => setValues((now) => ({ ...now, language: event.target.value as Language }))}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </div>
    </Dialog>
  )
}
