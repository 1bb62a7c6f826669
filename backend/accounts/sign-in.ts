/** Proving who one is: address and password, then the second factor where there is one; wrong or unknown are one and the same answer, at the same cost. */
import type { Knex } from 'knex'
import type { Origin, SignedIn } from '../context.ts'
import { Problem } from '../problem.ts'
import { isKnownDevice, rememberDevice } from './devices.ts'
import { checkPassword, hashPassword, isOutdated } from './passwords.ts'
import { checkSecondFactor, type Given, type Means, wantedOf } from './second-factor.ts'
import { openSession } from './sessions.ts'
import { type Attempt, forgive, recordFailure, throttle } from './throttle.ts'

interface Known {
  readonly id: string
  readonly password_hash: string | null
  readonly disabled_at: string | null
}

/** What is proved, or the refusal: said after the transaction was kept, so that the failure counts. */
export type Proof = { readonly account: SignedIn; readonly problem?: never } | { readonly problem: Problem }

interface Circumstances extends Means {
  readonly from: Origin
}

const wrong = (): Proof => ({ problem: new Problem(401, 'sign_in_required', { detail: 'wrong_credentials' }) })

/**
 * Checks password and second factor of the account with this address. Throws 429 while one must wait. A code is used up only beside the right password: without
 * it, nobody could use up the codes of another.
 */
export async function prove(db: Knex.Transaction, typed: string, password: string, given: Given, circumstances: Circumstances): Promise<Proof> {
  const { from, config, at } = circumstances
  const email = typed.trim().toLowerCase()
  const attempt: Attempt = { email, from, at, known: await isKnownDevice(db, email, from.device, at) }
  await throttle(db, attempt)
  const found: Known | undefined = await db('accounts').select('id', 'password_hash', 'disabled_at').where('email', email).first()
  const right = await checkPassword(found?.password_hash ?? null, password, config.leastHashing)
  if (!right || !found?.password_hash || found.disabled_at !== null) {
    await recordFailure(db, attempt)
    return wrong()
  }
  const { rows } = (await db.raw('select act_as(?) as account, has_second_factor(?) as second_factor', [found.id, found.id])) as {
    rows: { account: SignedIn | null; second_factor: boolean }[]
  }
  const [row] = rows
  if (!row?.account) return wrong()
  if (row.second_factor) {
    const offered = given.code !== undefined || given.passkey !== undefined
    if (!offered || !(await checkSecondFactor(db, found.id, given, circumstances))) {
      if (offered) await recordFailure(db, attempt)
      const wanted = await wantedOf(db, found.id, config, at)
      const detail = offered ? 'wrong_second_factor' : 'second_factor'
      return { problem: new Problem(401, 'second_factor_required', { detail, extra: { ...wanted } }) }
    }
  }
  if (isOutdated(found.password_hash, config.leastHashing))
    await db('accounts')
      .where('id', found.id)
      .update({ password_hash: await hashPassword(password, config.leastHashing) })
  await forgive(db, attempt)
  return { account: { ...row.account, second_factor: row.second_factor } }
}

/** Opens a session for who has proved who they are, and remembers the device. */
export async function admit(db: Knex.Transaction, account: SignedIn, { from, at }: Circumstances): Promise<{ session: string; device: string }> {
  return { session: await openSession(db, account.id, from.agent, at), device: await rememberDevice(db, account.id, from.device, at) }
}
