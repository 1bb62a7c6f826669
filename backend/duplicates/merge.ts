/**
 * Two records of one event become one: by field the survivor keeps its value, takes the other's, or both; the other is archived and points to it. Everything is
 * undone from the revisions, exactly, save what was changed since, which stays. Both rows are locked in one order, so that two who merge at once wait for each other.
 */
import { isDeepStrictEqual } from 'node:util'
import { may } from '../../schemas/ability.ts'
import { notesName } from '../../schemas/coded-notes.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { type Field, valueAt } from '../../schemas/fields.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { type Choice, joins, mergeable, nameOfField, together } from '../../schemas/merging.ts'
import { conflict, type FieldProblem, invalid, notAllowed, notFound, Problem, stale } from '../problem.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { missing, uuidPattern } from '../records/draft.ts'
import { presenter, type Row } from '../records/present.ts'
import { opened, openedSnapshot } from '../records/sealing.ts'
import { refuseFaults, sayVerb, update } from '../records/write.ts'
import { giveBack, hasActs, liveActs, takeAlong, takenAway } from './attached.ts'
import { notesMerged } from './notes.ts'
import type { Moved } from './part.ts'

export interface MergeRow {
  readonly id: string
  readonly survivor_id: string
  readonly merged_id: string
  readonly choices: Readonly<Record<string, Choice>>
  readonly survivor_before: number
  readonly survivor_after: number
  readonly merged_before: number
  readonly moved: readonly Moved[]
}

/** The two rows, locked, in the order asked for; 404 unless who asks may compare the first, 422 unless the other is another such of its community. */
export async function locked(asking: Asking, schema: RecordSchema, one: string, other: string): Promise<[Row, Row]> {
  if (!uuidPattern.test(one) || !uuidPattern.test(other)) throw notFound()
  const rows: Row[] = await reachable(asking, schema, 'compare').select(columnsOf(schema)).whereIn('id', [one, other]).orderBy('id').forUpdate()
  const [mine, theirs] = [one, other].map((id) => rows.find((row) => row['id'] === id.toLowerCase()))
  if (!mine) throw notFound()
  if (!theirs || theirs['community_id'] !== mine['community_id']) throw invalid([{ field: 'other_id', fault: 'no_such_record' }])
  return [await opened(asking, schema, mine), await opened(asking, schema, theirs)]
}

/** 403 to those who never may, 409 when the state of one of them forbids it. */
function guard({ ability }: Asking, rows: readonly Row[]): void {
  for (const row of rows) {
    if (may(ability, 'merge', 'incidents', row)) continue
    if (may(ability, 'merge', 'incidents', { ...row, state: 'submitted' })) throw conflict('wrong_state')
    throw notAllowed()
  }
}

/** The columns that the survivor gets, of the fields that may be chosen; answers whole, and the notes on what was chosen. */
export function taken(choosable: readonly Field[], survivor: Row, other: Row, choices: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = new Map(choosable.map((field) => [nameOfField(field), field]))
  const faults: FieldProblem[] = []
  const changes: Record<string, unknown> = {}
  const answers: Record<string, unknown> = {}
  for (const [name, choice] of Object.entries(choices)) {
    const field = fields.get(name)
    if (!field) faults.push({ field: `choices.${name}`.slice(0, 120), fault: 'unknown' })
    else if (choice !== 'theirs' && !(choice === 'both' && joins(field))) faults.push({ field: `choices.${name}`, fault: 'not_in_list' })
    else if (name !== notesName) {
      const [mine, theirs] = [valueAt(survivor, field.path), valueAt(other, field.path)]
      const value = choice === 'both' ? together(mine, theirs) : (theirs ?? null)
      if (field.path[0] === 'answers') answers[field.name] = value
      else changes[name] = value
    }
  }
  if (faults.length > 0) throw invalid(faults)
  const notes = notesMerged(fields, survivor, other, choices)
  if (notes) changes[notesName] = notes
  if (Object.keys(answers).length > 0) changes['answers'] = { ...(survivor['answers'] as Row), ...answers }
  return changes
}

export interface MergeWish {
  readonly other: string
  readonly survivorVersion: number | null
  readonly otherVersion: number
  readonly choices: Readonly<Record<string, unknown>>
  readonly reason: string | null
}

