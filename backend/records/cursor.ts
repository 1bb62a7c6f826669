/** All records of a filter, however many, as presented batches from a cursor on the server: one snapshot, memory flat, the next batch on its way while one is used. */
import type { Knex } from 'knex'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { typesOfTexts } from '../database/connection.ts'
import { arraysOf } from '../database/prepared.ts'
import { type Asking, reachable } from './door.ts'
import { noteMany } from './given.ts'
import type { Order } from './page.ts'
import { type Presented, presenter } from './present.ts'
import { rowOfValues } from './rows.ts'
import { openNames } from './sealing.ts'

const batchSize = 250
const firstBatch = 100

export interface Sweep {
  /** Fields wanted, of which what identifies people is left sealed; what the ability needs to decide is read besides. */
  readonly fields: readonly string[]
  readonly narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder
  /** null: in whatever order the database finds them. */
  readonly order: Order | null
  /** Numbers as the database wrote them, lists of texts as one: for a table of texts. */
  readonly asTexts?: boolean
}

function columnsFor({ ability }: Asking, schema: RecordSchema, fields: readonly string[]): string[] {
  const ruled = ability.rulesFor('read', schema.collection).flatMap((rule) => Object.keys(rule.conditions ?? {}))
  const columns = openNames(schema)
  return [...new Set([...fields.filter((name) => columns.includes(name)), ...ruled])]
}

/**
 * The records of `schema` that who asks may read and `narrow` leaves, presented. The transaction of the asking must stay open until the last batch is taken;
 * the first batch is small, so that a reader sees something at once.
 */
export async function* presentedBatches(asking: Asking, schema: RecordSchema, { fields, narrow, order, asTexts = false }: Sweep): AsyncGenerator<Presented[]> {
  const { db } = asking
  const names = columnsFor(asking, schema, fields)
  const query = narrow(reachable(asking, schema).select(names.map((name) => `${schema.collection}.${name}`)))
  const direction = order?.descending ? 'desc' : 'asc'
  if (order)
    query.orderBy([
      { column: order.column, order: direction },
      { column: 'id', order: direction },
    ])
  await db.raw('declare sweep no scroll cursor for ?', [query])
  const reading = asTexts ? { types: typesOfTexts } : {}
  const fetch = (size: number): Promise<unknown[][]> => arraysOf(db, db.raw(`fetch ${size} from sweep`), reading)
  const row = rowOfValues(names)
  const show = presenter(asking.ability, schema, names)
  const present = (found: readonly unknown[][]): Presented[] => {
    const rows = found.map(row)
    noteMany(db, schema.collection, rows)
    return rows.map(show)
  }
  let coming = fetch(firstBatch)
  try {
    for (let size = firstBatch; ; size = batchSize) {
      const rows = await coming
      if (rows.length < size) {
        if (rows.length > 0) yield present(rows)
        return
      }
      coming = fetch(batchSize)
      // Whoever stops reading leaves this fetch behind: its failure is nobody's.
      coming.catch(() => undefined)
      yield present(rows)
    }
  } finally {
    await coming.then(() => db.raw('close sweep')).catch(() => undefined)
  }
}
