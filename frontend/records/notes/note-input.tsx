/** A note on a coded answer, offered by one quiet mark beside the question: whoever does not need it does not meet it. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { longestNote } from '../../../schemas/coded-notes.ts'
import type { Field } from '../../../schemas/fields.ts'
import { faults } from '../../../schemas/words/capture.ts'
import { words } from '../../../schemas/words/coded-notes.ts'
import { useLanguage } from '../../lib/language.tsx'
import { isolated } from '../../ui/bidi.tsx'
import { MultilineInput } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import './notes.css'

interface NotedProps {
  /** Identifier in the page of the input of the answer. */
  readonly id: string
  readonly field: Field
  readonly note: string
  /** What is wrong with the note, in the server's words. */
  readonly error?: string | undefined
  /** Whether there is an answer to write on. */
  readonly answered: boolean
  /** Whether it is a team of a casefile that reads the note. */
  readonly ofCase?: boolean
  readonly onChange: (note: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly children: ReactNode
}

/** The question with its note. */
export function Noted({ id, field, note, error, answered, ofCase = false, onChange, onBlur, children }: NotedProps) {
  const { say, language } = useLanguage()
  const [open, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const shown = open || note !== ''
  const answer = field.schema.label[language]
  const { length } = [...note]
  useLayoutEffect(() => {
    const area = open ? around.current?.querySelector<HTMLTextAreaElement>('.note-input textarea') : null
    area?.focus({ preventScroll: true })
    // Clear of the bar of acts, which stands over whatever is lowest.
    area?.scrollIntoView({ block: 'center' })
  }, [open])
  return (
    <div className="noted" ref={around}>
      {children}
      {shown ? (
        <div className="note-input">
          <MultilineInput
            id={`${id}-note`}
            label={say(words.note_on, { answer: isolated(answer) })}
            help={say(ofCase ? words.help_case : words.help)}
            error={length > longestNote ? say(faults.too_long, { limit: longestNote, length }) : error}
            value={note}
            maxLength={longestNote}
            onChange={onChange}
            onBlur={() => {
              if (note === '') setOpen(false)
              onBlur?.()
            }}
          />
        </div>
      ) : (
        answered && (
          <button
            type="button"
            className="note-add"
            aria-label={say(words.add_on, { answer: isolated(answer) })}
            title={say(words.add)}
            onClick={() => setOpen(true)}
          >
            <Icon name="note" size={1.1} />
          </button>
        )
      )}
    </div>
  )
}
