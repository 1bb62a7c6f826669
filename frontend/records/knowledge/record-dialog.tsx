/** One record of any kind, asked for in a dialog made from its schema: what is new is recorded, what changed is sent; what somebody else changed meanwhile is put together. */
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { RecordSchema, Term } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { app } from '../../../schemas/words/app.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { isAsked } from '../form/rules.ts'
import { type Draft, draftFrom } from '../form/values.ts'
import { RecordField } from './record-field.tsx'
import { useSaving } from './use-saving.ts'
import './record-dialog.css'
import type { Stored } from './stored.ts'

/** Records that a reference may name, as terms whose code is the identifier. */
export type Choices = Readonly<Record<string, readonly Term[]>>

export interface RecordDialogProps {
  readonly schema: RecordSchema
  readonly title: string
  /** The record to change; null for a new one. */
  readonly record: Stored | null
  /** Answers that are given, and not asked for. */
  readonly fixed: Stored
  /** Answers that stand there at first. */
  readonly first?: Stored
  readonly choices?: Choices
  /** Said above the questions. */
  readonly note?: string
  /** What stands under the questions: ways to record what a reference should name. */
  readonly below?: React.ReactNode
  readonly onClose: () => void
  readonly onDone: (record: Stored) => void
}

/** The questions: what a person may answer, without what the server keeps. */
function askedOf(schema: RecordSchema, fixed: Stored, reviews: boolean): readonly Field[] {
  return fieldsOf(schema).filter(
    (field) =>
      !field.schema.readOnly &&
      field.kind !== 'uuid' &&
      field.schema.section !== 'record' &&
      !(field.name in fixed) &&
      (reviews || field.schema.duty !== 'review'),
  )
}

/** The dialog. It stands outside of whatever form opened it. */
export function RecordDialog({ schema, title, record, fixed, first, choices, note, below, onClose, onDone }: RecordDialogProps) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const reviews = may('update', schema.collection, { ...(record ?? fixed), removed_at: null }, 'review')
  const fields = useMemo(() => askedOf(schema, fixed, reviews), [schema, fixed, reviews])
  const [draft, setDraft] = useState<Draft>(() => draftFrom(record ?? first ?? {}, fields))
  const [problem, setProblem] = useState<Problem | null>(null)
  const saving = useSaving({ schema, fields, record, fixed })
  const required = new Set([...schema.creates, ...schema.required])

  const send = async () => {
    setProblem(null)
    const answer = await saving.save(draft)
    if ('problem' in answer) setProblem(answer.problem)
    else onDone(answer.record)
  }
  const sections = schema.sections.flatMap((section) => {
    const own = fields.filter((field) => field.schema.section === section.key && isAsked(field, draft))
    return own.length > 0 ? [{ section, own }] : []
  })
  return createPortal(
    <Dialog
      title={title}
      size="l"
      onClose={onClose}
      onSubmit={() => void send()}
      acts={
        <>
          <Button type="submit" look="primary" busy={saving.busy}>
            {say(words.save)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(app.cancel)}
          </Button>
        </>
      }
    >
      <div className="record-dialog">
        {note && <p className="record-note">{note}</p>}
        {problem && <ProblemNote problem={problem} fields />}
        {sections.map(({ section, own }) => (
          <section key={section.key} className="record-section" aria-label={section.label[language]}>
            {sections.length > 1 && <h3>{section.label[language]}</h3>}
            {own.map((field) => (
              <RecordField
                key={field.name}
                field={field}
                value={draft[field.name]}
                error={problem?.fields[field.name] ?? saving.clashes[field.name]}
                faults={problem?.fields ?? {}}
                required={required.has(field.name)}
                choices={choices?.[field.name]}
                onChange={(to) => setDraft((now) => ({ ...now, [field.name]: to }))}
              />
            ))}
          </section>
        ))}
        {below}
      </div>
    </Dialog>,
    document.body,
  )
}
