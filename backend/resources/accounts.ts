/** Accounts, for the network host: who may sign in, an invitation to choose a password, and the way out. */
import { forgetDevices } from '../accounts/devices.ts'
import { invite } from '../accounts/invitations.ts'
import { endSessions } from '../accounts/sessions.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, notAllowed, notFound } from '../problem.ts'
import { uuidPattern } from '../records/draft.ts'
import { idOf, type Row } from '../records/present.ts'

function hostOnly(context: Context): void {
  if (!context.ability.can('manage', 'accounts')) throw notAllowed()
}

const shown = ['id', 'email', 'name', 'language', 'is_host', 'disabled_at', 'created_at']

async function accountOf(context: Context): Promise<Row> {
  hostOnly(context)
  const id = context.params['id'] ?? ''
  const row: Row | undefined = uuidPattern.test(id) ? await context.db('accounts').select(shown).where({ id }).first() : undefined
  if (!row) throw notFound()
  return row
}

/**
 * Whether an account that is in use belongs to a confidential community and has no second factor. Whoever holds its link could sign in as that person: the host,
 * who must not read there, can not be given one; only whoever runs the machine can (npm run vigie -- create-account). Beside a second factor a link opens nothing.
 */
async function guardsSecrets(context: Context, id: string): Promise<boolean> {
  const found = await context
    .db('accounts')
    .join('memberships', 'memberships.account_id', 'accounts.id')
    .join('communities', 'communities.id', 'memberships.community_id')
    .select('accounts.id')
    .where({ 'accounts.id': id, 'communities.visibility': 'confidential' })
    .whereNotNull('accounts.password_hash')
    .whereRaw('not has_second_factor(accounts.id)')
    .first()
  return found !== undefined
}

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/accounts',
    access: 'signed_in',
    summary: 'All accounts (host).',
    handle: async (context) => {
      hostOnly(context)
      const items: Row[] = await context.db('accounts').select(shown, context.db.raw('has_second_factor(id) as second_factor')).orderBy('name').limit(2000)
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path: '/api/accounts',
    access: 'signed_in',
    summary: 'Create an account (host); answers a link, shown once, by which its owner chooses a password.',
    body: {
      type: 'object',
      additionalProperties: false,
      properties: {
        email: { type: 'string', format: 'email', maxLength: 254 },
        name: { type: 'string', minLength: 1, maxLength: 120 },
        language: { type: 'string', enum: ['en', 'fr', 'ar'] },
      },
      required: ['email', 'name'],
    },
    handle: async (context) => {
      hostOnly(context)
      const email = String(context.body['email']).trim().toLowerCase()
      if (await context.db('accounts').select('id').where({ email }).first()) throw conflict('already_there')
      const [row] = (await context
        .db('accounts')
        .insert({ email, name: String(context.body['name']).trim(), language: context.body['language'] ?? context.language })
        .returning(shown)) as Row[]
      const token = await invite(context.db, String(row?.['id']), whoAsks(context).id, context.at)
      await audit(context.db, { action: 'creation', kind: 'accounts', record_id: String(row?.['id']) })
      return { status: 201, body: { ...row, invitation: `/invitation/${token}` } }
    },
  },
  {
    method: 'POST',
    path: '/api/accounts/:id/invitation',
    access: 'signed_in',
    stepUp: true,
    summary:
      'A new link for an account whose password is lost or was never chosen (host); not for members of confidential communities, whom it would lay open.',
    handle: async (context) => {
      const row = await accountOf(context)
      if (row['id'] === whoAsks(context).id) throw notAllowed()
      if (await guardsSecrets(context, idOf(row))) throw notAllowed('renewed_on_server')
      const token = await invite(context.db, idOf(row), whoAsks(context).id, context.at)
      await audit(context.db, { action: 'invite', kind: 'accounts', record_id: idOf(row) })
      return { status: 201, body: { ...row, invitation: `/invitation/${token}` } }
    },
  },
  {
    method: 'DELETE',
    path: '/api/accounts/:id/sessions',
    access: 'signed_in',
    summary: 'End every session of an account and forget its devices (host): a lost phone, a person in danger.',
    handle: async (context) => {
      const row = await accountOf(context)
      if (row['id'] === whoAsks(context).id) throw notAllowed()
      await endSessions(context.db, idOf(row))
      await forgetDevices(context.db, idOf(row))
      await audit(context.db, { action: 'end_sessions', kind: 'accounts', record_id: idOf(row) })
      return { status: 204 }
    },
  },
  {
    method: 'PATCH',
    path: '/api/accounts/:id',
    access: 'signed_in',
    stepUp: true,
    summary: 'Disable or enable an account (host); disabling ends its sessions at once.',
    body: { type: 'object', additionalProperties: false, properties: { disabled: { type: 'boolean' } }, required: ['disabled'] },
    handle: async (context) => {
      const row = await accountOf(context)
      if (row['id'] === whoAsks(context).id) throw notAllowed()
      const disabled = context.body['disabled'] === true
      await context
        .db('accounts')
        .where('id', idOf(row))
        .update({ disabled_at: disabled ? context.db.fn.now() : null })
      if (disabled) await endSessions(context.db, idOf(row))
      await audit(context.db, { action: disabled ? 'disable' : 'enable', kind: 'accounts', record_id: idOf(row) })
      return { body: await accountOf(context) }
    },
  },
]
