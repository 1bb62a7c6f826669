/** Writing a record: who may, which fields, in which version; the database adds revision, audit entry and counters in the same transaction. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { type Ability, may } from '../../schemas/ability.ts'
import { notesName } from '../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { type Prepared, run } from '../database/prepared.ts'
import { invalid, Problem, stale } from '../problem.ts'
import { type Asking, columnsOf } from './door.ts'
import { draftProblems } from './draft.ts'
import { foreignNotes, noteProblems } from './noted.ts'
import { presenter, type Row } from './present.ts'
import { identityOf, joined, opened, openNames, parted, sealedColumns, seals } from './sealing.ts'

/** Says which verb and reason the changes of this transaction carry. */
export async function sayVerb(db: Knex, verb: string, reason: string | null): Promise<void> {
  await db.raw(`select set_config('vigie.verb', ?, true), set_config('vigie.reason', ?, true)`, [verb, reason ?? ''])
}

/** Refuses values that may not be kept (422), naming each field. */
export function refuseFaults(schema: RecordSchema, body: Row, form?: FormSchema): void {
  const shape = draftProblems(schema, body, form)
  const problems = shape.length > 0 ? shape : noteProblems(schema, body, form)
  if (problems.length > 0) throw invalid(problems)
}

/** Refuses (422) fields whose duty is not that of who asks, on this row and with this action. */
export function refuseDuties(ability: Ability, action: string, schema: RecordSchema, row: Row, body: Row): void {
  const foreign = Object.keys(body).flatMap((name) => {
    if (name === notesName) return foreignNotes(ability, action, schema, row, body)
    return may(ability, action, schema.collection, row, schema.properties[name]?.duty ?? 'record') ? [] : [name]
  })
  if (foreign.length > 0) throw invalid(foreign.map((field) => ({ field, fault: 'not_yours' as const })))
}

/** Values as the table keeps them: lists are never null, answers are JSON. */
export function toColumns(schema: RecordSchema, values: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = schema.properties[name]
      if (field?.type === 'array') return [name, field.items.type === 'object' ? JSON.stringify(value ?? []) : (value ?? [])]
      if (field?.type === 'object') return [name, JSON.stringify(value ?? {})]
      return [name, value]
    }),
  )
}

/** Checks the version that the client means to change: 428 when it did not say, 412 with the record as it now stands when it is not that one. */
export function checkVersion(ability: Ability, schema: RecordSchema, row: Row, ifMatch: number | null): void {
  if (ifMatch === null) throw new Problem(428, 'precondition_required')
  if (ifMatch !== row['version']) throw stale({ current: presenter(ability, schema)(row) })
}

/** Columns that the database fills by itself when a row is made. */
const made = new Set(['created_at', 'updated_at', 'version'])

const texts = new Map<string, Prepared>()

/** One text for a table and its columns, whatever they hold: PostgreSQL prepares it once for a connection, and plans it once. */
function inserting(schema: RecordSchema, names: readonly string[], unless: string): Prepared {
  const key = `${schema.collection} ${unless} ${names.join(' ')}`
  const known = texts.get(key)
  if (known) return known
  const into = `insert into ${schema.collection} (${names.map((name) => `"${name}"`).join(', ')})`
  const text = `${into} values (${names.map((_, index) => `$${index + 1}`).join(', ')}) ${unless} returning ${columnsOf(schema).join(', ')}`
  const made = { name: `insert ${texts.size}`, text }
  texts.set(key, made)
  return made
}

/** Inserts every column by name, those without a value as null; answers the row as the table now holds it, or null where `unless` left it out. */
async function inserted(asking: Asking, schema: RecordSchema, values: Row, hidden: Row, unless = ''): Promise<Row | null> {
  const names = openNames(schema).filter((name) => !made.has(name))
  const id = values['id'] ?? randomUUID()
  const { open, identity } = parted(schema, { ...values, id })
  const whole = Object.fromEntries(names.map((name) => [name, open[name] ?? null]))
  const sealed = seals(schema) ? await sealedColumns(asking, schema, { ...open, id }, identity) : {}
  const columns = { ...toColumns(schema, whole), ...sealed, ...hidden }
  const [row] = await run<Record<string, unknown>>(asking.db, inserting(schema, Object.keys(columns), unless), Object.values(columns))
  return row ? joined(row, identity) : null
}

/** Inserts a row and answers it as the table now holds it; `hidden`: columns that no record shows. */
export async function insert(asking: Asking, schema: RecordSchema, values: Row, hidden: Row = {}): Promise<Row> {
  return (await inserted(asking, schema, values, hidden)) ?? {}
}

/** Inserts a row unless its identifier is taken: null then, and nothing was written. */
export async function insertUnlessThere(asking: Asking, schema: RecordSchema, values: Row): Promise<Row | null> {
  return inserted(asking, schema, values, {}, 'on conflict (id) do nothing')
}

/** Changes a row of a known version; 412 if it moved on meanwhile. */
export async function update(asking: Asking, schema: RecordSchema, row: Row, values: Row, hidden: Row = {}): Promise<Row> {
  const { open, identity } = parted(schema, values, formOf(String(values['form'] ?? row['form']), Number(values['form_version'] ?? row['form_version'])))
  const touched = seals(schema) ? await resealed(asking, schema, row, values, identity) : {}
  const rows: Row[] = await asking
    .db(schema.collection)
    .where({ id: row['id'], version: row['version'] })
    .update({ ...toColumns(schema, open), ...touched, ...hidden })
    .returning(columnsOf(schema))
  const [changed] = rows
  if (!changed) throw stale()
  return opened(asking, schema, changed)
}

/** The sealed columns after a change of some fields; what the change does not speak of stays. */
async function resealed(asking: Asking, schema: RecordSchema, row: Row, values: Row, identity: Row): Promise<Row> {
  const touches = fieldsOf(schema).filter((field) => field.name in values)
  const before = await identityOf(asking, schema, row)
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !touches.some((field) => field.name === name)))
  const after = { ...kept, ...identity }
  return isDeepStrictEqual(before, after) ? {} : sealedColumns(asking, schema, row, after)
}

/** The headers of an answer that carries one record: its version as an ETag. */
export function versioned(row: Row): Record<string, string> {
  return { etag: `"${String(row['version'])}"` }
}
