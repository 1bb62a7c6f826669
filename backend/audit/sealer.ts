/**
 * The sealer: puts entries that are committed into the chain, in batches, one sealer at a time. Writers never wait for it. Entries are taken by their number, and
 * one that comes late (its transaction took longer than its neighbours') is taken when it is there.
 */
import type { Knex } from 'knex'
import { connectOwner } from '../database/connection.ts'
import type { InstanceKey } from '../keys/instance-key.ts'
import { type Entry, entryColumns, genesis, sealOf } from './chain.ts'
import { appendCheckpoint } from './checkpoints.ts'

/** Any number, the same everywhere: it names the lock. */
const lock = 7_163_644_302
const batchSize = 2_000
/** How far behind the last one an entry may come and still be found at once; later ones are found within seconds. */
const window = 5_000
/** How long a chain grows at most before its head is signed, in milliseconds, and in entries. */
const patience = 60_000
const stretch = 10_000

export interface Head {
  readonly sequence: number
  readonly hash: Buffer
}

export interface Sealer {
  /** Seals all that waits; answers how many entries that were. 0 as well when another sealer is at it. */
  seal(): Promise<number>
  /** Signs the head of the chain if it moved since it last was signed. */
  checkpoint(): Promise<void>
}

/** How far the chain has come. */
export async function headOf(db: Knex): Promise<Head> {
  const row: Head | undefined = await db('audit_seals').select('sequence', 'hash').orderBy('sequence', 'desc').first()
  return row ?? { sequence: 0, hash: genesis }
}

/** An entry that waits, with the digest of the revision that it tells of (`revision_digest`). */
interface Waiting extends Entry {
  readonly revision: Buffer | null
}

interface Mark {
  /** Every entry up to this number had been drawn when the mark was made … */
  readonly id: number
  /** … by transactions before this one. */
  readonly next: string
  readonly made: number
}

/** A sealer over the owner's connections. `keep` says where signed checkpoints go; null: none are written. */
export function sealerOf(owner: Knex, keep: { dataFolder: string; key: InstanceKey } | null): Sealer {
  /** All entries up to here are sealed or will never be. */
  let settled = Number.MIN_SAFE_INTEGER
  /** The highest entry that was sealed here. */
  let top = 0
  let mark: Mark | null = null
  let thorough = 0
  let signed: { sequence: number; at: number } | null = null
  /** Whether the chain may have grown since it was signed; another process may have seen to that. */
  let grown = true

  /** Moves `settled` up to a mark once all transactions of its time have ended, a minute later to be sure. */
  async function settle(db: Knex): Promise<void> {
    const { rows } = (await db.raw(`
      select coalesce((select max(id) from audit_entries), 0) as id, pg_snapshot_xmax(s)::text as next, pg_snapshot_xmin(s)::text as oldest
      from pg_current_snapshot() s`)) as { rows: { id: number; next: string; oldest: string }[] }
    const now = rows[0]
    if (!now) return
    if (mark && BigInt(now.oldest) >= BigInt(mark.next) && Date.now() - mark.made > 60_000) {
      settled = mark.id
      mark = null
    }
    mark ??= { id: now.id, next: now.next, made: Date.now() }
  }

  /** Entries that wait: those after the last ones, which is quick, and every so often all that are not settled. */
  function waiting(db: Knex, all: boolean): Promise<Waiting[]> {
    const from = all ? settled : Math.max(settled, top - window)
    return db('audit_entries as e')
      .select(
        ...entryColumns.map((name) => `e.${name}`),
        db.raw('case when e.version is not null then revision_digest(e.record_id, e.version) end as revision'),
      )
      .where('e.id', '>', from)
      .whereRaw('not exists (select from audit_seals s where s.entry_id = e.id and s.entry_id > ?)', [from])
      .orderBy('e.id')
      .limit(batchSize)
  }

  async function batch(db: Knex.Transaction, all: boolean): Promise<number> {
    const { rows: locks } = (await db.raw('select pg_try_advisory_xact_lock(?) as mine', [lock])) as { rows: { mine: boolean }[] }
    if (!locks[0]?.mine) return 0
    const entries = await waiting(db, all)
    if (entries.length > 0) await keepSeals(db, sealed(await headOf(db), entries))
    if (all && entries.length < batchSize) await settle(db)
    top = Math.max(top, entries.at(-1)?.id ?? 0)
    return entries.length
  }

  async function checkpoint(): Promise<void> {
    grown = false
    if (!keep) return
    const { sequence, hash } = await headOf(owner)
    if (sequence > 0 && sequence !== signed?.sequence)
      await appendCheckpoint(keep.dataFolder, keep.key, { sequence, hash: hash.toString('hex'), at: new Date().toISOString() })
    signed = { sequence, at: Date.now() }
  }

  async function seal(): Promise<number> {
    const all = Date.now() - thorough > 15_000
    if (all) thorough = Date.now()
    let done = 0
    for (let taken = batchSize, unsigned = 0; taken === batchSize; ) {
      taken = await owner.transaction((db) => batch(db, all))
      done += taken
      unsigned += taken
      if (unsigned >= stretch) {
        await checkpoint()
        unsigned = 0
      }
    }
    grown ||= done > 0
    if (grown && (!signed || Date.now() - signed.at > patience)) await checkpoint()
    return done
  }
  return { seal, checkpoint }
}

interface Seal {
  readonly sequence: number
  readonly entry_id: number
  readonly previous: string
  readonly hash: string
  readonly revision: string | null
}

/** The entries in one chain after the head. */
function sealed({ sequence, hash }: Head, entries: readonly Waiting[]): Seal[] {
  let previous = hash
  return entries.map((entry, index) => {
    const next = sealOf(previous, entry, entry.revision)
    const [before, hex, revision] = [previous.toString('hex'), next.toString('hex'), entry.revision?.toString('hex') ?? null]
    const seal = { sequence: sequence + index + 1, entry_id: entry.id, previous: before, hash: hex, revision }
    previous = next
    return seal
  })
}

async function keepSeals(db: Knex, seals: readonly Seal[]): Promise<void> {
  await db.raw(
    `insert into audit_seals (sequence, entry_id, previous, hash, revision)
     select sequence, entry_id, decode(previous, 'hex'), decode(hash, 'hex'), decode(revision, 'hex')
     from jsonb_to_recordset(?::jsonb) as t (sequence bigint, entry_id bigint, previous text, hash text, revision text)`,
    [JSON.stringify(seals)],
  )
}

/** Seals every second until it is stopped, which seals and signs what is left. `told` hears the code of what went wrong; it goes on. */
export function keepSealing(ownerUrl: string, keep: { dataFolder: string; key: InstanceKey }, told: (code: string) => void): { stop(): Promise<void> } {
  const owner = connectOwner(ownerUrl, { max: 1, name: 'vigie sealer' })
  const sealer = sealerOf(owner, keep)
  const once = (work: () => Promise<unknown>) => work().catch((error: unknown) => told(String((error as { code?: string } | null)?.code ?? 'failed')))
  let going: Promise<unknown> = Promise.resolve()
  let busy = false
  const beat = setInterval(() => {
    if (busy) return
    busy = true
    going = once(sealer.seal).finally(() => {
      busy = false
    })
  }, 1_000)
  return {
    stop: async () => {
      clearInterval(beat)
      await going
      await once(async () => {
        await sealer.seal()
        await sealer.checkpoint()
      })
      await owner.destroy()
    },
  }
}
