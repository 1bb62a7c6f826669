/** Communities and their members: created by the network host, run by their coordinators, unknown to everybody else when confidential. */
import { may } from '../../schemas/ability.ts'
import { community, roles } from '../../schemas/community.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid, notAllowed, notFound } from '../problem.ts'
import { demand, find, page, reachable, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { noteMany } from '../records/given.ts'
import { readLimit } from '../records/page.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { checkVersion, insert, refuseFaults, update, versioned } from '../records/write.ts'

/** A role in a body. */
export const roleBody = { type: 'string', enum: [...roles] }

/** Members of a community, for its members and for the host. */
async function members(context: Context, id: string): Promise<Row[]> {
  return context
    .db('memberships')
    .join('accounts', 'accounts.id', 'memberships.account_id')
    .select('memberships.account_id', 'accounts.name', 'accounts.email', 'memberships.role', 'memberships.created_at')
    .where('memberships.community_id', id)
    .orderBy('accounts.name')
}

async function listed(context: Context): Promise<Row> {
  const row = await rowOf(context, community, context.params['id'] ?? '')
  const member = whoAsks(context).memberships.some((one) => one.community_id === row['id'])
  if (!member && !whoAsks(context).is_host) throw notAllowed()
  return row
}

/** A coordinator manages members. The host only appoints the first coordinator, never himself: he operates, and does not read. */
function mayGrant(context: Context, row: Row, role: unknown, accountId: string, current: readonly Row[]): void {
  const { id: me, memberships } = whoAsks(context)
  if (accountId === me) throw notAllowed('own_role')
  const coordinates = memberships.some((one) => one.community_id === row['id'] && one.role === 'coordinator')
  const first = role === 'coordinator' && !current.some((one) => one['role'] === 'coordinator')
  if (!may(context.ability, 'manage_members', 'communities', row) || (!coordinates && !first)) throw notAllowed()
}

function keepsCoordinator(current: readonly Row[], accountId: string): void {
  const coordinators = current.filter((one) => one['role'] === 'coordinator')
  if (coordinators.length === 1 && coordinators[0]?.['account_id'] === accountId) throw conflict('last_coordinator')
}

async function memberOf(context: Context): Promise<{ row: Row; current: Row[]; member: Row }> {
  const row = await listed(context)
  await context.db('communities').select('id').where('id', idOf(row)).forUpdate()
  const current = await members(context, idOf(row))
  const member = current.find((one) => one['account_id'] === context.params['account_id'])
  if (!member || !uuidPattern.test(context.params['account_id'] ?? '')) throw notFound()
  return { row, current, member }
}

/** The community, to somebody who may give this role in it to another. */
export async function granting(context: Context, role: string): Promise<Row> {
  const row = await listed(context)
  demand(context.ability, 'manage_members', community, row)
  mayGrant(context, row, role, '', await members(context, idOf(row)))
  return row
}

async function addMember(context: Context) {
  const row = await listed(context)
  demand(context.ability, 'manage_members', community, row)
  const { email, role } = context.body
  const account: { id: string } | undefined = await context
    .db('accounts')
    .select('id')
    .where('email', String(email).trim().toLowerCase())
    .whereNull('disabled_at')
    .first()
  if (!account) throw conflict('no_such_account')
  const current = await members(context, idOf(row))
  mayGrant(context, row, role, account.id, current)
  if (current.some((one) => one['account_id'] === account.id)) throw conflict('already_there')
  await context.db('memberships').insert({ community_id: row['id'], account_id: account.id, role, created_by: whoAsks(context).id })
  await audit(context.db, { action: 'add_member', community_id: idOf(row), kind: 'accounts', record_id: account.id, detail: { role } })
  const added = (await members(context, idOf(row))).find((one) => one['account_id'] === account.id)
  return { status: 201, body: added }
}

export const communityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/communities',
    access: 'signed_in',
    summary: 'The communities that one may see.',
    query: ['limit', 'after'],
    handle: async (context) => {
      const order = { column: 'name', descending: false }
      const found = await page(context, community, {
        order,
        limit: readLimit(context.query['limit'] ?? '200'),
        after: context.query['after'],
        narrow: (rows) => rows,
      })
      const [count] = (await reachable(context, community).count('* as n')) as unknown as { n: number }[]
      return { body: { ...found, total: Number(count?.n ?? 0) } }
    },
  },
  {
    method: 'POST',
    path: '/api/communities',
    access: 'signed_in',
    summary: 'Create a community (host); confidential unless said otherwise.',
    body: 'record',
    handle: async (context) => {
      if (!may(context.ability, 'create', 'communities', {})) throw notAllowed()
      refuseFaults(community, context.body)
      const gaps = community.creates.filter((name) => !context.body[name])
      if (gaps.length > 0) throw invalid(gaps.map((field) => ({ field, fault: 'required' as const })))
      const row = await insert(context, community, { visibility: 'confidential', ...context.body, created_by: whoAsks(context).id })
      await audit(context.db, { action: 'creation', kind: 'communities', record_id: idOf(row), community_id: idOf(row) })
      return { status: 201, body: presenter(context.ability, community)(row), headers: versioned(row) }
    },
  },
  {
    method: 'GET',
    path: '/api/communities/:id',
    access: 'signed_in',
    summary: 'One community.',
    handle: async (context) => {
      const record = await find(context, community, context.params['id'] ?? '')
      return { body: record, headers: versioned(record) }
    },
  },
  {
    method: 'PATCH',
    path: '/api/communities/:id',
    access: 'signed_in',
    summary: 'Change a community (its coordinators); If-Match names the version meant.',
    body: 'record',
    handle: async (context) => {
      const row = await rowOf(context, community, context.params['id'] ?? '', true)
      demand(context.ability, 'update', community, row)
      checkVersion(context.ability, community, row, context.ifMatch)
      refuseFaults(community, context.body)
      if ('id' in context.body && context.body['id'] !== row['id']) throw invalid([{ field: 'id', fault: 'read_only' }])
      const gaps = community.required.filter((name) => name in context.body && !context.body[name])
      if (gaps.length > 0) throw invalid(gaps.map((field) => ({ field, fault: 'required' as const })))
      const changed = await update(context, community, row, { ...context.body, version: Number(row['version']) + 1, updated_at: new Date().toISOString() })
      await audit(context.db, {
        action: 'update',
        kind: 'communities',
        record_id: idOf(row),
        community_id: idOf(row),
        detail: { fields: Object.keys(context.body), visibility: changed['visibility'] },
      })
      return { body: presenter(context.ability, community)(changed), headers: versioned(changed) }
    },
  },
  {
    method: 'GET',
    path: '/api/communities/:id/members',
    access: 'signed_in',
    summary: 'Who belongs to a community, and as what.',
    handle: async (context) => {
      const id = String((await listed(context))['id'])
      const items = await members(context, id)
      noteMany(
        context.db,
        'memberships',
        items.map(() => ({ community_id: id })),
      )
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path: '/api/communities/:id/members',
    access: 'signed_in',
    stepUp: true,
    summary: 'Add an account to a community.',
    body: {
      type: 'object',
      additionalProperties: false,
      properties: { email: { type: 'string', maxLength: 254, format: 'email' }, role: roleBody },
      required: ['email', 'role'],
    },
    handle: addMember,
  },
  {
    method: 'PATCH',
    path: '/api/communities/:id/members/:account_id',
    access: 'signed_in',
    stepUp: true,
    summary: 'Change a member’s role.',
    body: { type: 'object', additionalProperties: false, properties: { role: roleBody }, required: ['role'] },
    handle: async (context) => {
      const { row, current, member } = await memberOf(context)
      const { role } = context.body
      mayGrant(context, row, role, String(member['account_id']), current)
      if (role !== 'coordinator') keepsCoordinator(current, String(member['account_id']))
      await context
        .db('memberships')
        .where({ community_id: idOf(row), account_id: String(member['account_id']) })
        .update({ role })
      await audit(context.db, { action: 'change_member', community_id: idOf(row), kind: 'accounts', record_id: String(member['account_id']), detail: { role } })
      return { body: { ...member, role } }
    },
  },
  {
    method: 'DELETE',
    path: '/api/communities/:id/members/:account_id',
    access: 'signed_in',
    departs: true,
    summary: 'Take a member out of a community, or leave it.',
    handle: async (context) => {
      const { row, current, member } = await memberOf(context)
      const leaving = member['account_id'] === whoAsks(context).id
      if (!leaving) {
        if (!may(context.ability, 'manage_members', 'communities', row)) throw notAllowed()
        mayGrant(context, row, null, String(member['account_id']), current)
      }
      keepsCoordinator(current, String(member['account_id']))
      await audit(context.db, { action: 'remove_member', community_id: idOf(row), kind: 'accounts', record_id: String(member['account_id']) })
      await context
        .db('memberships')
        .where({ community_id: idOf(row), account_id: String(member['account_id']) })
        .delete()
      return { status: 204 }
    },
  },
]
