/** The log, for those who may read it: coordinators what was done in their community, everybody what they did themselves and who opened their records, the host what concerns the instance. */
import { community } from '../../schemas/community.ts'
import { kinds } from '../../schemas/kinds.ts'
import { acts } from '../../schemas/words/audit.ts'
import { type Narrowing, readLog, type Scope } from '../audit/read.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { badRequest, notAllowed } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { readDay, readIdentifier } from '../records/filter.ts'
import { readLimit } from '../records/page.ts'
import { idOf } from '../records/present.ts'

const scopes: readonly string[] = ['own', 'opened', 'instance']

async function readScope(context: Context): Promise<Scope> {
  const { query, ability } = context
  const scope = query['scope']
  if (scope !== undefined && (!scopes.includes(scope) || query['community'])) throw badRequest([{ field: 'scope', fault: 'not_in_list' }])
  if (query['community']) {
    const row = await rowOf(context, community, query['community'])
    demand(ability, 'read_audit', community, row)
    return { community: idOf(row) }
  }
  const { id } = whoAsks(context)
  if (scope === 'opened') return { opened: id }
  if (scope !== 'instance') return { own: id }
  if (!ability.can('manage', 'accounts')) throw notAllowed()
  return 'instance'
}

function readActions(text: string | undefined): string[] | null {
  if (text === undefined || text === '') return null
  const all = text.split(',')
  if (!all.every((one) => Object.hasOwn(acts, one))) throw badRequest([{ field: 'action', fault: 'not_in_list' }])
  return all
}

function readKind(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (text !== 'accounts' && !kinds.some((one) => one.collection === text)) throw badRequest([{ field: 'kind', fault: 'not_in_list' }])
  return text
}

function readBefore(text: string | undefined): number | null {
  if (text === undefined || text === '') return null
  if (!/^\d{1,15}$/.test(text)) throw badRequest([{ field: 'after', fault: 'wrong' }])
  return Number(text)
}

async function list(context: Context): Promise<Answer> {
  const { query, db } = context
  const narrowing: Narrowing = {
    action: readActions(query['action']),
    account: readIdentifier('account', query['account']),
    record: readIdentifier('record', query['record']),
    kind: readKind(query['kind']),
    from: readDay('from', query['from']),
    to: readDay('to', query['to']),
  }
  const place = { limit: readLimit(query['limit']), before: readBefore(query['after']) }
  const scope = await readScope(context)
  const found = await readLog(context, scope, narrowing, place)
  // One's own doings and who opened one's own records are one's own to read; what others did is not read unseen.
  if (scope === 'instance' || 'community' in scope)
    await audit(db, { action: 'read_log', community_id: scope === 'instance' ? null : scope.community, detail: { count: found.items.length } })
  return { body: found }
}

export const auditRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/audit',
    access: 'signed_in',
    summary:
      'What was done: in a community (?community=, its coordinators), by oneself (scope=own), by others to one’s own records (scope=opened), in the instance (scope=instance, the host).',
    query: ['community', 'scope', 'action', 'account', 'record', 'kind', 'from', 'to', 'limit', 'after'],
    handle: list,
  },
]
