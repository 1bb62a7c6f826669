/** All that the rules of contradiction may speak of: an incident and its parts, as far as who asks may read them. */
import { act } from '../../schemas/act.ts'
import { type Contradiction, contradictionsIn, type KnownPerson } from '../../schemas/contradictions.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { person } from '../../schemas/person.ts'
import { source } from '../../schemas/source.ts'
import { type Asking, columnsOf, reachable } from '../records/door.ts'
import { presenter, type Row } from '../records/present.ts'
import { opened } from '../records/sealing.ts'
import { outsideCountry } from './inside-country.ts'

type Entry = Readonly<Record<string, unknown>>
const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : [])
const most = 500

/** The parts of an incident that are there, presented. */
export async function partsOf(asking: Asking, schema: RecordSchema, incidentId: string): Promise<Row[]> {
  const rows: Row[] = await reachable(asking, schema)
    .select(columnsOf(schema))
    .where(`${schema.collection}.incident_id`, incidentId)
    .whereNull('removed_at')
    .orderBy('created_at')
    .limit(most)
  return shown(asking, schema, rows)
}

async function shown(asking: Asking, schema: RecordSchema, rows: readonly Row[]): Promise<Row[]> {
  const show = presenter(asking.ability, schema)
  const all: Row[] = []
  for (const row of rows) all.push(show(await opened(asking, schema, row)))
  return all
}

async function peopleNamed(asking: Asking, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = await reachable(asking, person)
    .select(columnsOf(person))
    .whereIn('people.id', [...ids])
    .whereNull('removed_at')
  return shown(asking, person, rows)
}

/** People as the report describes them, before it is filed. */
function described(record: Row): KnownPerson[] {
  return entriesOf(record['victims']).map((entry, index) => ({
    id: `${index}`,
    label: String(entry['code_name'] ?? `№ ${index + 1}`),
    died_on: entry['died_on'] as string | undefined,
    status: entry['status'] as string | undefined,
  }))
}

/** The contradictions in an incident, found in what who asks may read of it. `record` is presented; `today` is `YYYY-MM-DD`. */
export async function contradictionsOf(asking: Asking, record: Row, today: string): Promise<Contradiction[]> {
  const id = String(record['id'])
  const acts = await partsOf(asking, act, id)
  const sources = await partsOf(asking, source, id)
  const told = entriesOf(record['sources']).map((entry, index) => ({ ...entry, id: String(entry['source_id'] ?? index) }))
  const victims = [...new Set(acts.flatMap((one) => (one['victim_id'] ? [String(one['victim_id'])] : [])))]
  const speakers = sources.flatMap((one) => (one['person_id'] ? [String(one['person_id'])] : []))
  const registered = await peopleNamed(asking, [...new Set([...victims, ...speakers])])
  const people = registered.map((one) => ({ ...one, id: String(one['id']), label: String(one['code_name'] ?? one['reference'] ?? '') })) as KnownPerson[]
  const { country, latitude, longitude } = record
  const pointed = typeof country === 'string' && typeof latitude === 'number' && typeof longitude === 'number'
  return contradictionsIn({
    today,
    happened_on: record['happened_on'] as string | null,
    released_on: (record['answers'] as Entry | undefined)?.['released_on'] as string | undefined,
    submitted_at: record['submitted_at'] as string | null,
    victims_count: record['victims_count'] as number | null,
    outside: pointed && outsideCountry(country, latitude, longitude),
    people: victims.length > 0 ? people : [...described(record), ...people],
    named: Math.max(victims.length, entriesOf(record['victims']).length),
    acts: acts as unknown as Parameters<typeof contradictionsIn>[0]['acts'],
    sources: (sources.length > 0 ? sources : told) as unknown as Parameters<typeof contradictionsIn>[0]['sources'],
  })
}
