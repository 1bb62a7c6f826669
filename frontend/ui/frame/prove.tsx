/** Proving oneself over the page, with everything on it left as it is: when the session has ended, and before what weighs most. */
import { type ReactNode, useState } from 'react'
import { proof as words } from '../../../schemas/words/proof.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { type Given, useAccount } from '../../lib/session.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNote } from '../problem.tsx'
import { SecondStep, type Wanted, wantedBy } from '../second-step.tsx'

interface ProveProps {
  readonly title: string
  readonly text: string
  readonly act: string
  /** The button that gives up. */
  readonly other: ReactNode
  readonly onClose?: () => void
  readonly prove: (password: string, given: Given) => Promise<void>
}

/** The dialog: the password, then the second step where there is one. */
export function Prove({ title, text, act, other, onClose, prove }: ProveProps) {
  const say = useSay()
  const account = useAccount()
  const [password, setPassword] = useState('')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const give = async (given: Given) => {
    setBusy(true)
    setProblem(null)
    try {
      await prove(password, given)
    } catch (error) {
      const found = problemOf(error)
      const next = wantedBy(found)
      setWanted(next ?? wanted)
      if (!next || 'code' in given || 'passkey' in given) setProblem(found)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      size="s"
      closable={onClose !== undefined}
      onClose={() => onClose?.()}
      onSubmit={() => {
        if (!wanted && !busy) void give({})
      }}
      acts={
        <>
          {!wanted && (
            <Button type="submit" look="primary" busy={busy}>
              {act}
            </Button>
          )}
          {other}
        </>
      }
    >
      <p>{wanted ? say(words.second_text) : text}</p>
      {problem && <ProblemNote problem={problem} />}
      {wanted ? (
        <SecondStep key={String(wanted.passkey?.challenge)} wanted={wanted} busy={busy} onGiven={(given) => void give(given)} onProblem={setProblem} />
      ) : (
        <>
          <div className="field">
            <label htmlFor="prove-email">{say(words.email)}</label>
            <input id="prove-email" className="input" type="email" value={account.email} autoComplete="username" readOnly dir="ltr" />
          </div>
          <div className="field">
            <label htmlFor="prove-password">{say(words.password)}</label>
            <input
              id="prove-password"
              className="input"
              type="password"
              autoComplete="current-password"
              dir="ltr"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </div>
        </>
      )}
    </Dialog>
  )
}
