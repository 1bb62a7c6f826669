/** The verbs that move an incident from state to state: each a guard in the ability, a reason where one is owed, and a revision that keeps both. */
import { may } from '../../schemas/ability.ts'
import { formOf } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { type Transition, transitions } from '../../schemas/states.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { refuseAfterMerge } from '../duplicates/became.ts'
import type { Route } from '../http/route.ts'
import { completed, keepSources, registered } from '../incidents/filing.ts'
import { conflict, invalid, notAllowed } from '../problem.ts'
import { rowOf } from '../records/door.ts'
import { missing } from '../records/draft.ts'
import { idOf, presenter, type Row } from '../records/present.ts'
import { checkVersion, sayVerb, update, versioned } from '../records/write.ts'

/** 403 if the person may not in any state, 409 if the state does not allow it, 403 if only the author stands in the way of herself. */
function guard(context: Context, transition: Transition, row: Row): void {
  if (may(context.ability, transition.action, 'incidents', row)) return
  const inRightState = { ...row, state: transition.from[0] }
  if (may(context.ability, transition.action, 'incidents', inRightState)) throw conflict('wrong_state')
  const ofAnother = { ...inRightState, created_by: null }
  throw notAllowed(may(context.ability, transition.action, 'incidents', ofAnother) ? 'own_record' : undefined)
}

function effects(transition: Transition, me: string): Row {
  const now = new Date().toISOString()
  switch (transition.to) {
    case 'submitted':
      return { state: 'submitted', submitted_at: now }
    case 'under_review':
      return { state: 'under_review', reviewer_id: me }
    case 'verified':
      return { state: 'verified', verified_by: me, verified_at: now }
    default:
      return { state: transition.to }
  }
}

async function act(context: Context, transition: Transition): Promise<Answer> {
  const row = await rowOf(context, incident, context.params['id'] ?? '', true)
  guard(context, transition, row)
  await refuseAfterMerge(context.db, transition, idOf(row), whoAsks(context).id)
  if (context.ifMatch !== null) checkVersion(context.ability, incident, row, context.ifMatch)
  const reason = String(context.body['reason'] ?? '').trim()
  if (transition.reason === 'required' && reason === '') throw invalid([{ field: 'reason', fault: 'required' }])
  if (transition.to === 'submitted' || transition.to === 'verified') {
    const gaps = missing(
      incident,
      transition.to === 'submitted' ? { ...row, ...completed(row) } : row,
      formOf(String(row['form']), Number(row['form_version'])),
    )
    if (gaps.length > 0) throw invalid(gaps)
  }
  await sayVerb(context.db, transition.verb, reason || null)
  const filing = transition.verb === 'submission'
  const changes = { ...effects(transition, whoAsks(context).id), ...(filing ? await registered(context, row) : {}) }
  const changed = await update(context, incident, row, changes)
  if (filing) await keepSources(context, changed)
  return { body: presenter(context.ability, incident)(changed), headers: versioned(changed) }
}

export const incidentVerbRoutes: readonly Route[] = transitions.map((transition) => ({
  method: 'POST' as const,
  path: `/api/incidents/:id/${transition.verb}`,
  access: 'signed_in' as const,
  summary: `${transition.label.en}: ${transition.from.join(', ')} → ${transition.to}.`,
  body: { type: 'object', additionalProperties: false, properties: { reason: { type: 'string', maxLength: 2000 } } },
  handle: (context: Context) => act(context, transition),
}))
