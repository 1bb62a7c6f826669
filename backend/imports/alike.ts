/** Which rows of a batch look like records that were there before the import: asked once for the whole batch, and kept as a part of the report of the import. */
import type { Knex } from 'knex'
import { incident } from '../../schemas/incident.ts'
import { likely } from '../../schemas/likeness.ts'
import { candidatesOfBatch } from '../duplicates/batch.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { idOf, presenter, type Row } from '../records/present.ts'

export interface Alike {
  readonly row_number: number
  /** Records that it may be a report of. */
  readonly possible: number
  /** The likeliest of them. */
  readonly incident_id: string
  readonly score: number
}

/** The rows of a batch (mapped, with the community and form they enter) that are likely to be there already under another identifier. */
export async function alikeRows(
  asking: Asking,
  communityId: string,
  importId: string,
  rows: readonly { readonly row: number; readonly values: Row }[],
): Promise<Alike[]> {
  const found = await candidatesOfBatch(
    asking,
    communityId,
    rows.map(({ values }) => values),
    importId,
  )
  return rows.flatMap(({ row }, at) => {
    const [best, ...others] = (found.get(at) ?? []).filter(({ score }) => score >= likely)
    return best ? [{ row_number: row, possible: others.length + 1, incident_id: idOf(best.row), score: best.score }] : []
  })
}

/** Keeps them in the report. */
export async function insertAlike(db: Knex, importId: string, communityId: string, rows: readonly Alike[]): Promise<void> {
  if (rows.length === 0) return
  await db.raw(
    `insert into import_likenesses (import_id, community_id, row_number, possible, incident_id, score)
     select ?, ?, r.row_number, r.possible, r.incident_id, r.score
     from json_to_recordset(?::json) as r(row_number integer, possible integer, incident_id uuid, score real) on conflict do nothing`,
    [importId, communityId, JSON.stringify(rows)],
  )
}

/** The part of the report after a row, each row with the record that it looks like; only what who asks may read. */
export async function alikeOf(asking: Asking, importId: string, after: number, limit: number): Promise<Row[]> {
  const rows: Alike[] = await asking
    .db('import_likenesses')
    .select('row_number', 'possible', 'incident_id', 'score')
    .where('import_id', importId)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit)
  const records: Row[] = await reachable(asking, incident)
    .select(columnsOf(incident))
    .whereIn('id', [...new Set(rows.map((one) => one.incident_id))])
  const show = presenter(asking.ability, incident)
  return rows.flatMap(({ row_number, possible, incident_id, score }) => {
    const record = records.find((one) => one['id'] === incident_id)
    return record ? [{ row: row_number, possible, score: Math.round(score * 1000) / 1000, incident: show(record) }] : []
  })
}
