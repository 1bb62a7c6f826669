/**
 * What a client sends, checked before anything else sees it: the dialect becomes plain JSON Schema, compiled once by ajv (strict, no coercion, unknown fields refused).
 * A draft may be incomplete; what is filed may not.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { codedNotes, notesName } from '../../schemas/coded-notes.ts'
import type { FieldSchema, FormSchema, ListField, RecordSchema, When } from '../../schemas/dialect.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import type { FieldFault } from '../../schemas/words/problems.ts'
import type { FieldProblem } from '../problem.ts'

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/
const emailPattern = /^[^\s@"<>]{1,64}@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/

function isLink(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

const ajv = new Ajv({ strict: true, allErrors: true, coerceTypes: false, useDefaults: false, allowUnionTypes: true })
ajv.addFormat('edtf', (text: string) => parseEdtf(text) !== null)
ajv.addFormat('uuid', uuidPattern)
ajv.addFormat('date-time', (text: string) => momentPattern.test(text) && !Number.isNaN(Date.parse(text)))
ajv.addFormat('email', (text: string) => text.length <= 254 && emailPattern.test(text))
ajv.addFormat('uri', isLink)
ajv.addKeyword({
  keyword: 'vocabulary',
  type: 'string',
  schemaType: 'string',
  compile: (name: string) => (code: string) => isTerm(name, code),
  error: { message: 'not_in_list' },
})

type Plain = Record<string, unknown>

function plainItem(item: ListField['items']): Plain {
  if (item.type === 'object') {
    const chosen = Object.values(item.properties).some((part) => (part.type === 'array' ? part.items.vocabulary : part.type === 'string' && part.vocabulary))
    return {
      type: 'object',
      additionalProperties: false,
      properties: plainProperties(chosen ? { [notesName]: codedNotes, ...item.properties } : item.properties),
    }
  }
  const { vocabulary, format, maxLength, minLength } = item
  return pick({ type: 'string', vocabulary, format: format === 'multiline' ? undefined : format, maxLength, minLength })
}

function pick(all: Plain): Plain {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function plainField(schema: FieldSchema): Plain {
  switch (schema.type) {
    case 'string':
      return pick({
        type: ['string', 'null'],
        maxLength: schema.maxLength ?? 200,
        minLength: schema.minLength,
        format: schema.format === 'multiline' ? undefined : schema.format,
        ...(schema.vocabulary ? { vocabulary: schema.vocabulary } : { enum: schema.enum && [...schema.enum, null] }),
      })
    case 'array':
      return pick({
        type: ['array', 'null'],
        maxItems: schema.maxItems,
        minItems: schema.minItems,
        uniqueItems: schema.uniqueItems,
        items: plainItem(schema.items),
      })
    case 'object':
      return { type: 'object' }
    case 'boolean':
      return { type: ['boolean', 'null'] }
    default:
      return pick({ type: [schema.type, 'null'], minimum: schema.minimum, maximum: schema.maximum })
  }
}

function plainProperties(properties: Readonly<Record<string, FieldSchema>>): Plain {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, plainField(schema)]))
}

/** The JSON Schema (2020-12) of what a client may send for a record, `answers` included when the form is given. */
export function draftSchema(record: RecordSchema, form?: FormSchema): Plain {
  const writable = Object.entries(record.properties).filter(([, schema]) => !schema.readOnly)
  const properties = plainProperties(Object.fromEntries(writable))
  if (form && 'answers' in properties) properties['answers'] = { type: 'object', additionalProperties: false, properties: plainProperties(form.properties) }
  return { type: 'object', additionalProperties: false, properties }
}

const compiled = new WeakMap<object, ValidateFunction>()

function validator(record: RecordSchema, form?: FormSchema): ValidateFunction {
  const key = form ?? record
  const known = compiled.get(key)
  if (known) return known
  const made = ajv.compile(draftSchema(record, form))
  compiled.set(key, made)
  return made
}

