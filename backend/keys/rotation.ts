/**
 * New keys in place of old ones, without touching what they seal: a community's key is followed by a new version and every record key is wrapped again under it; the master
 * key is followed by a new one and every community key is wrapped again. Killed at any point, the next run goes on; until it has, old and new open alike.
 */
import { renameSync, rmSync } from 'node:fs'
import type { Knex } from 'knex'
import { newKey, seal, sealBroken, unseal } from './cipher.ts'
import { communityKeyPlace, instanceSealOf, type Keyring, unwrapRecordKey, wrappedUnder, wrapRecordKey } from './keyring.ts'
import { type MasterKey, nextMasterFile, readKeyFile, writeOnce } from './master-key.ts'

const batchRows = 500

/** Tables whose rows carry a wrapped key, with the columns that may name the record it was wrapped for. */
async function sealedTables(owner: Knex): Promise<{ table: string; names: string[] }[]> {
  const { rows } = (await owner.raw(
    `select c.table_name as table, array_agg(c.column_name::text order by c.column_name <> 'id', c.ordinal_position) filter (where c.data_type = 'uuid' and c.column_name <> 'community_id') as names
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
     group by 1 having bool_or(c.column_name = 'sealed_key') and bool_or(c.column_name = 'community_id') order by 1`,
  )) as { rows: { table: string; names: string[] }[] }
  return rows
}

/** The new version of a community's key, unless a run before this one has begun with it already. */
async function begin(owner: Knex, keys: Keyring, communityId: string): Promise<number> {
  return owner.transaction(async (db) => {
    // Whoever is sealing something holds the lock shared: after this, nothing new is wrapped under the old version.
    await db.raw('select pg_advisory_xact_lock(hashtext(?))', [`community key ${communityId}`])
    const versions: { version: number }[] = await db('community_keys').select('version').where('community_id', communityId).orderBy('version')
    const newest = versions.at(-1)?.version ?? 0
    if (versions.length !== 1) return newest
    const known = await keys.version(db, communityId, newest)
    const version = newest + 1
    const at = communityKeyPlace(communityId, version)
    await db('community_keys').insert({
      community_id: communityId,
      version,
      wrapped: seal(keys.master.key, newKey(), at),
      blind: seal(keys.master.key, known.blind, `${at}|blind`),
    })
    return version
  })
}

interface SealedRow {
  readonly place: string
  readonly sealed_key: Buffer
  readonly ids: readonly string[]
}

async function rewrap(db: Knex, keys: Keyring, communityId: string, version: number, table: string, row: SealedRow): Promise<void> {
  const [old, next] = [await keys.version(db, communityId, wrappedUnder(row.sealed_key)), await keys.version(db, communityId, version)]
  for (const id of row.ids) {
    try {
      const key = unwrapRecordKey(old, id, row.sealed_key)
      await db(table)
        .whereRaw('ctid = ?::tid', [row.place])
        .update({ sealed_key: wrapRecordKey(next, id, key) })
      return
    } catch (error) {
      if ((error as { code?: string }).code !== sealBroken) throw error
    }
  }
  throw Object.assign(new Error(`a key in ${table} does not open`), { code: sealBroken })
}

/**
 * Gives a community a new key and wraps all that is under the old one again; answers how many record keys. `after` is told of each batch that is kept.
 * `owner`: a superuser of the database, or its triggers would take a new wrapping for a new version of the record.
 */
export async function rotateCommunity(owner: Knex, keys: Keyring, communityId: string, after: (rows: number) => void = () => {}): Promise<number> {
  const version = await begin(owner, keys, communityId)
  if (version === 0) return 0
  const old = Buffer.alloc(2)
  old.writeUInt16BE(version)
  let all = 0
  for (const { table, names } of await sealedTables(owner)) {
    for (;;) {
      const done = await owner.transaction(async (db) => {
        await db.raw('set local session_replication_role = replica')
        const rows: Record<string, unknown>[] = await db(table)
          .select(db.raw('ctid::text as place'), 'sealed_key', ...names)
          .where('community_id', communityId)
          .whereNotNull('sealed_key')
          .whereRaw('substring(sealed_key from 1 for 2) <> ?', [old])
          .limit(batchRows)
          .forUpdate()
        for (const row of rows) {
          const ids = names.flatMap((name) => (row[name] ? [String(row[name])] : []))
          await rewrap(db, keys, communityId, version, table, { place: String(row['place']), sealed_key: row['sealed_key'] as Buffer, ids })
        }
        return rows.length
      })
      all += done
      if (done > 0) after(done)
      if (done < batchRows) break
    }
  }
  await owner('community_keys').where('community_id', communityId).where('version', '<', version).delete()
  return all
}

/** Seals of the instance itself, by table, column and what each is bound to. */
const instanceSeals: readonly { readonly table: string; readonly columns: readonly string[]; readonly context: (row: Record<string, unknown>) => string }[] = [
  { table: 'totp', columns: ['seed', 'waiting_seed'], context: (row) => `totp|seed|${row['account_id']}` },
]

/**
 * Puts a new master key in place of the instance's: written to a file first, then everything is wrapped again in one transaction, then the file takes the old one's place.
 * Nothing else may be running on this database.
 */
export async function rotateMaster(owner: Knex, master: MasterKey, dataFolder: string): Promise<number> {
  const file = nextMasterFile(dataFolder)
  rmSync(file, { force: true })
  const next = newKey()
  writeOnce(file, `${next.toString('base64')}\n`)
  const [before, after] = [instanceSealOf(master.key), instanceSealOf(next)]
  const wrapped = await owner.transaction(async (db) => {
    const rows = await db('community_keys').select('community_id', 'version', 'wrapped', 'blind').forUpdate()
    for (const { community_id, version, wrapped, blind } of rows) {
      const at = communityKeyPlace(community_id, version)
      const again = (value: Buffer | null, where: string) => value && seal(next, unseal(master.key, value, where), where)
      await db('community_keys')
        .where({ community_id, version })
        .update({ wrapped: again(wrapped, at), blind: again(blind, `${at}|blind`) })
    }
    for (const { table, columns, context } of instanceSeals)
      for (const row of await db(table).select().forUpdate()) {
        const changes = columns.flatMap((name) => (row[name] ? [[name, after.seal(before.unseal(row[name], context(row)), context(row))]] : []))
        if (changes.length > 0) await db(table).where('account_id', row.account_id).update(Object.fromEntries(changes))
      }
    return rows.length
  })
  if (master.file) renameSync(file, master.file)
  return wrapped
}

/** After a master rotation that was killed: keeps whichever of the two keys opens this database. Called before the keyring is opened. */
export async function settleMaster(owner: Knex, dataFolder: string): Promise<void> {
  const file = nextMasterFile(dataFolder)
  const next = readKeyFile(file)
  if (!next) return
  const row = await owner('community_keys').select('community_id', 'version', 'wrapped').first()
  try {
    if (!row) throw new Error('nothing is wrapped')
    unseal(next, row.wrapped, communityKeyPlace(row.community_id, row.version))
    renameSync(file, file.replace(/\.next$/, ''))
  } catch {
    rmSync(file)
  }
}
