/**
 * What any form must satisfy, ours and those that communities write: a small closed subset of the dialect without patterns, references or unbounded sizes.
 * The JSON Schema says what shape a form has; `checkForm` says whether its parts agree with each other, with the incident and with the lists.
 */
import { notesName } from '../coded-notes.ts'
import type { FieldSchema, FormSchema, When } from '../dialect.ts'
import { sensitivities } from '../dialect.ts'
import { incident } from '../incident.ts'
import { victimEntry } from '../statement.ts'
import { isTerm, termsOf } from '../vocabularies/registry.ts'

const name = { type: 'string', pattern: '^[a-z][a-z0-9_]{0,59}$' } as const
const text = (maxLength: number) => ({
  type: 'object',
  additionalProperties: false,
  required: ['en', 'fr', 'ar'],
  properties: {
    en: { type: 'string', minLength: 1, maxLength },
    fr: { type: 'string', minLength: 1, maxLength },
    ar: { type: 'string', minLength: 1, maxLength },
  },
})
const when = {
  type: 'object',
  additionalProperties: false,
  required: ['field', 'in'],
  properties: { field: name, in: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: { type: ['string', 'boolean'], maxLength: 60 } } },
} as const
const described = { label: text(200), help: text(600), sensitivity: { type: 'string', enum: sensitivities }, when } as const
const size = (maximum: number) => ({ type: 'integer', minimum: 0, maximum })
const closed = (properties: object, required: readonly string[]) => ({ type: 'object', additionalProperties: false, properties, required })

const string = { type: { type: 'string', const: 'string' }, maxLength: size(20000), minLength: size(20000), vocabulary: name }
const formats = { format: { type: 'string', enum: ['edtf', 'multiline', 'uri'] } }
const range = { type: 'number', minimum: -1e12, maximum: 1e12 }

const scalars = [
  closed({ ...described, ...string, ...formats }, ['type', 'label', 'maxLength']),
  closed({ ...described, type: { type: 'string', enum: ['integer', 'number'] }, minimum: range, maximum: range }, ['type', 'label', 'minimum', 'maximum']),
  closed({ ...described, type: { type: 'string', const: 'boolean' } }, ['type', 'label']),
]
const entry = closed(
  {
    type: { type: 'string', const: 'object' },
    additionalProperties: { type: 'boolean', const: false },
    required: { type: 'array', maxItems: 20, uniqueItems: true, items: name },
    properties: { type: 'object', minProperties: 1, maxProperties: 20, propertyNames: name, additionalProperties: { type: 'object', oneOf: scalars } },
  },
  ['type', 'additionalProperties', 'properties'],
)
const list = closed(
  {
    ...described,
    type: { type: 'string', const: 'array' },
    maxItems: { type: 'integer', minimum: 1, maximum: 200 },
    minItems: size(200),
    uniqueItems: { type: 'boolean' },
    items: { type: 'object', oneOf: [closed({ ...string, ...formats }, ['type', 'maxLength']), entry] },
  },
  ['type', 'label', 'maxItems', 'items'],
)

/** The meta-schema (JSON Schema draft-07 and later): the shape of a form. */
export const formMeta = {
  $id: 'form',
  type: 'object',
  additionalProperties: false,
  required: ['form', 'version', 'label', 'help', 'sections', 'suggests', 'required', 'properties'],
  properties: {
    form: name,
    version: { type: 'integer', minimum: 1, maximum: 100000 },
    label: text(120),
    help: text(600),
    sections: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: closed({ key: name, label: text(120), help: text(600), fields: { type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: name } }, [
        'key',
        'label',
        'fields',
      ]),
    },
    suggests: { type: 'array', maxItems: 40, uniqueItems: true, items: { type: 'string', maxLength: 60 } },
    required: { type: 'array', maxItems: 60, uniqueItems: true, items: name },
    properties: { type: 'object', maxProperties: 200, propertyNames: name, additionalProperties: { type: 'object', oneOf: [...scalars, list] } },
    victim: { type: 'object', minProperties: 1, maxProperties: 20, propertyNames: name, additionalProperties: name },
  },
} as const

/** Largest form, in characters of JSON. */
export const maxFormLength = 200_000

/** Names that mean something else to JavaScript, and the one under which entries keep the notes on their answers. */
const reserved = new Set(['constructor', 'prototype', notesName])

const incidentFields: Readonly<Record<string, FieldSchema>> = incident.properties

function fieldIn(form: FormSchema, field: string): FieldSchema | undefined {
  if (Object.hasOwn(form.properties, field)) return form.properties[field]
  return Object.hasOwn(incidentFields, field) ? incidentFields[field] : undefined
}

