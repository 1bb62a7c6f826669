/** What the server says of a file and of an import, and how a mapping is changed on screen: pure, without React. */
import type { ImportRecord } from '../../../schemas/import-record.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { type FieldMapping, type Mapping, templateColumns } from '../../../schemas/mapping.ts'

export type Cell = string | number | boolean | null

export interface ValueCount {
  readonly text: string
  readonly count: number
  readonly codes: readonly string[] | null
}

export interface Preview {
  readonly file: string
  readonly file_name: string
  readonly format: string
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly notes: readonly { readonly code: string; readonly message: string }[]
  readonly profile: string | null
  readonly form: string
  readonly form_version: number
  readonly mapping: Mapping
  readonly date_order_certain: boolean
  readonly columns: readonly { readonly name: string; readonly samples: readonly Cell[]; readonly filled: number }[]
  readonly values: Readonly<Record<string, readonly ValueCount[]>>
  readonly rows: readonly {
    readonly number: number
    readonly cells: readonly Cell[]
    readonly record: Readonly<Record<string, unknown>>
    readonly faults: readonly { readonly field: string; readonly message: string }[]
  }[]
  readonly sampled: number
  readonly accepted: number
}

export interface ImportReport extends ImportRecord {
  readonly duplicates?: readonly { readonly row: number; readonly possible: number; readonly score: number; readonly incident: Incident }[]
  readonly uploaded?: string | null
  readonly errors: readonly {
    readonly row: number
    readonly reasons: readonly { readonly field: string; readonly label: string | null; readonly message: string }[]
  }[]
}

/** Whether the import still waits or runs. */
export const goesOn = (one: Pick<ImportRecord, 'state'>): boolean => one.state === 'queued' || one.state === 'running'

/** The columns that a field reads, in order. */
export function columnsOf(field: FieldMapping | undefined): string[] {
  if (!field) return []
  return [...(field.columns ?? []), ...(field.template ? templateColumns(field.template) : []), ...(field.flags ?? []).map(({ column }) => column)]
}

/** Whether a field is filled by exactly one column, read plainly. */
export function plainColumn(field: FieldMapping | undefined): string | null {
  if (!field || field.how || field.template || field.flags?.length || field.columns?.length !== 1) return null
  return field.columns[0] ?? null
}

/** Whether a field has one value for all rows and nothing else. */
export const isFixed = (field: FieldMapping | undefined): boolean => field?.constant !== undefined && columnsOf(field).length === 0

/** The mapping with another field mapping (null: nothing fills the field). */
export function withField(mapping: Mapping, path: string, field: FieldMapping | null): Mapping {
  const { [path]: _, ...others } = mapping.fields
  return { ...mapping, fields: field ? { ...others, [path]: field } : others }
}

/** The mapping of a field to one column, keeping what its words stand for when the column stays. */
export function toColumn(before: FieldMapping | undefined, column: string): FieldMapping {
  return {
    columns: [column],
    ...(before?.unmatched ? { unmatched: before.unmatched } : {}),
    ...(before?.columns?.includes(column) && before.values ? { values: before.values } : {}),
  }
}

/** The mapping of a field with another meaning for one word of the file. */
export function withValue(field: FieldMapping, text: string, code: string | null): FieldMapping {
  return { ...field, values: { ...field.values, [text]: code } }
}

/** For each column, the fields that it fills. */
export function fieldsByColumn(mapping: Mapping): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [path, field] of Object.entries(mapping.fields))
    for (const column of new Set(columnsOf(field))) found.set(column, [...(found.get(column) ?? []), path])
  return found
}

/** The request for a preview or an import of a file that was sent before. */
export function askAgain(
  preview: Pick<Preview, 'file' | 'file_name'>,
  form: string,
  mapping: Mapping | null,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const body = new FormData()
  body.set('uploaded', preview.file)
  body.set('file_name', preview.file_name)
  body.set('form', form)
  if (mapping) body.set('mapping', JSON.stringify(mapping))
  for (const [name, value] of Object.entries(more)) body.set(name, value)
  return body
}
