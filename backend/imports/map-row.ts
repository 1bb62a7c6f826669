/**
 * Turns rows into incidents as a mapping says: compiled once per file, then run for each row. Says for each field why it could not be filled,
 * and completes what can honestly be completed: a title, a description, how precise the place is.
 */
import { type FormSchema, languages } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { columnsRead, type FieldMapping, type Mapping } from '../../schemas/mapping.ts'
import { imports } from '../../schemas/words/imports.ts'
import { completed } from './complete.ts'
import { readPair } from './coordinates.ts'
import { type FieldReader, fieldReader } from './read-field.ts'
import { type Reason, unreadable } from './reason.ts'
import type { Cell, Row } from './row.ts'
import { rowDigest } from './row-digest.ts'
import { saysNothing } from './sentinels.ts'
import { textOfCell } from './texts.ts'

export interface RowFault extends Reason {
  /** Path of the field, empty for the row as a whole. */
  readonly field: string
}
export interface Mapped {
  readonly record: Record<string, unknown>
  readonly faults: readonly RowFault[]
}
export type RowMapper = (row: Row) => Mapped

/** Fields that a mapping may fill: what a person may write, of the incident and of the form, without repeats. */
export function mappableFields(form: FormSchema): Map<string, Field> {
  const closed = new Set(['id', 'community_id', 'form', 'form_version', 'answers', 'source_identifier'])
  const own = fieldsOf(incident).filter((field) => !field.schema.readOnly && !closed.has(field.name) && field.schema.duty !== 'review')
  return new Map([...own, ...fieldsOf(form)].filter((field) => field.kind !== 'repeat').map((field) => [field.path.join('.'), field]))
}

interface Step {
  readonly path: string
  readonly field: Field
  readonly mapping: FieldMapping
  readonly read: FieldReader
}

/** Sets a value at its path; answers have their own object. */
function put(record: Record<string, unknown>, field: Field, value: unknown): void {
  if (field.path.length === 1) record[field.name] = value
  else (record['answers'] as Record<string, unknown>)[field.name] = value
}

/** A constant may be one code where a list is wanted. */
function fitting(field: Field, value: unknown): unknown {
  const list = field.schema.type === 'array'
  if (list) return Array.isArray(value) ? [...value] : [value]
  return Array.isArray(value) ? value[0] : value
}

function identifierOf(mapping: Mapping, place: (column: string) => number): (cells: readonly Cell[]) => string {
  const { columns = [], prefix = '' } = mapping.identifier ?? {}
  const places = columns.map(place)
  const lead = prefix.trim() === '' ? '' : `${prefix.trim()} `
  return (cells) => {
    const parts = places.map((at) => textOfCell(cells[at] ?? null)).filter((part) => part !== '' && !saysNothing(part))
    if (parts.length === 0 || parts.length < places.length) return `row:${rowDigest(cells)}`
    const whole = lead + parts.join(' / ')
    return whole.length <= 110 ? whole : `${whole.slice(0, 80)}:${rowDigest(parts)}`
  }
}

/** Whether a file is our own report of refused rows, mended: its first three columns say what was wrong, and are no data. */
function ourReport(columns: readonly string[]): boolean {
  return languages.some((language) => [imports.row, imports.field, imports.reason].every((word, at) => columns[at] === word[language]))
}

/**
 * Compiles a mapping for a file and a form. Throws `column_gone` when the file lacks a column, `no_such_field` when the form lacks a field:
 * a kept mapping may be older than either.
 */
export function rowMapper(mapping: Mapping, columns: readonly string[], form: FormSchema): RowMapper {
  const places = new Map(columns.map((name, index) => [name, index]))
  const place = (column: string): number => {
    const at = places.get(column)
    if (at === undefined) throw unreadable('column_gone', { column })
    return at
  }
  const fields = mappableFields(form)
  const steps: Step[] = []
  const constants: (readonly [Field, unknown])[] = []
  let pair: { readonly at: number; readonly swapped: boolean } | null = null
  for (const [path, one] of Object.entries(mapping.fields)) {
    const field = fields.get(path)
    if (!field) throw unreadable('field_gone', { field: path })
    if ((one.how === 'pair' || one.how === 'pair_swapped') && one.columns?.[0] !== undefined) {
      pair = { at: place(one.columns[0]), swapped: one.how === 'pair_swapped' }
      continue
    }
    const reads = (one.columns?.length ?? 0) > 0 || (one.flags?.length ?? 0) > 0 || one.template !== undefined
    if (reads) {
      const read = fieldReader(field, one, place, mapping.date_order ?? 'dmy')
      if (read) steps.push({ path, field, mapping: one, read })
    } else if (one.constant !== undefined) constants.push([field, fitting(field, one.constant)])
  }
  const identify = identifierOf(mapping, place)
  const read = columnsRead(mapping)
  const told = ourReport(columns) ? 3 : 0
  const rest = mapping.rest === 'none' ? [] : columns.flatMap((name, at) => (read.has(name) || at < told ? [] : [[name, at] as const]))

  return (row) => {
    const record: Record<string, unknown> = { answers: {} }
    const faults: RowFault[] = []
    if (row.problem) return { record, faults: [{ field: '', ...row.problem }] }
    const { cells } = row
    const left: string[] = []
    for (const [field, value] of constants) put(record, field, Array.isArray(value) ? [...value] : value)
    for (const step of steps) {
      const one = step.read(cells)
      for (const fault of one.faults) faults.push({ field: step.path, ...fault })
      const empty = one.value === null && one.faults.length === 0
      const value = empty && step.mapping.otherwise !== undefined ? fitting(step.field, step.mapping.otherwise) : one.value
      if (value !== null) put(record, step.field, value)
      if (one.estimated && step.path === 'victims_count') record['victims_estimated'] = true
      if (one.left) left.push(`${step.mapping.columns?.[0] ?? step.path}: ${one.left}`)
    }
    if (pair) {
      const point = readPair(cells[pair.at] ?? null, pair.swapped)
      if ('fault' in point) faults.push({ field: 'latitude', ...point.fault })
      else if (point.latitude !== null) {
        record['latitude'] = point.latitude
        record['longitude'] = point.longitude
      }
    }
    for (const [name, at] of rest) {
      const text = textOfCell(cells[at] ?? null)
      if (text !== '' && text !== '0' && text !== 'false' && !saysNothing(text)) left.push(`${name}: ${text}`)
    }
    record['source_identifier'] = identify(cells)
    return { record: completed(record, form, left), faults }
  }
}
