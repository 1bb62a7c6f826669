/** Asks before an incident changes its state: what will happen, and the reason where one is owed. */
import { useState } from 'react'
import type { Incident } from '../../../schemas/incident.ts'
import type { Transition } from '../../../schemas/states.ts'
import { app } from '../../../schemas/words/app.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { api } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import type { Verb } from './verbs.ts'

interface ActDialogProps {
  readonly record: Incident
  readonly transition: Transition
  readonly onClose: () => void
  readonly onDone: (record: Incident) => void
}

/** The dialog of any verb but verification, which asks for grades. */
export function ActDialog({ record, transition, onClose, onDone }: ActDialogProps) {
  const { say, language } = useLanguage()
  const { nameOf } = useCommunity()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const verb = transition.verb as Verb
  const required = transition.reason === 'required'

  const act = async () => {
    if (required && !reason.trim()) {
      setMissing(true)
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      onDone(await api.post<Incident>(`/api/incidents/${record.id}/${transition.verb}`, reason.trim() ? { reason: reason.trim() } : {}))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words[`ask_${verb}`])}
      size="s"
      onClose={onClose}
      onSubmit={() => void act()}
      acts={
        <>
          <Button type="submit" look={transition.verb === 'archival' ? 'danger' : 'primary'} busy={busy}>
            {transition.label[language]}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(words[`what_${verb}`], { community: nameOf(record.community_id) })}</p>
      {problem && <ProblemNote problem={problem} fields />}
      {required && (
        <div className="field">
          <label htmlFor="act-reason">{say(words.reason)}</label>
          <p className="help" id="act-reason-help">
            {say(transition.verb === 'return' ? words.reason_return : words.reason_other)}
          </p>
          <textarea
            id="act-reason"
            className="input"
            dir="auto"
            maxLength={2000}
            value={reason}
            aria-describedby="act-reason-help act-reason-error"
            aria-invalid={missing && !reason.trim()}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="error" id="act-reason-error" role="alert">
            {missing && !reason.trim() ? say(words.reason_missing) : null}
          </p>
        </div>
      )}
    </Dialog>
  )
}
