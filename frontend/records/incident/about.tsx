/** Two small cards: what the reviewers made of the incident, and where the record itself comes from. */
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { type Incident, incident } from '../../../schemas/incident.ts'
import { incidents } from '../../../schemas/words/incidents.ts'
import { review as words } from '../../../schemas/words/review.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useNames } from '../../lib/people.ts'
import { useAccount } from '../../lib/session.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { NoteOn } from '../notes/note.tsx'
import { useDisplay } from '../use-display.ts'
import { Withheld } from './facts.tsx'
import { assessmentFields } from './parts.ts'

function valueIn(record: Incident, field: Field): unknown {
  return (record as Record<string, unknown>)[field.name]
}

/** The grades, or that there are none. */
export function Assessment({ record }: { readonly record: Incident }) {
  const { say, language } = useLanguage()
  const display = useDisplay()
  const filled = assessmentFields.filter((field) => valueIn(record, field))
  const withheld = assessmentFields.filter((field) => valueIn(record, field) === undefined)
  return (
    <Card title={say(words.assessment)}>
      {filled.length === 0 && withheld.length === 0 && <p className="muted">{say(words.not_assessed)}</p>}
      {filled.length > 0 && (
        <dl className="facts">
          {filled.map((field) => (
            <div key={field.name} className="fact">
              <dt>{field.schema.label[language]}</dt>
              <dd>
                {String(valueIn(record, field)).length === 1 && <strong>{String(valueIn(record, field))} · </strong>}
                {display(field, valueIn(record, field))}
                <NoteOn record={record} path={field.name} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Withheld fields={withheld} />
    </Card>
  )
}

const shown = fieldsOf(incident).filter(
  (field) => field.schema.section === 'record' && field.kind !== 'uuid' && field.kind !== 'integer' && field.kind !== 'repeat' && field.name !== 'state',
)

/** Reference, form, who and when. */
export function About({ record }: { readonly record: Incident }) {
  const { say, language } = useLanguage()
  const { nameOf } = useCommunity()
  const account = useAccount()
  const names = useNames(record.community_id ? [record.community_id] : [])
  const display = useDisplay()

  const text = (field: Field): string => {
    const value = valueIn(record, field)
    if (value === null || value === undefined || value === '') return ''
    if (field.kind === 'moment') return dayAndTime(language, String(value))
    if (field.kind !== 'reference') return display(field, value)
    if (field.schema.type === 'string' && field.schema.refers === 'communities') return nameOf(String(value))
    if (field.schema.type === 'string' && field.schema.refers === 'accounts')
      return value === account.id ? account.name : (names(String(value)) ?? say(incidents.somebody))
    return ''
  }
  return (
    <Card title={say(incidents.record)}>
      <dl className="facts">
        {shown.map((field) => {
          const line = text(field)
          return line ? (
            <div key={field.name} className="fact">
              <dt>{field.schema.label[language]}</dt>
              <dd className="numbers">
                <Bidi>{line}</Bidi>
                <NoteOn record={record} path={field.name} />
              </dd>
            </div>
          ) : null
        })}
      </dl>
    </Card>
  )
}
