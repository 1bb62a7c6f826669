/** Invitations: a link, good once and for three days, by which a person chooses the password of an account made for them. */
import type { Knex } from 'knex'
import { newToken, tokenHash } from '../http/cookie.ts'

/** Makes a link token for an account; earlier ones of the same account die. */
export async function invite(db: Knex, accountId: string, createdBy: string | null): Promise<string> {
  const token = newToken()
  await db('invitations').where('account_id', accountId).whereNull('used_at').delete()
  await db('invitations').insert({
    token_hash: tokenHash(token),
    account_id: accountId,
    created_by: createdBy,
    expires_at: db.raw(`now() + interval '72 hours'`),
  })
  return token
}

/** The account that an unused invitation is for, or null. */
export async function invited(db: Knex, token: string): Promise<{ account_id: string; email: string; name: string } | null> {
  const found = await db('invitations')
    .join('accounts', 'accounts.id', 'invitations.account_id')
    .select('invitations.account_id', 'accounts.email', 'accounts.name')
    .where('token_hash', tokenHash(token))
    .whereNull('used_at')
    .whereNull('accounts.disabled_at')
    .whereRaw('invitations.expires_at > now()')
    .first()
  return found ?? null
}

/** Uses an invitation up and sets the password; false when somebody was quicker. */
export async function accept(db: Knex, token: string, passwordHash: string): Promise<boolean> {
  const used: { account_id: string }[] = await db('invitations')
    .where('token_hash', tokenHash(token))
    .whereNull('used_at')
    .whereRaw('expires_at > now()')
    .update({ used_at: db.fn.now() })
    .returning('account_id')
  const account = used[0]?.account_id
  if (!account) return false
  await db('accounts').where('id', account).update({ password_hash: passwordHash })
  await db('sessions').where('account_id', account).delete()
  return true
}
