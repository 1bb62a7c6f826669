/**
 * The vault, checked: every file is opened and hashed again and compared with what was said when it was received, every chain of custody is made again. Run as the owner of
 * the database, which reads past the walls; what it finds names items by their number and never what is in them.
 */
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { type Keyring, unwrapRecordKey, wrappedUnder } from '../keys/keyring.ts'
import type { Row } from '../records/present.ts'
import { openFileRow } from './files.ts'
import { opened } from './sealed.ts'
import type { Store, Stored } from './store.ts'

export interface VaultFault {
  readonly evidence_id: string
  readonly reference: string
  readonly community_id: string
  readonly fault: 'missing' | 'changed' | 'record' | 'custody'
}

export interface VaultOutcome {
  readonly items: number
  readonly bytes: number
  readonly faults: readonly VaultFault[]
  /** Files of the store that belong to no item and to no upload on its way: left by what was broken off, or put there by somebody. */
  readonly orphans: readonly Stored[]
  /** What was looked at, by community. */
  readonly communities: ReadonlyMap<string, { items: number; bytes: number }>
}

const batch = 200

/** The key of the item of a row that names it, as the owner of the database reads it. */
export async function keyOfRow(owner: Knex, keys: Keyring, row: Row): Promise<Buffer> {
  const wrapped = row['sealed_key'] as Buffer
  return unwrapRecordKey(await keys.version(owner, String(row['community_id']), wrappedUnder(wrapped)), String(row['evidence_id']), wrapped)
}

async function faultOf(owner: Knex, keys: Keyring, store: Store, row: Row): Promise<VaultFault['fault'] | null> {
  // The item and its file say the same; the audit, which is signed elsewhere, said it when it came.
  if (row['role'] === 'original' && (row['record_sha256'] !== row['sha256'] || (row['audited'] !== null && row['audited'] !== row['sha256']))) return 'record'
  const hash = createHash('sha256')
  try {
    for await (const part of opened(store, openFileRow(await keyOfRow(owner, keys, row), row))) hash.update(part)
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? 'missing' : 'changed'
  }
  return hash.digest('hex') === row['sha256'] ? null : 'changed'
}

/** Items whose chain of custody is not what its events make, in SQL: each hash again from its entry and the hash before it. */
async function brokenChains(owner: Knex): Promise<VaultFault[]> {
  const { rows } = (await owner.raw(`
    select distinct c.evidence_id, c.community_id, coalesce(e.reference, '?') as reference from (
      select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as before, row_number() over w as place
      from custody_events where sequence is not null window w as (partition by evidence_id order by sequence)) c
    left join evidence e on e.id = c.evidence_id
    where c.previous is distinct from c.before or c.sequence <> c.place
      or c.hash is distinct from sha256(c.previous || convert_to((select custody_entry(x) from custody_events x where x.id = c.id), 'UTF8'))
    union
    select e.id, e.community_id, e.reference from evidence e where not exists (select from custody_events c where c.evidence_id = e.id and c.action = 'receipt')
  `)) as { rows: Omit<VaultFault, 'fault'>[] }
  return rows.map((one) => ({ ...one, fault: 'custody' }))
}

/** Files that are read at the same time. */
const abreast = 4

/** Checks the files of a batch and notes on each when it was read again and whether it was the same. What was discarded meanwhile is no fault. */
async function checkBatch(owner: Knex, keys: Keyring, store: Store, rows: readonly Row[]): Promise<VaultFault[]> {
  const faults: VaultFault[] = []
  const waiting = [...rows]
  const outcome: { intact: string[]; broken: string[] } = { intact: [], broken: [] }
  const work = async () => {
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      const fault = await faultOf(owner, keys, store, row)
      const stored = String(row['stored'])
      if (fault === 'missing' && !(await owner('evidence_files').where('stored', stored).first('stored'))) continue
      outcome[fault ? 'broken' : 'intact'].push(stored)
      if (fault) faults.push({ evidence_id: String(row['evidence_id']), reference: String(row['reference']), community_id: String(row['community_id']), fault })
    }
  }
  await Promise.all(Array.from({ length: abreast }, work))
  for (const [intact, stored] of [
    [true, outcome.intact],
    [false, outcome.broken],
  ] as const)
    if (stored.length > 0)
      await owner('evidence_files')
        .whereIn('stored', [...stored])
        .update({ checked_at: owner.fn.now(), intact })
  return faults
}

/** Chains what waits to be chained, a few hundred events at a time. */
async function sealWaiting(owner: Knex): Promise<void> {
  for (;;) {
    const { rows } = (await owner.raw('select seal_custody_waiting(200) as done')) as { rows: { done: number }[] }
    if (!rows[0]?.done) return
  }
}

/** Files that no row speaks of. What arrives at this very moment may be among them. */
async function orphansIn(owner: Knex, store: Store): Promise<Stored[]> {
  const orphans: Stored[] = []
  for await (const one of store.list()) {
    const known = (await owner('evidence_files').where('stored', one.key).first('stored')) ?? (await owner('uploads').where('stored', one.key).first('stored'))
    if (!known) orphans.push(one)
  }
  return orphans
}

/** Checks everything that is kept, a batch of files at a time, each noted for itself. Memory does not grow with it, and nobody waits for it. */
export async function verifyVault(owner: Knex, keys: Keyring, store: Store): Promise<VaultOutcome> {
  await sealWaiting(owner)
  const faults: VaultFault[] = await brokenChains(owner)
  const communities = new Map<string, { items: number; bytes: number }>()
  let [items, bytes, after] = [0, 0, '']
  for (;;) {
    const rows: Row[] = await owner('evidence_files as f')
      .join('evidence as e', 'e.id', 'f.evidence_id')
      .select(
        'f.evidence_id',
        'f.role',
        'f.stored',
        'f.file_key',
        'f.sha256',
        'f.bytes',
        'f.type',
        'e.sealed_key',
        'e.community_id',
        'e.reference',
        'e.sha256 as record_sha256',
      )
      .select(
        owner.raw(
          `(select a.detail->>'sha256' from audit_entries a where a.record_id = e.id and a.kind = 'evidence' and a.action = 'receipt' order by a.id limit 1) as audited`,
        ),
      )
      .where('f.stored', '>', after)
      .orderBy('f.stored')
      .limit(batch)
    faults.push(...(await checkBatch(owner, keys, store, rows)))
    for (const row of rows) {
      const community = String(row['community_id'])
      const sum = communities.get(community) ?? { items: 0, bytes: 0 }
      communities.set(community, { items: sum.items + 1, bytes: sum.bytes + Number(row['bytes']) })
      items += 1
      bytes += Number(row['bytes'])
    }
    const last = rows.at(-1)
    if (!last) break
    after = String(last['stored'])
  }
  return { items, bytes, faults, orphans: await orphansIn(owner, store), communities }
}
