/** The discussion of an incident: threads of one level, with mentions of those who may take part, settled and opened again by them. */
import { incident } from '../../schemas/incident.ts'
import { remark } from '../../schemas/remark.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { participantsOf } from '../incidents/participants.ts'
import { conflict, invalid } from '../problem.ts'
import { demand, reachableRow, rowOf } from '../records/door.ts'
import { presenter, type Row } from '../records/present.ts'
import { sayVerb, update, versioned } from '../records/write.ts'
import { recordRoutes } from './records.ts'

/** A remark stands in the thread of its root; only who takes part can be addressed. */
async function derived(context: Context, values: Row, before: Row | null): Promise<Row> {
  const whole = await reachableRow(context, incident, String(values['incident_id'] ?? before?.['incident_id']))
  if (!whole) return {}
  const out: Record<string, unknown> = {}
  if (!before) out['author_id'] = whole['created_by']
  if (before && 'thread_id' in values && values['thread_id'] !== before['thread_id']) throw invalid([{ field: 'thread_id', fault: 'read_only' }])
  if (!before && typeof values['thread_id'] === 'string') {
    const root = await reachableRow(context, remark, values['thread_id'])
    out['thread_id'] = root?.['thread_id'] ?? root?.['id']
  }
  if (Array.isArray(values['mentions'])) {
    const mentions = [...new Set(values['mentions'].map((one) => String(one).toLowerCase()))]
    const participants = await participantsOf(context, whole)
    if (mentions.some((one) => !participants.some((other) => other.account_id === one))) throw invalid([{ field: 'mentions', fault: 'no_such_record' }])
    out['mentions'] = mentions
  }
  return out
}

/** Settles a thread, or opens it again. */
async function settled(context: Context, settle: boolean): Promise<Answer> {
  const row = await rowOf(context, remark, context.params['id'] ?? '', true)
  demand(context.ability, 'resolve', remark, row)
  if (row['thread_id'] !== null || (row['resolved_at'] !== null) === settle) throw conflict('wrong_state')
  await sayVerb(context.db, settle ? 'resolution' : 'reopening', null)
  const changes = settle ? { resolved_at: context.at.toISOString(), resolved_by: whoAsks(context).id } : { resolved_at: null, resolved_by: null }
  const changed = await update(context, remark, row, changes)
  return { body: presenter(context.ability, remark)(changed), headers: versioned(changed) }
}

const verb = (name: string, summary: string, settle: boolean): Route => ({
  method: 'POST',
  path: `/api/remarks/:id/${name}`,
  access: 'signed_in',
  summary,
  handle: (context) => settled(context, settle),
})

export const remarkRoutes: readonly Route[] = [
  ...recordRoutes(remark, { asks: 'discuss', derive: derived }),
  verb('resolution', 'Settle a thread.', true),
  verb('reopening', 'Open a settled thread again.', false),
]
