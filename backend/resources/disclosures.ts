/** Where what is known of a person has gone: asked before and after a consent is withdrawn, by those who may read that person's consents. */
import { may } from '../../schemas/ability.ts'
import { consent } from '../../schemas/consent.ts'
import { person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import type { Route } from '../http/route.ts'
import { notFound } from '../problem.ts'
import { reachable, rowOf } from '../records/door.ts'
import { idOf } from '../records/present.ts'
import { disclosuresOf } from '../reports/disclosures.ts'

/** Whether who asks may know what the person agreed to: all consents of the community, or one of this person that they recorded. */
async function knowsConsents(context: Context, personId: string, community_id: unknown): Promise<boolean> {
  if (may(context.ability, 'read', consent.collection, { community_id, created_by: null, removed_at: null }, 'restricted')) return true
  return (await reachable(context, consent).where('person_id', personId).first('consents.id')) !== undefined
}

export const disclosureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/people/:id/disclosures',
    access: 'signed_in',
    summary: 'Files, reports, dossiers and letters that held incidents naming a person: where a withdrawal comes too late.',
    handle: async (context) => {
      const row = await rowOf(context, person, context.params['id'] ?? '')
      const id = idOf(row)
      if (!(await knowsConsents(context, id, row['community_id']))) throw notFound()
      const items = await disclosuresOf(context, { id, community_id: String(row['community_id']) })
      return { body: { items, next: null, total: items.length } }
    },
  },
]
