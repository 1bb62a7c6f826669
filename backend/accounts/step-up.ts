/** Stepping up: what weighs most is done only within ten minutes of having given password and second factor in this very session. */
import type { Config } from '../config.ts'
import type { Context, SignedIn } from '../context.ts'
import type { Route } from '../http/route.ts'
import { Problem } from '../problem.ts'
import { mustEnrol } from './second-factor.ts'
import { freshFor } from './sessions.ts'

/** Until when the proofs of this session count as fresh; ISO 8601. */
export const freshUntil = (account: SignedIn): string => new Date(Date.parse(account.authenticated_at ?? '1970-01-01T00:00:00Z') + freshFor).toISOString()

/** Throws what stands between somebody who is signed in and a route: a second factor that must first be set up, or proofs that must be given again. */
export function refuseStale(route: Route, context: Context, account: SignedIn, config: Config): void {
  if (route.access === 'signed_in' && !route.beforeEnrolment && mustEnrol(account, config))
    throw new Problem(403, 'enrolment_required', { detail: 'enrolment' })
  const asked = typeof route.stepUp === 'function' ? route.stepUp(context) : route.stepUp === true
  if (asked && freshUntil(account) <= context.at.toISOString()) throw new Problem(401, 'step_up_required', { detail: 'step_up' })
}

/** For what takes records along: whether there may be some of a confidential community among them; not when `?community=` names open ones only. */
export function takesConfidential({ account, query }: Context): boolean {
  const isOpen = (id: string) => account?.network_communities.includes(id) === true
  const named = query['community']
  if (named?.split(',').every(isOpen)) return false
  return (account?.memberships ?? []).some((one) => !isOpen(one.community_id))
}
