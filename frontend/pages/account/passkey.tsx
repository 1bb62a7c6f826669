/** Adding a passkey: a name to know it by, then the device asks for finger, face or PIN. */
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { app } from '../../../schemas/words/app.ts'
import { proof } from '../../../schemas/words/proof.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { makePasskey, passkeysWork } from '../../lib/passkeys.ts'
import { Problem } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

interface Added {
  readonly recovery_codes?: readonly string[]
}

/** The dialog. */
export function PasskeyDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (codes: readonly string[] | null) => void }) {
  const say = useSay()
  const works = passkeysWork()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(works ? null : new Problem(422, { detail: say(words.passkey_impossible) }))

  const make = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const passkey = await makePasskey(await api.post<PublicKeyCredentialCreationOptionsJSON>('/api/account/passkeys/challenge'))
      const added = await api.post<Added>('/api/account/passkeys', { name: name.trim() || say(words.passkeys), passkey })
      onDone(added.recovery_codes ?? null)
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(422, { detail: say(proof.passkey_failed) }))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.passkey_add)}
      size="s"
      onClose={onClose}
      onSubmit={() => void make()}
      acts={
        <>
          <Button type="submit" look="primary" icon="key" busy={busy} disabled={!works}>
            {say(words.passkey_go)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(words.passkeys_text)}</p>
      {problem && <ProblemNote problem={problem} />}
      <div className="field">
        <label htmlFor="passkey-name">{say(words.passkey_name)}</label>
        <p className="help" id="passkey-name-help">
          {say(words.passkey_name_help)}
        </p>
        <input
          id="passkey-name"
          className="input"
          dir="auto"
          maxLength={60}
          autoComplete="off"
          value={name}
          aria-describedby="passkey-name-help"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
