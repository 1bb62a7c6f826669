/** The one list of fields that forms, tables, diffs, CSV, PDF and ajv drafts walk: a schema read in order, each property with its kind and its path. */
import type { FieldSchema, FormSchema, RecordSchema, Sensitivity } from './dialect.ts'

export type FieldKind =
  | 'text'
  | 'multiline'
  | 'date'
  | 'moment'
  | 'uuid'
  | 'link'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'term'
  | 'terms'
  | 'texts'
  | 'repeat'
  | 'reference'
  | 'answers'

export interface Field {
  readonly name: string
  /** Where the value stands in the record: `['title']`, `['answers', 'warrant']`. */
  readonly path: readonly string[]
  readonly kind: FieldKind
  readonly schema: FieldSchema
  readonly sensitivity: Sensitivity
  /** Name of the vocabulary of a `term` or of each of `terms`. */
  readonly vocabulary: string | null
  /** Fields of one entry, for a `repeat`. */
  readonly fields: readonly Field[]
}

function kindOf(schema: FieldSchema): FieldKind {
  switch (schema.type) {
    case 'string':
      if (schema.vocabulary) return 'term'
      if (schema.refers) return 'reference'
      if (schema.format === 'edtf') return 'date'
      if (schema.format === 'date-time') return 'moment'
      if (schema.format === 'uuid') return 'uuid'
      if (schema.format === 'uri') return 'link'
      return schema.format === 'multiline' ? 'multiline' : 'text'
    case 'array':
      if (schema.items.type === 'object') return 'repeat'
      return schema.items.vocabulary ? 'terms' : 'texts'
    case 'object':
      return 'answers'
    default:
      return schema.type
  }
}

function field(name: string, schema: FieldSchema, parent: readonly string[], inherited: Sensitivity): Field {
  const sensitivity = schema.sensitivity ?? inherited
  const item = schema.type === 'array' ? schema.items : null
  const vocabulary = schema.type === 'string' ? (schema.vocabulary ?? null) : item?.type === 'string' ? (item.vocabulary ?? null) : null
  const fields = item?.type === 'object' ? Object.entries(item.properties).map(([key, part]) => field(key, part, [], sensitivity)) : []
  return { name, path: [...parent, name], kind: kindOf(schema), schema, sensitivity, vocabulary, fields }
}

const known = new WeakMap<RecordSchema | FormSchema, readonly Field[]>()

/**
 * The fields of a record or of a form, in the order of the schema. A form's own fields have a path under `answers`.
 * What a schema does not classify is `community`.
 */
export function fieldsOf(schema: RecordSchema | FormSchema): readonly Field[] {
  const found = known.get(schema)
  if (found) return found
  const parent = 'form' in schema ? ['answers'] : []
  const fields = Object.entries(schema.properties).map(([name, part]) => field(name, part, parent, 'community'))
  known.set(schema, fields)
  return fields
}

/** The sections of a form, each with its fields: those of the incident and its own, in the form's order. Throws on a field that neither has. */
export function sectionsOf(form: FormSchema, record: RecordSchema): { key: string; section: FormSchema['sections'][number]; fields: Field[] }[] {
  const all = new Map([...fieldsOf(record), ...fieldsOf(form)].map((one) => [one.name, one]))
  return form.sections.map((section) => ({
    key: section.key,
    section,
    fields: section.fields.map((name) => {
      const found = all.get(name)
      if (!found) throw new Error(`form ${form.form}: no field ${name}`)
      return found
    }),
  }))
}

/** Whether the value of a field, or a part of its entries, identifies somebody. */
export function identifies(field: Field): boolean {
  return field.sensitivity === 'identity' || field.fields.some(identifies)
}

/** The value at a field's path, or undefined. */
export function valueAt(record: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = record
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}
