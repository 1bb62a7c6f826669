/** From what stands in the inputs to what the record keeps, and back. Blank is null (not known); what is not asked for is not kept. */
import { type CodedNote, codedInEntries, notesFrom, notesIn, notesName } from '../../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../../schemas/dialect.ts'
import { type Field, sectionsOf, valueAt } from '../../../schemas/fields.ts'
import { isAsked, nameOf } from './rules.ts'

/** The answers as the inputs hold them: the shape of the record, every field of the form present. */
export type Draft = { [name: string]: unknown }
/** Answers as the record keeps them, by dotted path. */
export type Flat = Readonly<Record<string, unknown>>

/** The fields that a form asks for, in its order. */
export function fieldsAsked(form: FormSchema, record: RecordSchema): Field[] {
  return sectionsOf(form, record).flatMap((one) => one.fields)
}

/** A value as an input holds it while nothing is written. */
export function blank(field: Field): unknown {
  switch (field.schema.type) {
    case 'array':
      return []
    case 'boolean':
      return null
    default:
      return ''
  }
}

function put(into: Draft, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = (into[first] ?? {}) as Draft
  into[first] = inner
  put(inner, rest, value)
}

function entryFrom(field: Field, entry: unknown): Draft {
  const given = typeof entry === 'object' && entry !== null ? (entry as Draft) : {}
  const notes = codedInEntries(field).size > 0 ? { [notesName]: notesFrom(notesIn(given[notesName])) } : {}
  return { ...Object.fromEntries(field.fields.map((part) => [part.name, given[part.name] ?? blank(part)])), ...notes }
}

/** The notes of an entry, on answers that are asked for. */
function notesKept(field: Field, given: Draft): CodedNote[] {
  const asked = new Set([...codedInEntries(field).values()].filter((part) => isAsked(part, given)).map((part) => part.name))
  return notesFrom(notesIn(given[notesName])).filter((one) => asked.has(one.field))
}

/** The answers of a record, ready for the inputs of a form. */
export function draftFrom(record: Readonly<Record<string, unknown>>, fields: readonly Field[]): Draft {
  const draft: Draft = { answers: {} }
  for (const field of fields) {
    const value = valueAt(record, field.path) ?? blank(field)
    put(draft, field.path, field.kind === 'repeat' && Array.isArray(value) ? value.map((one) => entryFrom(field, one)) : value)
  }
  return draft
}

function kept(field: Field, value: unknown, whole: boolean): unknown {
  const ways = new Set(field.fields.filter((part) => part.kind === 'uuid').map((part) => part.name))
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (Array.isArray(value)) {
    if (field.kind === 'texts') return value.filter((one) => typeof one === 'string' && one.trim() !== '')
    if (field.kind !== 'repeat') return value
    return value.flatMap((entry: unknown) => {
      const given = entry as Draft
      const parts = field.fields.filter((part) => isAsked(part, given)).map((part) => [part.name, kept(part, given[part.name], whole)] as const)
      const said = parts.filter(([, one]) => one !== null)
      // Where an entry leads, and lists of nothing, say nothing of their own.
      const notes = notesKept(field, given)
      const tells = notes.length > 0 || said.some(([name, one]) => !(Array.isArray(one) && one.length === 0) && !ways.has(name))
      return tells || whole ? [{ ...Object.fromEntries(said), ...(notes.length > 0 ? { [notesName]: notes } : {}) }] : []
    })
  }
  return value ?? null
}

/**
 * The answers as the record keeps them, by dotted path. An answer to a question that is not asked any more is null, and a note on it is gone: they must not travel unseen.
 * `whole` keeps the blank entries of repeats, so that a fault in the third is found in the third.
 */
export function flatFrom(draft: Draft, fields: readonly Field[], whole = false): Flat {
  const said: Draft = { ...draft, answers: { ...(draft['answers'] as Draft) } }
  const flat: Record<string, unknown> = {}
  for (const field of fields) {
    const asked = isAsked(field, said)
    if (!asked) put(said, field.path, blank(field))
    flat[nameOf(field)] = kept(field, asked ? valueAt(draft, field.path) : blank(field), whole)
  }
  if (Array.isArray(flat[notesName])) {
    const unasked = new Set(fields.filter((field) => !isAsked(field, said)).map(nameOf))
    flat[notesName] = (flat[notesName] as CodedNote[]).filter((one) => !unasked.has(one.field))
  }
  return flat
}

/** Flat answers in the shape of the record: `answers.warrant` under `answers`. */
export function nested(flat: Flat): Draft {
  const record: Draft = {}
  for (const [name, value] of Object.entries(flat)) put(record, name.split('.'), value)
  return record
}

/** The inputs with some answers replaced by values that the record keeps. */
export function withValues(draft: Draft, values: Flat, fields: readonly Field[]): Draft {
  const next: Draft = { ...draft, answers: { ...(draft['answers'] as Draft) } }
  const shaped = draftFrom(nested(values), fields)
  for (const field of fields) if (nameOf(field) in values) put(next, field.path, valueAt(shaped, field.path))
  return next
}

/** Whether two kept values are the same; null, absent and the empty list are one. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other || (typeof one === 'string' && typeof other === 'string')) return one === other
  const plain = (value: unknown) => (value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? null : value)
  return stable(plain(one)) === stable(plain(other))
}

/** JSON with sorted keys: a database may give an entry's keys back in another order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** What differs from `before` in `after`. */
export function changesBetween(before: Flat, after: Flat): Flat {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(before[name], value)))
}
