/** In whose hands the review is and by when; and whether the verification came late. */
import { useId, useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { verifiedLate } from '../../../schemas/late.ts'
import { app } from '../../../schemas/words/app.ts'
import { review } from '../../../schemas/words/review.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Day } from '../../ui/fields/day.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import './verify.css'

export interface Participant {
  readonly account_id: string
  readonly name: string
  readonly role: string
}

interface Changes {
  readonly record: Incident
  readonly participants: readonly Participant[]
  readonly onChange: (record: Incident) => void
}

function AssignDialog({ record, participants, onChange, onClose }: Changes & { readonly onClose: () => void }) {
  const { say } = useLanguage()
  const id = useId()
  const [account, setAccount] = useState(record.reviewer_id ?? '')
  const [due, setDue] = useState(record.review_due_on ?? '')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const able = participants.filter((one) => (one.role === 'reviewer' || one.role === 'coordinator') && one.account_id !== record.created_by)

  const act = async () => {
    setBusy(true)
    try {
      const body = { account_id: account || null, due_on: due || null, ...(reason.trim() ? { reason: reason.trim() } : {}) }
      onChange(await api.post<Incident>(`/api/incidents/${record.id}/assignment`, body, { version: record.version ?? null }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.assign_title)}
      size="s"
      onClose={onClose}
      onSubmit={() => void act()}
      acts={
        <>
          <Button type="submit" look="primary" icon="person" busy={busy}>
            {say(words.assign)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem && <ProblemNote problem={problem} fields />}
        <div className="field">
          <label htmlFor={`${id}-who`}>{say(words.assign_to)}</label>
          <select id={`${id}-who`} className="input" value={account} onChange={(event) => setAccount(event.target.value)}>
            <option value="">{say(words.nobody)}</option>
            {able.map((one) => (
              <option key={one.account_id} value={one.account_id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-due`}>{say(words.due_on)}</label>
          <Day id={`${id}-due`} value={due} onChange={setDue} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-why`}>{say(words.assign_reason)}</label>
          <textarea
            id={`${id}-why`}
            className="input assign-why"
            dir="auto"
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** One line: reviewer, day, and the button that changes both for those who may. */
export function Assignment({ record, onChange }: Omit<Changes, 'participants'>) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const [open, setOpen] = useState(false)
  const participants = useQuery<{ items: readonly Participant[] }>(`/api/incidents/${record.id}/participants`).data?.items ?? []
  const assigns = may('assign', 'incidents', record)
  const late = verifiedLate(record.happened_on, record.verified_at)
  const due = record.review_due_on
  const overdue = !!due && due < new Date().toISOString().slice(0, 10)
  const name = participants.find((one) => one.account_id === record.reviewer_id)?.name
  if (!assigns && !late) return null
  return (
    <div className="assignment">
      {assigns && (
        <>
          <span className="muted">{say(review.reviewer)}</span>
          <strong>{record.reviewer_id ? <Bidi>{name ?? '…'}</Bidi> : say(review.nobody_yet)}</strong>
          {due && (
            <Badge tone={overdue ? 'deadline' : 'neutral'} icon="clock">
              {say(words.due, { date: displayDate(due, language) })}
            </Badge>
          )}
          <Button size="s" icon="person" onClick={() => setOpen(true)}>
            {say(words.assign)}
          </Button>
        </>
      )}
      {late && (
        <>
          <Badge tone="returned" icon="clock">
            {say(words.late)}
          </Badge>
          <span className="muted small">{say(words.late_help)}</span>
        </>
      )}
      {open && (
        <AssignDialog
          record={record}
          participants={participants}
          onClose={() => setOpen(false)}
          onChange={(next) => {
            setOpen(false)
            onChange(next)
            tell(say(words.assigned))
          }}
        />
      )}
    </div>
  )
}
