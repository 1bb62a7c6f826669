/** The door: every read of a record goes through the ability as a WHERE, and leaves presented. What may not be read is not there. */
import type { Knex } from 'knex'
import { type Ability, may } from '../../schemas/ability.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { notAllowed, notFound } from '../problem.ts'
import { accessible } from './accessible.ts'
import { uuidPattern } from './draft.ts'
import { packed, unpacker } from './packed.ts'
import { cursorOf, type Order, paged } from './page.ts'
import { type Presented, presenter, type Row } from './present.ts'

/** Who asks, in which transaction: all that the door needs of a context. */
export interface Asking {
  readonly db: Knex
  readonly ability: Ability
}

const selections = new WeakMap<RecordSchema, string[]>()

/** Columns of a kind's table that make its records. */
export function columnsOf(schema: RecordSchema): string[] {
  const known = selections.get(schema) ?? Object.keys(schema.properties).map((name) => `${schema.collection}.${name}`)
  selections.set(schema, known)
  return known
}

/** A query for the records of a kind on which who asks may do `action`. */
export function reachable({ db, ability }: Asking, schema: RecordSchema, action = 'read'): Knex.QueryBuilder {
  return accessible(db(schema.collection), ability, action, schema.collection)
}

/** One row that who asks may read, as it stands in the table; 404 otherwise. For the server's own use: present it before it leaves. */
export async function rowOf(asking: Asking, schema: RecordSchema, id: string, lock = false): Promise<Row> {
  if (!uuidPattern.test(id)) throw notFound()
  const query = reachable(asking, schema).select(columnsOf(schema)).where(`${schema.collection}.id`, id)
  if (lock) query.forUpdate()
  const row: Row | undefined = await query.first()
  if (!row) throw notFound()
  return row
}

/** One record as who asks may see it; 404 when there is none for them. */
export async function find(asking: Asking, schema: RecordSchema, id: string): Promise<Presented> {
  return presenter(asking.ability, schema)(await rowOf(asking, schema, id))
}

/** Refuses, with 403, an action on a row that may be read but not so used. */
export function demand(ability: Ability, action: string, schema: RecordSchema, row: Row, detail?: Parameters<typeof notAllowed>[0]): void {
  if (!may(ability, action, schema.collection, row)) throw notAllowed(detail)
}

/** A page of records: `narrow` adds the filters; `total` is counted by the caller when it can be exact. */
export async function page(
  asking: Asking,
  schema: RecordSchema,
  { order, limit, after, narrow }: { order: Order; limit: number; after: string | undefined; narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder },
): Promise<{ items: Presented[]; next: string | null }> {
  const names = Object.keys(schema.properties)
  const query = narrow(reachable(asking, schema).select(packed(asking.db, schema, names), `${schema.collection}.id`))
  const rows: Row[] = await paged(asking.db, query, order, after).limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const unpack = unpacker(schema, names)
  const show = presenter(asking.ability, schema, names)
  return { items: shown.map((row) => show(unpack(String(row['packed'])))), next: rows.length > limit && last ? cursorOf(last) : null }
}
