/**
 * What an export may carry: the columns of a schema that its clearance lets through, and a record stripped to them.
 * Every writer works from one shape, so that CSV, XLSX, GeoJSON and NDJSON can not disagree about who may read what.
 */
import { codedInEntries, notesName } from '../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema, Sensitivity } from '../../schemas/dialect.ts'
import { type Field, type FieldKind, fieldsOf } from '../../schemas/fields.ts'

/** A record as `present` gave it out: absent is withheld, null is unknown. */
export type Presented = Readonly<Record<string, unknown>>
/** Presented records, some hundred at a time. */
export type Batches = AsyncIterable<readonly Presented[]>

export interface Column {
  /** Header of the column: `title`, `answers.warrant`. */
  readonly name: string
  readonly key: string
  readonly inAnswers: boolean
  readonly kind: FieldKind
  readonly field: Field
  /** The cleared value of a record in this column. */
  readonly read: (record: Presented) => unknown
}

export interface Shape {
  readonly schema: RecordSchema
  readonly columns: readonly Column[]
  /** The record with cleared fields only; what was absent stays absent. */
  readonly clear: (record: Presented) => Record<string, unknown>
}

/** What leaves the platform unless somebody with the right to it asks for more. */
export const openClearance: readonly Sensitivity[] = ['public', 'community']

const coordinates = new Set(['latitude', 'longitude'])

type Clear = (value: unknown) => unknown

/** Strips the entries of a repeat of the parts that are not cleared and of the notes on their answers, which leave in no file; null when there is nothing to strip. */
function clearRepeat(field: Field, clearance: readonly Sensitivity[]): Clear | null {
  const parts = field.fields.filter((one) => !clearance.includes(one.sensitivity)).map((one) => one.name)
  const hidden = codedInEntries(field).size > 0 ? [...parts, notesName] : parts
  if (hidden.length === 0) return null
  const shown = (entry: Presented) => Object.fromEntries(Object.entries(entry).filter(([name]) => !hidden.includes(name)))
  return (value) => (Array.isArray(value) ? value.map(shown) : value)
}

function clearAnswers(forms: readonly FormSchema[], clearance: readonly Sensitivity[]) {
  const cleared = new Map(
    forms.map((form) => [
      `${form.form}@${form.version}`,
      fieldsOf(form)
        .filter((one) => clearance.includes(one.sensitivity))
        .map((one) => ({ name: one.name, strip: clearRepeat(one, clearance) })),
    ]),
  )
  return (record: Presented): Record<string, unknown> | undefined => {
    const answers = record['answers'] as Record<string, unknown> | null | undefined
    if (answers === undefined || answers === null) return undefined
    const fields = cleared.get(`${record['form']}@${record['form_version']}`)
    if (!fields) return undefined
    const kept: Record<string, unknown> = {}
    if (Object.keys(answers).length === 0) return kept
    for (const { name, strip } of fields) {
      const value = answers[name]
      if (value !== undefined) kept[name] = strip ? strip(value) : value
    }
    return kept
  }
}

type Answers = Readonly<Record<string, unknown>> | null | undefined

function answerColumns(forms: readonly FormSchema[], clearance: readonly Sensitivity[], answersOf: (record: Presented) => Answers): Column[] {
  const columns = new Map<string, Column>()
  for (const form of forms)
    for (const field of fieldsOf(form))
      if (clearance.includes(field.sensitivity) && !columns.has(field.name)) {
        const { name, kind } = field
        const strip = clearRepeat(field, clearance)
        const read = (record: Presented): unknown => answersOf(record)?.[name]
        columns.set(name, { name: `answers.${name}`, key: name, inAnswers: true, kind, field, read: strip ? (record) => strip(read(record)) : read })
      }
  return [...columns.values()]
}

const withheld = (record: Presented): boolean => record['place_precision'] === 'withheld'

/** How the cleared value of a field is read from a record; a place that is withheld has no coordinates. */
function readerOf({ name, kind }: Field, strip: Clear | null): Column['read'] {
  if (strip) return (record) => strip(record[name])
  if (kind === 'number' && coordinates.has(name)) return (record) => (withheld(record) ? undefined : record[name])
  return (record) => record[name]
}

/**
 * The shape of an export of `schema`. `forms` are the form versions that its records may follow: answers of a version that is not among them are left out.
 * When all of them are versions of one form, its fields become columns of their own; otherwise the answers are one column of JSON.
 * A place that is withheld loses its coordinates.
 */
export function shapeOf(schema: RecordSchema, forms: readonly FormSchema[] = [], clearance: readonly Sensitivity[] = openClearance): Shape {
  const fields = fieldsOf(schema).filter((one) => clearance.includes(one.sensitivity))
  const single = forms.length > 0 && forms.every((one) => one.form === forms[0]?.form)
  const answersOf = clearAnswers(forms, clearance)
  // With several versions, the one that the record follows decides what is cleared.
  const answersRead = forms.length > 1 ? answersOf : (record: Presented) => record['answers'] as Answers
  const columns = fields.flatMap((field): Column[] => {
    const { name, kind } = field
    if (kind === 'answers' && single) return answerColumns(forms, clearance, answersRead)
    const read = kind === 'answers' ? answersOf : readerOf(field, clearRepeat(field, clearance))
    return [{ name, key: name, inAnswers: false, kind, field, read }]
  })
  const strips = new Map(fields.map((field) => [field.name, clearRepeat(field, clearance)]))

  return {
    schema,
    columns,
    clear(record) {
      const kept: Record<string, unknown> = {}
      for (const field of fields) {
        const value = field.kind === 'answers' ? answersOf(record) : record[field.name]
        const strip = strips.get(field.name)
        if (value !== undefined) kept[field.name] = strip ? strip(value) : value
      }
      if (withheld(record)) for (const name of coordinates) delete kept[name]
      return kept
    },
  }
}
