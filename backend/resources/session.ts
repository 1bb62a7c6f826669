/** Signing in and out, proving oneself again, and one's own open sessions. */
import { forgetDevices } from '../accounts/devices.ts'
import { mustEnrol } from '../accounts/second-factor.ts'
import { endSessions, renewSession } from '../accounts/sessions.ts'
import { admit, prove } from '../accounts/sign-in.ts'
import { freshUntil } from '../accounts/step-up.ts'
import { audit } from '../audit/record.ts'
import { type Context, type SignedIn, whoAsks } from '../context.ts'
import { deviceCookie, sessionCookie, tokenHash } from '../http/cookie.ts'
import type { Route } from '../http/route.ts'
import { badRequest, notFound } from '../problem.ts'
import { uuidPattern } from '../records/draft.ts'
import { code, email, object, passkeyAnswer, password, readPasskeyAnswer } from './bodies.ts'

/** An account as its owner sees it. */
export function own(account: SignedIn, context: Context): Record<string, unknown> {
  const { session_id: _session, authenticated_at: _at, renew: _renew, unseen: _unseen, ...shown } = account
  return { ...shown, second_factor: account.second_factor === true, must_enrol: mustEnrol(account, context.config), fresh_until: freshUntil(account) }
}

const given = ({ body }: Context) => ({ code: body['code'] as string | undefined, passkey: readPasskeyAnswer(body['passkey']) })

async function signIn(context: Context) {
  const { db, body, config, token, at } = context
  const proof = await prove(db, String(body['email']), String(body['password']), given(context), context)
  if (proof.problem) return proof
  // A session that this browser had before is over: its token opens nothing afterwards.
  if (token) await db('sessions').where('token_hash', tokenHash(token)).delete()
  const { session, device } = await admit(db, proof.account, context)
  await audit(db, { action: 'sign_in' })
  const headers = { 'set-cookie': [sessionCookie(session, config), deviceCookie(device, config)] }
  return { status: 201, body: own({ ...proof.account, authenticated_at: at.toISOString() }, context), headers }
}

async function stepUp(context: Context) {
  const { db, body, config, at } = context
  const { email, session_id } = whoAsks(context)
  const proof = await prove(db, email, String(body['password']), given(context), context)
  if (proof.problem) return proof
  const token = await renewSession(db, session_id ?? '', at)
  await audit(db, { action: 'step_up' })
  return { body: own({ ...proof.account, authenticated_at: at.toISOString() }, context), headers: { 'set-cookie': sessionCookie(token, config) } }
}

async function endAll(context: Context) {
  const { db, query, config } = context
  const { id, session_id } = whoAsks(context)
  if (query['all'] !== undefined && query['all'] !== 'true') throw badRequest([{ field: 'all', fault: 'wrong' }])
  const all = query['all'] === 'true'
  await endSessions(db, id, all ? null : (session_id ?? null))
  await forgetDevices(db, id)
  await audit(db, { action: 'end_sessions' })
  if (!all) return { status: 204 }
  const headers = { 'set-cookie': [sessionCookie(null, config), deviceCookie(null, config)], 'clear-site-data': '"cache", "storage"' }
  return { status: 204, headers }
}

export const sessionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/session',
    access: 'open',
    cost: 'hash',
    summary:
      'Sign in with an address and a password; sets the session cookie. 401 second_factor_required names what else to give: `code` (of an app, or a recovery code) or `passkey` (the answer to the challenge in it).',
    body: object({ email, password, code, passkey: passkeyAnswer }, ['email', 'password']),
    handle: signIn,
  },
  {
    method: 'GET',
    path: '/api/session',
    access: 'signed_in',
    beforeEnrolment: true,
    summary: 'The account that is signed in, with its memberships; `fresh_until`: until when what asks for proofs can be done without giving them again.',
    handle: async (context) => ({ body: own(whoAsks(context), context) }),
  },
  {
    method: 'POST',
    path: '/api/session/proof',
    access: 'signed_in',
    cost: 'hash',
    beforeEnrolment: true,
    departs: true,
    summary: 'Give password and second factor again, as 401 step_up_required asks; the session goes on under a new token.',
    body: object({ password, code, passkey: passkeyAnswer }, ['password']),
    handle: stepUp,
  },
  {
    method: 'DELETE',
    path: '/api/session',
    access: 'open',
    last: true,
    summary: 'Sign out: ends this session.',
    handle: async ({ db, account, token, config }) => {
      if (token) await db('sessions').where('token_hash', tokenHash(token)).delete()
      if (account) await audit(db, { action: 'sign_out' })
      return { status: 204, headers: { 'set-cookie': sessionCookie(null, config), 'clear-site-data': '"cache", "storage"' } }
    },
  },
  {
    method: 'GET',
    path: '/api/sessions',
    access: 'signed_in',
    beforeEnrolment: true,
    summary: 'One’s own open sessions.',
    handle: async (context) => {
      const { id, session_id } = whoAsks(context)
      const rows: { id: string }[] = await context
        .db('sessions')
        .select('id', 'created_at', 'last_seen_at', 'expires_at', 'agent')
        .where('account_id', id)
        .where('expires_at', '>', context.at)
        .where('last_seen_at', '>', new Date(context.at.getTime() - 30 * 60_000))
        .orderBy('last_seen_at', 'desc')
      return { body: { items: rows.map((row) => ({ ...row, current: row.id === session_id })), next: null, total: rows.length } }
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'signed_in',
    beforeEnrolment: true,
    departs: true,
    summary: 'End one of one’s own sessions.',
    handle: async (context) => {
      const id = context.params['id'] ?? ''
      if (!uuidPattern.test(id)) throw notFound()
      const gone = await context
        .db('sessions')
        .where({ id, account_id: whoAsks(context).id })
        .delete()
      if (gone === 0) throw notFound()
      await audit(context.db, { action: 'end_session' })
      return { status: 204 }
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions',
    access: 'signed_in',
    beforeEnrolment: true,
    departs: true,
    summary: 'End all of one’s sessions but this one, or with ?all=true this one, too; devices are forgotten.',
    query: ['all'],
    handle: endAll,
  },
]
