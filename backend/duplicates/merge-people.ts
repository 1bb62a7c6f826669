/**
 * Two records of one person become one: by field the survivor keeps its value, takes the other's, or both; what the other suffered, did, agreed to and said goes along;
 * the other is taken away and leads to the survivor. Undone from the revisions and from what was remembered of each part.
 */
import type { Knex } from 'knex'
import { may } from '../../schemas/ability.ts'
import { mergeablePerson } from '../../schemas/merging.ts'
import { person } from '../../schemas/person.ts'
import { conflict, invalid, notAllowed, notFound, Problem, stale } from '../problem.ts'
import type { Asking } from '../records/door.ts'
import { missing, uuidPattern } from '../records/draft.ts'
import { blindOf } from '../records/fingerprints.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { refuseFaults, sayVerb, update } from '../records/write.ts'
import { locked, type MergeRow, type MergeWish, restored, taken } from './merge.ts'
import { change, type Moved, partInAct, restore, same, taken as takenAway } from './part.ts'

/** Where a person is named, besides acts and involvements. */
const named = ['affiliations', 'consents', 'interviews', 'interventions'] as const

/** What names `from` names `to`; an act that would then stand twice in its incident is taken away, and who took part in it took part in the other. */
async function takeAlong(db: Knex, from: string, to: string): Promise<Moved[]> {
  const moved: Moved[] = []
  const live = (kind: string, column: string, id: string): Promise<Row[]> => db(kind).where(column, id).whereNull('removed_at').orderBy('created_at')
  const there = await live('acts', 'victim_id', to)
  for (const act of await live('acts', 'victim_id', from)) {
    const twin = there.find((one) => same(['incident_id', 'violation'], one, act))
    if (!twin) {
      await change(db, moved, 'acts', act, { victim_id: to, derived: null })
      continue
    }
    const involved = await live('involvements', 'act_id', idOf(twin))
    for (const part of await live('involvements', 'act_id', idOf(act)))
      await change(
        db,
        moved,
        'involvements',
        part,
        involved.some((one) => same(partInAct, one, { ...part, act_id: idOf(twin) })) ? takenAway(db) : { act_id: idOf(twin), derived: null },
      )
    for (const source of await live('sources', 'act_id', idOf(act))) await change(db, moved, 'sources', source, { act_id: idOf(twin), derived: null })
    await change(db, moved, 'acts', act, takenAway(db))
  }
  const took = await live('involvements', 'person_id', to)
  for (const part of await live('involvements', 'person_id', from))
    await change(
      db,
      moved,
      'involvements',
      part,
      took.some((one) => same(partInAct, one, { ...part, person_id: to })) ? takenAway(db) : { person_id: to, derived: null },
    )
  for (const kind of named) for (const row of await live(kind, 'person_id', from)) await change(db, moved, kind, row, { person_id: to })
  return moved
}

type PersonMerge = Omit<MergeRow, 'merged_before'>

/** Merges `wish.other` into the person `id`; answers the survivor and the merge. 403, 404, 409, 412, 422, 428 as the API says. */
export async function mergePeople(asking: Asking, me: string, id: string, wish: MergeWish): Promise<{ survivor: Row; merge: string }> {
  const { db, ability } = asking
  if (id.toLowerCase() === wish.other.toLowerCase()) throw invalid([{ field: 'other_id', fault: 'wrong' }])
  if (!uuidPattern.test(wish.other)) throw invalid([{ field: 'other_id', fault: 'no_such_record' }])
  const [survivor, other] = await locked(asking, person, id, wish.other)
  for (const row of [survivor, other]) {
    if (may(ability, 'merge', 'people', row)) continue
    throw may(ability, 'merge', 'people', { ...row, removed_at: null }) ? conflict('wrong_state') : notAllowed()
  }
  if (wish.survivorVersion === null) throw new Problem(428, 'precondition_required')
  const show = presenter(ability, person)
  if (wish.survivorVersion !== survivor['version']) throw stale({ current: show(survivor) })
  if (wish.otherVersion !== other['version']) throw stale({ other: show(other) })
  const changes = taken(mergeablePerson(), survivor, other, wish.choices)
  refuseFaults(person, changes)
  const gaps = missing(person, { ...survivor, ...changes })
  if (gaps.length > 0) throw invalid(gaps)
  await sayVerb(db, 'merge', wish.reason)
  const moved = await takeAlong(db, idOf(other), idOf(survivor))
  // Removed_at stays null: named so that a merge that takes no value makes a version of its own.
  const after = await update(asking, person, survivor, { ...changes, removed_at: null }, await blindOf(asking, { ...survivor, ...changes }))
  await db('people')
    .where({ id: idOf(other) })
    .update({ removed_at: db.raw('clock_timestamp()'), merged_into: idOf(survivor) })
  const [row]: { id: string }[] = await db('person_merges')
    .insert({
      community_id: survivor['community_id'],
      survivor_id: idOf(survivor),
      merged_id: idOf(other),
      choices: JSON.stringify(wish.choices),
      moved: JSON.stringify(moved),
      reason: wish.reason,
      survivor_before: survivor['version'],
      survivor_after: after['version'],
      created_by: me,
    })
    .returning('id')
  if (!row) throw new Error('the merge was not kept')
  return { survivor: after, merge: row.id }
}

/** Takes back everything that came with one merge; what came with later ones is taken along anew. */
async function giveBack(db: Knex, known: PersonMerge): Promise<void> {
  const later: PersonMerge[] = await db('person_merges')
    .where({ survivor_id: known.survivor_id })
    .whereNull('undone_at')
    .whereRaw('created_at > (select created_at from person_merges where id = ?)', [known.id])
    .orderBy('created_at')
  for (const one of [known, ...later].reverse()) for (const part of [...one.moved].reverse()) await restore(db, part)
  for (const one of later)
    await db('person_merges')
      .where({ id: one.id })
      .update({ moved: JSON.stringify(await takeAlong(db, one.merged_id, known.survivor_id)) })
}

/** Takes a merge of people back. Answers the survivor and the fields that stay because they were changed since. */
export async function unmergePeople(asking: Asking, me: string, id: string, mergeId: string): Promise<{ survivor: Row; kept: string[] }> {
  const { db, ability } = asking
  if (!uuidPattern.test(id) || !uuidPattern.test(mergeId)) throw notFound()
  const known: PersonMerge | undefined = await db('person_merges').where({ id: mergeId, survivor_id: id }).whereNull('undone_at').first()
  if (!known) throw notFound()
  const [survivor, other] = await locked(asking, person, id, known.merged_id)
  if (!may(ability, 'merge', 'people', { ...survivor, removed_at: null })) throw notAllowed()
  if (!may(ability, 'merge', 'people', survivor)) throw conflict('wrong_state')
  // Whoever was quicker has undone it while this one waited for the lock.
  const marked = await db('person_merges')
    .where({ id: mergeId })
    .whereNull('undone_at')
    .update({ undone_at: db.raw('clock_timestamp()'), undone_by: me })
  if (marked === 0) throw notFound()
  const { back, kept } = await restored(asking, person, survivor, known)
  await sayVerb(db, 'merge_undone', null)
  const after = await update(asking, person, survivor, { ...back, removed_at: null }, await blindOf(asking, { ...survivor, ...back }))
  await giveBack(db, known)
  await db('people')
    .where({ id: idOf(other) })
    .update({ removed_at: null, merged_into: null })
  return { survivor: after, kept }
}
