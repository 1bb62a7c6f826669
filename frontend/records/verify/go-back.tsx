/** Going back to an earlier revision: each field that would change, as it is and as it would be; chosen one by one, with the reason. */
import { useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { notesName } from '../../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { app } from '../../../schemas/words/app.ts'
import { review } from '../../../schemas/words/review.ts'
import { verify as words } from '../../../schemas/words/verify.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { ChangeOf, fieldOfChange, type Revision } from '../incident/change.tsx'
import { backTo } from './earlier.ts'
import './verify.css'

/** A record that can go back. */
export type Going = Readonly<Record<string, unknown>> & { readonly id?: string | null; readonly version?: number | null }

interface GoBackProps {
  readonly record: Going
  readonly schema: RecordSchema
  readonly form: FormSchema | null
  readonly history: readonly Revision[]
  readonly revision: Revision
  readonly onClose: () => void
  readonly onDone: (record: Going) => void
}

/** The dialog. */
export function GoBack({ record, schema, form, history, revision, onClose, onDone }: GoBackProps) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const id = useId()
  const changes = backTo(history, revision.version).filter((one) => {
    const field = fieldOfChange(one.field, form, schema)
    return (
      field && !field.schema.readOnly && may('update', schema.collection, record, one.field.startsWith('answers.') ? 'record' : (field.schema.duty ?? 'record'))
    )
  })
  // The note on an answer goes back with it.
  const along = (name: string) => changes.find((one) => one.field === `${notesName}.${name}`)
  const choosable = changes.filter((one) => !changes.some((other) => along(other.field) === one))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const chosen = choosable.filter((one) => !left.has(one.field)).map((one) => one.field)

  const act = async () => {
    if (!reason.trim()) return setMissing(true)
    setBusy(true)
    try {
      const body = { version: revision.version, fields: chosen, reason: reason.trim() }
      onDone(await api.post<Going>(`/api/${schema.collection}/${record.id}/reversion`, body, { version: record.version ?? null }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return createPortal(
    <Dialog
      title={say(words.go_back_title, { when: dayAndTime(language, revision.at) })}
      onClose={onClose}
      onSubmit={() => void act()}
      acts={
        <>
          <Button type="submit" look="primary" icon="restore" busy={busy} disabled={chosen.length === 0}>
            {say(words.go_back_act)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{say(changes.length > 0 ? words.go_back_text : words.go_back_none)}</p>
        {problem && <ProblemNote problem={problem} fields />}
        {choosable.map((change) => (
          <div key={change.field} className="go-back">
            <input
              type="checkbox"
              checked={!left.has(change.field)}
              aria-label={fieldOfChange(change.field, form, schema)?.schema.label[language] ?? change.field}
              onChange={(event) => setLeft((now) => new Set(event.target.checked ? [...now].filter((one) => one !== change.field) : [...now, change.field]))}
            />
            <dl className="changes">
              {[change, along(change.field)].map((one) => one && <ChangeOf key={one.field} change={one} form={form} schema={schema} />)}
            </dl>
          </div>
        ))}
        {changes.length > 0 && (
          <div className="field">
            <label htmlFor={id}>{say(review.reason)}</label>
            <textarea
              id={id}
              className="input assign-why"
              dir="auto"
              maxLength={2000}
              value={reason}
              aria-invalid={missing && !reason.trim()}
              aria-describedby={`${id}-error`}
              onChange={(event) => setReason(event.target.value)}
            />
            <p className="error" id={`${id}-error`} role="alert">
              {missing && !reason.trim() ? say(review.reason_missing) : null}
            </p>
          </div>
        )}
      </div>
    </Dialog>,
    document.body,
  )
}
