/** Withdrawing a consent: asked once more, beside the list of where what it allowed has gone already; the news that it is withdrawn holds the way back. */
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Consent } from '../../../schemas/consent.ts'
import type { Disclosure } from '../../../schemas/disclosure.ts'
import { app } from '../../../schemas/words/app.ts'
import { consentWords as words } from '../../../schemas/words/consent.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import type { QueryState } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote, problemText } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Disclosures } from './disclosures.tsx'

interface WithdrawalProps {
  readonly consent: Consent
  readonly gone: QueryState<Page<Disclosure>>
  readonly onClose: () => void
  readonly onDone: () => void
}

const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/** The question. */
export function Withdrawal({ consent, gone, onClose, onDone }: WithdrawalProps) {
  const { say } = useLanguage()
  const tell = useToast()
  const term = useTermName('consent_purposes')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const path = `/api/consents/${consent.id}`

  const undo = async (version: number) => {
    try {
      await api.patch(path, { withdrawn_on: null, withdrawal_note: null }, { version })
      onDone()
      tell(say(words.withdrawal_undone))
    } catch (error) {
      tell(problemText(problemOf(error), say))
    }
  }
  const withdraw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const after = await api.patch<Consent>(path, { withdrawn_on: today(), withdrawal_note: note.trim() || null }, { version: Number(consent.version) })
      onDone()
      onClose()
      tell(say(words.withdrawn), () => void undo(Number(after.version)))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return createPortal(
    <Dialog
      title={say(words.withdraw_title)}
      onClose={onClose}
      onSubmit={() => void withdraw()}
      acts={
        <>
          <Button type="submit" look="danger" busy={busy}>
            {say(words.withdraw_now)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem && <ProblemNote problem={problem} fields />}
        <p>
          <strong>{term('consent_purposes', consent.purpose ?? '')}</strong>
        </p>
        <p>{say(words.withdraw_text)}</p>
        <TextInput id="withdrawal-note" label={say(words.withdraw_note)} value={note} maxLength={500} discreet onChange={setNote} />
        <h3>{say(words.gone)}</h3>
        <Disclosures query={gone} community={consent.community_id ?? ''} />
      </div>
    </Dialog>,
    document.body,
  )
}
