/** Setting up an authenticator app: a picture to scan or a secret to type, then a code that shows that it worked. */
import { useEffect, useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { app } from '../../../schemas/words/app.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import '../../ui/second-step.css'
import { Qr } from './qr.tsx'

interface Added {
  readonly recovery_codes?: readonly string[]
}

/** The dialog. */
export function TotpDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (codes: readonly string[] | null) => void }) {
  const say = useSay()
  const [made, setMade] = useState<{ seed: string; uri: string } | null>(null)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let gone = false
    api.post<{ seed: string; uri: string }>('/api/account/totp').then(
      (answer) => !gone && setMade(answer),
      (error: unknown) => !gone && setProblem(problemOf(error)),
    )
    return () => {
      gone = true
    }
  }, [])

  const confirm = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const added = await api.post<Added>('/api/account/totp/confirmation', { code: code.trim() || '-' })
      onDone(added.recovery_codes ?? null)
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  const wrong = problem?.fields['code']
  return (
    <Dialog
      title={say(words.totp_add)}
      onClose={onClose}
      onSubmit={() => void confirm()}
      acts={
        <>
          <Button type="submit" look="primary" busy={busy} disabled={!made}>
            {say(words.totp_go)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      {problem && !wrong && <ProblemNote problem={problem} />}
      {!made && !problem && <Loading lines={4} />}
      {made && (
        <>
          <p>{say(words.totp_scan)}</p>
          <Qr text={made.uri} label={say(words.totp_picture)} />
          <p className="help">
            {say(words.totp_type)}{' '}
            <code className="seed" dir="ltr">
              {made.seed.match(/.{4}/g)?.join(' ')}
            </code>
          </p>
          <div className="field">
            <label htmlFor="totp-code">{say(words.totp_code)}</label>
            <input
              id="totp-code"
              className="input second-code"
              dir="ltr"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              value={code}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? 'totp-code-error' : undefined}
              onChange={(event) => setCode(event.target.value)}
            />
            {wrong && (
              <p className="error" id="totp-code-error">
                {wrong}
              </p>
            )}
          </div>
        </>
      )}
    </Dialog>
  )
}
