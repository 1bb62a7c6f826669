/** Signing in and out, one's own account and sessions, and the link by which a password is chosen. */
import { accept, invited } from '../accounts/invitations.ts'
import { checkPassword, hashPassword, passwordFault } from '../accounts/passwords.ts'
import { recordFailure, signIn, throttle } from '../accounts/sessions.ts'
import { audit } from '../audit/record.ts'
import { type Context, type SignedIn, whoAsks } from '../context.ts'
import { sessionCookie, tokenHash } from '../http/cookie.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid, notFound, Problem } from '../problem.ts'
import { uuidPattern } from '../records/draft.ts'

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const object = (properties: Record<string, unknown>, required: string[]) => ({ type: 'object', additionalProperties: false, properties, required })

function own({ session_id: _, ...account }: SignedIn): Record<string, unknown> {
  return account
}

async function passwordFor(context: Context, password: string, email: string): Promise<string> {
  const fault = passwordFault(password, email)
  if (fault) throw invalid([{ field: 'password', ...fault }])
  return hashPassword(password, context.config.demonstration)
}

export const sessionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/session',
    access: 'open',
    cost: 'hash',
    summary: 'Sign in with an address and a password; sets the session cookie.',
    body: object({ email: text(254), password: text(256), code: text(40) }, ['email', 'password']),
    handle: async ({ db, body, config }) => {
      const email = String(body['email'])
      const opened = await signIn(db, email, String(body['password']), config.demonstration)
      if (!opened) {
        await recordFailure(db, email)
        return { problem: new Problem(401, 'sign_in_required', { detail: 'wrong_credentials' }) }
      }
      await audit(db, { action: 'sign_in' })
      return { status: 201, body: own(opened.account), headers: { 'set-cookie': sessionCookie(opened.token, config) } }
    },
  },
  {
    method: 'GET',
    path: '/api/session',
    access: 'signed_in',
    summary: 'The account that is signed in, with its memberships.',
    handle: async (context) => ({ body: own(whoAsks(context)) }),
  },
  {
    method: 'DELETE',
    path: '/api/session',
    access: 'open',
    summary: 'Sign out: ends this session.',
    handle: async ({ db, account, token, config }) => {
      if (token) await db('sessions').where('token_hash', tokenHash(token)).delete()
      if (account) await audit(db, { action: 'sign_out' })
      return { status: 204, headers: { 'set-cookie': sessionCookie(null, config), 'clear-site-data': '"cache", "storage"' } }
    },
  },
  {
    method: 'PATCH',
    path: '/api/account',
    access: 'signed_in',
    summary: 'Change one’s own name or language.',
    body: object({ name: text(120), language: { type: 'string', enum: ['en', 'fr', 'ar'] } }, []),
    handle: async (context) => {
      const { id } = whoAsks(context)
      if (Object.keys(context.body).length > 0) await context.db('accounts').where({ id }).update(context.body)
      return { body: own({ ...whoAsks(context), ...context.body }) }
    },
  },
  {
    method: 'POST',
    path: '/api/account/password',
    access: 'signed_in',
    summary: 'Change one’s own password; ends every other session.',
    body: object({ current: text(256), password: text(256) }, ['current', 'password']),
    handle: async (context) => {
      const { id, email, session_id } = whoAsks(context)
      await throttle(context.db, email)
      const found: { password_hash: string } | undefined = await context.db('accounts').select('password_hash').where({ id }).first()
      if (!(await checkPassword(found?.password_hash ?? null, String(context.body['current']), context.config.demonstration))) {
        await recordFailure(context.db, email)
        return { problem: invalid([{ field: 'current', fault: 'wrong' }]) }
      }
      const hashed = await passwordFor(context, String(context.body['password']), email)
      await context.db('accounts').where({ id }).update({ password_hash: hashed })
      await context
        .db('sessions')
        .where('account_id', id)
        .whereNot('id', session_id ?? '')
        .delete()
      await audit(context.db, { action: 'change_password' })
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/api/sessions',
    access: 'signed_in',
    summary: 'One’s own open sessions.',
    handle: async (context) => {
      const { id, session_id } = whoAsks(context)
      const rows: { id: string }[] = await context
        .db('sessions')
        .select('id', 'created_at', 'last_seen_at', 'expires_at')
        .where('account_id', id)
        .whereRaw('expires_at > now()')
        .orderBy('last_seen_at', 'desc')
      return { body: { items: rows.map((row) => ({ ...row, current: row.id === session_id })), next: null, total: rows.length } }
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'signed_in',
    summary: 'End one of one’s own sessions.',
    handle: async (context) => {
      const id = context.params['id'] ?? ''
      if (!uuidPattern.test(id)) throw notFound()
      const gone = await context
        .db('sessions')
        .where({ id, account_id: whoAsks(context).id })
        .delete()
      if (gone === 0) throw notFound()
      return { status: 204 }
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions',
    access: 'signed_in',
    summary: 'End all of one’s sessions but this one.',
    handle: async (context) => {
      const { id, session_id } = whoAsks(context)
      await context
        .db('sessions')
        .where('account_id', id)
        .whereNot('id', session_id ?? '')
        .delete()
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/api/invitations/:token',
    access: 'open',
    summary: 'Whom an invitation is for.',
    handle: async ({ db, params }) => {
      const found = await invited(db, params['token'] ?? '')
      if (!found) throw new Problem(404, 'not_found', { detail: 'link_expired' })
      return { body: { email: found.email, name: found.name } }
    },
  },
  {
    method: 'POST',
    path: '/api/invitations/:token',
    access: 'open',
    summary: 'Choose a password by an invitation; it then is used up.',
    body: object({ password: text(256) }, ['password']),
    handle: async (context) => {
      const token = context.params['token'] ?? ''
      const found = await invited(context.db, token)
      if (!found) throw new Problem(404, 'not_found', { detail: 'link_expired' })
      const hashed = await passwordFor(context, String(context.body['password']), found.email)
      if (!(await accept(context.db, token, hashed))) throw conflict('link_expired')
      return { status: 204 }
    },
  },
]
