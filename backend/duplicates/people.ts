/**
 * Which records may be of one person: found through the blind index of her community (how her names sound, numbers of documents), then weighed by her names as they are
 * written, documents, birth and sex. Only for those who may read every name there, only within the community.
 */
import { parseEdtf } from '../../schemas/edtf.ts'
import { possible } from '../../schemas/likeness.ts'
import { compareNames } from '../../schemas/names.ts'
import { person } from '../../schemas/person.ts'
import { type PersonCode, type PersonReason, personReason } from '../../schemas/person-likeness.ts'
import { blindTokens } from '../keys/keyring.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { documentsOf, likenessFingerprints, namesOf } from '../records/fingerprints.ts'
import { idOf, type Row } from '../records/present.ts'
import { opened } from '../records/sealing.ts'

/** Records that are opened and weighed for one person, and those shown, at most. */
const [weighed, shown] = [60, 10]

export interface AlikePerson {
  readonly row: Row
  readonly score: number
  readonly reasons: readonly PersonReason[]
}

/** Years between two dates of birth, at least: 0 where they can be the same; null where one is not known. */
function yearsApart(one: unknown, other: unknown): number | null {
  const [mine, theirs] = [parseEdtf(String(one ?? '')), parseEdtf(String(other ?? ''))]
  if (!mine?.from || !mine.to || !theirs?.from || !theirs.to) return null
  const gap = Math.max(Date.parse(mine.from) - Date.parse(theirs.to), Date.parse(theirs.from) - Date.parse(mine.to))
  return gap <= 0 ? 0 : gap / (365.25 * 86_400_000)
}

/** How likely two records are of one person, 0 to 1, and why. */
export function weigh(one: Row, other: Row): Omit<AlikePerson, 'row'> {
  const named = namesOf(one)
    .flatMap((mine) => namesOf(other).map((theirs) => compareNames(mine, theirs)))
    .reduce((best, next) => (next.score > best.score ? next : best), { score: 0, reasons: [] })
  const reasons: PersonCode[] = [...named.reasons]
  let score = named.score
  if (documentsOf(one).some((number) => documentsOf(other).includes(number))) {
    score = Math.max(score, 0.95)
    reasons.push('same_document')
  }
  const apart = yearsApart(one['born_on'], other['born_on'])
  if (apart === 0) {
    score += (1 - score) * 0.2
    reasons.push('same_birth')
  } else if (apart !== null && apart > 1) {
    score *= 0.6
    reasons.push('other_birth')
  }
  if (one['sex'] && other['sex'] && one['sex'] !== other['sex']) {
    score *= 0.6
    reasons.push('other_sex')
  }
  return { score: Math.round(score * 1000) / 1000, reasons: reasons.map(personReason) }
}

/** Candidates for a person (opened), whole rows, opened, the likeliest first. Present them before they leave. */
export async function peopleLike(asking: Asking, row: Row): Promise<AlikePerson[]> {
  const texts = likenessFingerprints(row)
  if (texts.length === 0 || !asking.keys) return []
  const community = String(row['community_id'])
  const tokens = blindTokens(await asking.keys.current(asking.db, community), texts)
  const found: Row[] = await reachable(asking, person, 'compare')
    .select(columnsOf(person))
    .where('people.community_id', community)
    .whereRaw('blind && ?::text[]', [tokens])
    .whereNot('people.id', idOf(row))
    .whereNull('removed_at')
    .orderByRaw('cardinality(array(select unnest(blind) intersect select unnest(?::text[]))) desc, people.id', [tokens])
    .limit(weighed)
  const all: AlikePerson[] = []
  for (const one of found) {
    const other = await opened(asking, person, one)
    all.push({ row: other, ...weigh(row, other) })
  }
  return all
    .filter((one) => one.score >= possible)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
}
