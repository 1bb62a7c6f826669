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
  /** Takes what is not cleared out of the entries of a repeat. */
  readonly strip: Clear | null
}

export interface Shape {
  readonly schema: RecordSchema
  readonly columns: readonly Column[]
  /** The record with cleared fields only; what was absent stays absent. */
  readonly clear: (record: Presented) => Record<string, unknown>
  /** The cleared value of one column. */
  readonly read: (record: Presented, column: Column) => unknown
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
    for (const { name, strip } of fields) {
      const value = answers[name]
      if (value !== undefined) kept[name] = strip ? strip(value) : value
    }
    return kept
  }
}

function answerColumns(forms: readonly FormSchema[], clearance: readonly Sensitivity[]): Column[] {
  const columns = new Map<string, Column>()
  for (const form of forms)
    for (const field of fieldsOf(form))
      if (clearance.includes(field.sensitivity) && !columns.has(field.name))
        columns.set(field.name, {
          name: `answers.${field.name}`,
          key: field.name,
          inAnswers: true,
          kind: field.kind,
          field,
          strip: clearRepeat(field, clearance),
        })
  return [...columns.values()]
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
  const columns = fields.flatMap((field): Column[] => {
    if (field.kind === 'answers' && single) return answerColumns(forms, clearance)
    return [{ name: field.name, key: field.name, inAnswers: false, kind: field.kind, field, strip: clearRepeat(field, clearance) }]
  })
  const strips = new Map(fields.map((field) => [field.name, clearRepeat(field, clearance)]))
  const withheld = (record: Presented) => record['place_precision'] === 'withheld'

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
    read(record, column) {
      if (column.inAnswers) {
        const answers = record['answers'] as Record<string, unknown> | null | undefined
        // With several versions, the one that the record follows decides what is cleared.
        const value = (forms.length > 1 ? answersOf(record) : answers)?.[column.key]
        return column.strip ? column.strip(value) : value
      }
      if (column.kind === 'answers') return answersOf(record)
      if (column.kind === 'number' && coordinates.has(column.key) && withheld(record)) return undefined
      return column.strip ? column.strip(record[column.key]) : record[column.key]
    },
  }
}
