/**
 * The team of a casefile: its leads and the coordinators of its community say who belongs to it and until when. Counsel from outside the community has a place
 * with an end, and never leads; a casefile keeps a lead without an end; nobody gives a place that outlasts their own.
 */

import { casefileRoles } from '../../schemas/casefile/team.ts'
import { casefile } from '../../schemas/casefile.ts'
import { isDay } from '../../schemas/law/calendar.ts'
import { audit } from '../audit/record.ts'
import { type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid, notAllowed, notFound } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { idOf, type Row } from '../records/present.ts'

interface Member {
  readonly account_id: string
  readonly name: string
  readonly email: string
  readonly role: string
  /** `YYYY-MM-DD`, the last day; null: no end. */
  readonly until_on: string | null
  readonly outside: boolean
}

/** Who is on the team, and who is no member of the community. */
async function teamOf({ db }: Context, row: Row): Promise<Member[]> {
  return db('casefile_members as t')
    .join('accounts as a', 'a.id', 't.account_id')
    .where('t.casefile_id', idOf(row))
    .orderBy('a.name')
    .select(
      't.account_id',
      'a.name',
      'a.email',
      't.role',
      db.raw(`to_char(t.until_on, 'YYYY-MM-DD') as until_on`),
      db.raw('not exists (select 1 from memberships m where m.account_id = t.account_id and m.community_id = t.community_id) as outside'),
    )
}

async function opened(context: Context): Promise<Row> {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, 'assess', casefile, row)
  return row
}

/** The casefile and its team, to somebody who may change it; the team does not change meanwhile. */
async function managed(context: Context): Promise<{ row: Row; team: Member[] }> {
  const row = await opened(context)
  demand(context.ability, 'manage_team', casefile, row)
  await context.db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`team ${idOf(row)}`])
  return { row, team: await teamOf(context, row) }
}

/** Refuses a place that is more than who asks holds, or than somebody from outside may hold. */
function mayGive(context: Context, row: Row, team: readonly Member[], { role, until_on, outside }: Pick<Member, 'role' | 'until_on' | 'outside'>): void {
  if (until_on !== null && !isDay(until_on)) throw invalid([{ field: 'until_on', fault: 'not_a_date' }])
  if (until_on !== null && until_on < context.at.toISOString().slice(0, 10)) throw invalid([{ field: 'until_on', fault: 'past' }])
  if (outside && until_on === null) throw invalid([{ field: 'until_on', fault: 'required' }])
  if (outside && role === 'lead') throw invalid([{ field: 'role', fault: 'not_in_list' }])
  const { id, memberships } = whoAsks(context)
  if (memberships.some((one) => one.community_id === row['community_id'] && one.role === 'coordinator')) return
  const own = team.find((one) => one.account_id === id)
  if (!own || (own.until_on !== null && (until_on === null || until_on > own.until_on))) throw notAllowed()
}

/** Refuses to leave a casefile without a lead whose place has no end. */
function keepsLead(team: readonly Member[], accountId: string): void {
  const lasting = team.filter((one) => one.role === 'lead' && one.until_on === null)
  if (lasting.length === 1 && lasting[0]?.account_id === accountId) throw conflict('last_lead')
}

async function add(context: Context) {
  const { row, team } = await managed(context)
  const { email, role, until_on = null } = context.body as { email: string; role: string; until_on?: string | null }
  const account: { id: string } | undefined = await context
    .db('accounts')
    .select('id')
    .where('email', email.trim().toLowerCase())
    .whereNull('disabled_at')
    .first()
  if (!account) throw conflict('no_such_account')
  if (team.some((one) => one.account_id === account.id)) throw conflict('already_there')
  const community_id = String(row['community_id'])
  const member = await context.db('memberships').select('role').where({ account_id: account.id, community_id }).first()
  mayGive(context, row, team, { role, until_on, outside: !member })
  await context.db('casefile_members').insert({ casefile_id: idOf(row), community_id, account_id: account.id, role, until_on, created_by: whoAsks(context).id })
  const detail = { casefile_id: idOf(row), role, until_on, outside: !member }
  await audit(context.db, { action: 'add_to_team', community_id, kind: 'accounts', record_id: account.id, detail })
  return { status: 201, body: (await teamOf(context, row)).find((one) => one.account_id === account.id) }
}

function memberIn(context: Context, team: readonly Member[]): Member {
  const id = context.params['account_id'] ?? ''
  const member = uuidPattern.test(id) ? team.find((one) => one.account_id === id.toLowerCase()) : undefined
  if (!member) throw notFound()
  return member
}

async function change(context: Context) {
  const { row, team } = await managed(context)
  const member = memberIn(context, team)
  const after = { ...member, ...(context.body as Partial<Pick<Member, 'role' | 'until_on'>>) }
  mayGive(context, row, team, after)
  if (after.role !== 'lead' || after.until_on !== null) keepsLead(team, member.account_id)
  const { role, until_on } = after
  await context
    .db('casefile_members')
    .where({ casefile_id: idOf(row), account_id: member.account_id })
    .update({ role, until_on })
  const detail = { casefile_id: idOf(row), role, until_on }
  await audit(context.db, { action: 'change_in_team', community_id: String(row['community_id']), kind: 'accounts', record_id: member.account_id, detail })
  return { body: after }
}

async function remove(context: Context) {
  const { row, team } = await managed(context)
  const member = memberIn(context, team)
  keepsLead(team, member.account_id)
  const detail = { casefile_id: idOf(row) }
  await audit(context.db, { action: 'remove_from_team', community_id: String(row['community_id']), kind: 'accounts', record_id: member.account_id, detail })
  await context
    .db('casefile_members')
    .where({ casefile_id: idOf(row), account_id: member.account_id })
    .delete()
  return { status: 204 }
}

const role = { type: 'string', enum: [...casefileRoles] }
const until_on = { type: ['string', 'null'], maxLength: 10 }
const path = '/api/casefiles/:id/members'

export const casefileTeamRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access: 'signed_in',
    summary: 'The team of a casefile, and until when each has a place in it.',
    handle: async (context) => {
      const items = await teamOf(context, await opened(context))
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'POST',
    path,
    access: 'signed_in',
    stepUp: true,
    summary: 'Take somebody into the team; from outside the community only until a day.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['email', 'role'],
      properties: { email: { type: 'string', maxLength: 254, format: 'email' }, role, until_on },
    },
    handle: add,
  },
  {
    method: 'PATCH',
    path: `${path}/:account_id`,
    access: 'signed_in',
    stepUp: true,
    summary: 'Change somebody’s part in the team, or its last day.',
    body: { type: 'object', additionalProperties: false, properties: { role, until_on } },
    handle: change,
  },
  {
    method: 'DELETE',
    path: `${path}/:account_id`,
    access: 'signed_in',
    departs: true,
    summary: 'Take somebody out of the team.',
    handle: remove,
  },
]
