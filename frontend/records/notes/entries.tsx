/** Notes on the answers in the entries of a list, as they are read: each under the number of its entry and the name of its answer. */
import { codedInEntries, notesIn, notesName } from '../../../schemas/coded-notes.ts'
import type { Field } from '../../../schemas/fields.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Note } from './note.tsx'

interface Found {
  readonly key: string
  /** Number of the entry, from 1. */
  readonly number: number
  readonly answer: Field
  readonly text: string
}

/** All notes in a list of entries, in their order. */
export function notesInList(field: Field, value: unknown): Found[] {
  const coded = codedInEntries(field)
  if (coded.size === 0 || !Array.isArray(value)) return []
  return value.flatMap((entry: Readonly<Record<string, unknown>>, index) =>
    [...notesIn(entry[notesName])].flatMap(([name, text]) => {
      const answer = coded.get(name)
      return answer ? [{ key: `${index}.${name}`, number: index + 1, answer, text }] : []
    }),
  )
}

interface EntryNotesProps {
  readonly field: Field
  readonly value: unknown
  /** Whether it is one entry by itself, which has no number. */
  readonly single?: boolean
}

/** The notes; nothing when there are none, or none for this reader. */
export function EntryNotes({ field, value, single = false }: EntryNotesProps) {
  const { say, language, number } = useLanguage()
  const found = notesInList(field, value)
  if (found.length === 0) return null
  return (
    <div className="entry-notes">
      {found.map(({ key, text, ...one }) => {
        const answer = one.answer.schema.label[language]
        const entry = say(words.entry, { label: field.schema.label[language], number: number(one.number) })
        return <Note key={key} text={text} label={single ? answer : `${entry} – ${answer}`} />
      })}
    </div>
  )
}
