/** The second step of proving who one is: a code of the app, a passkey, or a recovery code, whichever the account has. */
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useEffect, useRef, useState } from 'react'
import { proof as words } from '../../schemas/words/proof.ts'
import { useSay } from '../lib/language.tsx'
import { passkeysWork, signWithPasskey } from '../lib/passkeys.ts'
import { Problem } from '../lib/problem.ts'
import type { Given } from '../lib/session.tsx'
import { Button } from './button.tsx'
import './second-step.css'

type Method = 'totp' | 'passkey' | 'recovery_code'

export interface Wanted {
  readonly methods: readonly Method[]
  readonly passkey: PublicKeyCredentialRequestOptionsJSON | null
}

/** What a refusal asks for, when it asks for a second step. */
export function wantedBy(problem: Problem): Wanted | null {
  return problem.type === '/problems/second_factor_required' ? (problem.more as unknown as Wanted) : null
}

interface StepProps {
  readonly wanted: Wanted
  readonly busy: boolean
  readonly onGiven: (given: Given) => void
  readonly onProblem: (problem: Problem) => void
}

/** Fields and buttons, to stand in a form whose sending is `send`. */
export function SecondStep({ wanted, busy, onGiven, onProblem }: StepProps) {
  const say = useSay()
  const usable = wanted.methods.filter((one) => one !== 'passkey' || passkeysWork())
  const [chosen, setChosen] = useState<Method>(usable.includes('passkey') ? 'passkey' : (usable[0] ?? 'recovery_code'))
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another method shows another field.
  useEffect(() => field.current?.focus(), [chosen])

  const sign = async () => {
    if (!wanted.passkey) return
    try {
      onGiven({ passkey: await signWithPasskey(wanted.passkey) })
    } catch {
      onProblem(new Problem(422, { detail: say(words.passkey_failed) }))
    }
  }
  const give = () => {
    if (code.trim()) onGiven({ code: code.trim() })
    else onProblem(new Problem(422, { detail: say(words.code_missing) }))
  }
  const others = usable.filter((one) => one !== chosen)
  const names = { totp: words.use_app, passkey: words.use_passkey, recovery_code: words.use_recovery }
  return (
    <div className="stack">
      {chosen === 'passkey' ? (
        <Button look="primary" icon="key" busy={busy} onClick={() => void sign()}>
          {say(words.use_passkey)}
        </Button>
      ) : (
        <>
          <div className="field">
            <label htmlFor="second-code">{say(chosen === 'totp' ? words.code : words.recovery_code)}</label>
            <p className="help" id="second-code-help">
              {say(chosen === 'totp' ? words.code_help : words.recovery_help)}
            </p>
            <input
              ref={field}
              id="second-code"
              className="input second-code"
              dir="ltr"
              inputMode={chosen === 'totp' ? 'numeric' : 'text'}
              autoComplete={chosen === 'totp' ? 'one-time-code' : 'off'}
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              value={code}
              aria-describedby="second-code-help"
              onChange={(event) => setCode(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                if (!busy) give()
              }}
            />
          </div>
          <Button look="primary" busy={busy} onClick={give}>
            {say(words.confirm)}
          </Button>
        </>
      )}
      {others.length > 0 && (
        <div className="row">
          {others.map((one) => (
            <Button
              key={one}
              look="quiet"
              size="s"
              onClick={() => {
                setCode('')
                setChosen(one)
              }}
            >
              {say(names[one])}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
