/** Verifying: how far the source holds, how far the account holds, separately (the two axes), and the standard of proof reached. Grades first, then the verdict. */
import { useState } from 'react'
import { notesIn, notesName, withNote } from '../../../schemas/coded-notes.ts'
import type { Field } from '../../../schemas/fields.ts'
import type { Incident } from '../../../schemas/incident.ts'
import type { Transition } from '../../../schemas/states.ts'
import { app } from '../../../schemas/words/app.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Noted } from '../notes/note-input.tsx'
import { Gaps } from '../verify/gaps.tsx'
import { assessmentFields } from './parts.ts'
import './verify-dialog.css'

interface AxisProps {
  readonly field: Field
  readonly value: string
  readonly missing: boolean
  readonly onChange: (code: string) => void
}

function Axis({ field, value, missing, onChange }: AxisProps) {
  const { say, language } = useLanguage()
  const terms = useTerms(field.vocabulary)
  return (
    <fieldset className="axis" aria-describedby={missing ? `${field.name}-missing` : undefined}>
      <legend>{field.schema.label[language]}</legend>
      {terms.map((term) => (
        <label key={term.code} className="axis-grade">
          <input type="radio" name={field.name} value={term.code} checked={value === term.code} onChange={() => onChange(term.code)} />
          {term.code.length === 1 && (
            <span className="axis-code" aria-hidden="true">
              {term.code}
            </span>
          )}
          <span>{term[language]}</span>
        </label>
      ))}
      {missing && (
        <p className="error" id={`${field.name}-missing`} role="alert">
          {say(words.grade_missing)}
        </p>
      )}
    </fieldset>
  )
}

interface VerifyDialogProps {
  readonly record: Incident
  readonly transition: Transition
  readonly onClose: () => void
  readonly onDone: (record: Incident) => void
  /** The record as it stands after the grades were kept, although the verdict failed. */
  readonly onGraded: (record: Incident) => void
}

/** The dialog of verification. */
export function VerifyDialog({ record, transition, onClose, onDone, onGraded }: VerifyDialogProps) {
  const { say, language } = useLanguage()
  const start = Object.fromEntries(assessmentFields.map((field) => [field.name, String((record as Record<string, unknown>)[field.name] ?? '')]))
  const [grades, setGrades] = useState<Readonly<Record<string, string>>>(start)
  const [notes, setNotes] = useState<unknown>(record.coded_notes)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [version, setVersion] = useState(record.version ?? null)

  const act = async () => {
    setTried(true)
    if (assessmentFields.some((field) => !grades[field.name])) return
    setBusy(true)
    setProblem(null)
    try {
      const noted = notes === record.coded_notes ? {} : { [notesName]: notes }
      const changed = assessmentFields.some((field) => grades[field.name] !== start[field.name])
      if (changed || notesName in noted) {
        const graded = await api.patch<Incident>(`/api/incidents/${record.id}`, { ...grades, ...noted }, { version })
        setVersion(graded.version ?? null)
        onGraded(graded)
      }
      onDone(await api.post<Incident>(`/api/incidents/${record.id}/${transition.verb}`))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={say(words.ask_verification)}
      size="l"
      onClose={onClose}
      onSubmit={() => void act()}
      acts={
        <>
          <Button type="submit" look="primary" icon="check" busy={busy}>
            {transition.label[language]}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <p>{say(words.what_verification)}</p>
      {problem && <ProblemNote problem={problem} fields />}
      <Gaps record={record} />
      <div className="axes">
        {assessmentFields.map((field) => (
          <Noted
            key={field.name}
            id={`axis-${field.name}`}
            field={field}
            note={notesIn(notes).get(field.name) ?? ''}
            answered={grades[field.name] !== ''}
            onChange={(note) => setNotes((now: unknown) => withNote(now, field.name, note))}
          >
            <Axis
              field={field}
              value={grades[field.name] ?? ''}
              missing={tried && !grades[field.name]}
              onChange={(code) => setGrades((now) => ({ ...now, [field.name]: code }))}
            />
          </Noted>
        ))}
      </div>
    </Dialog>
  )
}
