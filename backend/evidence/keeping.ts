/** What is done for the vault by the clock: custody is chained within seconds; files whose words were not read yet are read; every night everything is checked and the outcome kept; what belongs to nobody goes. */
import type { Knex } from 'knex'
import { connectOwner } from '../database/connection.ts'
import { openKeyring } from '../keys/keyring.ts'
import { readWaiting } from './inside.ts'
import { folderStore } from './store.ts'
import { verifyVault } from './verify.ts'

/** Days after which an upload that nobody went on with is forgotten. */
const patience = 7
const day = 86_400_000
/** Any numbers, the same everywhere: one process at a time does each. */
const locks = { checking: 7_163_644_350, reading: 7_163_644_351 } as const

async function sweep(owner: Knex, dataFolder: string): Promise<void> {
  const store = folderStore(dataFolder)
  const { rows } = (await owner.raw('select expire_uploads(?) as stored', [patience])) as { rows: { stored: string | null }[] }
  for (const { stored } of rows) if (stored) await store.remove(stored)
  for await (const one of store.list()) {
    if (Date.now() - one.changed_at.getTime() < (patience + 1) * day) continue
    const known = (await owner('evidence_files').where('stored', one.key).first('stored')) ?? (await owner('uploads').where('stored', one.key).first('stored'))
    if (!known) await store.remove(one.key)
  }
}

/** Checks the vault and keeps one report for each community; a fault is an event of the item's custody as well. */
async function checkVault(owner: Knex, dataFolder: string): Promise<number> {
  const outcome = await verifyVault(owner, openKeyring(dataFolder), folderStore(dataFolder))
  const communities: { id: string }[] = await owner('evidence').distinct('community_id as id')
  for (const { id } of communities) {
    const faults = outcome.faults.filter((one) => one.community_id === id)
    const sum = outcome.communities.get(id) ?? { items: 0, bytes: 0 }
    await owner('vault_checks').insert({
      community_id: id,
      ...sum,
      faults: JSON.stringify(faults.map(({ evidence_id, reference, fault }) => ({ evidence_id, reference, fault }))),
    })
    for (const { evidence_id, fault } of faults)
      await owner('custody_events').insert({ evidence_id, community_id: id, action: 'fault', detail: JSON.stringify({ fault }) })
  }
  return outcome.faults.length
}

/** Runs `work` while no other process does; null when one does. The lock is the connection's own, so that no transaction stays open for as long as the work lasts. */
async function alone<T>(owner: Knex, lock: number, work: () => Promise<T>): Promise<T | null> {
  const { client } = owner
  const connection = await client.acquireConnection()
  try {
    const { rows } = (await owner.raw('select pg_try_advisory_lock(?) as mine', [lock]).connection(connection)) as { rows: { mine: boolean }[] }
    if (!rows[0]?.mine) return null
    try {
      return await work()
    } finally {
      await owner.raw('select pg_advisory_unlock(?)', [lock]).connection(connection)
    }
  } finally {
    await client.releaseConnection(connection)
  }
}

/** Checks the vault if it was not checked for a night. Returns how many faults were found. */
export async function nightly(databaseUrl: string, dataFolder: string): Promise<number> {
  const owner = connectOwner(databaseUrl, { name: 'vigie vault' })
  try {
    const done = await alone(owner, locks.checking, async () => {
      const { rows } = (await owner.raw(
        `select exists (select from evidence) and not exists (select from vault_checks where checked_at > now() - interval '20 hours') as due`,
      )) as { rows: { due: boolean }[] }
      if (!rows[0]?.due) return 0
      await sweep(owner, dataFolder)
      return checkVault(owner, dataFolder)
    })
    return done ?? 0
  } finally {
    await owner.destroy()
  }
}

/** Reads the words of files that nobody read when they came: those of before there was an index of them. Answers how many. */
async function readBehind(databaseUrl: string, dataFolder: string): Promise<number> {
  const owner = connectOwner(databaseUrl, { name: 'vigie words' })
  try {
    return (await alone(owner, locks.reading, () => readWaiting(owner, openKeyring(dataFolder), folderStore(dataFolder), { olderThan: 600 }))) ?? 0
  } finally {
    await owner.destroy()
  }
}

/** Keeps the vault until stopped. `db`: the application's; `tell` hears how many faults a check found, and codes of failures. */
export function keepVault(db: Knex, databaseUrl: string, dataFolder: string, tell: (what: string, count: number) => void): { stop(): void } {
  const chaining = setInterval(() => void db.raw('select seal_custody_waiting(500)').catch(() => undefined), 5_000)
  let busy = false
  const checking = setInterval(() => {
    // In the small hours of the machine's clock, when nobody waits for it.
    if (busy || new Date().getHours() > 4) return
    busy = true
    nightly(databaseUrl, dataFolder)
      .then(
        (faults) => faults > 0 && tell('vault_faults', faults),
        () => tell('vault_check_failed', 1),
      )
      .finally(() => {
        busy = false
      })
  }, 600_000)
  let behind = false
  const reading = setInterval(() => {
    if (behind) return
    behind = true
    readBehind(databaseUrl, dataFolder)
      .catch(() => tell('words_not_read', 1))
      .finally(() => {
        behind = false
      })
  }, 300_000)
  return {
    stop: () => {
      clearInterval(chaining)
      clearInterval(checking)
      clearInterval(reading)
    },
  }
}
