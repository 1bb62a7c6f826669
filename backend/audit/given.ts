/**
 * What was read, entered in the log in the transaction of the reading: each record that was opened, and of lists how many records of which community; of
 * confidential communities only, and of exports always. One insert for an answer, whatever it holds.
 */
import type { Knex } from 'knex'
import type { Account } from '../../schemas/ability.ts'
import type { Act } from '../../schemas/words/audit.ts'
import { type Prepared, run } from '../database/prepared.ts'
import type { Said } from '../database/transact.ts'
import { type Given, givenIn } from '../records/given.ts'

/** Kinds that are no records of what happened, and are asked for again and again while something runs: who reads them is not kept. */
const work: ReadonlySet<string> = new Set(['communities', 'imports', 'mappings', 'reports'])

/** Records opened in one answer that are told one by one; more are a list. */
const most = 20

export interface Reading {
  /** The part of a record that was read, when not the record itself: `history`, `custody`. */
  readonly part?: string | undefined
  /** A file that leaves: its ending, and whether it left whole. */
  readonly file?: { readonly format: string; readonly whole: boolean } | undefined
}

interface Line {
  readonly action: Act
  readonly kind: string
  readonly community_id: string
  readonly record_id: string | null
  readonly detail: Readonly<Record<string, unknown>> | null
}

function linesOf({ kind, community_id, ids, listed }: Given, { part, file }: Reading): Line[] {
  const many = listed + (ids.size > most ? ids.size : 0)
  const single = ids.size > most ? [] : [...ids]
  const lines: Line[] = single.map((record_id) => ({ action: 'read', kind, community_id, record_id, detail: part ? { part } : null }))
  if (many > 0) lines.push({ action: file ? 'exported' : 'list', kind, community_id, record_id: null, detail: { count: many, ...file } })
  return lines
}

const entering: Prepared = {
  name: 'enter reading',
  text: `with told as (select set_config('synchronous_commit', $1, true))
       insert into audit_entries (account_id, community_id, action, kind, record_id, detail)
       select me(), l.community_id, l.action, l.kind, l.record_id, l.detail
       from told, jsonb_to_recordset($2::jsonb) as l (community_id uuid, action text, kind text, record_id uuid, detail jsonb)`,
}

/**
 * What is to be entered of all that the door gave out in this transaction; null when it is nothing. A record that was opened is entered for good before the answer
 * leaves; that a list was read is on the disk within the second, so that a page does not wait for it.
 */
export function entryOf(db: Knex, account: Pick<Account, 'network_communities'>, reading: Reading): Said | null {
  const given = givenIn(db).filter((one) => !work.has(one.kind) && (reading.file || !account.network_communities.includes(one.community_id)))
  const lines = given.flatMap((one) => linesOf(one, reading))
  const durable = lines.some((one) => one.action !== 'list')
  return lines.length === 0 ? null : { ...entering, values: [durable ? 'on' : 'off', JSON.stringify(lines)] }
}

/** Enters it now. */
export async function enterReading(db: Knex, account: Pick<Account, 'network_communities'>, reading: Reading): Promise<void> {
  const said = entryOf(db, account, reading)
  if (said) await run(db, said, said.values)
}
