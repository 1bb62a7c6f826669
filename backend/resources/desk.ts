/** The desk of who verifies: what is in their hands, what is in nobody's, what is overdue, and where they were addressed. */
import { incident } from '../../schemas/incident.ts'
import { remark } from '../../schemas/remark.ts'
import { judged } from '../../schemas/states.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { badRequest } from '../problem.ts'
import { columnsOf, reachable } from '../records/door.ts'
import { uuidPattern } from '../records/draft.ts'
import { presenter, type Row } from '../records/present.ts'

const most = 20
type Query = ReturnType<typeof reachable>

async function incidentsWhere(context: Context, communities: readonly string[], narrow: (rows: Query) => Query): Promise<{ items: Row[]; total: number }> {
  const found = () =>
    narrow(
      reachable(context, incident)
        .whereIn('incidents.community_id', [...communities])
        .whereIn('incidents.state', judged),
    )
  const rows: Row[] = await found()
    .select(columnsOf(incident))
    .orderByRaw('incidents.review_due_on nulls last, incidents.submitted_at, incidents.id')
    .limit(most)
  const total = rows.length < most ? rows.length : Number((await found().count('* as total').first())?.total ?? 0)
  return { items: rows.map(presenter(context.ability, incident)), total }
}

/** Open threads in which somebody addressed who asks, the latest first. */
async function mentionsOf(context: Context, me: string): Promise<Row[]> {
  const rows: Row[] = await reachable(context, remark)
    .select(columnsOf(remark))
    .whereRaw('remarks.mentions @> array[?]::uuid[]', [me])
    .whereNull('remarks.removed_at')
    .whereNot('remarks.created_by', me)
    .whereRaw(
      'not exists (select from remarks as root where root.id = coalesce(remarks.thread_id, remarks.id) and (root.resolved_at is not null or root.removed_at is not null))',
    )
    .orderBy('remarks.created_at', 'desc')
    .limit(most)
  return rows.map(presenter(context.ability, remark))
}

async function desk(context: Context): Promise<Answer> {
  const { community } = context.query
  if (community !== undefined && !uuidPattern.test(community)) throw badRequest([{ field: 'community', fault: 'wrong' }])
  const { id: me, memberships } = whoAsks(context)
  const communities = memberships
    .filter((one) => (one.role === 'reviewer' || one.role === 'coordinator') && (!community || one.community_id === community.toLowerCase()))
    .map((one) => one.community_id)
  const today = context.at.toISOString().slice(0, 10)
  const mine = await incidentsWhere(context, communities, (rows) => rows.where('incidents.reviewer_id', me))
  const unassigned = await incidentsWhere(context, communities, (rows) => rows.whereNull('incidents.reviewer_id').whereNot('incidents.created_by', me))
  const overdue = await incidentsWhere(context, communities, (rows) => rows.where('incidents.review_due_on', '<', today))
  return { body: { mine, unassigned, overdue, mentions: await mentionsOf(context, me) } }
}

export const deskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/desk',
    access: 'signed_in',
    summary: 'Reviews in one’s own hands, in nobody’s, and overdue; threads in which one is addressed.',
    query: ['community'],
    handle: desk,
  },
]
