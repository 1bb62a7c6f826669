/** What people say of an item of evidence, and the dialog in which it is said; of one that was signed, only what may still be said. */
import { useState } from 'react'
import { type Evidence, evidence, saidOnce, sayableWhenLocked } from '../../../schemas/evidence.ts'
import { fieldsOf, valueAt } from '../../../schemas/fields.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { useSession } from '../../lib/session.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RecordDialog } from '../dialog/record-dialog.tsx'
import { NoteOn } from '../notes/note.tsx'
import { useDisplayOf } from '../use-display.ts'
import '../incident/facts.css'

const told = fieldsOf(evidence).filter((field) => !['record', 'file'].includes(field.schema.section ?? '') && field.kind !== 'reference')
const shown = told.filter((field) => field.name !== 'title')
const asked = told.map((field) => field.name).filter((name) => !saidOnce.includes(name))

/** The card; `onChange` gets the item as it then stands. */
export function DescribedCard({ item, onChange }: { readonly item: Evidence; readonly onChange: (item: Evidence) => void }) {
  const { say, language } = useLanguage()
  const { may } = useSession()
  const display = useDisplayOf(shown)
  const [editing, setEditing] = useState(false)
  const title = evidence.sections[1].label[language]
  return (
    <Card
      title={title}
      acts={
        may('update', 'evidence', item, 'record') && (
          <Button size="s" look="quiet" icon="edit" aria-label={`${say(words.edit)} – ${title}`} onClick={() => setEditing(true)}>
            {say(words.edit)}
          </Button>
        )
      }
    >
      <dl className="facts">
        {shown.map((field) => {
          const value = valueAt(item, field.path)
          if (value === null || value === undefined || value === '') return null
          return (
            <div key={field.name} className="fact">
              <dt>{field.schema.label[language]}</dt>
              <dd className={field.kind === 'multiline' ? 'prose' : undefined}>
                <Bidi>{field.kind === 'moment' ? dayAndTime(language, String(value)) : display(field, value)}</Bidi>
                <NoteOn record={item} path={field.name} />
              </dd>
            </div>
          )
        })}
      </dl>
      {editing && (
        <RecordDialog<Evidence>
          schema={evidence}
          title={title}
          record={item}
          only={item.locked_at ? asked.filter((name) => sayableWhenLocked.includes(name)) : asked}
          onClose={() => setEditing(false)}
          onDone={(next) => {
            setEditing(false)
            onChange(next)
          }}
        />
      )}
    </Card>
  )
}
