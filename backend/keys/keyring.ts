/**
 * Envelope encryption: a record's key under its community's key under the master key. Rotating a key wraps again what lies under it and touches no data; destroying a
 * record's key erases what it sealed, in the record and in every revision of it.
 */
import { rmSync } from 'node:fs'
import type { Knex } from 'knex'
import { plainFailure } from '../plain-failure.ts'
import { derivedKey, fingerprint, newKey, seal, shortFingerprint, unseal } from './cipher.ts'
import { type MasterKey, readMasterKey } from './master-key.ts'

export interface CommunityKey {
  readonly community_id: string
  readonly version: number
  readonly key: Buffer
  /** The key of the community's blind index; it stays when the other is followed by a new one. */
  readonly blind: Buffer
}

export interface Keyring {
  /** The newest key of a community, made when it has none. `db`: a transaction in which a member is asking. */
  current(db: Knex, communityId: string): Promise<CommunityKey>
  /** The key of a community in one version; throws when there is none. */
  version(db: Knex, communityId: string, version: number): Promise<CommunityKey>
  /** Seals a small value of the instance itself (a second factor's seed) for one place. */
  sealForInstance(plain: Uint8Array, context: string): Buffer
  unsealForInstance(sealed: Uint8Array, context: string): Buffer
  readonly master: MasterKey
}

/** What a community's wrapped key is bound to. */
export const communityKeyPlace = (communityId: string, version: number): string => `community_keys|${communityId}|${version}`

/** Seals for the instance itself under a key derived from the master key. */
export function instanceSealOf(master: Uint8Array): { seal(plain: Uint8Array, context: string): Buffer; unseal(sealed: Uint8Array, context: string): Buffer } {
  const key = derivedKey(master, 'vigie instance')
  return { seal: (plain, context) => seal(key, plain, context), unseal: (sealed, context) => unseal(key, sealed, context) }
}

interface Wrapped {
  readonly version: number
  readonly wrapped: Buffer
  readonly blind: Buffer | null
}

function ringOf(master: MasterKey): Keyring {
  // Only keys that stood in the database before the transaction at hand: one that this transaction made may yet be taken back.
  const known = new Map<string, CommunityKey>()
  const made = new WeakMap<object, Map<string, CommunityKey>>()
  const instance = instanceSealOf(master.key)

  const unwrap = (communityId: string, row: Wrapped): CommunityKey => {
    const at = communityKeyPlace(communityId, row.version)
    const key = unseal(master.key, row.wrapped, at)
    const blind = row.blind ? unseal(master.key, row.blind, `${at}|blind`) : derivedKey(key, 'vigie blind index')
    return { community_id: communityId, version: row.version, key, blind }
  }

  async function current(db: Knex, communityId: string): Promise<CommunityKey> {
    const found = made.get(db)?.get(communityId)
    if (found) return found
    // Held until the end of the transaction, so that a rotation waits for what is being sealed under the version that is newest now.
    await db.raw('select pg_advisory_xact_lock_shared(hashtext(?))', [`community key ${communityId}`])
    const read = () => db('community_keys').select('version', 'wrapped', 'blind').where('community_id', communityId).orderBy('version', 'desc').first()
    const row = await read()
    if (row) return unwrap(communityId, row)
    const [key, blind] = [newKey(), newKey()]
    const at = communityKeyPlace(communityId, 1)
    const fresh: CommunityKey = { community_id: communityId, version: 1, key, blind }
    const sealed = { wrapped: seal(master.key, key, at), blind: seal(master.key, blind, `${at}|blind`) }
    const inserted = await db('community_keys')
      .insert({ community_id: communityId, version: 1, ...sealed })
      .onConflict(['community_id', 'version'])
      .ignore()
    if ((inserted as unknown as { rowCount: number }).rowCount === 0) return unwrap(communityId, await read())
    const mine = made.get(db) ?? new Map<string, CommunityKey>()
    made.set(db, mine.set(communityId, fresh))
    return fresh
  }

  async function version(db: Knex, communityId: string, wanted: number): Promise<CommunityKey> {
    const name = `${communityId}|${wanted}`
    const own = made.get(db)?.get(communityId)
    const found = known.get(name) ?? (own?.version === wanted ? own : undefined)
    if (found) return found
    const row = await db('community_keys').select('version', 'wrapped', 'blind').where({ community_id: communityId, version: wanted }).first()
    if (!row) throw new Error('a key of the community is not there')
    const key = unwrap(communityId, row)
    known.set(name, key)
    return key
  }

  return {
    current,
    version,
    sealForInstance: instance.seal,
    unsealForInstance: instance.unseal,
    master,
  }
}

const rings = new Map<string, Keyring>()

/** The keyring of a data folder, opened once in a process; makes the master key when there is none. */
export function openKeyring(dataFolder: string): Keyring {
  const found = rings.get(dataFolder) ?? ringOf(readMasterKey(dataFolder))
  rings.set(dataFolder, found)
  return found
}

/** Stops the start with one plain line when the master key is not the one under which this database was sealed. */
export async function proveKeyring(owner: Knex, keys: Keyring): Promise<void> {
  const row = await owner('community_keys').select('community_id', 'version', 'wrapped').orderBy('created_at').first()
  if (!row) return
  try {
    unseal(keys.master.key, row.wrapped, communityKeyPlace(row.community_id, row.version))
  } catch {
    if (keys.master.fresh && keys.master.file) rmSync(keys.master.file)
    throw plainFailure(
      `The master key ${keys.master.file ? `in ${keys.master.file}` : 'in VIGIE_MASTER_KEY'} is not the one that this database was sealed with: put the right one back.`,
    )
  }
}

/** Wraps a record's key for the database: two bytes of the community key's version, then the sealed key. */
export function wrapRecordKey(community: CommunityKey, recordId: string, key: Uint8Array): Buffer {
  const version = Buffer.alloc(2)
  version.writeUInt16BE(community.version)
  return Buffer.concat([version, seal(community.key, key, `record|${community.community_id}|${recordId}`)])
}

/** The version of the community's key under which a record's key is wrapped. */
export const wrappedUnder = (wrapped: Uint8Array): number => Buffer.from(wrapped.subarray(0, 2)).readUInt16BE()

/** Unwraps what `wrapRecordKey` wrapped; an error of code SEAL_BROKEN when it belongs elsewhere. */
export function unwrapRecordKey(community: CommunityKey, recordId: string, wrapped: Uint8Array): Buffer {
  return unseal(community.key, wrapped.subarray(2), `record|${community.community_id}|${recordId}`)
}

/** Fingerprints of `texts` for a blind index of one community: equal within it, unrelated in any other. */
export function blindTokens(community: CommunityKey, texts: Iterable<string>): string[] {
  return [...new Set([...texts].map((text) => fingerprint(community.blind, text)))].sort()
}

/** Fingerprints of words inside the files of one community, in an order that tells nothing of the text; unrelated to those of names. */
export function wordTokens(community: CommunityKey, words: Iterable<string>): string[] {
  const key = derivedKey(community.blind, 'vigie words inside files')
  return [...new Set([...words].map((word) => shortFingerprint(key, word)))].sort()
}
