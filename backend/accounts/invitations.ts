/** Invitations: links of 256 bits, good once and for three days, bound to an address and, if so, to a community and a role; the database keeps their digest. */
import type { Knex } from 'knex'
import { newToken, tokenHash } from '../http/cookie.ts'

const life = 72 * 3_600_000

interface Bound {
  readonly email: string
  readonly community_id: string
  readonly role: string
}

async function made(db: Knex, createdBy: string | null, at: Date, whom: Readonly<Record<string, string>>): Promise<string> {
  const token = newToken()
  await db('invitations').insert({ ...whom, token_hash: tokenHash(token), created_by: createdBy, created_at: at, expires_at: new Date(at.getTime() + life) })
  return token
}

/** Makes a link by which the owner of an account chooses a password; earlier ones of the same account die. */
export async function invite(db: Knex, accountId: string, createdBy: string | null, at: Date = new Date()): Promise<string> {
  await db('invitations').where('account_id', accountId).whereNull('used_at').delete()
  return made(db, createdBy, at, { account_id: accountId })
}

/** Makes a link by which whoever has the address joins a community in a role; earlier ones to the same community die. */
export async function inviteTo(db: Knex, { email, community_id, role }: Bound, createdBy: string, at: Date): Promise<string> {
  await db('invitations').where({ email, community_id }).whereNull('used_at').delete()
  return made(db, createdBy, at, { email, community_id, role })
}

export interface Invitation {
  /** Null when nobody has the address yet. */
  readonly account_id: string | null
  readonly email: string
  readonly name: string | null
  readonly community: string | null
  readonly role: string | null
  readonly has_password: boolean
  readonly second_factor: boolean
}

/** Whom an unused invitation is for, or null. */
export async function invited(db: Knex, token: string, at: Date): Promise<Invitation | null> {
  const { rows } = (await db.raw('select look_at_invitation(?, ?) as found', [tokenHash(token), at.toISOString()])) as { rows: { found: Invitation | null }[] }
  return rows[0]?.found ?? null
}

export interface Chosen {
  readonly name: string | null
  readonly language: string
  readonly password_hash: string | null
  readonly short_password: boolean
}

/** Uses an invitation up and does what it is for: the account's id, or null when somebody was quicker; throws 42501 when whoever invited may not any more. */
export async function accept(db: Knex, token: string, { name, language, password_hash, short_password }: Chosen, at: Date): Promise<string | null> {
  const given = [tokenHash(token), at.toISOString(), name, language, password_hash, short_password]
  const { rows } = (await db.raw('select accept_invitation(?, ?, ?, ?, ?, ?) as account', given as (string | Buffer | boolean)[])) as {
    rows: { account: string | null }[]
  }
  return rows[0]?.account ?? null
}
