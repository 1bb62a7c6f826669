/** One section of the form: its questions in order, those that do not apply left out, the parts of a place kept together. */
import { memo, useDeferredValue } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { codedAnswer } from '../../../schemas/coded-notes.ts'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { type Field, valueAt } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { Asked, AskedNote, AskedPoint } from './asked.tsx'
import { isPlaceAsked } from './place.ts'
import { isAsked, isEmpty, nameOf } from './rules.ts'
import { type Draft, flatFrom, nested } from './values.ts'

interface SectionProps {
  readonly form: FormSchema
  /** All fields of the form: what applies may depend on another section. */
  readonly all: readonly Field[]
  readonly fields: readonly Field[]
  readonly required: ReadonlySet<string>
  readonly control: Control<Draft, { submission: boolean }>
}

/** Country last chosen in this window: the next report is likely about the same. Kept in memory only. */
let lastCountries: readonly string[] | undefined

/** The questions of a section that apply. */
export const SectionFields = memo(function SectionFields({ form, all, fields, required, control }: SectionProps) {
  // Letters come first; what they fold or unfold may follow a moment later.
  const draft = useDeferredValue(useWatch({ control }) as Draft)
  const record = nested(flatFrom(draft, all))
  const { place_precision: precision, country } = draft
  if (typeof country === 'string' && country && country !== lastCountries?.[0]) lastCountries = [country]
  const first = (field: Field) => {
    if (field.vocabulary === 'violations') return form.suggests
    return field.vocabulary === 'countries' ? lastCountries : undefined
  }
  return (
    <>
      {fields.map((field) => {
        if (!isAsked(field, record) || !isPlaceAsked(field.name, precision) || field.name === 'longitude') return null
        if (field.name === 'latitude') return <AskedPoint key="point" control={control} precision={precision} country={country} />
        const asked = <Asked key={nameOf(field)} field={field} control={control} required={required.has(field.name)} first={first(field)} />
        if (!codedAnswer(incident, nameOf(field), form)) return asked
        return (
          <AskedNote key={nameOf(field)} field={field} control={control} answered={!isEmpty(valueAt(draft, field.path))}>
            {asked}
          </AskedNote>
        )
      })}
    </>
  )
})
