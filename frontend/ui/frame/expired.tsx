/** The session ended while somebody was working: sign in over the page, and go on. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { session as words } from '../../../schemas/words/session.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNote } from '../problem.tsx'

/** A dialog that goes by itself once signed in. */
export function Expired() {
  const say = useSay()
  const account = useAccount()
  const { signIn, signOut } = useSession()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const enter = async () => {
    setBusy(true)
    try {
      await signIn(account.email, password)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(app.expired_title)}
      size="s"
      closable={false}
      onClose={() => undefined}
      onSubmit={() => void enter()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy}>
            {say(words.sign_in)}
          </Button>
          <Button look="quiet" onClick={() => void signOut()}>
            {say(app.sign_out)}
          </Button>
        </>
      }
    >
      <p>{say(app.expired_text)}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="field">
        <label htmlFor="expired-email">{say(words.email)}</label>
        <input id="expired-email" className="input" type="email" value={account.email} autoComplete="username" readOnly dir="ltr" />
      </div>
      <div className="field">
        <label htmlFor="expired-password">{say(words.password)}</label>
        <input
          id="expired-password"
          className="input"
          type="password"
          autoComplete="current-password"
          dir="ltr"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
