/** When and where, in a few lines: never more precise than the record says. */
import { lazy, Suspense } from 'react'
import { placeNames } from '../../../schemas/display.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { type Incident, incident } from '../../../schemas/incident.ts'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useSay } from '../../lib/language.tsx'
import { useNarrow } from '../../lib/narrow.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NoteOn } from '../notes/note.tsx'
import { useDisplay } from '../use-display.ts'
import { When } from '../when.tsx'
import './place.css'

// The borders are heavy: they come later, and not to a phone.
const Locator = lazy(async () => ({ default: (await import('./locator.tsx')).Locator }))

const fields = new Map(fieldsOf(incident).map((field) => [field.name, field]))

/** The card of date and place. */
export function Place({ record }: { readonly record: Incident }) {
  const say = useSay()
  const display = useDisplay()
  const shown = (name: 'country' | 'place_precision') => {
    const field = fields.get(name)
    return field && record[name] ? display(field, record[name]) : ''
  }
  const withheld = record.place_precision === 'withheld'
  const places = placeNames(record.place_name, record.admin_area, shown('country'))
  const narrow = useNarrow('60rem')
  const at = typeof record.latitude === 'number' && typeof record.longitude === 'number' ? ([record.longitude, record.latitude] as const) : null
  const near = ['point', 'approximate', 'locality'].includes(record.place_precision ?? '')
  return (
    <Card title={`${say(words.when)} · ${say(words.where)}`} className="place">
      {record.country && !withheld && !narrow && (
        <Suspense fallback={null}>
          <Locator country={record.country} point={near ? at : null} precision={record.place_precision ?? null} />
        </Suspense>
      )}
      <p className="place-line">
        <Icon name="calendar" /> <When date={record.happened_on} />
      </p>
      <div className="place-line">
        <Icon name="pin" />
        <div>
          {places.map((place) => (
            <p key={place}>
              <Bidi>{place}</Bidi>
            </p>
          ))}
          <NoteOn record={record} path="country" />
          <p className="muted small">{withheld ? say(words.place_withheld) : shown('place_precision')}</p>
          <NoteOn record={record} path="place_precision" />
          {at && record.place_precision === 'point' && (
            <p className="muted small numbers" dir="ltr">
              {at[1].toFixed(4)}, {at[0].toFixed(4)}
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}
