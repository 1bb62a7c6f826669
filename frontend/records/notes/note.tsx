/** Notes on coded answers as they are read: beside the value they are about, or one under the other where a record is told in a few lines. */
import { codedAnswer, notesIn, notesName } from '../../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { words } from '../../../schemas/words/coded-notes.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import './notes.css'

type Held = Readonly<Record<string, unknown>>

/** One note, under its label where it does not stand beside its value. */
export function Note({ text, label }: { readonly text: string; readonly label?: string }) {
  const { say } = useLanguage()
  return (
    <p className="note">
      <Icon name="note" size={1} />
      <span>
        {label ? <span className="note-label">{label}</span> : <span className="hidden-visually">{say(words.note)} </span>}
        <span className="note-text" dir="auto">
          {text}
        </span>
      </span>
    </p>
  )
}

/** The note on one answer of a record, by the path of the answer; nothing when there is none, or none for this reader. */
export function NoteOn({ record, path }: { readonly record: Held; readonly path: string }) {
  const text = notesIn(record[notesName]).get(path)
  return text ? <Note text={text} /> : null
}

interface NotesProps {
  readonly schema: RecordSchema
  readonly form?: FormSchema | null
  readonly record: Held
  /** Paths of answers whose notes stand elsewhere on the page. */
  readonly but?: readonly string[]
}

/** All notes of a record, each under the name of its answer. */
export function Notes({ schema, form, record, but = [] }: NotesProps) {
  const { language } = useLanguage()
  const all = [...notesIn(record[notesName])].filter(([path]) => !but.includes(path))
  return all.map(([path, text]) => <Note key={path} text={text} label={codedAnswer(schema, path, form)?.schema.label[language] ?? path} />)
}
