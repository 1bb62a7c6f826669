/** One question of the form, bound to its answer. Identifiers in the page follow the names of the fields, so that an error can lead to its input. */
import { memo, type ReactNode } from 'react'
import { type Control, useController } from 'react-hook-form'
import { notesIn, notesName, withNote } from '../../../schemas/coded-notes.ts'
import type { Field } from '../../../schemas/fields.ts'
import { fields as words } from '../../../schemas/words/fields.ts'
import { useSay } from '../../lib/language.tsx'
import { Noted } from '../notes/note-input.tsx'
import { errorText } from './errors.ts'
import { FieldInput } from './input.tsx'
import { takesPoint } from './place.ts'
import { PointInput } from './point.tsx'
import { RepeatInput } from './repeat.tsx'
import { isEmpty, nameOf } from './rules.ts'
import type { Draft } from './values.ts'

/** The identifier in the page of the input, or group of inputs, of a field. */
export const inputId = (name: string): string => `ask-${name.replaceAll('.', '-')}`

interface AskedProps {
  readonly field: Field
  readonly control: Control<Draft, { submission: boolean }>
  readonly required: boolean
  readonly first?: readonly string[] | undefined
}

/** A question with its answer. */
export const Asked = memo(function Asked({ field, control, required, first }: AskedProps) {
  const say = useSay()
  const name = nameOf(field)
  const { field: bound, fieldState } = useController({ name, control })
  if (field.kind === 'repeat') {
    return (
      <RepeatInput
        field={field}
        id={inputId(name)}
        value={Array.isArray(bound.value) ? bound.value : []}
        fault={fieldState.error}
        required={required}
        onChange={bound.onChange}
        onBlur={bound.onBlur}
      />
    )
  }
  return (
    <FieldInput
      field={field}
      id={inputId(name)}
      value={bound.value}
      error={errorText(fieldState.error, say)}
      required={required}
      first={first}
      onChange={bound.onChange}
      onBlur={bound.onBlur}
    />
  )
})

interface NoteProps {
  readonly field: Field
  readonly control: Control<Draft, { submission: boolean }>
  readonly answered: boolean
  readonly children: ReactNode
}

/** A coded question with the note on its answer. */
export function AskedNote({ field, control, answered, children }: NoteProps) {
  const name = nameOf(field)
  const { field: bound } = useController({ name: notesName, control })
  return (
    <Noted
      id={inputId(name)}
      field={field}
      note={notesIn(bound.value).get(name) ?? ''}
      answered={answered}
      onChange={(note) => bound.onChange(withNote(bound.value, name, note))}
      onBlur={bound.onBlur}
    >
      {children}
    </Noted>
  )
}

interface PlaceProps {
  readonly control: Control<Draft, { submission: boolean }>
  readonly precision: unknown
  readonly country: unknown
}

/** The point of the place, where the precision takes one (or where one is already set); a note where the place is withheld. */
export function AskedPoint({ control, precision, country }: PlaceProps) {
  const say = useSay()
  const latitude = useController({ name: 'latitude', control })
  const longitude = useController({ name: 'longitude', control })
  if (precision === 'withheld') return <p className="ask-help">{say(words.withheld_note)}</p>
  if (!takesPoint(precision) && isEmpty(latitude.field.value)) return null
  const value = (held: unknown) => (typeof held === 'number' || typeof held === 'string' ? held : '')
  return (
    <PointInput
      latitude={value(latitude.field.value)}
      longitude={value(longitude.field.value)}
      latitudeError={errorText(latitude.fieldState.error, say)}
      longitudeError={errorText(longitude.fieldState.error, say)}
      country={typeof country === 'string' ? country : ''}
      ids={{ latitude: inputId('latitude'), longitude: inputId('longitude') }}
      onChange={(north, east) => {
        latitude.field.onChange(north)
        longitude.field.onChange(east)
      }}
    />
  )
}
