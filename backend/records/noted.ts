/** Notes on coded answers as a client sends them, before they are kept: on answers that may carry one, once each, by who may write the answer; and as they go back to a revision. */
import { type Ability, may } from '../../schemas/ability.ts'
import { type CodedNote, codedAnswer, codedInEntries, notesFrom, notesIn, notesName } from '../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import type { FieldProblem } from '../problem.ts'
import type { Row } from './present.ts'

/** How a note is named where it is spoken of alone: in problems, histories and ways back. */
export const noteName = (path: string): string => `${notesName}.${path}`

/** What is wrong with a list of notes, of which `coded` tells the answers that may carry one. */
function problemsIn(notes: unknown, coded: (path: string) => boolean): FieldProblem[] {
  const seen = new Set<string>()
  return ((notes ?? []) as readonly Partial<CodedNote>[]).flatMap(({ field, note }, index): FieldProblem[] => {
    if (!field) return [{ field: noteName(`${index}.field`), fault: 'required' }]
    const twice = seen.has(field)
    seen.add(field)
    if (!coded(field)) return [{ field: noteName(field), fault: 'not_coded' }]
    if (twice) return [{ field: noteName(field), fault: 'repeated' }]
    return note?.trim() ? [] : [{ field: noteName(field), fault: 'required' }]
  })
}

/** The same of the notes in the entries of lists: each problem under list, place and answer. */
function problemsInEntries(fields: readonly Field[], values: Row): FieldProblem[] {
  return fields.flatMap((field) => {
    const [name, entries] = [field.path.join('.'), values[field.name]]
    if (field.kind !== 'repeat' || !Array.isArray(entries)) return []
    const coded = codedInEntries(field)
    return entries.flatMap((entry: Row, place) =>
      problemsIn(entry[notesName], (part) => coded.has(part)).map((one) => ({ ...one, field: `${name}.${place}.${one.field}` })),
    )
  })
}

/** What is wrong with the notes of a body whose shape is right: each problem under the name of its answer. */
export function noteProblems(schema: RecordSchema, body: Row, form?: FormSchema): FieldProblem[] {
  const answers = form && (body['answers'] as Row | undefined)
  return [
    ...problemsIn(body[notesName], (path) => codedAnswer(schema, path, form) !== null),
    ...problemsInEntries(
      fieldsOf(schema).filter((field) => field.name !== notesName),
      body,
    ),
    ...(answers ? problemsInEntries(fieldsOf(form), answers) : []),
  ]
}

const dutyOf = (schema: RecordSchema, path: string) => schema.properties[path]?.duty ?? 'record'

/** Names of the notes that a body changes and who asks may not: a note is written by who writes its answer. */
export function foreignNotes(ability: Ability, action: string, schema: RecordSchema, row: Row, body: Row): string[] {
  const [before, after] = [notesIn(row[notesName]), notesIn(body[notesName])]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path) && !may(ability, action, schema.collection, row, dutyOf(schema, path)))
    .map(noteName)
}

interface Back {
  /** Names that may go back. */
  readonly offered: readonly string[]
  /** The notes as they are to stand; undefined when none changes. */
  readonly notes: CodedNote[] | undefined
}

/** Notes as they go back from `now` to `then`: those of `wanted` (null: all), each alone or with its answer; of answers to a form only where it is of the same version. */
export function notesBack(
  ability: Ability,
  schema: RecordSchema,
  row: Row,
  { then, now, wanted, sameForm }: { readonly then: Row; readonly now: Row; readonly wanted: ReadonlySet<string> | null; readonly sameForm: boolean },
): Back {
  if (!(notesName in now)) return { offered: [], notes: undefined }
  const [old, after] = [notesIn(then[notesName]), notesIn(now[notesName])]
  const offered: string[] = [notesName]
  let changed = false
  for (const path of new Set([...old.keys(), ...after.keys()])) {
    if ((path.startsWith('answers.') && !sameForm) || !may(ability, 'update', schema.collection, row, dutyOf(schema, path))) continue
    offered.push(noteName(path))
    const note = old.get(path)
    if ((wanted && ![notesName, noteName(path), path].some((name) => wanted.has(name))) || note === after.get(path)) continue
    if (note === undefined) after.delete(path)
    else after.set(path, note)
    changed = true
  }
  return { offered, notes: changed ? notesFrom(after) : undefined }
}
