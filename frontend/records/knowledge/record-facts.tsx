/** What is on record of one thing, as label and value, read from its schema: what identifies is veiled, what is withheld is named. */
import { notesIn, notesName } from '../../../schemas/coded-notes.ts'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { fieldsOf, identifies } from '../../../schemas/fields.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Veil } from '../../ui/veil.tsx'
import { Withheld } from '../incident/facts.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { NoteOn } from '../notes/note.tsx'
import { useDisplayOf } from '../use-display.ts'
import type { Stored } from './stored.ts'

const empty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The facts; references and the server's own fields have a place elsewhere on a page. */
export function RecordFacts({ schema, record }: { readonly schema: RecordSchema; readonly record: Stored }) {
  const { language } = useLanguage()
  const { may } = useSession()
  const fields = fieldsOf(schema)
  const display = useDisplayOf(fields)
  const shown = fields.filter((field) => field.schema.section !== 'record' && !field.schema.readOnly && field.kind !== 'reference' && field.kind !== 'uuid')
  const notes = notesIn(record[notesName])
  const lines = (text: string) =>
    text.split('\n').map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never moved.
      <p key={at} className="fact-line">
        <Bidi>{line}</Bidi>
      </p>
    ))
  return (
    <>
      <dl className="facts">
        {shown
          .filter((field) => (record[field.name] !== undefined && !empty(record[field.name])) || notes.has(field.name))
          .map((field) => {
            const body = (
              <>
                {lines(display(field, record[field.name]))}
                <EntryNotes field={field} value={record[field.name]} />
              </>
            )
            return (
              <div key={field.name} className="fact">
                <dt>{field.schema.label[language]}</dt>
                <dd>
                  {identifies(field) ? <Veil>{body}</Veil> : body}
                  <NoteOn record={record} path={field.name} />
                </dd>
              </div>
            )
          })}
      </dl>
      <Withheld fields={shown.filter((field) => record[field.name] === undefined && !may('read', schema.collection, record, field.sensitivity))} />
    </>
  )
}
