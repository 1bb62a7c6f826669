/** Who is asking: looked up by the database in every request, so that a session that ended and a role that was taken away count at once. */
import type { Knex } from 'knex'
import { type Ability, abilityFor } from '../../schemas/ability.ts'
import type { SignedIn } from '../context.ts'
import { type Prepared, run } from '../database/prepared.ts'
import { tokenHash } from './cookie.ts'

export interface Asker {
  readonly account: SignedIn | null
  readonly ability: Ability
}

const nobody: Asker = { account: null, ability: abilityFor(null) }

/** What follows from an account as the database tells it, by that text alone: worked out once, not in every request. */
const known = new Map<string, Asker>()
const atMost = 500

function askerOf(told: string): Asker {
  const found = known.get(told)
  if (found) return found
  const account = JSON.parse(told) as SignedIn
  const asker = { account, ability: abilityFor(account) }
  const [oldest] = known.keys()
  if (known.size >= atMost && oldest !== undefined) known.delete(oldest)
  known.set(told, asker)
  return asker
}

const entering: Prepared = { name: 'enter', text: 'select enter($1, $2)::text as account' }

/** Says in this transaction who holds the token at this moment, and answers who that is; nobody when the session has ended. */
export async function enter(db: Knex.Transaction, token: string | null, at: Date): Promise<Asker> {
  if (!token) return nobody
  const [row] = await run<{ account: string | null }>(db, entering, [tokenHash(token), at.toISOString()])
  return row?.account ? askerOf(row.account) : nobody
}
