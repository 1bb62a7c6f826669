/**
 * Records of every kind in the secret community, each of their texts a word of its own; who may read which is written here by hand: of a part or of the registry the open
 * fields every member, all else whoever recorded it and those trusted; of what was entrusted by a person, nothing but for these.
 */
import { notesName } from '../../schemas/coded-notes.ts'
import type { RecordSchema, Sensitivity } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/kinds.ts'
import type { Person } from '../support/people.ts'
import { type Name, type Readers, secretPeople } from './cast.ts'

interface Making {
  readonly people: Readonly<Record<Name, Person>>
  readonly secret: string
  readonly incidents: Readonly<Record<string, string>>
  readonly wordsFor: (field: Field, where: string, readers: Readers) => unknown
  readonly notesFor: (schema: RecordSchema, where: string, readers: Readers) => unknown
  readonly reason: (where: string, readers: readonly Name[]) => string
  readonly ok: (reply: { status: number; text: string; body: { id: string } }, what: string) => string
}

const entrusted = ['consents', 'interviews']
const readersOf =
  (collection: string, by: Name): Readers =>
  (sensitivity: Sensitivity) =>
    !entrusted.includes(collection) && (sensitivity === 'public' || sensitivity === 'community')
      ? secretPeople
      : [...new Set<Name>([by, 'lawyer', 'reviewer', 'coordinator'])]

/** Makes them: of each kind one by the author of an incident and one by a reviewer; answers identifiers by collection. The last person is taken away again. */
export async function canaryRecords({ people, secret, incidents, wordsFor, notesFor, reason, ok }: Making): Promise<Record<string, string[]>> {
  const made: Record<string, string[]> = {}
  const schemaOf = (collection: string) => kinds.find((one) => one.collection === collection) as RecordSchema

  async function record(collection: string, by: Name, more: Readonly<Record<string, unknown>>): Promise<string> {
    const where = `${collection} of ${by}`
    const words = fieldsOf(schemaOf(collection)).flatMap((field): [string, unknown][] => {
      const value = field.schema.readOnly || field.schema.duty === 'review' ? undefined : wordsFor(field, where, readersOf(collection, by))
      return value === undefined ? [] : [[field.name, value]]
    })
    const schema = schemaOf(collection)
    const notes = notesName in schema.properties ? { [notesName]: notesFor(schema, where, readersOf(collection, by)) } : {}
    const id = ok(await people[by].post(`/api/${collection}`, { ...Object.fromEntries(words), ...notes, ...more }), where)
    made[collection] = [...(made[collection] ?? []), id]
    return id
  }

  // A monitor writes parts of her own report when it was returned to her; a reviewer of what lies on the desk.
  const written: readonly [Name, string][] = [
    ['author', 'secret killing'],
    ['reviewer', 'secret general'],
  ]
  for (const [by, name] of written) {
    const incident = { incident_id: incidents[name] }
    const registry = { community_id: secret }
    const person = await record('people', by, { ...registry, counting_unit: 'individual', sex: 'female', born_on: '1990' })
    const organisation = await record('organisations', by, { ...registry, kind: 'state.police' })
    await record('affiliations', by, { ...registry, person_id: person, organisation_id: organisation })
    const act = await record('acts', by, { ...incident, victim_id: person, violation: 'liberty.arbitrary_arrest' })
    const source = await record('sources', by, { ...incident, act_id: act, connection: 'witness' })
    await record('involvements', by, { ...incident, act_id: act, person_id: person, organisation_id: organisation, source_id: source })
    await record('consents', by, { ...registry, person_id: person, purpose: 'collect', given: 'given', given_on: '2026-01' })
    await record('interviews', by, { ...registry, person_id: person, held_on: '2026-01' })
    await record('interventions', by, { ...incident, person_id: person, kind: 'legal.advice', happened_on: '2026-02' })
    await record('incident_links', by, { ...incident, related_id: incidents['secret torture'], kind: 'follows' })
  }
  const gone = await record('people', 'lawyer', { community_id: secret, counting_unit: 'individual' })
  ok(await people.lawyer.delete(`/api/people/${gone}`), 'taking a person away')

  // One person recorded twice, by two: the records stay merged, and another pair is merged, with what identifies taken over, and taken apart again.
  const twice = async (by: Name, other: Name): Promise<[string, string]> => {
    const individual = { community_id: secret, counting_unit: 'individual' }
    return [await record('people', by, individual), await record('people', other, individual)]
  }
  const merge = async ([id, other_id]: readonly [string, string], more: Readonly<Record<string, unknown>>) => {
    const reply = await people.reviewer.post(`/api/people/${id}/merges`, { other_id, other_version: 1, ...more }, { ifMatch: 1 })
    ok({ ...reply, body: { id: '' } }, 'a merge of people')
    return String((reply.body as unknown as { merge: string }).merge)
  }
  await merge(await twice('author', 'reviewer'), { reason: reason('reason of a merge of people', readersOf('people', 'author')('restricted')) })
  const apart = await twice('monitor', 'monitor')
  const undone = await merge(apart, { choices: { names: 'both', contacts: 'both' } })
  ok({ ...(await people.coordinator.delete(`/api/people/${apart[0]}/merges/${undone}`)), body: { id: '' } }, 'taking a merge of people back')
  return made
}
