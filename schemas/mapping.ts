/**
 * A mapping: how the columns of somebody else's table become the fields of an incident. Plain data, kept by a community under a name, shown and corrected on screen.
 * A field is named as in the incident (`happened_on`) or, for a field of the form, with its path (`answers.killed_count`).
 */
import type { RecordSchema } from './dialect.ts'

export const dateOrders = ['dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/**
 * How several columns, or one column for several fields, are read: `first` that is filled; `join` all as text; `sum` of numbers; `span` from a first to a last date;
 * `pair` and `pair_swapped` for latitude and longitude in one column; `headline` the first sentence, cut to a title.
 */
export const mappingWays = ['first', 'join', 'sum', 'span', 'pair', 'pair_swapped', 'headline'] as const
export type MappingWay = (typeof mappingWays)[number]

export interface FieldMapping {
  readonly columns?: readonly string[]
  readonly how?: MappingWay
  /** A text with the names of columns in braces: `{Event} — {Country}`. */
  readonly template?: string
  /** What texts of the file stand for: a code, several, or nothing (null). `Government of *` stands for all that begin so. */
  readonly values?: Readonly<Record<string, string | readonly string[] | null>>
  /** A column that says yes, or counts above nought, adds a code. */
  readonly flags?: readonly { readonly column: string; readonly code: string }[]
  /** The value of every row. */
  readonly constant?: string | number | boolean | readonly string[]
  /** The value of rows in which nothing else was found. */
  readonly otherwise?: string | number | boolean | readonly string[]
  /** What to do with a text that is in no list: refuse the row, or leave the field without it. */
  readonly unmatched?: 'refuse' | 'drop'
}

export interface Mapping {
  readonly fields: Readonly<Record<string, FieldMapping>>
  /** Columns that together name a row at its source, and a word before it that keeps apart what different sources number alike. */
  readonly identifier?: { readonly columns: readonly string[]; readonly prefix?: string }
  readonly date_order?: DateOrder
  /** Where the columns go that no field takes: into the note about the source, or nowhere. */
  readonly rest?: 'source_note' | 'none'
  readonly sheet?: string
  readonly skip?: number
  readonly encoding?: string
  readonly separator?: string
}

const column = { type: 'string', minLength: 1, maxLength: 200 } as const
const code = { type: 'string', minLength: 1, maxLength: 200 } as const
const codes = { type: 'array', maxItems: 40, items: code } as const
const value = { anyOf: [{ type: 'string', maxLength: 2000 }, { type: 'number' }, { type: 'boolean' }, codes] } as const

/** The JSON Schema of a mapping, for the server's validator. */
export const mappingSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['fields'],
  properties: {
    fields: {
      type: 'object',
      maxProperties: 200,
      propertyNames: { type: 'string', maxLength: 90, pattern: '^(answers\\.)?[a-z][a-z0-9_]{0,79}$' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          columns: { type: 'array', maxItems: 40, items: column },
          how: { type: 'string', enum: [...mappingWays] },
          template: { type: 'string', minLength: 1, maxLength: 1000 },
          values: {
            type: 'object',
            maxProperties: 2000,
            propertyNames: { type: 'string', maxLength: 300 },
            additionalProperties: { anyOf: [code, { type: 'array', maxItems: 10, items: code }, { type: 'null' }] },
          },
          flags: {
            type: 'array',
            maxItems: 100,
            items: { type: 'object', additionalProperties: false, required: ['column', 'code'], properties: { column, code } },
          },
          constant: value,
          otherwise: value,
          unmatched: { type: 'string', enum: ['refuse', 'drop'] },
        },
      },
    },
    identifier: {
      type: 'object',
      additionalProperties: false,
      required: ['columns'],
      properties: { columns: { type: 'array', minItems: 1, maxItems: 5, items: column }, prefix: { type: 'string', maxLength: 40 } },
    },
    date_order: { type: 'string', enum: [...dateOrders] },
    rest: { type: 'string', enum: ['source_note', 'none'] },
    sheet: { type: 'string', maxLength: 200 },
    skip: { type: 'integer', minimum: 0, maximum: 100000 },
    encoding: { type: 'string', maxLength: 40 },
    separator: { type: 'string', minLength: 1, maxLength: 1 },
  },
} as const

/** The names of columns that a template asks for. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(/\{([^{}]{1,200})\}/g)].map((found) => found[1] as string)
}

/** Every column that a mapping reads. */
export function columnsRead(mapping: Mapping): Set<string> {
  const read = new Set<string>(mapping.identifier?.columns)
  for (const field of Object.values(mapping.fields)) {
    for (const name of field.columns ?? []) read.add(name)
    for (const { column: name } of field.flags ?? []) read.add(name)
    for (const name of field.template ? templateColumns(field.template) : []) read.add(name)
  }
  return read
}

const section = 'record'

/** A mapping kept by a community under a name. */
export const mappingRecord = {
  $id: 'mapping',
  type: 'object',
  additionalProperties: false,
  collection: 'mappings',
  label: { en: 'Kept mapping', fr: 'Correspondance enregistrée', ar: 'مطابقة محفوظة' },
  plural: { en: 'Kept mappings', fr: 'Correspondances enregistrées', ar: 'المطابقات المحفوظة' },
  sections: [{ key: 'record', label: { en: 'Mapping', fr: 'Correspondance', ar: 'المطابقة' } }],
  required: ['name'],
  creates: ['community_id', 'name', 'form'],
  properties: {
    id: { type: 'string', format: 'uuid', section, label: { en: 'Identifier', fr: 'Identifiant', ar: 'المعرّف' } },
    community_id: { type: 'string', format: 'uuid', refers: 'communities', section, label: { en: 'Community', fr: 'Communauté', ar: 'المجموعة' } },
    name: { type: 'string', minLength: 1, maxLength: 120, section, label: { en: 'Name', fr: 'Nom', ar: 'الاسم' } },
    form: { type: 'string', maxLength: 60, vocabulary: 'forms', section, label: { en: 'Form', fr: 'Formulaire', ar: 'الاستمارة' } },
    mapping: { type: 'object', answers: true, section, label: { en: 'Mapping', fr: 'Correspondance', ar: 'المطابقة' } },
    created_by: { type: 'string', format: 'uuid', refers: 'accounts', section, label: { en: 'Kept by', fr: 'Enregistrée par', ar: 'حفظها' } },
    created_at: { type: 'string', format: 'date-time', section, label: { en: 'Kept', fr: 'Enregistrée le', ar: 'تاريخ الحفظ' } },
  },
} as const satisfies RecordSchema
