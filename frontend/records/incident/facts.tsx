/** A part of the record as label and value; what identifies someone is veiled, what is withheld is named in one quiet line. */
import type { FormSchema } from '../../../schemas/dialect.ts'
import { displayList } from '../../../schemas/display.ts'
import { type Field, identifies } from '../../../schemas/fields.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Veil } from '../../ui/veil.tsx'
import { EntryNotes } from '../notes/entries.tsx'
import { NoteOn } from '../notes/note.tsx'
import { useDisplay } from '../use-display.ts'
import './facts.css'
import type { Part } from './parts.ts'

/** Only http(s) links become links: a record is not trusted. */
function Linked({ text }: { readonly text: string }) {
  if (!/^https?:\/\//i.test(text)) return <Bidi>{text}</Bidi>
  return (
    <a href={text} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
      {text}
    </a>
  )
}

/** One value, in as many lines as it has. */
export function FactValue({ field, value, form }: { readonly field: Field; readonly value: unknown; readonly form: FormSchema | null }) {
  const display = useDisplay(form)
  if (field.kind === 'terms' && Array.isArray(value))
    return (
      <ul className="fact-terms">
        {value.map((code) => (
          <li key={String(code)}>{display(field, [code])}</li>
        ))}
      </ul>
    )
  const lines = display(field, value).split('\n')
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never moved.
        <p key={at} className="fact-line">
          {field.kind === 'link' || field.kind === 'texts' ? <Linked text={line} /> : <Bidi>{line}</Bidi>}
        </p>
      ))}
      <EntryNotes field={field} value={value} />
    </>
  )
}

/** Which fields exist but are not shown to this reader, in one quiet line; nothing when there are none. */
export function Withheld({ fields }: { readonly fields: readonly Field[] }) {
  const { say, language } = useLanguage()
  if (fields.length === 0) return null
  const names = fields.map((field) => field.schema.label[language])
  return (
    <p className="withheld">
      <Icon name="lock" size={1.1} />
      <span>{say(words.withheld_fields, { fields: displayList(names, language) })}</span>
    </p>
  )
}

interface FactsProps {
  readonly part: Part
  readonly record: Incident
  readonly form: FormSchema | null
  readonly level?: 2 | 3
}

/** The facts of a part. */
export function Facts({ part, record, form, level }: FactsProps) {
  const { say, language } = useLanguage()
  return (
    <Card title={part.label?.[language] ?? say(words.other_details)} level={level ?? 2}>
      {part.filled.length > 0 && (
        <dl className="facts">
          {part.filled.map(({ field, value }) => (
            <div key={field.path.join('.')} className="fact">
              <dt>{field.schema.label[language]}</dt>
              <dd>
                {identifies(field) ? (
                  <Veil>
                    <FactValue field={field} value={value} form={form} />
                  </Veil>
                ) : (
                  <FactValue field={field} value={value} form={form} />
                )}
                <NoteOn record={record} path={field.path.join('.')} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Withheld fields={part.withheld} />
    </Card>
  )
}
