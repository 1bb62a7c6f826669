/** The rows that an import refused: whatever stood in the file, so they are sealed under a key of their import, and opened for who may read it. */
import type { Knex } from 'knex'
import { newKey, seal, unseal } from '../keys/cipher.ts'
import { wrapRecordKey } from '../keys/keyring.ts'
import type { Row } from '../records/present.ts'
import { keyOf, type Sealing } from '../records/sealing.ts'

export interface Refusal {
  readonly row_number: number
  readonly reasons: readonly { readonly field: string; readonly code: string; readonly values?: Record<string, string | number> }[]
  readonly original: readonly (string | number | boolean | null)[]
}

const placeOf = (importId: string, row: number) => `import_refusals|${importId}|${row}`

async function knownKey(sealing: Sealing, importId: string): Promise<Buffer | null> {
  const row: Row | undefined = await sealing.db('imports').where('id', importId).first('id', 'community_id', 'sealed_key')
  return row ? keyOf(sealing, row) : null
}

/** The key of an import, made with its first refused row; whoever asks holds the row of the import locked. */
async function keyFor(sealing: Sealing, importId: string, communityId: string): Promise<Buffer> {
  const { db, keys } = sealing
  const known = await knownKey(sealing, importId)
  if (known) return known
  if (!keys) throw new Error('refused rows can not be kept without keys')
  const key = newKey()
  await db('imports')
    .where('id', importId)
    .update({ sealed_key: wrapRecordKey(await keys.current(db, communityId), importId, key) })
  return key
}

/** Keeps the refused rows of a batch, with why and how they stood in the file. */
export async function insertRefusals(sealing: Sealing, importId: string, communityId: string, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return
  const key = await keyFor(sealing, importId, communityId)
  const rows = refusals.map(({ row_number, reasons, original }) => ({
    row_number,
    sealed: `\\x${seal(key, Buffer.from(JSON.stringify({ reasons, original })), placeOf(importId, row_number)).toString('hex')}`,
  }))
  await sealing.db.raw(
    `insert into import_refusals (import_id, community_id, row_number, sealed)
     select ?, ?, r.row_number, r.sealed from json_to_recordset(?::json) as r(row_number integer, sealed bytea)
     on conflict do nothing`,
    [importId, communityId, JSON.stringify(rows)],
  )
}

/** A page of refused rows, in the order of the file. */
export async function refusedRows(sealing: Sealing, importId: string, after: number, limit: number): Promise<Refusal[]> {
  const key = await knownKey(sealing, importId)
  if (!key) return []
  const rows: { row_number: number; sealed: Buffer }[] = await sealing
    .db('import_refusals')
    .select('row_number', 'sealed')
    .where('import_id', importId)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit)
  return rows.map(({ row_number, sealed }) => ({ row_number, ...JSON.parse(unseal(key, sealed, placeOf(importId, row_number)).toString('utf8')) }))
}

/** Takes away the refused rows of an import and the key that opened them. */
export async function forgetRefusals(db: Knex, importId: string): Promise<void> {
  await db('import_refusals').where('import_id', importId).delete()
  await db('imports').where('id', importId).update({ sealed_key: null })
}
