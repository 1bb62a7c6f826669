/** The incident page cut into its parts: each field of record and form once, in the section where the form asked for it. Field names with a place of their own on the page are left to it. */
import { notesIn } from '../../../schemas/coded-notes.ts'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf, sectionsOf, valueAt } from '../../../schemas/fields.ts'
import { type Incident, incident } from '../../../schemas/incident.ts'

export interface Part {
  readonly key: string
  readonly label: Readonly<Record<'en' | 'fr' | 'ar', string>> | null
  /** Fields that have a value, with it, or a note on what is not known. */
  readonly filled: readonly { readonly field: Field; readonly value: unknown }[]
  /** Fields that exist but are not shown to this reader. */
  readonly withheld: readonly Field[]
}

/** Shown by hand elsewhere on the page: title, account, date and place, and the estimate beside its number. */
const placed: ReadonlySet<string> = new Set([
  'title',
  'description',
  'happened_on',
  'country',
  'admin_area',
  'place_name',
  'place_precision',
  'latitude',
  'longitude',
  'language',
  'answers',
])

/** What a filed report says entry by entry: on the page as acts, parts in them and sources. */
const drawn = ['victims', 'forces', 'sources'] as const

const empty = (value: unknown) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** Whether this reader may read what is of a sensitivity: then what is absent is only not known. */
export type Reads = (sensitivity: Field['sensitivity']) => boolean

function part(key: string, label: Part['label'], fields: readonly Field[], record: Incident, reads: Reads): Part {
  const values = fields.map((field) => ({ field, value: valueAt(record, field.path) }))
  const notes = notesIn(record.coded_notes)
  const ofForm = (field: Field) => field.path.length > 1
  return {
    key,
    label,
    filled: values.filter(
      ({ field, value }) => value !== undefined && (!empty(value) || (value === false && ofForm(field)) || notes.has(field.path.join('.'))),
    ),
    // An answer that is absent was not given, unless all its kind are above this reader.
    withheld: values.filter(({ field, value }) => value === undefined && !ofForm(field) && !reads(field.sensitivity)).map(({ field }) => field),
  }
}

/** The parts of a record under its form (null while it loads: then in the order of the incident's own sections). Empty parts are left out. */
export function partsOf(record: Incident, form: FormSchema | null, reads: Reads): readonly Part[] {
  const told: ReadonlySet<string> = record.state === 'draft' ? placed : new Set([...placed, ...drawn])
  const own = fieldsOf(incident).filter((field) => !told.has(field.name))
  const review = own.filter((field) => field.schema.duty === 'review')
  const shown = new Set<string>([...told, ...review.map((field) => field.name)])
  const parts: Part[] = []
  if (form)
    for (const { key, section, fields } of sectionsOf(form, incident)) {
      parts.push(
        part(
          key,
          section.label,
          fields.filter((field) => !shown.has(field.name)),
          record,
          reads,
        ),
      )
      for (const field of fields) shown.add(field.name)
    }
  for (const section of incident.sections) {
    if (section.key === 'record' || section.key === 'assessment') continue
    const rest = own.filter((field) => field.schema.section === section.key && !shown.has(field.name))
    const same = parts.findIndex((one) => one.key === section.key)
    const extra = part(section.key, section.label, rest, record, reads)
    const found = parts[same]
    if (found) parts[same] = { ...found, filled: [...found.filled, ...extra.filled], withheld: [...found.withheld, ...extra.withheld] }
    else parts.push(extra)
  }
  return parts.filter((one) => one.filled.length > 0 || one.withheld.length > 0)
}

/** The fields that a reviewer fills. */
export const assessmentFields: readonly Field[] = fieldsOf(incident).filter((field) => field.schema.duty === 'review')
