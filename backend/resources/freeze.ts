/** A community closed in an emergency by one of its coordinators: everybody signs in again, nobody enters, nothing leaves in a file, until a coordinator lifts it. */
import { community } from '../../schemas/community.ts'
import { audit } from '../audit/record.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'

const access = 'signed_in' as const
const path = '/api/communities/:id/freeze'

async function state({ db }: Context, id: string): Promise<Row> {
  const row: Row | undefined = await db('community_freezes as f')
    .leftJoin('accounts as a', 'a.id', 'f.frozen_by')
    .where('f.community_id', id)
    .first('f.frozen_at', 'a.name as frozen_by')
  return row ?? { frozen_at: null, frozen_by: null }
}

async function freeze(context: Context): Promise<Answer> {
  const row = await rowOf(context, community, context.params['id'] ?? '')
  demand(context.ability, 'freeze', community, row)
  const id = idOf(row)
  const { rows } = await context.db.raw<{ rows: { ended: number }[] }>('select freeze_community(?, ?) as ended', [id, whoAsks(context).session_id ?? null])
  const ended = Number(rows[0]?.ended ?? 0)
  await audit(context.db, { action: 'freeze', community_id: id, kind: 'communities', record_id: id, detail: { sessions: ended } })
  return { body: { ...(await state(context, id)), sessions_ended: ended } }
}

async function lift(context: Context): Promise<Answer> {
  const row = await rowOf(context, community, context.params['id'] ?? '')
  demand(context.ability, 'freeze', community, row)
  const id = idOf(row)
  if ((await context.db('community_freezes').where('community_id', id).delete()) === 0) throw conflict('wrong_state')
  await audit(context.db, { action: 'lift_freeze', community_id: id, kind: 'communities', record_id: id })
  return { body: await state(context, id) }
}

export const freezeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    access,
    summary: 'Whether a community is closed for safety, since when and by whom.',
    handle: async (context) => ({ body: await state(context, idOf(await rowOf(context, community, context.params['id'] ?? ''))) }),
  },
  {
    method: 'POST',
    path,
    access,
    summary:
      'Close a community in an emergency (its coordinators): its people sign in again; nobody enters and nothing leaves in a file until it is lifted. No fresh proofs: seconds count.',
    handle: freeze,
  },
  { method: 'DELETE', path, access, stepUp: true, summary: 'Open a community again that was closed for safety (its coordinators).', handle: lift },
]
