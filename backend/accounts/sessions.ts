/** Sessions: known to the database by a hash only, half an hour of silence or twelve hours long, given a new token whenever rights or proofs change, ended at any time. */
import type { Knex } from 'knex'
import type { Config } from '../config.ts'
import type { SignedIn } from '../context.ts'
import { type Prepared, run } from '../database/prepared.ts'
import type { Said } from '../database/transact.ts'
import { newToken, sessionCookie, tokenHash } from '../http/cookie.ts'

const absolute = 12 * 3_600_000
/** How long giving password and second factor counts as having just been given. */
export const freshFor = 10 * 60_000

/** The browser and system that a header speaks of, in two words: enough to tell one's own sessions apart, too little to know a machine by. */
export function agentOf(header: string | undefined): string | null {
  if (!header) return null
  const browser = /\b(Firefox|Edg|OPR|Chrome|Safari)\//.exec(header.replace(/Chrome\/.*(Edg|OPR)\//, '$1/'))?.[1]
  const system = /Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/.exec(header)?.[0]
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS', CrOS: 'ChromeOS' }
  const said = [browser, system].flatMap((one) => (one ? [names[one] ?? one] : []))
  return said.length > 0 ? said.join(' · ') : null
}

/** Opens a session; answers its token. */
export async function openSession(db: Knex, accountId: string, agent: string | null, at: Date): Promise<string> {
  const token = newToken()
  await db('sessions').where('expires_at', '<', at).where('account_id', accountId).delete()
  await db('sessions').insert({
    token_hash: tokenHash(token),
    account_id: accountId,
    created_at: at,
    last_seen_at: at,
    authenticated_at: at,
    expires_at: new Date(at.getTime() + absolute),
    agent,
  })
  return token
}

/** Gives a session another token, and the old one is nobody's; `proved` when password and second factor were just given in it. */
export async function renewSession(db: Knex, sessionId: string, proved: Date | null): Promise<string> {
  const token = newToken()
  await db('sessions')
    .where('id', sessionId)
    .update({ token_hash: tokenHash(token), renew: false, ...(proved ? { authenticated_at: proved, last_seen_at: proved } : {}) })
  return token
}

/** Ends sessions of an account: all, or all but one. */
export async function endSessions(db: Knex, accountId: string, but: string | null = null): Promise<void> {
  const all = db('sessions').where('account_id', accountId)
  await (but ? all.whereNot('id', but) : all).delete()
}

const asking: Prepared = { name: 'still', text: 'select still($1, $2) as still' }

const begunWith = (account: SignedIn): unknown[] => [account.session_id ?? null, JSON.stringify(account.memberships)]

/** Holds the session, and the memberships that it began with, until the transaction ends; false when they are gone. */
export async function isStill(db: Knex.Transaction, account: SignedIn): Promise<boolean> {
  const [row] = await run<{ still: boolean }>(db, asking, begunWith(account))
  return row?.still === true
}

/** The last word of a change: fails, and the change with it, when who began it may no longer make it. */
export const stillOrNot = (account: SignedIn): Said => ({
  name: 'still or not at all',
  text: 'select still_or_not_at_all($1, $2)',
  values: begunWith(account),
})

/**
 * What a session learns from a request that went well, apart from its transaction so that a long answer holds no lock: that it is in use, and a new token when
 * rights changed. Answers the Set-Cookie header of the latter.
 */
export async function afterRequest(db: Knex, account: SignedIn | null, token: string | null, config: Config, at: Date): Promise<string | null> {
  if (!account || !token) return null
  if (account.renew) {
    const next = newToken()
    const renewed = await db('sessions')
      .where({ token_hash: tokenHash(token), renew: true })
      .update({ token_hash: tokenHash(next), renew: false, last_seen_at: at })
    return renewed === 1 ? sessionCookie(next, config) : null
  }
  if (account.unseen) await db('sessions').where('token_hash', tokenHash(token)).update({ last_seen_at: at })
  return null
}
