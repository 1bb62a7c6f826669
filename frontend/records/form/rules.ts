/**
 * What can be wrong with the answers to a form, derived from its schema: the same verdict, field by field, as ajv gives on the server
 * (test/agreement/form-rules.test.ts). No ajv here: it needs `eval`, which the content policy forbids. Null is an answer: not known.
 */

import type { FormSchema, RecordSchema, StringField } from '../../../schemas/dialect.ts'
import { parseEdtf } from '../../../schemas/edtf.ts'
import { type Field, fieldsOf, sectionsOf, valueAt } from '../../../schemas/fields.ts'
import type { Values } from '../../../schemas/say.ts'
import type { faults } from '../../../schemas/words/capture.ts'

/** One thing wrong: which sentence of `faults`, and what fills its holes. */
export interface Fault {
  readonly word: keyof typeof faults
  readonly values?: Values
}

/** The codes of a vocabulary, or null while the list is unknown: membership is then left to the server. */
export type Codes = (vocabulary: string) => ReadonlySet<string> | null

/** Faults by dotted path: `title`, `answers.warrant`, `answers.detainees.0.age`. */
export type Faults = ReadonlyMap<string, Fault>

type Answers = Readonly<Record<string, unknown>>

/** What a text may measure when its schema does not say. */
const unbounded = 200

const is = (word: Fault['word'], values?: Values): Fault => (values ? { word, values } : { word })

/** The path of a field as react-hook-form and the server's `fields` name it. */
export const nameOf = (field: Field): string => field.path.join('.')

/** No answer: absent, null, blank, or an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

/** Whether the field is asked for, given the other answers (`when`, looked up beside the field). */
export function isAsked(field: Field, record: Answers): boolean {
  const when = field.schema.when
  if (!when) return true
  const value = valueAt(record, [...field.path.slice(0, -1), when.field])
  const given: unknown[] = Array.isArray(value) ? value : [value]
  return given.some((one) => (when.in as readonly unknown[]).includes(one))
}

const emailPattern = /^[^\s@"<>]{1,64}@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/

function link(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

function formatFault(value: string, format: StringField['format']): Fault | null {
  switch (format) {
    case 'edtf':
      return parseEdtf(value) ? null : is('date')
    case 'uri':
      return link(value) ? null : is('link')
    case 'email':
      return value.length <= 254 && emailPattern.test(value) ? null : is('email')
    case 'uuid':
      return uuidPattern.test(value) ? null : is('wrong_type')
    case 'date-time':
      return momentPattern.test(value) && !Number.isNaN(Date.parse(value)) ? null : is('date')
    default:
      return null
  }
}

function textFault(value: unknown, schema: Partial<StringField>, codes: Codes): Fault | null {
  if (typeof value !== 'string') return is('wrong_type')
  if (schema.vocabulary ? codes(schema.vocabulary)?.has(value) === false : schema.enum && !schema.enum.includes(value)) return is('term')
  // Lengths count characters as Unicode does, not halves of them.
  const length = [...value].length
  if (schema.maxLength !== undefined && length > schema.maxLength) return is('too_long', { limit: schema.maxLength, length })
  if (schema.minLength !== undefined && length < schema.minLength) return is('too_short', { limit: schema.minLength })
  return formatFault(value, schema.format)
}

function numberFault(value: unknown, whole: boolean, minimum?: number, maximum?: number): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return is(whole ? 'integer' : 'number')
  if (whole && !Number.isInteger(value)) return is('integer')
  if (minimum !== undefined && value < minimum) return is('too_small', { limit: minimum })
  if (maximum !== undefined && value > maximum) return is('too_large', { limit: maximum })
  return null
}

/** What is wrong with the value of a field as a draft may hold it; null when nothing is. Entries of a repeat are looked at by `faultsOf`. */
export function faultOf(field: Field, value: unknown, codes: Codes): Fault | null {
  const schema = field.schema
  if (value === undefined || value === null) return null
  switch (schema.type) {
    case 'string':
      return textFault(value, { maxLength: unbounded, ...schema }, codes)
    case 'integer':
    case 'number':
      return numberFault(value, schema.type === 'integer', schema.minimum, schema.maximum)
    case 'boolean':
      return typeof value === 'boolean' ? null : is('wrong_type')
    case 'array': {
      if (!Array.isArray(value)) return is('wrong_type')
      if (value.length > schema.maxItems) return is('too_many', { limit: schema.maxItems })
      if (schema.minItems !== undefined && value.length < schema.minItems) return is('too_few', { limit: schema.minItems })
      if (schema.uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length) return is('twice')
      const items = schema.items
      if (items.type === 'object') return value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) ? null : is('wrong_type')
      for (const one of value) {
        const fault = textFault(one, items, codes)
        if (fault) return fault
      }
      return null
    }
    case 'object':
      return typeof value === 'object' && !Array.isArray(value) ? null : is('wrong_type')
  }
}

