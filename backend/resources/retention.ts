/** How long a community keeps what it need not keep for ever: one rule for each class, set by its coordinators. A rule proposes; somebody confirms. */

import { community } from '../../schemas/community.ts'
import { longestRetention, retentionClasses } from '../../schemas/erasure.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf } from '../records/present.ts'
import { object } from './bodies.ts'

const access = 'signed_in' as const
const path = '/api/communities/:id/retention'

async function rules(context: Context, id: string): Promise<Record<string, number | null>> {
  const rows: { class: string; days: number }[] = await context.db('retention_rules').select('class', 'days').where('community_id', id)
  return Object.fromEntries(retentionClasses.map(({ name }) => [name, rows.find((one) => one.class === name)?.days ?? null]))
}

async function spaceOf(context: Context): Promise<string> {
  const row = await rowOf(context, community, context.params['id'] ?? '')
  demand(context.ability, 'erase', community, row)
  return idOf(row)
}

async function set(context: Context): Promise<Answer> {
  const id = await spaceOf(context)
  const { body, db } = context
  const before = await rules(context, id)
  for (const { name } of retentionClasses) {
    const days = body[name]
    if (days === undefined || days === before[name]) continue
    if (days === null) await db('retention_rules').where({ community_id: id, class: name }).delete()
    else
      await db('retention_rules')
        .insert({ community_id: id, class: name, days, set_by: whoAsks(context).id, set_at: context.at.toISOString() })
        .onConflict(['community_id', 'class'])
        .merge()
  }
  const after = await rules(context, id)
  await audit(db, { action: 'set_retention', community_id: id, kind: 'communities', record_id: id, detail: after })
  return { body: after }
}

export const retentionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access,
    summary: 'After how many days each class is proposed for erasure; null: kept until somebody decides (coordinators).',
    handle: async (context) => ({ body: await rules(context, await spaceOf(context)) }),
  },
  {
    method: 'PUT',
    path,
    access,
    stepUp: true,
    summary: 'Set the rules of retention of a community; null takes one away.',
    body: object(
      Object.fromEntries(retentionClasses.map(({ name, least }) => [name, { type: ['integer', 'null'], minimum: least, maximum: longestRetention }])),
      [],
    ),
    handle: set,
  },
]
