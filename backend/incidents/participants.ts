/** Those who work on an incident together: who verifies, litigates or coordinates in its community, and its author while still a member who records. */
import type { Context } from '../context.ts'
import type { Row } from '../records/present.ts'

export interface Participant {
  readonly account_id: string
  readonly name: string
  readonly role: string
}

/** The participants of an incident (`row` as it stands in the table), by name. */
export async function participantsOf({ db }: Pick<Context, 'db'>, row: Row): Promise<Participant[]> {
  return db('memberships')
    .join('accounts', 'accounts.id', 'memberships.account_id')
    .select('memberships.account_id', 'accounts.name', 'memberships.role')
    .where('memberships.community_id', row['community_id'] as string)
    .whereNull('accounts.disabled_at')
    .where((any) => {
      any.whereIn('memberships.role', ['coordinator', 'reviewer', 'lawyer'])
      any.orWhere((all) => all.where('memberships.account_id', row['created_by'] as string).where('memberships.role', 'monitor'))
    })
    .orderBy('accounts.name')
}
