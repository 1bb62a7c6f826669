/**
 * Custody: everything that is done with an item is an event that stays, chained to the one before. What it tells of people (why, to whom, where) is sealed under the
 * item's key; the chain is made over the seal, so that it can be checked without opening it.
 */
import type { Act } from '../../schemas/words/audit.ts'
import { audit } from '../audit/record.ts'
import { seal, unseal } from '../keys/cipher.ts'
import type { Asking } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { itemKey } from './files.ts'

/** What an event says of people and places; only for who may read the item. */
export interface Told {
  readonly why?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly seal_number?: string | undefined
}

type CustodyActOf<A> = A extends `custody_${infer Action}` ? Action : never
/** Those of the vocabulary that the log has words for. */
export type CustodyAction = 'receipt' | CustodyActOf<Act>

export interface Deed {
  /** A code of the vocabulary `custody_action`. */
  readonly action: CustodyAction
  readonly told?: Told
  /** Digests, sizes, ranges, identifiers of other items; never a text of a person. */
  readonly detail?: Readonly<Record<string, unknown>>
}

const place = (id: string) => `evidence|${id}|custody`

/** Writes an event of `row` as who asks, with its entry in the audit. */
export async function happened(asking: Asking, row: Row, { action, told, detail }: Deed): Promise<void> {
  const id = idOf(row)
  const said = Object.fromEntries(Object.entries(told ?? {}).filter(([, value]) => value))
  const sealed = Object.keys(said).length > 0 ? seal(await itemKey(asking, row), Buffer.from(JSON.stringify(said)), place(id)) : null
  await asking.db('custody_events').insert({
    evidence_id: id,
    community_id: row['community_id'],
    account_id: asking.db.raw('me()'),
    action,
    detail: detail ? JSON.stringify(detail) : null,
    sealed,
  })
  if (action !== 'receipt')
    await audit(asking.db, {
      action: `custody_${action}`,
      kind: 'evidence',
      record_id: id,
      community_id: String(row['community_id']),
      ...(detail ? { detail } : {}),
    })
}

export interface CustodyEvent extends Told {
  readonly sequence: number
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly action: string
  readonly detail: Readonly<Record<string, unknown>> | null
  /** The text that was hashed, after the hash before it. */
  readonly entry: string
  /** SHA-256(previous hash ‖ entry), hexadecimal. */
  readonly hash: string
}

/** Chains what is not yet chained of these items; always in the same order, so that nobody waits for each other. */
export async function chain({ db }: Asking, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) await db.raw('select seal_custody(?)', [id])
}

/** The chain of an item, first event first; events that are not yet chained are chained now. */
export async function custodyOf(asking: Asking, row: Row): Promise<CustodyEvent[]> {
  await chain(asking, [idOf(row)])
  return chainedOf(asking, row)
}

/** The chain of an item as far as it is made: locks nothing, for what takes its time. */
export async function chainedOf(asking: Asking, row: Row): Promise<CustodyEvent[]> {
  const { db } = asking
  const id = idOf(row)
  const rows: Row[] = await db('custody_events as e')
    .leftJoin('accounts as a', 'a.id', 'e.account_id')
    .select('e.sequence', 'e.at', 'e.account_id', 'a.name', 'e.action', 'e.detail', 'e.sealed', 'e.hash', db.raw('custody_entry(e.*) as entry'))
    .where('e.evidence_id', id)
    .whereNotNull('e.sequence')
    .orderBy('e.sequence')
  const key = rows.some((one) => one['sealed']) ? await itemKey(asking, row) : null
  return rows.map((one) => ({
    sequence: Number(one['sequence']),
    at: String(one['at']),
    by: one['account_id'] ? { id: String(one['account_id']), name: String(one['name'] ?? '') } : null,
    action: String(one['action']),
    detail: one['detail'] as CustodyEvent['detail'],
    ...(key && one['sealed'] ? (JSON.parse(unseal(key, one['sealed'] as Buffer, place(id)).toString('utf8')) as Told) : {}),
    entry: String(one['entry']),
    hash: (one['hash'] as Buffer).toString('hex'),
  }))
}
