/** Makes or changes a record of any kind: its schema is the form. What was written is never thrown away unasked, and a change by somebody else is shown before one saves over it. */
import { type ReactNode, useId, useMemo, useState } from 'react'
import type { RecordSchema, Term } from '../../../schemas/dialect.ts'
import type { Field } from '../../../schemas/fields.ts'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { isAsked } from '../form/rules.ts'
import { changesBetween, type Draft, draftFrom, type Flat, flatFrom, same, withValues } from '../form/values.ts'
import { Answer } from './answer.tsx'
import { formFields } from './form-fields.ts'
import { Theirs } from './theirs.tsx'
import './record-dialog.css'

/** By name of the field. */
export type Choices = Readonly<Record<string, readonly Term[]>>

interface Held {
  readonly id?: string | null | undefined
  readonly version?: number | null | undefined
}

interface Props<T extends Held> {
  readonly schema: RecordSchema
  readonly title: string
  /** The record to change; without it a new one is made. */
  readonly record?: T | undefined
  /** What a new one has from the start, shown or not. */
  readonly given?: Flat
  /** Fields asked for, in this order; all that can be written without it. */
  readonly only?: readonly string[]
  /** Codes offered first, by field. */
  readonly first?: Readonly<Record<string, readonly string[]>>
  /** Records that references may name, as terms whose code is the identifier; a reference that is not here is not asked for. */
  readonly choices?: Choices
  readonly submit?: string
  /** Asked before the fields. */
  readonly children?: ReactNode
  readonly onClose: () => void
  readonly onDone: (record: T) => void
}

/** The dialog. */
export function RecordDialog<T extends Held>({ schema, title, record, given, only, first, choices, submit, children, onClose, onDone }: Props<T>) {
  const { say } = useLanguage()
  const id = useId()
  const chosen = Object.keys(choices ?? {}).join(' ')
  const fields = useMemo(() => formFields(schema, only, chosen.split(' ')), [schema, only, chosen])
  const [base, setBase] = useState<Held>(record ?? { ...given })
  const [draft, setDraft] = useState<Draft>(() => draftFrom({ ...base }, fields))
  const [theirs, setTheirs] = useState<Flat | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [leaving, setLeaving] = useState(false)

  const kept = (from: object): Flat => flatFrom(draftFrom({ ...from }, fields), fields)
  const mine = (): Flat => changesBetween(kept(base), flatFrom(draft, fields))
  const close = () => (Object.keys(mine()).length > 0 ? setLeaving(true) : onClose())

  const save = async () => {
    const changes = mine()
    setBusy(true)
    setProblem(null)
    setLeaving(false)
    try {
      if (!record) onDone(await api.post<T>(`/api/${schema.collection}`, { ...given, ...changes }))
      else if (Object.keys(changes).length === 0) onClose()
      else onDone(await api.patch<T>(`/api/${schema.collection}/${record.id}`, changes, { version: base.version ?? null }))
    } catch (error) {
      const found = problemOf(error)
      if (found.status === 412 && record) await meet(changes).catch((second: unknown) => setProblem(problemOf(second)))
      else setProblem(found)
      setBusy(false)
    }
  }
  /** Takes the newer version as the ground of what was written here. */
  const meet = async (changes: Flat) => {
    const fresh = await api.get<T>(`/api/${schema.collection}/${record?.id}`)
    const [before, after] = [kept(base), kept(fresh)]
    setTheirs(Object.fromEntries(Object.entries(after).filter(([name, value]) => name in changes && !same(before[name], value))))
    setBase(fresh)
    setDraft(withValues(draftFrom({ ...(fresh as object) }, fields), changes, fields))
  }
  const faults = problem?.fields ?? {}
  const required = (field: Field) => schema.required.includes(field.name) || schema.creates.includes(field.name)
  const unseen = Object.keys(faults).some((name) => !fields.some((field) => field.name === name.split('.')[0]))

  return (
    <Dialog
      title={title}
      size="l"
      onClose={close}
      onSubmit={() => void save()}
      acts={
        leaving ? (
          <>
            <p role="alert" className="leaving">
              {say(words.leave_ask)}
            </p>
            <Button look="danger" onClick={onClose}>
              {say(words.leave)}
            </Button>
            <Button look="quiet" onClick={() => setLeaving(false)}>
              {say(words.go_on)}
            </Button>
          </>
        ) : (
          <>
            <Button type="submit" look="primary" busy={busy}>
              {submit ?? say(app.save)}
            </Button>
            <Button look="quiet" onClick={close}>
              {say(app.cancel)}
            </Button>
          </>
        )
      }
    >
      <div className="record-form">
        {problem && <ProblemNote problem={problem} fields={unseen} />}
        {theirs && <Theirs fields={fields} values={theirs} />}
        {children}
        {fields
          .filter((field) => isAsked(field, draft))
          .map((field) => (
            <Answer
              key={field.name}
              id={`${id}-${field.name}`}
              field={field}
              value={draft[field.name]}
              faults={faults}
              required={required(field)}
              first={first?.[field.name]}
              choices={choices?.[field.name]}
              onChange={(value) => setDraft((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
      </div>
    </Dialog>
  )
}