/** The names (own, not dotted) of the fields that must be filled before the record is submitted. */
export function requiredOf(form: FormSchema, record: RecordSchema): ReadonlySet<string> {
  return new Set([...record.required, ...form.required])
}

function entriesFaults(field: Field, value: unknown, codes: Codes, into: Map<string, Fault>): void {
  if (field.kind !== 'repeat' || !Array.isArray(value)) return
  value.forEach((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null) return
    for (const part of field.fields) {
      const fault = faultOf(part, (entry as Answers)[part.name], codes)
      if (fault) into.set(`${nameOf(field)}.${index}.${part.name}`, fault)
    }
  })
}

/** Whether nothing is wrong but that an answer is still missing. */
export const isLacking = ({ word }: Fault): boolean => word === 'required' || word === 'point_missing' || word === 'incomplete_place'

/** Everything wrong with the answers to a form, in the order of the form. What must be filled counts only at `submission`. */
export function faultsOf(form: FormSchema, record: RecordSchema, answers: Answers, codes: Codes, submission: boolean): Faults {
  const found = new Map<string, Fault>()
  const required = requiredOf(form, record)
  for (const { fields } of sectionsOf(form, record)) {
    for (const field of fields) {
      if (!isAsked(field, answers)) continue
      const value = valueAt(answers, field.path)
      const fault = faultOf(field, value, codes) ?? (submission && required.has(field.name) && isEmpty(value) ? is('required') : null)
      if (fault) found.set(nameOf(field), fault)
      else entriesFaults(field, value, codes, found)
    }
  }
  if (submission) placeFault(answers, found)
  return found
}

/** A point needs both coordinates, a place said to be a point needs one, and a place that is withheld has none. */
function placeFault(answers: Answers, into: Map<string, Fault>): void {
  const { latitude, longitude, place_precision: precision } = answers
  if (precision === 'withheld') {
    for (const [name, value] of Object.entries({ latitude, longitude })) if (!isEmpty(value)) into.set(name, is('place_withheld'))
    return
  }
  const halves = isEmpty(latitude) !== isEmpty(longitude)
  if (halves) into.set(isEmpty(latitude) ? 'latitude' : 'longitude', is('incomplete_place'))
  else if ((precision === 'point' || precision === 'approximate') && isEmpty(latitude)) into.set('latitude', is('point_missing'))
}

/** Whether anything of the form's own or the incident's fields answers to this name; a server's `fields` key may be dotted, bracketed or bare. */
export function fieldNamed(form: FormSchema, record: RecordSchema, key: string): Field | null {
  const parts = key.split(/[.[\]/]+/).filter(Boolean)
  const all = [...fieldsOf(form), ...fieldsOf(record)]
  const bare = parts[0] === 'answers' ? parts[1] : parts[0]
  return all.find((one) => one.name === bare && one.kind !== 'answers') ?? null
}
