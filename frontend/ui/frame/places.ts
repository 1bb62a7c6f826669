/** The places of the application, and who finds which of them in the navigation. */
import type { Ability } from '../../../schemas/ability.ts'
import type { app } from '../../../schemas/words/app.ts'
import type { SessionAccount } from '../../lib/session.tsx'
import type { IconName } from '../icon.tsx'

export interface Place {
  readonly to: string
  readonly word: keyof typeof app
  readonly icon: IconName
  /** Stays in view on a phone. */
  readonly near: boolean
}

/** Whether somebody may do this in at least one of their communities. */
export function somewhere(ability: Ability, action: string): boolean {
  return ability.rules.some(
    (rule) => rule.action === action && rule.subject === 'communities' && (rule.conditions as { id?: { $in?: unknown[] } } | undefined)?.id?.$in?.length !== 0,
  )
}

/** Those who use the law: the others find it by its address. */
const counsel: ReadonlySet<string> = new Set(['lawyer', 'coordinator', 'reviewer'])

/** Those who litigate. */
const litigators: ReadonlySet<string> = new Set(['lawyer', 'coordinator'])

/** The navigation of this account. */
export function placesOf(account: SessionAccount, ability: Ability): readonly Place[] {
  return [
    { to: '/', word: 'home', icon: 'home', near: true },
    { to: '/incidents', word: 'incidents', icon: 'list', near: true },
    { to: '/map', word: 'map', icon: 'map', near: true },
    { to: '/statistics', word: 'statistics', icon: 'chart', near: false },
    ...(account.memberships.length > 0 ? [{ to: '/registry', word: 'registry', icon: 'person', near: false } as const] : []),
    ...(somewhere(ability, 'report') ? [{ to: '/reports', word: 'reports', icon: 'report', near: false } as const] : []),
    ...(somewhere(ability, 'import') ? [{ to: '/imports', word: 'imports', icon: 'import', near: false } as const] : []),
    ...(somewhere(ability, 'record') ? [{ to: '/evidence', word: 'evidence', icon: 'archive', near: false } as const] : []),
    ...(account.memberships.some((one) => litigators.has(one.role)) ? [{ to: '/casefiles', word: 'casefiles', icon: 'scales', near: false } as const] : []),
    ...(account.is_host || account.memberships.some((one) => counsel.has(one.role))
      ? [{ to: '/forums', word: 'forums', icon: 'book', near: false } as const]
      : []),
    { to: '/communities', word: 'communities', icon: 'people', near: false },
    ...(account.is_host ? [{ to: '/accounts', word: 'accounts', icon: 'person', near: false } as const] : []),
  ]
}
