/** Where a record went that was merged, and what a merge forbids: what became part of another does not come back by another door. */
import type { Knex } from 'knex'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import { person } from '../../schemas/person.ts'
import type { Transition } from '../../schemas/states.ts'
import { conflict, notAllowed } from '../problem.ts'
import { type Asking, reachable } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'

async function livingOf(asking: Asking, schema: RecordSchema, id: string): Promise<string | null> {
  const { rows } = (await asking.db.raw(
    `with recursive way (id, merged_into) as (
       select id, merged_into from :table: where id = :id
       union select i.id, i.merged_into from :table: i join way on i.id = way.merged_into)
     select id from way where merged_into is null`,
    { table: schema.collection, id },
  )) as { rows: { id: string }[] }
  const living = rows[0]?.id
  if (!living || living === id) return null
  const there: unknown = await reachable(asking, schema).select('id').where('id', living).first()
  return there ? living : null
}

/** The living record that an identifier leads to, when it was merged and who asks may read that one; null otherwise. */
export const becameOf = (asking: Asking, id: string): Promise<string | null> => livingOf(asking, incident, id)

/** The same of a person. */
export const becamePerson = async (asking: Asking, id: string): Promise<string | null> => (uuidPattern.test(id) ? livingOf(asking, person, id) : null)

/** The reference of the living record, for that of one that was merged into it; as it came for any other text. Only where who asks may read both. */
export async function becameReference(asking: Asking, text: string): Promise<string> {
  const reference = text.trim().toUpperCase()
  if (!/^[A-Z]{3}-\d{4}-\d{4,}$/.test(reference)) return text
  const merged: { id: string } | undefined = await reachable(asking, incident).select('id').where({ reference }).whereNotNull('merged_into').first()
  const living = merged && (await becameOf(asking, merged.id))
  if (!living) return text
  const found: { reference: string } | undefined = await reachable(asking, incident).select('reference').where('id', living).first()
  return found?.reference ?? text
}

/** Identifiers of all that became part of a record, by however many steps, with their authors; `taken` when values were taken on the way. */
async function partsOf(db: Knex, id: string): Promise<{ created_by: string; taken: boolean }[]> {
  const { rows } = (await db.raw(
    `with recursive parts (id, taken) as (
       select merged_id, choices <> '{}' from incident_merges where survivor_id = ? and undone_at is null
       union select m.merged_id, parts.taken and m.choices <> '{}' from incident_merges m join parts on m.survivor_id = parts.id where m.undone_at is null)
     select i.created_by, parts.taken from parts join incidents i on i.id = parts.id`,
    [id],
  )) as { rows: { created_by: string; taken: boolean }[] }
  return rows
}

/**
 * Refuses a verb that a merge stands against: a merged record is not restored but its merge undone, one that others became is not taken back to a draft (409),
 * and nobody verifies what she recorded in a record that was merged here (403).
 */
export async function refuseAfterMerge(db: Knex, transition: Transition, id: string, me: string): Promise<void> {
  if (transition.verb === 'restoration') {
    const merged: unknown = await db('incidents').select('id').where({ id }).whereNotNull('merged_into').first()
    if (merged) throw conflict('was_merged')
  }
  if (transition.to === 'draft' && (await partsOf(db, id)).length > 0) throw conflict('has_merged')
  if (transition.to === 'verified' && (await partsOf(db, id)).some((part) => part.taken && part.created_by === me)) throw notAllowed('own_record')
}
