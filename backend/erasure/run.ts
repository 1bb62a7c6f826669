/**
 * Orders of erasure, carried out one by one as the owner: each in one transaction that ends with the order done, files after it. What is held waits until the hold is released.
 * Killed half-way nothing was erased, and the next run begins again.
 */
import type { Knex } from 'knex'
import { folderStore } from '../evidence/store.ts'
import type { Keyring } from '../keys/keyring.ts'
import { sayVerb } from '../records/write.ts'
import type { Hand } from './hand.ts'
import { eraseDraft, eraseEvidence, eraseIncident, eraseRefusals, eraseSource } from './others.ts'
import { erasePerson } from './person.ts'

export interface Order {
  readonly id: string
  readonly community_id: string
  readonly kind: 'people' | 'incidents' | 'sources' | 'evidence' | 'drafts' | 'imports'
  readonly record_id: string
  readonly reason: string
  readonly class: string | null
  readonly state: string
  readonly confirmed_by: string | null
  readonly created_at: Date | string
}

type Outcome = 'done' | 'waiting' | 'dropped'

/** Whether a person agreed to something again since it was proposed to erase them for having withdrawn all. */
async function agreesAgain(db: Knex, id: string): Promise<boolean> {
  return (await db('consents').where({ person_id: id, given: 'given' }).whereNull('withdrawn_on').whereNull('removed_at').first('id')) !== undefined
}

async function carryOut(hand: Hand, { kind, record_id: id, class: rule, created_at }: Order): Promise<Outcome> {
  if (rule === 'withdrawn_consents' && (await agreesAgain(hand.db, id))) return 'dropped'
  if (kind === 'drafts') return (await eraseDraft(hand, id, new Date(created_at))) ? 'done' : 'dropped'
  const work = { people: erasePerson, incidents: eraseIncident, sources: eraseSource, evidence: eraseEvidence, imports: eraseRefusals }[kind]
  await work(hand, id)
  return 'done'
}

/** Carries out one order in a transaction of `owner`; answers what became of it. */
async function one(owner: Knex, keys: Keyring, dataFolder: string, id: string): Promise<Outcome | null> {
  const files = new Set<string>()
  const outcome = await owner.transaction(async (db): Promise<Outcome | null> => {
    const order: Order | undefined = await db('erasure_orders').where('id', id).whereIn('state', ['confirmed', 'waiting']).forUpdate().skipLocked().first()
    if (!order) return null
    const { rows } = (await db.raw('select cardinality(holds_on(?, ?)) > 0 as held', [order.kind, order.record_id])) as { rows: { held: boolean }[] }
    if (rows[0]?.held) {
      if (order.state !== 'waiting') await db('erasure_orders').where({ id }).update({ state: 'waiting' })
      return 'waiting'
    }
    await db.raw('select act_as(?)', [order.confirmed_by])
    await sayVerb(db, 'erasure', null)
    const became = await carryOut({ db, keys, dataFolder, files }, order)
    await db('erasure_orders').where({ id }).update({ state: became, ended_at: new Date().toISOString() })
    await db('audit_entries').insert({
      account_id: order.confirmed_by,
      community_id: order.community_id,
      action: became === 'done' ? 'erased' : 'erasure_dropped',
      kind: order.kind === 'drafts' ? 'incidents' : order.kind,
      record_id: order.record_id,
      detail: JSON.stringify({ reason: order.reason, ...(order.class ? { class: order.class } : {}) }),
    })
    return became
  })
  const store = folderStore(dataFolder)
  for (const stored of files) await store.remove(stored)
  return outcome
}

/** Carries out every order that was confirmed and is not held; answers how many were done. `owner`: a connection of the database's owner. */
export async function runErasures(owner: Knex, keys: Keyring, dataFolder: string): Promise<number> {
  const due: { id: string }[] = await owner('erasure_orders').select('id').whereIn('state', ['confirmed', 'waiting']).orderBy('confirmed_at')
  let done = 0
  for (const { id } of due) if ((await one(owner, keys, dataFolder, id)) === 'done') done += 1
  return done
}

/** After a restore: erases again, whole, what the tombstones name and an older backup brought back. Answers how many records. */
export async function finishErasures(owner: Knex, keys: Keyring, dataFolder: string): Promise<number> {
  const files = new Set<string>()
  const done = await owner.transaction(async (db) => {
    await sayVerb(db, 'erasure', null)
    const hand: Hand = { db, keys, dataFolder, files }
    const named = (table: string) => db(table).select(`${table}.id`).whereIn(`${table}.id`, db('erasures').select('record_id'))
    const people: { id: string }[] = await named('people').whereNull('erased_at')
    for (const { id } of people) await erasePerson(hand, id)
    const items: { id: string }[] = await named('evidence').whereIn('evidence.id', db('evidence_files').select('evidence_id'))
    for (const { id } of items) await eraseEvidence(hand, id)
    const incidents: { id: string }[] = await named('incidents').whereNotNull('sealed')
    for (const { id } of incidents) await eraseIncident(hand, id)
    const imports: { id: string }[] = await named('imports').whereIn('imports.id', db('import_refusals').select('import_id'))
    for (const { id } of imports) await eraseRefusals(hand, id)
    return people.length + items.length + incidents.length + imports.length
  })
  const store = folderStore(dataFolder)
  for (const stored of files) await store.remove(stored)
  return done
}
