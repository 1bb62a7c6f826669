/** What may be done with an incident now, and, where something one might expect can not be done, why not. */
import type { Incident } from '../../../schemas/incident.ts'
import { type State, type Transition, transitions } from '../../../schemas/states.ts'
import type { review } from '../../../schemas/words/review.ts'
import type { SessionAccount } from '../../lib/session.tsx'

export type Verb = (typeof transitions)[number]['verb']

export type May = (action: string, kind: string, record: Readonly<Record<string, unknown>>, field?: string) => boolean

/** The one act that moves the work on, by state, if it may be done; the rest are quiet. What was sent back is mended first, then submitted again. */
const forward: Partial<Record<State, string>> = {
  draft: 'submission',
  submitted: 'review',
  under_review: 'verification',
  disputed: 'verification',
}

export interface Acts {
  readonly main: Transition | null
  readonly others: readonly Transition[]
  readonly edit: boolean
  readonly discard: boolean
}

/** The verbs that this person may use on this record in its state. */
export function actsOn(record: Incident, me: string, may: May): Acts {
  const state = record.state ?? 'draft'
  const open = (transitions as readonly Transition[]).filter((one) => one.from.includes(state) && may(one.action, 'incidents', record))
  // Reviewing what one recorded oneself leads nowhere: another person verifies.
  const next = record.created_by === me && forward[state] !== 'submission' ? null : forward[state]
  const main = open.find((one) => one.verb === next) ?? null
  return {
    main,
    others: open.filter((one) => one !== main),
    edit: may('update', 'incidents', record, 'record'),
    discard: may('delete', 'incidents', record),
  }
}

/** One sentence on what can not be done and why, as a key of the words; null when nothing needs to be said. */
export function whyNot(record: Incident, account: SessionAccount, may: May): keyof typeof review | null {
  const role = account.memberships.find((one) => one.community_id === record.community_id)?.role
  const own = record.created_by === account.id
  const reviews = role === 'reviewer' || role === 'coordinator'
  const state = record.state ?? 'draft'
  if (!role) return 'why_network'
  if (own && reviews && ['submitted', 'under_review', 'disputed'].includes(state)) return 'why_own'
  if (state === 'archived') return may('restore', 'incidents', record) ? null : 'why_archived'
  if (state === 'verified' && (own || reviews)) return 'why_verified'
  if (own && state === 'submitted') return 'why_waiting'
  if (own && (state === 'under_review' || state === 'disputed')) return 'why_review'
  if (!own && !reviews) return 'why_reader'
  return null
}
