/**
 * What was erased stays erased: each erasure leaves its record's identifier in the database and in a file beside it. A backup from before the erasure still holds the
 * record's key; restoring it destroys that key again, by the tombstones of the backup and by those of the file.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'
import { plainFailure } from '../plain-failure.ts'
import { forgetNotes } from './notes.ts'

export interface Tombstone {
  readonly record_id: string
  /** ISO 8601, UTC. */
  readonly erased_at: string
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Where the tombstones lie that outlive the database. */
export const tombstoneFile = (dataFolder: string): string => path.join(dataFolder, 'erasures.ndjson')

/** Adds tombstones to the file, on the disk before this returns. Written before the transaction of the erasure ends: one too many erases nothing that was not asked for. */
function append(dataFolder: string, tombstones: readonly Tombstone[]): void {
  if (tombstones.length === 0) return
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const handle = openSync(tombstoneFile(dataFolder), 'a', 0o600)
  try {
    writeSync(handle, tombstones.map(({ record_id, erased_at }) => `${JSON.stringify({ record_id, erased_at })}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Notes, in the transaction that destroys a record's key, that it was erased: as the owner; one that is known already is left as it is. */
export async function noteErasure(db: Knex, dataFolder: string, recordId: string): Promise<void> {
  const tombstone = { record_id: recordId.toLowerCase(), erased_at: new Date().toISOString() }
  const fresh = await db('erasures').insert(tombstone).onConflict('record_id').ignore().returning('record_id')
  if (fresh.length > 0) append(dataFolder, [tombstone])
}

/** The tombstones of a file; none when there is no file; a plain failure when it holds something else. A last line that was cut by a crash is passed over. */
export function readTombstones(file: string): Tombstone[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  const lines = text.split('\n')
  const cut = lines.pop()
  return [...lines, ...(cut?.endsWith('}') ? [cut] : [])].filter(Boolean).map((line) => {
    try {
      const one = JSON.parse(line) as Tombstone
      if (pattern.test(one.record_id) && !Number.isNaN(Date.parse(one.erased_at))) return one
    } catch {
      // Said below.
    }
    throw plainFailure(`${file} is not a list of erasures: mend it before anything is restored, or what was erased would come back.`)
  })
}

/**
 * Destroys again the keys of all that was erased, by the tombstones of the database and by `others`; as the owner, in the transaction of a restore, while triggers are set
 * aside. Every table whose rows have a key of their own has it in a column `sealed_key`. Answers how many of `others` the database did not know.
 */
export async function eraseAgain(db: Knex, others: readonly Tombstone[]): Promise<number> {
  if (!(await db.schema.hasTable('erasures'))) return 0
  let unknown = 0
  for (const { record_id, erased_at } of others) {
    const rows = await db('erasures').insert({ record_id, erased_at }).onConflict('record_id').ignore().returning('record_id')
    unknown += rows.length
  }
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select c.relname::text as name from pg_class c join pg_attribute k on k.attrelid = c.oid and k.attname = 'sealed_key' and not k.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  for (const { name } of rows) await db.raw('update ?? set sealed_key = null where sealed_key is not null and id in (select record_id from erasures)', [name])
  await forgetNotesAgain(db)
  return unknown
}

/** Takes the notes on single answers out again, of records as they stood before they were erased, and of what is about them: they are in no seal. */
async function forgetNotesAgain(db: Knex): Promise<void> {
  const { rows } = await db.raw<{ rows: { name: string; ways: string[] }[] }>(
    `select table_name::text as name, array_agg(column_name::text) filter (where data_type = 'uuid') as ways
     from information_schema.columns where table_schema = 'public' group by 1 having bool_or(column_name = 'coded_notes')`,
  )
  for (const { name, ways } of rows)
    for (const way of ways) {
      const older = db('erasures as e').whereRaw('e.record_id = ??.?? and ??.updated_at < e.erased_at', [name, way, name]).select(db.raw('1'))
      await forgetNotes(db, name, await db(name).whereExists(older).pluck('id'))
    }
}

/** Brings the file of tombstones in line with those that a restored database knows. */
export async function completeTombstones(db: Knex, dataFolder: string): Promise<void> {
  if (!(await db.schema.hasTable('erasures'))) return
  const known = (await db('erasures').select('record_id', 'erased_at')) as Tombstone[]
  const inFile = new Set(readTombstones(tombstoneFile(dataFolder)).map((one) => one.record_id))
  append(
    dataFolder,
    known.filter((one) => !inFile.has(one.record_id)),
  )
}
