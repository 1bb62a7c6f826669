/** Devices from which somebody has signed in before: what is kept is the digest of a random value, so that strangers' failures do not keep their owner out. */
import type { Knex } from 'knex'
import { newToken, tokenHash } from '../http/cookie.ts'

const life = 30 * 86_400_000

/** Whether the account with this address was signed in to from the device. */
export async function isKnownDevice(db: Knex, email: string, device: string | null, at: Date): Promise<boolean> {
  if (!device) return false
  const found = await db('devices')
    .join('accounts', 'accounts.id', 'devices.account_id')
    .select('accounts.id')
    .where({ 'devices.token_hash': tokenHash(device), 'accounts.email': email })
    .where('devices.expires_at', '>', at)
    .first()
  return found !== undefined
}

/** Remembers the device of an account for thirty days under a new value, which is answered. */
export async function rememberDevice(db: Knex, accountId: string, before: string | null, at: Date): Promise<string> {
  const token = newToken()
  if (before)
    await db('devices')
      .where({ token_hash: tokenHash(before), account_id: accountId })
      .delete()
  await db('devices').where('account_id', accountId).where('expires_at', '<', at).delete()
  await db('devices').insert({ token_hash: tokenHash(token), account_id: accountId, created_at: at, expires_at: new Date(at.getTime() + life) })
  return token
}

/** Forgets every device of an account. */
export async function forgetDevices(db: Knex, accountId: string): Promise<void> {
  await db('devices').where('account_id', accountId).delete()
}
