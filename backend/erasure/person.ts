/** Erasing a person: their names, documents and contacts, what was noted of them, their interviews, and their place in the reports that named them. The record stays as a stone. */
import { affiliation } from '../../schemas/affiliation.ts'
import { normalise } from '../../schemas/arabic.ts'
import { casefileAlleged, casefileClient } from '../../schemas/casefile/people.ts'
import { consent } from '../../schemas/consent.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { interview } from '../../schemas/interview.ts'
import { person } from '../../schemas/person.ts'
import { source } from '../../schemas/source.ts'
import type { Row } from '../records/present.ts'
import { identityOf } from '../records/sealing.ts'
import { blanked, type Hand, makeStone } from './hand.ts'
import { knownTexts } from './named.ts'
import { reportsNaming, takeOut } from './reports.ts'

/** What a stone still says: that there was one, or how many, for the numbers of published reports. */
const stays = ['counting_unit', 'number', 'number_estimated', 'sex', 'age_group', 'status']
/** Of a consent its answer stays: what left under it was allowed. */
const agreed = ['purpose', 'given', 'given_on', 'expires_on', 'withdrawn_on', 'manner', 'language']
const describing = ['born_on', 'profession', 'dependants', 'guardian_authority', 'vulnerability', 'health']

/** Records that are about the person, and what of each is set to what. */
const about: readonly [RecordSchema, (schema: RecordSchema) => Record<string, unknown>][] = [
  [interview, (schema) => blanked(schema, ['held_on', 'purpose'])],
  [consent, (schema) => blanked(schema, agreed)],
  [affiliation, (schema) => blanked(schema, ['certainty'])],
  [casefileClient, () => Object.fromEntries(describing.map((name) => [name, null]))],
  [casefileAlleged, () => ({})],
]

/** Sources that are the person, by their sealed link or by name: their key is destroyed. */
async function eraseAsSource(hand: Hand, row: Row, known: ReadonlySet<string>): Promise<void> {
  const rows: Row[] = await hand.db('sources').where('community_id', String(row['community_id'])).whereNotNull('sealed').whereNotNull('sealed_key')
  for (const one of rows) {
    const { person_id, name } = await identityOf(hand, source, one)
    if (person_id === row['id'] || (typeof name === 'string' && known.has(normalise(name)))) await makeStone(hand, source, String(one['id']), {})
  }
}

/** Erases; does nothing when there is no such person. */
export async function erasePerson(hand: Hand, id: string): Promise<void> {
  const { db } = hand
  const row: Row | undefined = await db('people').where('id', id).forUpdate().first()
  if (!row) return
  const known = knownTexts(await identityOf(hand, person, row))
  for (const report of await reportsNaming(hand, row)) await takeOut(hand, report, id, known)
  await eraseAsSource(hand, row, known)
  for (const [schema, values] of about)
    for (const { id: part } of await db(schema.collection).select('id').where('person_id', id)) await makeStone(hand, schema, part, values(schema))
  // Records of the same person that were merged into this one still say what they said.
  await db('person_merges').where('survivor_id', id).orWhere('merged_id', id).update({ reason: null })
  for (const { id: same } of await db('people').select('id').where('merged_into', id).whereNull('erased_at')) await erasePerson(hand, same)
  const moment = new Date().toISOString()
  await makeStone(hand, person, id, { ...blanked(person, stays), blind: [], removed_at: row['removed_at'] ?? moment, erased_at: moment })
}
