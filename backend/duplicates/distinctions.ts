/** Pairs that somebody looked at and found to be two events, or two people: kept, so that nobody is asked twice, and taken back when it was wrong. */
import type { Knex } from 'knex'

export interface Distinction {
  readonly other_id: string
  readonly created_by: string
  readonly created_at: string
}

const tables = { incidents: 'incident_distinctions', people: 'person_distinctions' } as const
/** Kinds of which two records can be told apart. */
export type Told = keyof typeof tables

const inOrder = (one: string, other: string): { one_id: string; other_id: string } =>
  one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one }

/** Keeps that two records of a community are two; false when it was known. */
export async function distinguish(db: Knex, kind: Told, communityId: string, one: string, other: string, by: string): Promise<boolean> {
  const made: unknown[] = await db(tables[kind])
    .insert({ ...inOrder(one, other), community_id: communityId, created_by: by })
    .onConflict(['one_id', 'other_id'])
    .ignore()
    .returning('one_id')
  return made.length > 0
}

/** Takes it back; false when there was nothing to take back. */
export async function undistinguish(db: Knex, kind: Told, one: string, other: string): Promise<boolean> {
  return (await db(tables[kind]).where(inOrder(one, other)).delete()) > 0
}

/** Those of records of a kind, by the other one. */
export async function distinctionsOf(db: Knex, kind: Told, ids: readonly string[]): Promise<Map<string, Map<string, Distinction>>> {
  const rows: { one_id: string; other_id: string; created_by: string; created_at: string }[] = await db(tables[kind])
    .select('one_id', 'other_id', 'created_by', 'created_at')
    .whereIn('one_id', [...ids])
    .orWhereIn('other_id', [...ids])
  const all = new Map<string, Map<string, Distinction>>(ids.map((id) => [id, new Map()]))
  for (const { one_id, other_id, created_by, created_at } of rows) {
    all.get(one_id)?.set(other_id, { other_id, created_by, created_at })
    all.get(other_id)?.set(one_id, { other_id: one_id, created_by, created_at })
  }
  return all
}
