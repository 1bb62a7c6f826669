/** The custody of an item: its events, and those that people tell themselves (handed over, moved, copied, sealed). */
import { community } from '../../schemas/community.ts'
import { evidence } from '../../schemas/evidence.ts'
import type { Answer, Context } from '../context.ts'
import { type CustodyAction, custodyOf, happened } from '../evidence/custody.ts'
import type { Route } from '../http/route.ts'
import { invalid } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf } from '../records/present.ts'

/** What happens outside Vigie, and so has to be told. */
const told = ['hand_over', 'movement', 'copy', 'export', 'sealing'] as const
const needsWhom = new Set(['hand_over', 'export'])

const line = { type: 'string', maxLength: 300 } as const

async function read(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  const items = await custodyOf(context, row)
  return { body: { evidence_id: row['id'], reference: row['reference'], sha256: row['sha256'], items, next: null, total: items.length } }
}

async function tell(context: Context): Promise<Answer> {
  const row = await rowOf(context, evidence, context.params['id'] ?? '')
  demand(context.ability, 'lock', evidence, row)
  const { action = '', why, from, to, place, seal_number } = context.body as Record<string, string>
  if (needsWhom.has(action) && !to?.trim()) throw invalid([{ field: 'to', fault: 'required' }])
  if (action === 'movement' && !place?.trim()) throw invalid([{ field: 'place', fault: 'required' }])
  if (!why?.trim()) throw invalid([{ field: 'why', fault: 'required' }])
  await happened(context, row, { action: action as CustodyAction, told: { why, from, to, place, seal_number } })
  return { ...(await read(context)), status: 201 }
}

export const custodyRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/evidence/:id/custody', access: 'signed_in', summary: 'Everything that was done with an item, chained.', handle: read },
  {
    method: 'GET',
    path: '/api/communities/:id/vault-checks',
    access: 'signed_in',
    summary: 'The latest nightly checks of a community’s evidence, for its coordinators.',
    handle: async (context) => {
      const row = await rowOf(context, community, context.params['id'] ?? '')
      demand(context.ability, 'read_audit', community, row)
      const items = await context
        .db('vault_checks')
        .where('community_id', idOf(row))
        .orderBy('id', 'desc')
        .limit(14)
        .select('checked_at', 'items', 'bytes', 'faults')
      return { body: { items, next: null } }
    },
  },
  {
    method: 'POST',
    path: '/api/evidence/:id/custody',
    access: 'signed_in',
    summary: 'Tell what was done with an item outside: handed over, moved, copied, exported, sealed.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['action'],
      properties: { action: { type: 'string', enum: [...told] }, why: line, from: line, to: line, place: line, seal_number: line },
    },
    handle: tell,
  },
]
