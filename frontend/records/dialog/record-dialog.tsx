/**
 * Makes or changes a record of any kind in a dialog made from its schema. What was written is never thrown away unasked; what somebody else changed meanwhile is put
 * together with it, and where both changed the same answer, both are shown and a person chooses.
 */
import { type ReactNode, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { casefile } from '../../../schemas/casefile.ts'
import { codedAnswer, notesIn, notesName, withNote } from '../../../schemas/coded-notes.ts'
import type { RecordSchema, Term } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { app } from '../../../schemas/words/app.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Clashes } from '../form/conflict.tsx'
import { isAsked, isEmpty } from '../form/rules.ts'
import { changesBetween, type Draft, draftFrom, type Flat, flatFrom, nested } from '../form/values.ts'
import { Noted } from '../notes/note-input.tsx'
import { fieldsAskedOf } from './asked.ts'
import { useCarefulSave } from './careful-save.ts'
import { Question } from './question.tsx'
import './record-dialog.css'

/** Records that a reference may name, as terms whose code is the identifier. */
export type Choices = Readonly<Record<string, readonly Term[]>>

interface Held {
  readonly id?: string | null | undefined
  readonly version?: number | null | undefined
}

export interface RecordDialogProps<T extends Held> {
  readonly schema: RecordSchema
  readonly title: string
  /** The record to change; null for a new one. */
  readonly record: T | null
  /** Answers that are given, and not asked for. */
  readonly fixed?: Flat
  /** Answers that stand in a new one at first. */
  readonly given?: Flat
  /** Fields asked for, in this order; all that can be written, by section, without it. */
  readonly only?: readonly string[]
  readonly choices?: Choices
  /** Codes offered first, by field. */
  readonly first?: Readonly<Record<string, readonly string[]>>
  readonly submit?: string
  /** Said above the questions. */
  readonly note?: string
  /** Asked before the fields. */
  readonly children?: ReactNode
  /** What stands under the questions: ways to record what a reference should name. */
  readonly below?: ReactNode
  readonly onClose: () => void
  readonly onDone: (record: T) => void
}

const none = {}

/** The dialog. It stands outside of whatever form opened it. */
export function RecordDialog<T extends Held>(props: RecordDialogProps<T>) {
  const { schema, title, record, fixed = none, given = none, only, choices = none as Choices, first, submit, note, children, below, onClose, onDone } = props
  const { say, language } = useLanguage()
  const { may } = useSession()
  const id = useId()
  const reviews = may('update', schema.collection, { ...(record ?? fixed), removed_at: null }, 'review')
  const fields = fieldsAskedOf({ schema, only, fixed: Object.keys(fixed), chosen: Object.keys(choices), reviews })
  const start: Flat = { ...(record ?? given) }
  const kept = [...fields, ...fieldsOf(schema).filter((field) => field.name === notesName)]
  const flatOf = (from: object): Flat => flatFrom(draftFrom({ ...from }, kept), kept)
  const [draft, setDraft] = useState<Draft>(() => draftFrom(start, kept))
  const [making, setMaking] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const [leaving, setLeaving] = useState(false)
  const careful = useCarefulSave<T>({
    path: `/api/${schema.collection}/${record?.id}`,
    record: (record ?? none) as T,
    flatOf,
    onMet: (values) => setDraft(draftFrom(nested(values), kept)),
  })
  const problem = refused ?? careful.problem
  const changes = () => changesBetween(flatOf(start), flatFrom(draft, kept))
  const close = () => (Object.keys(changes()).length > 0 ? setLeaving(true) : onClose())

  const make = async () => {
    setMaking(true)
    setRefused(null)
    try {
      const answers = Object.entries(flatFrom(draft, kept)).filter(([, value]) => !isEmpty(value))
      onDone(await api.post<T>(`/api/${schema.collection}`, { ...fixed, ...Object.fromEntries(answers) }))
    } catch (error) {
      setRefused(problemOf(error))
      setMaking(false)
    }
  }
  const change = async () => {
    if (Object.keys(changes()).length === 0) return onClose()
    const saved = await careful.save(flatFrom(draft, kept))
    if (saved) onDone(saved)
  }
  const save = () => {
    setLeaving(false)
    return record ? change() : make()
  }

  const faults = problem?.fields ?? {}
  const ofCase = schema === casefile || schema.within === 'casefile_id'
  const required = new Set([...schema.creates, ...schema.required])
  const unseen = Object.keys(faults).some((name) => !kept.some((field) => field.name === name.split('.')[0]))
  const asked = fields.filter((field) => isAsked(field, draft))
  const write = (name: string, value: unknown) => setDraft((now) => ({ ...now, [name]: value }))
  const plain = (field: Field) => (
    <Question
      key={field.name}
      id={`${id}-${field.name}`}
      field={field}
      value={draft[field.name]}
      faults={faults}
      required={required.has(field.name)}
      choices={choices[field.name]}
      first={first?.[field.name]}
      onChange={(value) => write(field.name, value)}
    />
  )
  const question = (field: Field) =>
    codedAnswer(schema, field.name) ? (
      <Noted
        key={field.name}
        id={`${id}-${field.name}`}
        field={field}
        note={notesIn(draft[notesName]).get(field.name) ?? ''}
        error={faults[`${notesName}.${field.name}`]}
        answered={!isEmpty(draft[field.name])}
        ofCase={ofCase}
        onChange={(note) => write(notesName, withNote(draft[notesName], field.name, note))}
      >
        {plain(field)}
      </Noted>
    ) : (
      plain(field)
    )
  const sections = only ? [] : schema.sections.filter((section) => asked.some((field) => field.schema.section === section.key))
  const clashing = careful.clashes.length > 0
  return createPortal(
    <Dialog
      title={title}
      size="l"
      onClose={close}
      onSubmit={() => void (clashing ? null : save())}
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
          !clashing && (
            <>
              <Button type="submit" look="primary" busy={making || careful.busy}>
                {submit ?? say(app.save)}
              </Button>
              <Button look="quiet" onClick={close}>
                {say(app.cancel)}
              </Button>
            </>
          )
        )
      }
    >
      {clashing ? (
        <Clashes
          fields={kept}
          clashes={careful.clashes}
          tell={(field, value) => choices[field.name]?.find((one) => one.code === value)?.[language]}
          onSettle={(kept) => void careful.settle(kept).then((saved) => saved && onDone(saved))}
        />
      ) : (
        <div className="record-form">
          {note && <p className="record-note">{note}</p>}
          {problem && <ProblemNote problem={problem} fields={unseen} />}
          {children}
          {sections.length < 2
            ? asked.map(question)
            : sections.map((section) => (
                <section key={section.key} className="record-section" aria-label={section.label[language]}>
                  <h3>{section.label[language]}</h3>
                  {asked.filter((field) => field.schema.section === section.key).map(question)}
                </section>
              ))}
          {below}
        </div>
      )}
    </Dialog>,
    document.body,
  )
}
