/** Reports whose own words seem to name somebody who is to be erased: an erasure does not rewrite an account, so a person must be told where to look before it is done. */
import type { Mention } from '../../schemas/erasure.ts'
import { incident } from '../../schemas/incident.ts'
import { person } from '../../schemas/person.ts'
import { type Asking, reachable, reachableRow } from '../records/door.ts'
import { filtered, readFilters } from '../records/filter.ts'
import { namesOf } from '../records/fingerprints.ts'
import { noteMany } from '../records/given.ts'
import type { Row } from '../records/present.ts'

/** Names that are looked for, letters that a name has at least, and reports that are told, at most. */
const [looked, letters, told] = [5, 3, 30]

/** The reports of the community in which all words of one of the person's names stand, as far as who asks may read both. */
export async function mentionsOf(asking: Asking, communityId: string, personId: string): Promise<Mention[]> {
  const row = await reachableRow(asking, person, personId)
  const names = row && !row['erased_at'] ? namesOf(row).filter((name) => name.trim().length >= letters && name.length <= 200) : []
  const found = new Map<string, Row>()
  for (const name of names.slice(0, looked)) {
    const query = filtered(reachable(asking, incident), readFilters({ q: name })).where('incidents.community_id', communityId)
    const rows: Row[] = await query.select('incidents.id', 'incidents.community_id', 'reference', 'title').orderBy('incidents.id').limit(told)
    for (const one of rows) found.set(String(one['id']), one)
  }
  const all = [...found.values()].slice(0, told)
  noteMany(asking.db, incident.collection, all)
  return all.map((one) => ({ id: String(one['id']), reference: one['reference'] as string | null, title: one['title'] as string | null }))
}