const faults: Readonly<Record<string, FieldFault>> = {
  type: 'type',
  enum: 'not_in_list',
  vocabulary: 'not_in_list',
  maxLength: 'too_long',
  minLength: 'too_short',
  minimum: 'too_small',
  maximum: 'too_big',
  maxItems: 'too_many',
  minItems: 'too_few',
  uniqueItems: 'repeated',
  additionalProperties: 'unknown',
  required: 'required',
}
const formatFaults: Readonly<Record<string, FieldFault>> = {
  edtf: 'not_a_date',
  'date-time': 'not_a_moment',
  uuid: 'not_an_identifier',
  email: 'not_an_address',
  uri: 'not_a_link',
}

/** ajv's errors as problems of fields, in dotted paths; of several for one field the first. */
export function fieldProblems(errors: readonly ErrorObject[], readOnly: (field: string) => boolean = () => false): FieldProblem[] {
  const found = new Map<string, FieldProblem>()
  for (const error of errors) {
    const base = error.instancePath.slice(1).replaceAll('/', '.')
    const extra =
      error.keyword === 'additionalProperties'
        ? String(error.params['additionalProperty'])
        : error.keyword === 'required'
          ? String(error.params['missingProperty'])
          : ''
    const field = [base, extra].filter(Boolean).join('.')
    if (found.has(field)) continue
    const fault = error.keyword === 'format' ? formatFaults[String(error.params['format'])] : faults[error.keyword]
    const limit = error.params['limit']
    found.set(field, {
      field: field || '(body)',
      fault: fault === 'unknown' && readOnly(field) ? 'read_only' : (fault ?? 'wrong'),
      ...(typeof limit === 'number' ? { values: { limit } } : {}),
    })
  }
  return [...found.values()]
}

const checkers = new WeakMap<object, ValidateFunction>()

/** What a plain schema of our own (bodies of verbs, mappings, terms of law) has against a value: the problems, none if it accepts it. Compiled once for each schema. */
export function checkerOf(schema: object): (value: unknown) => FieldProblem[] {
  const check = checkers.get(schema) ?? ajv.compile(schema)
  checkers.set(schema, check)
  return (value) => (check(value) ? [] : fieldProblems(check.errors ?? []))
}

/** Problems of form (types, lengths, lists, unknown fields) in a draft; none when it may be kept. Required fields are not asked for. */
export function draftProblems(record: RecordSchema, body: unknown, form?: FormSchema): FieldProblem[] {
  const check = validator(record, form)
  if (check(body)) return []
  return fieldProblems(check.errors ?? [], (field) => record.properties[field]?.readOnly === true)
}

function empty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  )
}

/** Whether a field is asked for at all, given the other answers of its schema. */
export function asked(when: When | undefined, values: Readonly<Record<string, unknown>>): boolean {
  if (!when) return true
  const value = values[when.field]
  const allowed = when.in as readonly unknown[]
  return Array.isArray(value) ? value.some((one) => allowed.includes(one)) : allowed.includes(value)
}

/** What is still missing before the record can be filed: required fields of the record and of its form, where they are asked for. */
export function missing(record: RecordSchema, values: Readonly<Record<string, unknown>>, form?: FormSchema): FieldProblem[] {
  const answers = (values['answers'] ?? {}) as Record<string, unknown>
  const all: FieldProblem[] = []
  for (const name of new Set([...record.required, ...(form?.required ?? [])])) {
    const own = form?.properties[name]
    const schema = own ?? record.properties[name]
    const scope = own ? answers : values
    if (schema && asked(schema.when, scope) && empty(scope[name])) all.push({ field: own ? `answers.${name}` : name, fault: 'required' })
  }
  const point = values['place_precision']
  // What is not to be known is not kept: lists and histories would show it to everybody who reads the incident.
  if (point === 'withheld')
    return [...all, ...['latitude', 'longitude'].flatMap((field) => (empty(values[field]) ? [] : [{ field, fault: 'place_withheld' as const }]))]
  if (empty(values['latitude']) !== empty(values['longitude']))
    all.push({ field: empty(values['latitude']) ? 'latitude' : 'longitude', fault: 'incomplete_place' })
  else if ((point === 'point' || point === 'approximate') && empty(values['latitude'])) all.push({ field: 'latitude', fault: 'point_missing' })
  return all
}
