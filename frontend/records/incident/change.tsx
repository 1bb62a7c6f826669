/** One changed field, as a reader sees it: long texts word by word, lists by what came and went, what was pointed at by its name, the rest as before and after. */
import type { ReactNode } from 'react'
import { codedAnswer, noteField, notesName } from '../../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf, identifies } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { useLanguage } from '../../lib/language.tsx'
import { diffWords } from '../../lib/words-diff.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Veil } from '../../ui/veil.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { type Display, useDisplayIn } from '../use-display.ts'
import { isCalled, Referred } from './referred.tsx'

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Revision {
  readonly version: number
  readonly verb: string
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
}

/** The field of a change: one of the record, `answers.<name>` of its form, or `coded_notes.<field>`, the note on one. */
export function fieldOfChange(name: string, form: FormSchema | null, schema: RecordSchema = incident): Field | null {
  if (name.startsWith(`${notesName}.`)) {
    const answer = codedAnswer(schema, name.slice(notesName.length + 1), form)
    return answer && noteField(answer)
  }
  const own = name.startsWith('answers.')
  const wanted = own ? name.slice('answers.'.length) : name
  return (own ? (form ? fieldsOf(form) : []) : fieldsOf(schema)).find((field) => field.name === wanted) ?? null
}

function Went({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <del>
      <span className="hidden-visually">{say(words.removed)} </span>
      <Bidi>{children}</Bidi>
    </del>
  )
}

function Came({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <ins>
      <span className="hidden-visually">{say(words.added)} </span>
      <Bidi>{children}</Bidi>
    </ins>
  )
}

function ListChange({ field, change, display }: { readonly field: Field; readonly change: FieldChange; readonly display: Display }) {
  const list = (value: unknown) => (Array.isArray(value) ? value : [])
  const key = (value: unknown) => JSON.stringify(value)
  const told = (one: unknown) => (
    <>
      {display(field, [one])}
      <EntryNotes field={field} value={[one]} single />
    </>
  )
  const [before, after] = [list(change.before), list(change.after)]
  const gone = before.filter((one) => !after.some((other) => key(other) === key(one)))
  const come = after.filter((one) => !before.some((other) => key(other) === key(one)))
  return (
    <ul className="change-list">
      {gone.map((one) => (
        <li key={`-${key(one)}`}>
          <Went>{told(one)}</Went>
        </li>
      ))}
      {come.map((one) => (
        <li key={`+${key(one)}`}>
          <Came>{told(one)}</Came>
        </li>
      ))}
    </ul>
  )
}

function TextChange({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="change-text">
      {diffWords(before, after).map((run, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text, never moved.
        if (run.kind === 'same') return <span key={at}>{run.text}</span>
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        return run.kind === 'gone' ? <del key={at}>{run.text}</del> : <ins key={at}>{run.text}</ins>
      })}
    </p>
  )
}

interface ChangeProps {
  readonly change: FieldChange
  readonly form: FormSchema | null
  readonly schema?: RecordSchema | undefined
}

/** What was pointed at and what is, by name; of what has none here, that it changed is all that is told. */
function ReferenceChange({ field, change }: { readonly field: Field; readonly change: FieldChange }) {
  const { refers } = field.schema as { readonly refers?: string }
  if (!isCalled(refers)) return <p className="muted">–</p>
  const name = (id: unknown) => <Referred collection={refers} id={String(id)} />
  return (
    <p>
      {change.before ? <Went>{name(change.before)}</Went> : null} {change.after ? <Came>{name(change.after)}</Came> : null}
    </p>
  )
}

/** The change of one field, under its label. */
export function ChangeOf({ change, form, schema = incident }: ChangeProps) {
  const { language } = useLanguage()
  const display = useDisplayIn(schema, form)
  const field = fieldOfChange(change.field, form, schema)
  if (!field || (field.schema.readOnly && field.name !== 'state')) return null
  const [before, after] = [display(field, change.before), display(field, change.after)]
  const leads = field.kind === 'reference' || field.kind === 'uuid'
  const long = (field.kind === 'multiline' || field.kind === 'text') && before !== '' && after !== ''
  const body =
    field.kind === 'terms' || field.kind === 'texts' || field.kind === 'repeat' ? (
      <ListChange field={field} change={change} display={display} />
    ) : leads ? (
      <ReferenceChange field={field} change={change} />
    ) : long ? (
      <TextChange before={before} after={after} />
    ) : (
      <p>
        {before && <Went>{before}</Went>} {after && <Came>{after}</Came>}
      </p>
    )
  return (
    <div className="change">
      <dt>{field.schema.label[language]}</dt>
      <dd>{identifies(field) ? <Veil>{body}</Veil> : body}</dd>
    </div>
  )
}
