/** Before it is sent: every answer as a person reads it, what is still needed with a way to it, and the one button that sends. */
import { type ReactNode, useId, useState } from 'react'
import type { Field } from '../../../schemas/fields.ts'
import { valueAt } from '../../../schemas/fields.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { NoteOn } from '../notes/note.tsx'
import { faultText } from './errors.ts'
import { useReading } from './reading.ts'
import { type Faults, isLacking, nameOf } from './rules.ts'
import type { Draft } from './values.ts'
import './read-through.css'

export interface Part {
  readonly key: string
  readonly label: string
  readonly help?: string | undefined
  readonly fields: readonly Field[]
}

interface ReadThroughProps {
  readonly parts: readonly Part[]
  readonly fields: readonly Field[]
  /** The answers as the record keeps them. */
  readonly record: Draft
  readonly faults: Faults
  readonly problem: Problem | null
  /** What does not fit together in the answers. */
  readonly doubts: ReactNode
  readonly attached: ReactNode
  /** The questions left out so far, and how to ask them; null when all are asked. */
  readonly more: { readonly count: number; readonly onMore: () => void } | null
  readonly onGo: (part: string, name?: string) => void
  /** Deletes the draft; null where that is not possible. */
  readonly onDiscard: (() => void) | null
}

function Answers({ part, record, fields, onGo }: Pick<ReadThroughProps, 'record' | 'fields' | 'onGo'> & { readonly part: Part }) {
  const { language, say } = useLanguage()
  const id = useId()
  const reading = useReading(fields)
  const given = part.fields.flatMap((field) => {
    const text = reading(field, valueAt(record, field.path))
    return text ? [{ field, text }] : []
  })
  return (
    <section className="read-part" aria-labelledby={id}>
      <div className="read-head">
        <h3 id={id}>{part.label}</h3>
        <Button size="s" look="quiet" icon="edit" onClick={() => onGo(part.key)} aria-label={say(capture.change_named, { section: part.label })}>
          {say(capture.change)}
        </Button>
      </div>
      {given.length === 0 ? (
        <p className="muted small">{say(capture.nothing_here)}</p>
      ) : (
        <dl className="read-answers">
          {given.map(({ field, text }) => (
            <div key={nameOf(field)}>
              <dt>{field.schema.label[language]}</dt>
              {/* An account keeps its own direction; a short answer stands where the page begins. */}
              {field.kind === 'multiline' ? (
                <dd dir="auto">{text}</dd>
              ) : (
                <dd>
                  <bdi>{text}</bdi>
                  <NoteOn record={record} path={nameOf(field)} />
                  <EntryNotes field={field} value={valueAt(record, field.path)} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Missing({ faults, fields, parts, onGo }: Pick<ReadThroughProps, 'faults' | 'fields' | 'parts' | 'onGo'>) {
  const { language, say } = useLanguage()
  const id = useId()
  const all = [...faults]
  const lacking = all.filter(([, fault]) => isLacking(fault)).length
  const title = lacking === all.length ? say(capture.missing, { count: lacking }) : say(capture.to_correct, { count: all.length })
  return (
    <section className="read-missing" aria-labelledby={id} id="missing" tabIndex={-1}>
      <h3 id={id}>{title}</h3>
      <ul>
        {all.map(([name, fault]) => {
          const field = fields.find((one) => name === nameOf(one) || name.startsWith(`${nameOf(one)}.`))
          const part = field && parts.find((one) => one.fields.includes(field))
          if (!field || !part) return null
          return (
            <li key={name}>
              <button type="button" className="read-link" onClick={() => onGo(part.key, name)}>
                {name === 'latitude' || name === 'longitude' ? say(words.place_point) : field.schema.label[language]}
              </button>
              {fault.word !== 'required' && <span className="muted"> – {faultText(fault, say)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The last step of the form; the button that sends stands under it. */
export function ReadThrough(props: ReadThroughProps) {
  const { parts, fields, record, faults, problem, doubts, attached, more, onGo, onDiscard } = props
  const { say } = useLanguage()
  const [sure, setSure] = useState(false)
  return (
    <div className="read">
      <p className="muted">{say(capture.review_help)}</p>
      {faults.size > 0 ? <Missing {...props} /> : <p className="read-complete">{say(capture.nothing_missing)}</p>}
      {doubts}
      {parts.map((part) => (
        <Answers key={part.key} part={part} record={record} fields={fields} onGo={onGo} />
      ))}
      {attached}
      <div className="read-acts">
        {more && more.count > 0 && (
          <Button icon="plus" onClick={more.onMore}>
            {say(capture.more_details, { count: more.count })}
          </Button>
        )}
        {onDiscard && !sure && (
          <Button look="quiet" icon="trash" onClick={() => setSure(true)}>
            {say(capture.discard)}
          </Button>
        )}
      </div>
      {onDiscard && sure && (
        <div className="read-sure" role="alert">
          <p>{say(capture.discard_sure)}</p>
          <div className="row">
            <Button look="danger" icon="trash" onClick={onDiscard}>
              {say(capture.discard_yes)}
            </Button>
            <Button onClick={() => setSure(false)}>{say(capture.keep)}</Button>
          </div>
        </div>
      )}
      {problem && (
        <ProblemNote problem={problem} fields>
          <span>{say(problem.status === 0 ? capture.submit_offline : capture.submit_failed)}</span>
        </ProblemNote>
      )}
    </div>
  )
}
