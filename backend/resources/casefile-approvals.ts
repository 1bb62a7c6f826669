/**
 * Two persons before a casefile goes out: one asks, another who answers for it approves or refuses, for one audience and the casefile as it stands. When anything in it
 * changes, the approval no longer counts. And what has left it, to whom.
 */
import { randomUUID } from 'node:crypto'
import { casefile } from '../../schemas/casefile.ts'
import { audit } from '../audit/record.ts'
import { openedCase } from '../casefiles/leaving.ts'
import { reread } from '../casefiles/reread.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, notAllowed, notFound } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { idOf, type Row } from '../records/present.ts'
import { readDay } from './forums.ts'

interface Approval {
  readonly id: string
  readonly audience: string
  readonly note: string | null
  readonly asked_by: { readonly id: string; readonly name: string }
  readonly asked_at: string
  readonly decision: 'approved' | 'refused' | null
  readonly why: string | null
  readonly decided_by: { readonly id: string; readonly name: string } | null
  readonly decided_at: string | null
  /** Whether the casefile still stands as it did. */
  readonly current: boolean
}

const most = 100
const moment = (value: unknown): string | null => (value ? new Date(String(value)).toISOString() : null)

async function approvalsOf({ db }: Context, casefileId: string, state: string): Promise<Approval[]> {
  const rows: Row[] = await db('casefile_approvals as p')
    .leftJoin('accounts as a', 'a.id', 'p.created_by')
    .leftJoin('accounts as d', 'd.id', 'p.decided_by')
    .where('p.casefile_id', casefileId)
    .orderBy('p.created_at', 'desc')
    .limit(most)
    .select('p.*', 'a.name as asker', 'd.name as decider')
  return rows.map((one) => ({
    id: String(one['id']),
    audience: String(one['audience']),
    note: one['note'] as string | null,
    asked_by: { id: String(one['created_by']), name: String(one['asker'] ?? '') },
    asked_at: moment(one['created_at']) ?? '',
    decision: one['decision'] as Approval['decision'],
    why: one['why'] as string | null,
    decided_by: one['decided_by'] ? { id: String(one['decided_by']), name: String(one['decider'] ?? '') } : null,
    decided_at: moment(one['decided_at']),
    current: one['state_sha256'] === state,
  }))
}

const standing = (context: Context, action: 'assess' | 'export') => openedCase(context, action, readDay('on', undefined))

async function list(context: Context): Promise<Answer> {
  const { row, state } = await standing(context, 'assess')
  const items = await approvalsOf(context, idOf(row), state)
  return { body: { state, items, next: null, total: items.length } }
}

async function ask(context: Context): Promise<Answer> {
  const { row, state } = await standing(context, 'export')
  const { audience, note } = context.body as { audience: string; note?: string }
  const own = { id: randomUUID(), casefile_id: idOf(row), community_id: row['community_id'], audience, state_sha256: state }
  const open = await context
    .db('casefile_approvals')
    .where({ casefile_id: own.casefile_id, audience, state_sha256: state })
    .where((any) => void any.whereNull('decision').orWhere('decision', 'approved'))
    .first('id')
  if (open) throw conflict('already_there')
  await context.db('casefile_approvals').insert({ ...own, note: note?.trim() || null, created_by: whoAsks(context).id })
  const detail = { approval_id: own.id, audience, state_sha256: state }
  await audit(context.db, { action: 'ask_approval', community_id: String(row['community_id']), kind: 'casefiles', record_id: own.casefile_id, detail })
  const items = await approvalsOf(context, own.casefile_id, state)
  return { status: 201, body: items.find((one) => one.id === own.id) }
}

async function decide(context: Context): Promise<Answer> {
  const { row, state } = await standing(context, 'assess')
  demand(context.ability, 'approve', casefile, row)
  const id = (context.params['approval_id'] ?? '').toLowerCase()
  const found: Row | undefined = uuidPattern.test(id)
    ? await context
        .db('casefile_approvals')
        .where({ id, casefile_id: idOf(row) })
        .first()
    : undefined
  if (!found) throw notFound()
  if (found['created_by'] === whoAsks(context).id) throw notAllowed('own_request')
  if (found['decision']) throw conflict('decided')
  const { decision, why } = context.body as { decision: 'approved' | 'refused'; why?: string }
  if (found['state_sha256'] !== state) throw conflict('casefile_changed')
  const changed = await context
    .db('casefile_approvals')
    .where({ id })
    .whereNull('decision')
    .update({ decision, why: why?.trim() || null, decided_by: whoAsks(context).id, decided_at: context.db.fn.now() })
  if (changed !== 1) throw conflict('decided')
  const action = decision === 'approved' ? 'approve_export' : 'refuse_export'
  const detail = { approval_id: id, audience: found['audience'], state_sha256: state }
  await audit(context.db, { action, community_id: String(row['community_id']), kind: 'casefiles', record_id: idOf(row), detail })
  return { body: (await approvalsOf(context, idOf(row), state)).find((one) => one.id === id) }
}

async function left(context: Context): Promise<Answer> {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, 'assess', casefile, row)
  const columns = ['format', 'letter', 'language', 'audience', 'mark', 'recipient', 'despite', 'blocked_by', 'approval_id'] as const
  const rows: Row[] = await context
    .db('casefile_exports as e')
    .leftJoin('accounts as a', 'a.id', 'e.created_by')
    .where('e.casefile_id', idOf(row))
    .orderBy('e.created_at', 'desc')
    .limit(most)
    .select('e.id', ...columns.map((name) => `e.${name}`), 'e.created_at as at', 'e.created_by', 'a.name')
  const items = rows.map(({ created_by, name, ...one }) => ({ ...one, at: moment(one['at']), by: { id: created_by, name: name ?? '' } }))
  return { body: { items, next: null, total: items.length } }
}

const path = '/api/casefiles/:id/approvals'
const access = 'signed_in' as const
const text = { type: 'string', maxLength: 1000 } as const

export const casefileApprovalRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access,
    summary: 'Who asked for a casefile to go out and who approved it, the latest first; `current`: the casefile still stands so.',
    handle: list,
  },
  {
    method: 'POST',
    path,
    access,
    summary: 'Ask a second person to approve that the casefile, as it stands, goes to an audience.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['audience'],
      properties: { audience: { type: 'string', enum: ['forum', 'partners'] }, note: text },
    },
    handle: ask,
  },
  {
    method: 'POST',
    path: `${path}/:approval_id/decision`,
    access,
    stepUp: true,
    summary: 'Approve or refuse, as a lead or coordinator other than who asked.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['decision'],
      properties: { decision: { type: 'string', enum: ['approved', 'refused'] }, why: text },
    },
    handle: decide,
  },
  {
    method: 'POST',
    path: '/api/casefiles/:id/rereading',
    access,
    cost: 'export',
    summary: 'Read the files of the exhibits again and compare them with what was received.',
    body: { type: 'object', additionalProperties: false, properties: {} },
    handle: async (context) => {
      const items = await reread(context, await standing(context, 'assess'))
      return { body: { items, next: null, total: items.length } }
    },
  },
  {
    method: 'GET',
    path: '/api/casefiles/:id/exports',
    access,
    summary: 'What has left a casefile, to whom and why, the latest first; for its team.',
    handle: left,
  },
]
