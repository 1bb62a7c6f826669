/** Notes on coded answers, taken out of records that stay and out of their revisions: they are free text, in which anybody may be named, and are in no seal. */
import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { notesName, withoutNotes } from '../../schemas/coded-notes.ts'
import { enterRewritten, revisionNames } from '../audit/rewritten.ts'

type Row = Readonly<Record<string, unknown>>

/** Takes the notes out of these records of a table, those in the entries of its lists too; with `keep`, those that it does not keep. As the owner. */
export async function forgetNotes(db: Knex, table: string, ids: readonly string[], keep: (note: string) => boolean = () => false): Promise<void> {
  if (ids.length === 0) return
  const columns: string[] = await db('information_schema.columns').where({ table_schema: 'public', table_name: table, data_type: 'jsonb' }).pluck('column_name')
  const rows: Row[] = await db(table)
    .select('id', ...columns)
    .whereIn('id', ids)
  for (const { id, ...before } of rows) {
    const after: Row = { [notesName]: [], ...(withoutNotes(before, keep) as Row) }
    const changed = columns.filter((name) => !isDeepStrictEqual(before[name], after[name]))
    if (changed.length > 0)
      await db(table)
        .where('id', id as string)
        .update(Object.fromEntries(changed.map((name) => [name, JSON.stringify(after[name])])))
  }
  const revisions: { record_id: string; version: number; snapshot: Row }[] = await db('revisions')
    .select('record_id', 'version', 'snapshot')
    .where({ kind: table })
    .whereIn('record_id', ids)
    .whereRaw('strpos(snapshot::text, ?) > 0', [`"${notesName}"`])
  for (const { record_id, version, snapshot } of revisions) {
    const left = withoutNotes(snapshot, keep)
    if (isDeepStrictEqual(snapshot, left)) continue
    const rewritten = db('revisions').where({ kind: table, record_id, version })
    await enterRewritten(db, await rewritten.update({ snapshot: JSON.stringify(left) }, [...revisionNames]))
  }
}