/** Merges `wish.other` into `id`; answers the survivor and what was kept of the merge. 404, 403, 409, 412, 422, 428 as the API says. */
export async function merge(asking: Asking, me: string, id: string, wish: MergeWish): Promise<{ survivor: Row; merge: MergeRow }> {
  const { db, ability } = asking
  if (id.toLowerCase() === wish.other.toLowerCase()) throw invalid([{ field: 'other_id', fault: 'wrong' }])
  const [survivor, other] = await locked(asking, incident, id, wish.other)
  guard(asking, [survivor, other])
  if (wish.survivorVersion === null) throw new Problem(428, 'precondition_required')
  const show = presenter(ability, incident)
  if (wish.survivorVersion !== survivor['version']) throw stale({ current: show(survivor) })
  if (wish.otherVersion !== other['version']) throw stale({ other: show(other) })
  const changes = taken(mergeable(survivor, other), survivor, other, wish.choices)
  if (Object.keys(changes).length > 0) {
    if (survivor['state'] === 'verified') throw conflict('verified_stands')
    const form = formOf(String(survivor['form']), Number(survivor['form_version']))
    refuseFaults(incident, changes, form)
    const gaps = missing(incident, { ...survivor, ...changes }, form)
    if (gaps.length > 0) throw invalid(gaps)
  }
  await sayVerb(db, 'merge', wish.reason)
  const acts = await liveActs(db, String(survivor['id']))
  const moved = await takeAlong(db, String(other['id']), String(survivor['id']), survivor['state'] === 'verified')
  const after = await update(asking, incident, survivor, { ...changes, state: survivor['state'] })
  await db('incidents').where({ id: other['id'] }).update({ state: 'archived', merged_into: survivor['id'] })
  const [row]: MergeRow[] = await db('incident_merges')
    .insert({
      community_id: survivor['community_id'],
      survivor_id: survivor['id'],
      merged_id: other['id'],
      choices: JSON.stringify(wish.choices),
      reason: wish.reason,
      survivor_before: survivor['version'],
      survivor_after: after['version'],
      merged_before: other['version'],
      moved: JSON.stringify([...moved, ...(await takenAway(db, acts))]),
      created_by: me,
    })
    .returning('*')
  if (!row) throw new Error('the merge was not kept')
  return { survivor: after, merge: row }
}

/** A record as it stood at a version, what identifies people in it opened. */
async function stoodAt(asking: Asking, schema: RecordSchema, record: Row, version: number): Promise<Row> {
  const found: { snapshot: Row } | undefined = await asking
    .db('revisions')
    .select('snapshot')
    .where({ record_id: String(record['id']), version })
    .first()
  if (!found) throw conflict('wrong_state')
  const fixed = Object.fromEntries(['id', 'community_id', 'created_by'].map((name) => [name, record[name]]))
  return openedSnapshot(asking, schema, record, { ...found.snapshot, ...fixed })
}

/** Columns to put back in the survivor, and the fields that were changed since and stay as they are. */
export async function restored(
  asking: Asking,
  schema: RecordSchema,
  survivor: Row,
  merge: Pick<MergeRow, 'choices' | 'survivor_before' | 'survivor_after'>,
): Promise<{ back: Record<string, unknown>; kept: string[] }> {
  const before = await stoodAt(asking, schema, survivor, merge.survivor_before)
  const after = await stoodAt(asking, schema, survivor, merge.survivor_after)
  const back: Record<string, unknown> = {}
  const kept: string[] = []
  const answers: Record<string, unknown> = { ...(survivor['answers'] as Row) }
  const noted = isDeepStrictEqual(before[notesName] ?? null, after[notesName] ?? null) ? [] : [notesName]
  for (const name of new Set([...Object.keys(merge.choices), ...noted])) {
    const path = name.split('.')
    const was = valueAt(before, path)
    if (!isDeepStrictEqual(valueAt(survivor, path) ?? null, valueAt(after, path) ?? null)) kept.push(name)
    else if (path[0] !== 'answers') back[name] = was ?? null
    else {
      if (was === undefined) delete answers[String(path[1])]
      else answers[String(path[1])] = was
      back['answers'] = answers
    }
  }
  return { back, kept }
}

/** Takes a merge back: both records as they stood. Answers the survivor and the fields that stay because they were changed since. */
export async function unmerge(asking: Asking, me: string, id: string, mergeId: string, reason: string | null): Promise<{ survivor: Row; kept: string[] }> {
  const { db, ability } = asking
  if (!uuidPattern.test(id) || !uuidPattern.test(mergeId)) throw notFound()
  const known: MergeRow | undefined = await db('incident_merges').where({ id: mergeId, survivor_id: id }).whereNull('undone_at').first()
  if (!known) throw notFound()
  const [survivor, other] = await locked(asking, incident, id, known.merged_id)
  if (!may(ability, 'merge', 'incidents', { ...survivor, state: 'submitted' })) throw notAllowed()
  if (!may(ability, 'merge', 'incidents', survivor)) throw conflict('wrong_state')
  // Whoever was quicker has undone it while this one waited for the lock.
  const [marked]: MergeRow[] = await db('incident_merges')
    .where({ id: mergeId })
    .whereNull('undone_at')
    .update({ undone_at: db.raw('clock_timestamp()'), undone_by: me })
    .returning('*')
  if (!marked) throw notFound()
  const { back, kept } = await restored(asking, incident, survivor, known)
  const verified = survivor['state'] === 'verified'
  if (verified && (Object.keys(back).length > 0 || hasActs(known.moved))) throw conflict('verified_stands')
  const stood = await stoodAt(asking, incident, other, known.merged_before)
  await sayVerb(db, 'merge_undone', reason)
  await giveBack(db, known, String(survivor['id']), verified)
  const after = await update(asking, incident, survivor, { ...back, state: survivor['state'] })
  await db('incidents').where({ id: other['id'] }).update({ state: stood['state'], merged_into: null })
  return { survivor: after, kept }
}