/** Whether a field can have this value: what a condition asks for must be possible. */
function canBe(field: FieldSchema, value: string | boolean): boolean {
  if (field.type === 'boolean') return typeof value === 'boolean'
  if (typeof value !== 'string') return false
  const coded = field.type === 'array' ? field.items : field
  if (coded.type !== 'string') return false
  return coded.vocabulary ? isTerm(coded.vocabulary, value) : (coded.enum?.includes(value) ?? false)
}

/** A condition speaks of a field of the same schema: an own field's of an own field, the incident's of the incident's. */
function checkWhen(path: string, condition: When, fields: Readonly<Record<string, FieldSchema>>, shownBefore: ReadonlySet<string>): string[] {
  const asked = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined
  if (!asked) return [`${path}: when_unknown_field ${condition.field}`]
  const order = shownBefore.has(condition.field) ? [] : [`${path}: when_not_asked_before ${condition.field}`]
  return [...order, ...condition.in.filter((value) => !canBe(asked, value)).map((value) => `${path}: when_impossible_value ${value}`)]
}

function checkField(path: string, field: FieldSchema): string[] {
  const problems: string[] = []
  const coded = field.type === 'array' ? field.items : field
  if (coded.type === 'string') {
    if (coded.vocabulary && termsOf(coded.vocabulary).length === 0) problems.push(`${path}: unknown_vocabulary ${coded.vocabulary}`)
    if ((coded.minLength ?? 0) > (coded.maxLength ?? 0)) problems.push(`${path}: empty_range`)
  }
  if ((field.type === 'integer' || field.type === 'number') && (field.minimum ?? 0) > (field.maximum ?? 0)) problems.push(`${path}: empty_range`)
  if (field.type === 'array' && (field.minItems ?? 0) > field.maxItems) problems.push(`${path}: empty_range`)
  if (field.type !== 'array' || field.items.type !== 'object') return problems
  for (const [key, part] of Object.entries(field.items.properties)) {
    const at = `${path}/${key}`
    problems.push(...checkField(at, part))
    if (reserved.has(key)) problems.push(`${at}: reserved_name`)
    if (part.when) problems.push(`${at}: when_in_repeat`)
    const level = (one: FieldSchema) => sensitivities.indexOf(one.sensitivity ?? 'community')
    if (part.sensitivity && level(part) < level(field)) problems.push(`${at}: less_sensitive_than_its_list`)
  }
  for (const key of field.items.required ?? []) if (!Object.hasOwn(field.items.properties, key)) problems.push(`${path}: required_unknown_field ${key}`)
  return problems
}

/**
 * What is wrong with a form that satisfies the meta-schema, as `path: code detail`; empty when nothing is. Covers what JSON Schema can not say: fields that exist,
 * conditions that can hold and are asked before they are used, lists that exist, names that shadow nothing, and the size of the whole.
 */
export function checkForm(form: FormSchema): string[] {
  const problems: string[] = []
  if (JSON.stringify(form).length > maxFormLength) problems.push('form: too_long')
  for (const prefix of form.suggests) {
    const found = termsOf('violations').some(({ code }) => (prefix.endsWith('.') ? code.startsWith(prefix) : code === prefix))
    if (!found) problems.push(`suggests: unknown_violation ${prefix}`)
  }
  const shown = new Set<string>()
  const keys = new Set<string>()
  for (const section of form.sections) {
    if (keys.has(section.key)) problems.push(`sections/${section.key}: key_twice`)
    keys.add(section.key)
    for (const field of section.fields) {
      const path = `sections/${section.key}/${field}`
      const schema = fieldIn(form, field)
      if (!schema) problems.push(`${path}: unknown_field`)
      else if (schema.readOnly || schema.duty === 'review' || schema.type === 'object') problems.push(`${path}: not_for_forms`)
      if (schema?.when) problems.push(...checkWhen(path, schema.when, Object.hasOwn(form.properties, field) ? form.properties : incidentFields, shown))
      if (shown.has(field)) problems.push(`${path}: shown_twice`)
      shown.add(field)
    }
  }
  for (const [field, schema] of Object.entries(form.properties)) {
    const path = `properties/${field}`
    if (Object.hasOwn(incidentFields, field)) problems.push(`${path}: shadows_incident`)
    if (reserved.has(field)) problems.push(`${path}: reserved_name`)
    if (!shown.has(field)) problems.push(`${path}: never_shown`)
    problems.push(...checkField(path, schema))
  }
  for (const [part, field] of Object.entries(form.victim ?? {})) {
    if (!Object.hasOwn(victimEntry, part)) problems.push(`victim/${part}: unknown_field`)
    if (!Object.hasOwn(form.properties, field)) problems.push(`victim/${part}: unknown_field ${field}`)
  }
  for (const field of form.required) if (!shown.has(field)) problems.push(`required: never_shown ${field}`)
  return problems
}
