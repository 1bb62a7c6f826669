/** What a freeze keeps in: files that would leave a community which its coordinator has closed for safety. */
import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'
import type { Route } from './route.ts'

const takesAway = ({ method, path, cost }: Pick<Route, 'method' | 'path' | 'cost'>): boolean =>
  cost === 'export' ||
  /\.(csv|xlsx|geojson|ndjson|pdf|docx|zip|ics)$/.test(path) ||
  (method === 'GET' && path === '/api/evidence/:id/file') ||
  (method === 'POST' && path === '/api/reports')

/**
 * Throws 403 when a route would take a file out of a frozen community: one that `?community=` or the body names, or any to which who asks belongs. Wider than it need be, on purpose:
 * whoever's account is in the wrong hands takes nothing away, from wherever they ask.
 */
export async function refuseFrozen(route: Route, { db, account, query, body }: Context): Promise<void> {
  if (!account || !takesAway(route)) return
  const own = [...account.memberships, ...(account.casefiles ?? [])].map((one) => one.community_id)
  const named = [...(query['community']?.split(',') ?? []), ...(typeof body['community_id'] === 'string' ? [body['community_id']] : [])]
  const asked = named.length > 0 ? named : own
  if (asked.length === 0) return
  const found = await db('community_freezes')
    .whereRaw('community_id::text = any (?)', [asked.map((one) => one.toLowerCase())])
    .first('community_id')
  if (found) throw new Problem(403, 'not_allowed', { detail: 'frozen' })
}
