/** Placing a legal hold and releasing it, each with a reason. */
import { useState } from 'react'
import type { heldKinds, LegalHold } from '../../../schemas/erasure.ts'
import { app } from '../../../schemas/words/app.ts'
import { hold as words } from '../../../schemas/words/erasure.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { MultilineInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

interface HoldDialogProps {
  /** What is to be held, or the hold that is to be released. */
  readonly of: { readonly kind: (typeof heldKinds)[number]; readonly record_id: string } | LegalHold
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog: a hold that stands is released, anything else is held. */
export function HoldDialog({ of, onClose, onDone }: HoldDialogProps) {
  const say = useSay()
  const tell = useToast()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const standing = 'id' in of ? of : null
  const send = async () => {
    setBusy(true)
    try {
      if (standing) await api.post(`/api/holds/${standing.id}/release`, { reason })
      else await api.post('/api/holds', { kind: of.kind, record_id: of.record_id, reason })
      if (!standing) tell(say(words.placed))
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(standing ? words.release_title : words.title)}
      onClose={onClose}
      onSubmit={() => void (reason.trim() && send())}
      acts={
        <>
          <Button type="submit" look={standing ? 'danger' : 'primary'} busy={busy} disabled={reason.trim() === ''}>
            {say(standing ? words.release : words.act)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(standing ? words.release_text : words.text)}</p>
      <MultilineInput
        id="hold-reason"
        label={say(standing ? words.release_reason : words.reason)}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        discreet
      />
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}
