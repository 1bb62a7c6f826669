/** Incidents as facts keep them: as they may be read today, without anything that identifies people, and what a fact takes over from one. */

import { withoutNotes } from '../../schemas/coded-notes.ts'
import { placeNames } from '../../schemas/display.ts'
import { incident } from '../../schemas/incident.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { idOf, type Presented, presenter, type Row } from '../records/present.ts'
import { openNames } from '../records/sealing.ts'

/** Incidents that who asks may read, as they may be kept: presented, and nothing that identifies opened. */
export async function incidentsNow(asking: Asking, community: unknown, ids: readonly string[]): Promise<Map<string, Presented>> {
  // Nor the notes on its answers: an erasure does not reach what is frozen.
  const names = new Set(openNames(incident))
  const rows: Row[] = await reachable(asking, incident)
    .select(columnsOf(incident))
    .whereIn('incidents.id', [...ids])
    .where('community_id', community as string)
    .whereNot('state', 'draft')
  const show = presenter(asking.ability, incident)
  return new Map(rows.map((row) => [idOf(row), withoutNotes(Object.fromEntries(Object.entries(show(row)).filter(([name]) => names.has(name)))) as Presented]))
}

/** How certain a fact is, from where the incident stands in its review. */
const confidences: Readonly<Record<string, string>> = { verified: 'verified', disputed: 'disputed', under_review: 'pending' }

/** Town and area on one line, as the language of the account joins them. */
function placeOf(one: Presented): string | null {
  const names = placeNames(one['place_name'] as string | null, one['admin_area'] as string | null)
  return names.join(one['language'] === 'ar' ? '، ' : ', ').slice(0, 200) || null
}

/** What a fact takes over from an incident. */
export function drawn(one: Presented): Record<string, unknown> {
  const told = [one['title'], one['description']].filter((part) => typeof part === 'string' && part !== '')
  return {
    text: told.join('\n').slice(0, 4000),
    happened_on: one['happened_on'] ?? null,
    place_name: placeOf(one),
    violations: ((one['violations'] ?? []) as string[]).slice(0, 10),
    confidence: confidences[String(one['state'])] ?? 'reported',
  }
}

/** The values of a fact drawn from an incident; `own`: its casefile, number, community and maker. */
export function factFrom(one: Presented, own: Row): Row {
  return { ...own, ...drawn(one), incident_id: one['id'], incident_version: one['version'] }
}
