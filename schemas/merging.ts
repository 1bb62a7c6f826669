/** What may be chosen when two records of one event become one: which fields, and how two values are kept together. The same on the screen and on the server. */
import { notesName, notesOfBoth, withoutNotes } from './coded-notes.ts'
import { type Field, type FieldKind, fieldsOf } from './fields.ts'
import { formOf } from './forms/registry.ts'
import { incident } from './incident.ts'
import { person } from './person.ts'

/** `theirs`: the value of the record that goes; `both`: the two together. What is not named stays as it is. */
export const choices = ['theirs', 'both'] as const
export type Choice = (typeof choices)[number]

/** Of the record itself, not of the event: never taken from another. */
const own: ReadonlySet<string> = new Set(['id', 'community_id', 'form', 'form_version', 'answers', 'source_identifier'])

/** Name of a field of the record, `answers.<name>` for one of its form. */
export const nameOfField = (field: Field): string => field.path.join('.')

/** Fields that can be chosen between a record and another: those of the form only where both follow the same one. */
export function mergeable(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): Field[] {
  const fields = fieldsOf(incident).filter((field) => !field.schema.readOnly && !own.has(field.name))
  const form = one['form'] === other['form'] ? formOf(String(one['form']), Number(one['form_version'])) : undefined
  return form ? [...fields, ...fieldsOf(form)] : fields
}

/** The same of two records of a person. */
export const mergeablePerson = (): Field[] => fieldsOf(person).filter((field) => !field.schema.readOnly && !own.has(field.name))

/** Whether the two values of a field can be kept together: lists are united, accounts stand one under the other. */
export const joins = (field: Field): boolean => ['terms', 'texts', 'multiline', 'repeat'].includes(field.kind)

const blank = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Entries that differ in nothing but the notes on their answers are one, with the notes of both. */
function entriesTogether(all: readonly unknown[]): unknown[] {
  const met = new Map<string, unknown>()
  for (const one of all) {
    const key = JSON.stringify(withoutNotes(one))
    const notes = [met.get(key), one].map((entry) => (entry as { readonly [notesName]?: unknown } | undefined)?.[notesName])
    const both = notesOfBoth(notes[0], notes[1])
    met.set(key, both.length > 0 ? { ...(one as object), [notesName]: both } : one)
  }
  return [...met.values()]
}

/** The two together. */
export function together(mine: unknown, theirs: unknown): unknown {
  if (blank(mine) || blank(theirs)) return blank(mine) ? theirs : mine
  if (typeof mine === 'string' && typeof theirs === 'string') return mine.includes(theirs) ? mine : `${mine}\n\n${theirs}`
  return entriesTogether([...(mine as unknown[]), ...(theirs as unknown[])])
}

/** Kinds of which two values are rather united than chosen between; of a person also the entries of lists: a name in another script is one more name. */
export const united: readonly FieldKind[] = ['terms', 'texts']
export const unitedOfPerson: readonly FieldKind[] = [...united, 'repeat']

/** What a person would choose at a glance: an empty place is filled, lists are united, all else stays. */
export function suggested(field: Field, mine: unknown, theirs: unknown, unite = united): Choice | null {
  if (blank(theirs) || JSON.stringify(mine) === JSON.stringify(theirs)) return null
  if (blank(mine)) return 'theirs'
  return unite.includes(field.kind) ? 'both' : null
}
