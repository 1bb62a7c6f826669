/** The door: every read of a record goes through the ability as a WHERE, and leaves presented. What may not be read is not there. */
import type { Knex } from 'knex'
import { type Ability, may } from '../../schemas/ability.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import { wholeOf } from '../../schemas/kinds.ts'
import { arraysOf, steadily } from '../database/prepared.ts'
import type { Keyring } from '../keys/keyring.ts'
import { notAllowed, notFound } from '../problem.ts'
import { accessible } from './accessible.ts'
import { uuidPattern } from './draft.ts'
import { noteMany, noteOne } from './given.ts'
import { cursorOf, inOrder, type Order, paged } from './page.ts'
import { type Presented, presenter, type Row } from './present.ts'
import { rowOfValues } from './rows.ts'
import { opened, openNames, sealColumns, seals } from './sealing.ts'

/** Who asks, in which transaction: all that the door needs of a context. */
export interface Asking {
  readonly db: Knex
  readonly ability: Ability
  /** Without keys nothing that is sealed opens: what identifies people stays away. */
  readonly keys?: Keyring | undefined
}

const selections = new WeakMap<RecordSchema, string[]>()

/** Columns of a kind's table that make its records. */
export function columnsOf(schema: RecordSchema): string[] {
  const known = selections.get(schema) ?? [...openNames(schema), ...(seals(schema) ? sealColumns : [])].map((name) => `${schema.collection}.${name}`)
  selections.set(schema, known)
  return known
}

/** A query for the records of a kind on which who asks may do `action`; a part of another record only where that one may be read. */
export function reachable({ db, ability }: Asking, schema: RecordSchema, action = 'read'): Knex.QueryBuilder {
  const query = accessible(db(schema.collection), ability, action, schema.collection)
  const around = (kind: RecordSchema, table: string, column: string) =>
    accessible(db(kind.collection), ability, 'read', kind.collection).select(db.raw('1')).whereRaw('??.id = ??.??', [kind.collection, table, column])
  const whole = wholeOf(schema)
  if (whole && schema.within) return query.whereExists(around(whole, schema.collection, schema.within))
  const { namedBy, collection } = schema
  if (!namedBy) return query
  return query.where((any) => {
    any.whereNull(`${collection}.drawn_from`).orWhereExists(around(incident, collection, 'drawn_from'))
    for (const [part, field] of namedBy)
      any.orWhereExists(
        db(part)
          .select(db.raw('1'))
          .whereRaw('??.?? = ??.id', [part, field, collection])
          .whereExists(around(incident, part, 'incident_id')),
      )
  })
}

/** One row that who asks may read, as it stands in the table; 404 otherwise. For the server's own use: present it before it leaves. */
export async function rowOf(asking: Asking, schema: RecordSchema, id: string, lock = false): Promise<Row> {
  const row = uuidPattern.test(id) ? await reachableRow(asking, schema, id, lock) : undefined
  if (!row) throw notFound()
  return row
}

/** The same, undefined where there is none; `id` has the form of an identifier. */
export async function reachableRow(asking: Asking, schema: RecordSchema, id: string, lock = false): Promise<Row | undefined> {
  const query = reachable(asking, schema).select(columnsOf(schema)).where(`${schema.collection}.id`, id)
  if (lock) query.forUpdate()
  const [row] = await steadily<Row>(asking.db, query)
  if (!row) return undefined
  noteOne(asking.db, schema.collection, row)
  return opened(asking, schema, row)
}

/** One record as who asks may see it; 404 when there is none for them. */
export async function find(asking: Asking, schema: RecordSchema, id: string): Promise<Presented> {
  return presenter(asking.ability, schema)(await rowOf(asking, schema, id))
}

/** The records of these identifiers that who asks may read, as they may see them, by identifier. */
export async function several(asking: Asking, schema: RecordSchema, ids: readonly string[]): Promise<Map<string, Presented>> {
  if (ids.length === 0) return new Map()
  const query = reachable(asking, schema)
    .select(columnsOf(schema))
    .whereRaw('??.id = any (?)', [schema.collection, [...ids]])
  const rows = await steadily<Row>(asking.db, query)
  noteMany(asking.db, schema.collection, rows)
  const show = presenter(asking.ability, schema)
  return new Map(rows.map((row) => [String(row['id']), show(row)]))
}

/** Refuses, with 403, an action on a row that may be read but not so used. */
export function demand(ability: Ability, action: string, schema: RecordSchema, row: Row, detail?: Parameters<typeof notAllowed>[0]): void {
  if (!may(ability, action, schema.collection, row)) throw notAllowed(detail)
}

/** How a page is turned. */
export interface Turned {
  readonly order: Order
  readonly limit: number
  readonly after: string | undefined
  readonly narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder
  /** Whether `narrow` leaves only what hangs on a record or is named by its identifier: few rows, found by their key. */
  readonly few?: boolean
  /** Opens what identifies people, where who asks may read it; lists that can do without leave it sealed. */
  readonly identity?: boolean
}

/** A page of records: `narrow` adds the filters; `total` is counted by the caller when it can be exact. */
export async function page(
  asking: Asking,
  schema: RecordSchema,
  { order, limit, after, narrow, few = false, identity = false }: Turned,
): Promise<{ items: Presented[]; next: string | null }> {
  const sealed = identity && seals(schema)
  const names = [...openNames(schema), ...(sealed ? sealColumns : [])]
  const { collection } = schema
  const wanted = narrow(reachable(asking, schema).select(names.map((name) => `${collection}.${name}`)))
  const query = asking.db
    .from(
      paged(asking.db, wanted, order, after)
        .limit(limit + 1)
        .as(collection),
    )
    .select([...names, 'page_key'].map((name) => `${collection}.${name}`))
    .orderBy(inOrder('page_order', order))
  const found = await arraysOf(asking.db, query, { again: few })
  const shown = found.slice(0, limit).map(rowOfValues(names))
  noteMany(asking.db, schema.collection, shown)
  const last = found.length > limit ? found[limit - 1] : undefined
  const next = last ? cursorOf(last.at(-1), last[names.indexOf('id')]) : null
  const show = presenter(asking.ability, schema, sealed ? undefined : names)
  if (!sealed) return { items: shown.map(show), next }
  const items: Presented[] = []
  for (const row of shown) items.push(show(await opened(asking, schema, row)))
  return { items, next }
}
