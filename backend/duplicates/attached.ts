/**
 * What is attached to an incident goes along when it becomes part of another: acts, involvements, sources, interventions, links. What would then stand twice stays on
 * the archived record, taken away, so that no act and no victim counts twice. Each part that was touched is remembered as it stood, and put back by `putBack`.
 */
import type { Knex } from 'knex'
import type { Row } from '../records/present.ts'
import { change, type Moved, partInAct, restore, same, taken } from './part.ts'

const partsOf = (db: Knex, kind: string, id: string): Promise<Row[]> =>
  db(kind).where({ incident_id: id }).whereNull('removed_at').orderBy('created_at').orderBy('id')

/** Moves acts, unless the act stands already (the index acts_once) or a verified record may not change; answers, for each act that stays, the one it repeats. */
async function moveActs(db: Knex, moved: Moved[], from: string, to: string, verified: boolean): Promise<{ twins: Map<string, string>; stay: Set<string> }> {
  const there = await partsOf(db, 'acts', to)
  const twins = new Map<string, string>()
  const stay = new Set<string>()
  for (const act of await partsOf(db, 'acts', from)) {
    const id = String(act['id'])
    const twin = there.find((one) => same(['violation', 'victim_id'], one, act))
    if (twin) {
      twins.set(id, String(twin['id']))
      await change(db, moved, 'acts', act, taken(db))
    } else if (verified) stay.add(id)
    // No longer drawn from the report that it is in now: a correction of that report must not take it away.
    else await change(db, moved, 'acts', act, { incident_id: to, derived: null })
  }
  return { twins, stay }
}

/** What is attached to `from` becomes attached to `to`, both locked. A verified record takes what was told and done, but no act: its acts stand as they were verified. */
export async function takeAlong(db: Knex, from: string, to: string, verified: boolean): Promise<Moved[]> {
  const moved: Moved[] = []
  const { twins, stay } = await moveActs(db, moved, from, to, verified)
  const actOf = (row: Row): unknown => (row['act_id'] ? (twins.get(String(row['act_id'])) ?? row['act_id']) : null)
  const remains = (row: Row): boolean => stay.has(String(row['act_id'])) || (verified && twins.has(String(row['act_id'])))

  for (const row of await partsOf(db, 'sources', from))
    if (!stay.has(String(row['act_id']))) await change(db, moved, 'sources', row, { incident_id: to, act_id: actOf(row), derived: null })

  const involved = await partsOf(db, 'involvements', to)
  for (const row of await partsOf(db, 'involvements', from)) {
    if (remains(row)) continue
    const after = { incident_id: to, act_id: actOf(row), derived: null }
    const twice = involved.some((one) => same(partInAct, one, { ...row, ...after }))
    await change(db, moved, 'involvements', row, twice ? taken(db) : after)
  }

  for (const row of await partsOf(db, 'interventions', from)) await change(db, moved, 'interventions', row, { incident_id: to })

  const links: Row[] = await db('incident_links')
    .where((any) => any.whereIn('incident_id', [from, to]).orWhereIn('related_id', [from, to]))
    .whereNull('removed_at')
    .orderBy('created_at')
  const standing = links.filter((row) => row['incident_id'] !== from && row['related_id'] !== from)
  const onward = (id: unknown): unknown => (id === from ? to : id)
  for (const row of links.filter((one) => !standing.includes(one))) {
    const after = { incident_id: onward(row['incident_id']), related_id: onward(row['related_id']) }
    const vain = after.incident_id === after.related_id || standing.some((one) => same(['incident_id', 'related_id', 'kind'], one, { ...row, ...after }))
    await change(db, moved, 'incident_links', row, vain ? taken(db) : after)
    if (!vain) standing.push({ ...row, ...after })
  }
  return moved
}

/** Whether acts went along: a record that was verified since does not lose them again. */
export const hasActs = (moved: readonly Moved[]): boolean => moved.some(({ kind, was }) => kind === 'acts' && 'incident_id' in was)

/** Live acts of a record: what a change of its report may take away. */
export async function liveActs(db: Knex, id: string): Promise<string[]> {
  return db('acts').where({ incident_id: id }).whereNull('removed_at').pluck('id')
}

/** Those of `before` that are no longer live, as parts that a merge touched. */
export async function takenAway(db: Knex, before: readonly string[]): Promise<Moved[]> {
  const gone: string[] = await db('acts')
    .whereIn('id', [...before])
    .whereNotNull('removed_at')
    .pluck('id')
  return gone.map((id) => ({ kind: 'acts', id, was: { removed_at: null }, unsaid: true }))
}

/** Puts parts back as they stood; what came to a moved act meanwhile goes with it. */
async function putBack(db: Knex, moved: readonly Moved[], survivor: string): Promise<void> {
  for (const part of [...moved].reverse()) {
    await restore(db, part)
    if (part.kind !== 'acts' || !part.was['incident_id']) continue
    for (const kind of ['involvements', 'sources'])
      await db(kind)
        .where({ act_id: part.id, incident_id: survivor })
        .update({ incident_id: part.was['incident_id'] as string })
  }
}

/**
 * Takes out of `survivor` what came with one merge. What came with later ones goes back first and is taken along anew, since it may stand apart only now: of two
 * merged reports of one act, the second gives its own when the first leaves.
 */
export async function giveBack(db: Knex, merge: { id: string; moved: readonly Moved[] }, survivor: string, verified: boolean): Promise<void> {
  const later: { id: string; merged_id: string; moved: readonly Moved[] }[] = await db('incident_merges')
    .select('id', 'merged_id', 'moved')
    .where({ survivor_id: survivor })
    .whereNull('undone_at')
    .whereRaw('created_at > (select created_at from incident_merges where id = ?)', [merge.id])
    .orderBy('created_at')
  for (const one of [...later].reverse())
    await putBack(
      db,
      one.moved.filter((part) => !part.unsaid),
      survivor,
    )
  await putBack(db, merge.moved, survivor)
  for (const one of later) {
    const moved = await takeAlong(db, one.merged_id, survivor, verified)
    await db('incident_merges')
      .where({ id: one.id })
      .update({ moved: JSON.stringify([...moved, ...one.moved.filter((part) => part.unsaid)]) })
  }
}
