/** One part that a merge touches: changed, and remembered as it stood. */
import type { Knex } from 'knex'
import type { Row } from '../records/present.ts'

/** A part that a merge touched, and its columns as they stood. */
export interface Moved {
  readonly kind: string
  readonly id: string
  readonly was: Readonly<Record<string, unknown>>
  /** An act of the survivor that its changed report no longer said. */
  readonly unsaid?: true
}

/** Changes a part, and remembers what stood there. */
export async function change(db: Knex, moved: Moved[], kind: string, row: Row, values: Readonly<Record<string, unknown>>): Promise<void> {
  await db(kind)
    .where({ id: row['id'] as string })
    .update(values)
  moved.push({ kind, id: String(row['id']), was: Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? null])) })
}

/** Columns of what is taken away. */
export const taken = (db: Knex): Record<string, unknown> => ({ removed_at: db.raw('clock_timestamp()') })

export const same = (names: readonly string[], one: Row, other: Row): boolean => names.every((name) => (one[name] ?? null) === (other[name] ?? null))

/** Who takes part in an act, and as what: what may stand once. */
export const partInAct = ['act_id', 'person_id', 'organisation_id', 'perpetrator_type'] as const

/** Puts one part back as it stood; an act that stands again by other ways stays away. */
export async function restore(db: Knex, { kind, id, was }: Moved): Promise<void> {
  const row = db(kind).where({ id })
  if (kind === 'acts' && ('removed_at' in was || 'victim_id' in was))
    row.whereNotExists(
      db('acts as twin')
        .select(db.raw('1'))
        .whereRaw('twin.incident_id = acts.incident_id and twin.violation = acts.violation')
        .whereRaw(
          'victim_id' in was ? 'twin.victim_id is not distinct from ?::uuid' : 'twin.victim_id is not distinct from acts.victim_id',
          'victim_id' in was ? [was['victim_id'] as string] : [],
        )
        .whereRaw('twin.removed_at is null and twin.id <> acts.id'),
    )
  await row.update({ ...was })
}
