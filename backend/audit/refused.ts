/**
 * What was refused, entered in the log after it was answered, so that a record which one may not read takes no longer to be denied than one that is not there:
 * what somebody was not allowed to do, which record of their own community they tried to open and may not read, and which one they were shown because theirs was stale.
 */
import type { Knex } from 'knex'
import type { Problem } from '../problem.ts'
import { audit } from './record.ts'

export interface Refused {
  readonly account_id: string
  readonly problem: Problem
  readonly method: string
  /** `/api/incidents/:id/verification` */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  /** The community that a body names. */
  readonly community_id: unknown
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const uuidOf = (value: unknown): string | null => (typeof value === 'string' && uuid.test(value) ? value : null)

const actOf = ({ status, extra }: Problem): 'denied' | 'refused_read' | 'read' | null =>
  status === 403 ? 'denied' : status === 404 ? 'refused_read' : 'current' in extra ? 'read' : null

/** Enters a refusal that the log should tell of, in a transaction of its own. A 404 is entered only when the record is there, in a community of who asked. */
export async function enterRefused(db: Knex, { account_id, problem, method, path, params, community_id }: Refused): Promise<void> {
  const [kind = '', ...parts] = path.replace('/api/', '').split('/')
  const collection = kind.split('.')[0] ?? ''
  const record = uuidOf(params['id'])
  const action = actOf(problem)
  if (!action || (action === 'refused_read' && !record)) return
  await db.transaction(async (transaction) => {
    await transaction.raw('select act_as(?)', [account_id])
    const { rows } = (await transaction.raw('select my_community_of(?, ?) as own, (select ? = any (my_communities())) as named', [
      collection,
      record,
      uuidOf(community_id),
    ])) as { rows: { own: string | null; named: boolean | null }[] }
    const community = rows[0]?.own ?? (rows[0]?.named ? uuidOf(community_id) : null)
    if (action === 'refused_read' && !rows[0]?.own) return
    const part = parts.filter((one) => !one.startsWith(':')).join('/')
    await audit(transaction, {
      action,
      kind: collection,
      record_id: record,
      community_id: community,
      detail: { method, ...(part ? { part } : {}) },
    })
  })
}
