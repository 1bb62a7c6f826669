/** Links by which somebody joins: looked at and accepted by guests, made by hosts (accounts) and coordinators (a community and a role). */
import { accept, type Invitation, invited, inviteTo } from '../accounts/invitations.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid, Problem } from '../problem.ts'
import { idOf } from '../records/present.ts'
import { object, password, text } from './bodies.ts'
import { granting, roleBody } from './communities.ts'
import { passwordFor } from './own-account.ts'

const noId = '00000000-0000-0000-0000-000000000000'

async function found(context: Context): Promise<Invitation> {
  const one = await invited(context.db, context.params['token'] ?? '', context.at)
  if (!one) throw new Problem(404, 'not_found', { detail: 'link_expired' })
  return one
}

/** Whether the link only adds a membership to an account that is in use already: no password is chosen then. */
const joins = (one: Invitation): boolean => one.role !== null && one.has_password

async function look(context: Context) {
  const one = await found(context)
  const { email, name, community, role } = one
  return { body: { email, name, ...(role ? { community, role } : {}), ...(joins(one) ? { sign_in: context.account?.id !== one.account_id } : {}) } }
}

async function take(context: Context) {
  const { db, body, params, at, language } = context
  const one = await found(context)
  const token = params['token'] ?? ''
  const kept = { name: null, language, password_hash: null, short_password: false }
  if (joins(one)) {
    if (context.account?.id !== one.account_id) throw conflict('sign_in_first')
    if (!(await accept(db, token, kept, at))) throw conflict('link_expired')
    await audit(db, { action: 'accept_invitation', kind: 'accounts', record_id: one.account_id })
    return { status: 204 }
  }
  const name = one.account_id ? null : String(body['name'] ?? '').trim()
  if (name === '') throw invalid([{ field: 'name', fault: 'required' }])
  if (body['password'] === undefined) throw invalid([{ field: 'password', fault: 'required' }])
  const chosen = await passwordFor(context, one.account_id ?? noId, String(body['password']), one.second_factor, [one.email, one.community ?? '', name ?? ''])
  const account = await accept(db, token, { ...kept, name, ...chosen }, at)
  if (!account) throw conflict('link_expired')
  await audit(db, { action: 'choose_password', kind: 'accounts', record_id: account })
  return { status: 204 }
}

async function make(context: Context) {
  const email = String(context.body['email']).trim().toLowerCase()
  const role = String(context.body['role'])
  const row = await granting(context, role)
  const token = await inviteTo(context.db, { email, community_id: idOf(row), role }, whoAsks(context).id, context.at)
  await audit(context.db, { action: 'invite', community_id: idOf(row), kind: 'communities', record_id: idOf(row), detail: { role } })
  return { status: 201, body: { email, role, invitation: `/invitation/${token}` } }
}

export const invitationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/invitations/:token',
    access: 'open',
    summary: 'Whom an invitation is for, and to what; `sign_in`: whether its owner must sign in to accept.',
    handle: look,
  },
  {
    method: 'POST',
    path: '/api/invitations/:token',
    access: 'open',
    cost: 'hash',
    summary: 'Accept an invitation by choosing a password (and a name when the account is new), or signed in, when the account is in use; it then is used up.',
    body: object({ password, name: text(120) }, []),
    handle: take,
  },
  {
    method: 'POST',
    path: '/api/communities/:id/invitations',
    access: 'signed_in',
    stepUp: true,
    summary:
      'A link, shown once and good for three days, by which whoever has this address joins the community in this role; says nothing of whether they have an account.',
    body: object({ email: { type: 'string', maxLength: 254, format: 'email' }, role: roleBody }, ['email', 'role']),
    handle: make,
  },
]
