/** Sessions: opened by a password, known to the database by a hash only, ended by their owner at any time. */
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import type { SignedIn } from '../context.ts'
import { newToken, tokenHash } from '../http/cookie.ts'
import { Problem } from '../problem.ts'
import { checkPassword } from './passwords.ts'

const emailHash = (email: string): Buffer => createHash('sha256').update(email).digest()

const tooMany = (seconds: string): Problem => new Problem(429, 'too_many', { detail: 'try_later', headers: { 'retry-after': seconds } })

/**
 * After ten failures in fifteen minutes an address waits; a right password in between is refused too, so that guessing gains nothing. One attempt at a time:
 * many at once would all be made before the first is counted.
 */
export async function throttle(db: Knex, email: string): Promise<void> {
  const address = emailHash(email)
  const { rows: locks } = (await db.raw('select pg_try_advisory_xact_lock(?::bigint) as mine', [address.readBigInt64BE().toString()])) as {
    rows: { mine: boolean }[]
  }
  if (!locks[0]?.mine) throw tooMany('1')
  const { rows } = (await db.raw(`select count(*)::int as failures from sign_in_failures where email_hash = ? and at > now() - interval '15 minutes'`, [
    address,
  ])) as {
    rows: { failures: number }[]
  }
  if ((rows[0]?.failures ?? 0) >= 10) throw tooMany('900')
}

/**
 * Checks an address and a password; answers a fresh session token and the account, or null when they are wrong (the failure is then kept by `recordFailure`).
 * Throws 429 after ten failures in fifteen minutes, and while another attempt at the same address is on its way. `floor` as in `checkPassword`.
 */
export async function signIn(db: Knex.Transaction, email: string, password: string, floor: boolean): Promise<{ token: string; account: SignedIn } | null> {
  const address = email.trim().toLowerCase()
  await throttle(db, address)
  const found: { id: string; password_hash: string | null; disabled_at: string | null } | undefined = await db('accounts')
    .select('id', 'password_hash', 'disabled_at')
    .where('email', address)
    .first()
  const right = await checkPassword(found?.password_hash ?? null, password, floor)
  if (!right || !found || found.disabled_at !== null) return null
  const token = newToken()
  await db('sessions').insert({ token_hash: tokenHash(token), account_id: found.id, expires_at: db.raw(`now() + interval '12 hours'`) })
  await db('sign_in_failures').where('email_hash', emailHash(address)).delete()
  const { rows } = (await db.raw('select act_as(?) as account', [found.id])) as { rows: { account: SignedIn | null }[] }
  const account = rows[0]?.account
  return account ? { token, account } : null
}

/** Keeps that a sign-in failed, for the throttle; forgets what is older than a day. */
export async function recordFailure(db: Knex, email: string): Promise<void> {
  await db('sign_in_failures').insert({ email_hash: emailHash(email.trim().toLowerCase()) })
  await db('sign_in_failures').whereRaw(`at < now() - interval '1 day'`).delete()
}
