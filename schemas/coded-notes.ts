/**
 * Notes on coded answers (HURIDOCS clarifying notes): whatever was chosen from a list may carry one. A note is free text in which anything may stand, so it is read by those
 * alone who may read what is restricted, whatever its answer is; what identifies people takes none, for its words would stand unsealed beside it.
 */
import type { FormSchema, RecordSchema, Sensitivity } from './dialect.ts'
import { type Field, fieldsOf } from './fields.ts'
import { repeat, text } from './forms/parts.ts'
import { words as notes } from './words/coded-notes.ts'

/** Name of the field that holds them, in every kind that has it. */
export const notesName = 'coded_notes'
const restricted = { sensitivity: 'restricted' } as const

/** The field, as every such kind has it: one entry for each answer that carries a note, by the path of the answer (`sex`, `answers.warrant`). */
export const codedNotes = {
  ...repeat(
    40,
    { en: 'Notes on single answers', fr: 'Notes sur des réponses', ar: 'ملاحظات على إجابات بعينها' },
    {
      field: text(120, { en: 'Answer', fr: 'Réponse', ar: 'الإجابة' }, restricted),
      note: text(1000, { en: 'Note', fr: 'Note', ar: 'ملاحظة' }, restricted),
    },
    restricted,
  ),
  section: 'record',
}

/** Letters that a note has at most. */
export const longestNote = 1000

export interface CodedNote {
  readonly field: string
  readonly note: string
}

const pathOf = (field: Field): string => field.path.join('.')
const isOpen = (field: Field): boolean => field.sensitivity !== 'identity'
const isChosen = (field: Field): boolean => (field.kind === 'term' || field.kind === 'terms') && !field.schema.readOnly && field.vocabulary !== 'forms'
const isCoded = (field: Field): boolean => isChosen(field) && isOpen(field)

const known = new WeakMap<object, ReadonlyMap<string, Field>>()

function codedOf(schema: RecordSchema | FormSchema): ReadonlyMap<string, Field> {
  const found = known.get(schema) ?? new Map(fieldsOf(schema).flatMap((field) => (isCoded(field) ? [[pathOf(field), field] as const] : [])))
  known.set(schema, found)
  return found
}

/** The answer of this path, if it is one that may carry a note; of an incident also those of its form. */
export function codedAnswer(schema: RecordSchema, path: string, form?: FormSchema | null): Field | null {
  return (notesName in schema.properties ? codedOf(schema).get(path) : undefined) ?? (form ? codedOf(form).get(path) : undefined) ?? null
}

const coded = new WeakMap<Field, ReadonlyMap<string, Field>>()
const none: ReadonlyMap<string, Field> = new Map()

/**
 * The answers in the entries of a list that may carry a note, by name. The note stands in its entry, under `coded_notes` as in a record, so that it goes wherever the entry goes.
 * In entries that are sealed whole the note is sealed with them.
 */
export function codedInEntries(field: Field): ReadonlyMap<string, Field> {
  if (field.kind !== 'repeat' || field.name === notesName || field.fields.some((part) => part.name === notesName)) return none
  const found =
    coded.get(field) ?? new Map(field.fields.flatMap((part) => (isChosen(part) && (isOpen(part) || !isOpen(field)) ? [[part.name, part] as const] : [])))
  coded.set(field, found)
  return found
}

/** What one must be allowed to read to read the notes in the entries of a list; null where there are none. */
export function sensitivityInEntries(field: Field): Sensitivity | null {
  if (codedInEntries(field).size === 0) return null
  return isOpen(field) ? 'restricted' : 'identity'
}

/** A value without the notes in it, at whatever depth; with `keep`, without those that it does not keep, and lists that lose none as they are. */
export function withoutNotes(value: unknown, keep?: (note: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutNotes(one, keep))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      if (name !== notesName) return [[name, withoutNotes(one, keep)]]
      const all = notesIn(one)
      const left = new Map([...all].filter(([, note]) => keep?.(note)))
      if (keep && left.size === all.size) return [[name, one]]
      return left.size > 0 ? [[name, notesFrom(left)]] : []
    }),
  )
}

/** The notes of a record, by the path of their answer; none where they may not be read. */
export function notesIn(value: unknown): Map<string, string> {
  const entries = Array.isArray(value) ? (value as readonly Partial<CodedNote>[]) : []
  return new Map(entries.flatMap(({ field, note }) => (typeof field === 'string' && typeof note === 'string' ? [[field, note] as const] : [])))
}

/** Notes as a record keeps them. */
export const notesFrom = (all: ReadonlyMap<string, string>): CodedNote[] => [...all].map(([field, note]) => ({ field, note }))

/** The notes with that of one answer written anew; blank takes it away. */
export function withNote(value: unknown, path: string, note: string): CodedNote[] {
  const all = notesIn(value)
  if (note.trim() === '') all.delete(path)
  else all.set(path, note)
  return notesFrom(all)
}

/** Two notes on one answer, one under the other; what would be too long stays as it is. */
export function noteOfBoth(mine: string | undefined, theirs: string | undefined): string | undefined {
  if (!mine || !theirs || mine.includes(theirs)) return mine || theirs
  const both = `${mine}\n${theirs}`
  return [...both].length > longestNote ? mine : both
}

/** All notes of two records, or of two who wrote on one. */
export function notesOfBoth(mine: unknown, theirs: unknown): CodedNote[] {
  const all = notesIn(mine)
  for (const [path, note] of notesIn(theirs)) all.set(path, noteOfBoth(all.get(path), note) ?? note)
  return notesFrom(all)
}

/** A note as a field of its own, by which a history tells of it: named `coded_notes.<path>`, labelled after its answer, its duty that of the answer. */
export function noteField(answer: Field): Field {
  const { label, duty } = answer.schema
  return {
    name: `${notesName}.${pathOf(answer)}`,
    path: [notesName, ...answer.path],
    kind: 'multiline',
    sensitivity: 'restricted',
    vocabulary: null,
    fields: [],
    schema: {
      type: 'string',
      format: 'multiline',
      ...(duty ? { duty } : {}),
      label: {
        en: notes.note_on.en.replace('{answer}', label.en),
        fr: notes.note_on.fr.replace('{answer}', label.fr),
        ar: notes.note_on.ar.replace('{answer}', label.ar),
      },
    },
  }
}
