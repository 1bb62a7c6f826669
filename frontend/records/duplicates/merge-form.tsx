/** Two records side by side: for each answer that differs a person chooses what stays; a phone shows the two under one another. The same for every kind that merges. */
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Field, type FieldKind, valueAt } from '../../../schemas/fields.ts'
import { type Choice, joins, nameOfField, suggested } from '../../../schemas/merging.ts'
import type { Word } from '../../../schemas/say.ts'
import { app } from '../../../schemas/words/app.ts'
import { duplicates as words } from '../../../schemas/words/duplicates.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import './merge.css'

type Side = 'mine' | Choice
type Value = (field: Field, value: unknown) => ReactNode

const blank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

interface RowProps {
  readonly field: Field
  readonly values: readonly [unknown, unknown]
  readonly side: Side
  readonly fixed: boolean
  readonly goes: Word
  readonly show: Value
  readonly onChoose: (side: Side) => void
}

function ChoiceRow({ field, values, side, fixed, goes, show, onChoose }: RowProps) {
  const { say, language } = useLanguage()
  const name = nameOfField(field)
  const option = (one: Side, label: string, value: unknown, shown: boolean) => (
    <label className="merge-side" key={one}>
      <input type="radio" name={name} checked={side === one} disabled={fixed} onChange={() => onChoose(one)} />
      <span>
        <span className="merge-who">{label}</span>
        {shown && <span className="merge-text">{blank(value) ? <span className="muted">{say(words.empty)}</span> : show(field, value)}</span>}
      </span>
    </label>
  )
  return (
    <fieldset className="merge-field">
      <legend>{field.schema.label[language]}</legend>
      {option('mine', say(words.stays), values[0], true)}
      {option('theirs', say(goes), values[1], true)}
      {joins(field) && !blank(values[0]) && !blank(values[1]) && option('both', say(words.both), null, false)}
    </fieldset>
  )
}

type Merged = Readonly<Record<string, unknown>> & { readonly id?: string | null; readonly version?: number | null }

interface MergeFormProps<T extends Merged> {
  /** Address of the kind, as in `/api/incidents`. */
  readonly path: string
  readonly survivor: T
  readonly other: T
  /** What may be chosen between the two. */
  readonly fields: readonly Field[]
  /** Why nothing may be taken over; absent when it may. */
  readonly fixed?: string | undefined
  /** Kinds of which both values are kept unless one chooses otherwise. */
  readonly unite?: readonly FieldKind[]
  readonly goes: Word
  readonly why: Word
  /** A record as one recognises it. */
  readonly named: (record: T) => ReactNode
  readonly show: Value
  /** The page on which the other one stays instead. */
  readonly swapped: string
  /** The page of the one that stays. */
  readonly back: string
}

/** The form; leads to the record that stays once the two are one. */
export function MergeForm<T extends Merged>({ path, survivor, other, fields, fixed, unite, goes, why, named, show, swapped, back }: MergeFormProps<T>) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const tell = useToast()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  const rows = fields
    .map((field) => ({ field, values: [valueAt({ ...survivor }, field.path), valueAt({ ...other }, field.path)] as const }))
    .filter(({ values }) => !blank(values[0]) || !blank(values[1]))
  const differing = rows.filter(({ values }) => JSON.stringify(values[0] ?? null) !== JSON.stringify(values[1] ?? null))
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const sideOf = (field: Field, values: readonly [unknown, unknown]): Side =>
    fixed ? 'mine' : (chosen[nameOfField(field)] ?? suggested(field, values[0], values[1], unite) ?? 'mine')

  const merge = async () => {
    setBusy(true)
    setProblem(null)
    const choices = Object.fromEntries(
      differing.map(({ field, values }) => [nameOfField(field), sideOf(field, values)] as const).filter(([, side]) => side !== 'mine'),
    )
    try {
      const body = { other_id: other.id, other_version: other.version, choices, ...(reason.trim() ? { reason: reason.trim() } : {}) }
      await api.post(`${path}/${survivor.id}/merges`, body, { version: survivor.version ?? null })
      tell(say(words.merged))
      void navigate(back, { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
    >
      <div className="merge-two">
        <Card title={say(words.stays)}>{named(survivor)}</Card>
        <Card title={say(goes)}>{named(other)}</Card>
      </div>
      <p>
        <ButtonLink size="s" look="quiet" icon="restore" to={swapped} replace>
          {say(words.swap)}
        </ButtonLink>
      </p>
      {fixed && <p className="merge-note">{fixed}</p>}
      {differing.map(({ field, values }) => (
        <ChoiceRow
          key={nameOfField(field)}
          field={field}
          values={values}
          side={sideOf(field, values)}
          fixed={Boolean(fixed)}
          goes={goes}
          show={show}
          onChoose={(side) => setChosen((now) => ({ ...now, [nameOfField(field)]: side }))}
        />
      ))}
      <p className="muted">{say(words.same, { count: rows.length - differing.length })}</p>
      <div className="field">
        <label htmlFor="merge-reason">{say(why)}</label>
        <textarea id="merge-reason" className="input" dir="auto" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {problem && <ProblemNote problem={problem} fields />}
      <div className="row">
        <Button type="submit" look="primary" busy={busy}>
          {say(words.merge)}
        </Button>
        <ButtonLink look="quiet" to={back}>
          {say(app.cancel)}
        </ButtonLink>
      </div>
    </form>
  )
}
