/**
 * What people did not agree to leaves in no report, export or share: the selection of incidents less those that consent keeps back (schemas/consent-rules.ts), and how many
 * these are and why. The number is told to who makes the document; the reasons only of communities where they may read consents; whose they are to nobody.
 */

import { may } from '../../schemas/ability.ts'
import { type ConsentUse, purposesOf, type Withheld, type WithheldReason, withheldReasons } from '../../schemas/consent-rules.ts'
import { incident } from '../../schemas/incident.ts'
import { type Asking, reachable } from '../records/door.ts'
import { filtered, type ReadFilter } from '../records/filter.ts'

interface Counted {
  readonly community_id: string
  readonly reason: WithheldReason
  readonly incidents: string
}

/** Whether who asks may read the consents of a whole community. */
function knows({ ability }: Asking, community_id: string): boolean {
  return may(ability, 'read', 'consents', { community_id, created_by: null, removed_at: null }, 'restricted')
}

/** The filters that a document for this use, and for this recipient if it has one, keeps to; and what it leaves out of what they select. */
export async function consented(
  asking: Asking,
  filters: readonly ReadFilter[],
  use: ConsentUse,
  recipient: string | null = null,
): Promise<{ readonly filters: readonly ReadFilter[]; readonly withheld: Withheld }> {
  const { db } = asking
  const said = [[...purposesOf[use]], recipient]
  const rows: Counted[] = await db
    .from(filtered(reachable(asking, incident), filters).select('id', 'community_id').as('wanted'))
    .joinRaw('join incidents_withheld(?::text[], ?::text) as held on held.incident_id = wanted.id', said)
    .select('community_id', 'reason')
    .count('* as incidents')
    .groupBy('community_id', 'reason')
  const incidents = rows.reduce((sum, row) => sum + Number(row.incidents), 0)
  const told = rows.filter((row) => knows(asking, row.community_id))
  const because = Object.fromEntries(
    withheldReasons.flatMap((reason) => {
      const count = told.reduce((sum, row) => (row.reason === reason ? sum + Number(row.incidents) : sum), 0)
      return count > 0 ? [[reason, count]] : []
    }),
  )
  // Where nobody refused, the counters may answer.
  if (incidents === 0) return { filters, withheld: { incidents, because } }
  const condition = 'incidents.id not in (select incident_id from incidents_withheld(?::text[], ?::text))'
  return { filters: [...filters, { name: 'consented', condition, bindings: said, values: [] }], withheld: { incidents, because } }
}
