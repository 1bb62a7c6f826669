/**
 * What a plain report becomes when it is filed: its people enter the registry, its forces the organisations, its sources their own records, and the report keeps the way to
 * each. Acts and involvements are drawn by the database itself (migrations/015). Filing the corrected report again changes the same records.
 */
import { randomUUID } from 'node:crypto'
import { formOf } from '../../schemas/forms/registry.ts'
import { organisation } from '../../schemas/organisation.ts'
import { person } from '../../schemas/person.ts'
import { source } from '../../schemas/source.ts'
import { becamePerson } from '../duplicates/became.ts'
import { type Asking, reachable, reachableRow } from '../records/door.ts'
import { blindOf } from '../records/fingerprints.ts'
import type { Row } from '../records/present.ts'
import { insert, update } from '../records/write.ts'
import { followingEntries } from './corrected.ts'

type Entry = Readonly<Record<string, unknown>>
const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : [])
const union = (one: unknown, more: readonly unknown[]): unknown[] => [...new Set([...entriesOf(one), ...more.filter((item) => typeof item === 'string')])]
const present = (values: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''))

/** The people of a report. A form of one person says which of its answers describe the one victim. */
function victimsOf(row: Row): Entry[] {
  const entries = entriesOf(row['victims'])
  const version = row['form_version']
  const form = formOf(String(row['form']), typeof version === 'number' ? version : undefined)
  if (!form?.victim) return entries
  const answers = (row['answers'] ?? {}) as Entry
  const described = Object.entries(form.victim).map(([name, field]) => [name, answers[field]])
  return [present({ person_id: entries[0]?.['person_id'], ...Object.fromEntries(described) })]
}

/** When one person suffered something else than the others, each entry says what: the report's violations as they were before they became those of all together. */
function told(entries: readonly Entry[], violations: unknown): Entry[] {
  const own = (entry: Entry) => entriesOf(entry['violations'])
  return entries.some((entry) => own(entry).length > 0)
    ? entries.map((entry) => (own(entry).length > 0 ? entry : { ...entry, violations: entriesOf(violations) }))
    : [...entries]
}

/** When a report names forces without saying what each is, and says of all together that they are of one type, that is theirs: it is no further force. */
function typed(forces: readonly Entry[], types: unknown): Entry[] {
  const open = entriesOf(types).filter((type) => !forces.some((one) => one['type'] === type))
  return open.length === 1 ? forces.map((one) => (one['type'] ? one : { ...one, type: open[0] })) : [...forces]
}

/** What single answers say of the whole: types of force, violations of one person, the number of people. Values not given stay as they are. */
export function completed(row: Row): Row {
  const victims = told(victimsOf(row), row['violations'])
  const forces = typed(entriesOf(row['forces']), row['perpetrator_types'])
  const types = forces.map((one) => one['type'])
  const violations = victims.flatMap((one) => entriesOf(one['violations']) as unknown[])
  return {
    ...(victims.length > 0 ? { victims, victims_count: row['victims_count'] ?? victims.length } : {}),
    ...(types.length > 0 ? { forces, perpetrator_types: union(row['perpetrator_types'], types) } : {}),
    ...(violations.length > 0 ? { violations: union(row['violations'], violations) } : {}),
  }
}

const groups: readonly [number, string][] = [
  [12, 'child'],
  [18, 'adolescent'],
  [60, 'adult'],
]
const groupOf = (age: unknown): string | undefined => (typeof age === 'number' ? (groups.find(([below]) => age < below)?.[1] ?? 'older') : undefined)

function personFrom(entry: Entry): Row {
  const { name, code_name, sex, age, status, died_on, occupation, contact } = entry
  const names = name ? [{ name, kind: 'usual' }] : undefined
  return present({ names, code_name, sex, age_group: groupOf(age), status, died_on, occupation, contacts: contact ? [{ contact }] : undefined })
}

/** The record of an entry: the one that it leads to, changed where it is the author's own, or a new one. */
async function personOf(asking: Asking, own: Row, entry: Entry, report: unknown): Promise<string> {
  const said = entry['person_id']
  const id = typeof said === 'string' ? ((await becamePerson(asking, said)) ?? said) : undefined
  const known = typeof id === 'string' ? await reachableRow(asking, person, id, true) : undefined
  const values = personFrom(entry)
  if (known && known['community_id'] === own['community_id']) {
    const after = { ...known, ...values }
    const changes = Object.keys(values).some((name) => JSON.stringify(known[name]) !== JSON.stringify(values[name]))
    if (changes && known['created_by'] === own['created_by']) await update(asking, person, known, values, await blindOf(asking, after))
    return String(id)
  }
  const fresh = { ...own, ...values, id: randomUUID(), counting_unit: 'individual' }
  await insert(asking, person, fresh, { ...(await blindOf(asking, fresh)), drawn_from: report })
  return fresh.id
}

async function organisationOf(asking: Asking, own: Row, entry: Entry, report: Row): Promise<string | null> {
  const name = String(entry['name'] ?? '').trim()
  if (!name) return null
  const known: Row | undefined = await reachable(asking, organisation)
    .where({ community_id: own['community_id'] })
    .whereNull('removed_at')
    .whereRaw('lower(name) = lower(?)', [name])
    .first('id')
  if (known) return String(known['id'])
  const values = { ...own, id: randomUUID(), name, kind: entry['type'] ?? null, country: report['country'] ?? null }
  return String((await insert(asking, organisation, values, { drawn_from: report['id'] }))['id'])
}

/** Puts people and forces of a report on record; answers the report's fields as they now lead there. */
export async function registered(asking: Asking, filed: Row): Promise<Row> {
  const followed = await followingEntries(asking, filed)
  const row = { ...filed, ...followed } as Row
  const whole = { ...row, ...completed(row) } as Row
  const own = { community_id: row['community_id'], created_by: row['created_by'] }
  const victims: Entry[] = []
  for (const entry of entriesOf(whole['victims'])) victims.push({ ...entry, person_id: await personOf(asking, own, entry, row['id']) })
  const forces: Entry[] = []
  for (const entry of entriesOf(whole['forces'])) forces.push({ ...entry, organisation_id: await organisationOf(asking, own, entry, row) })
  const sources = entriesOf(whole['sources']).map((entry) => ({ ...entry, source_id: entry['source_id'] ?? randomUUID() }))
  return {
    ...followed,
    ...completed(row),
    ...(victims.length > 0 ? { victims } : {}),
    ...(forces.length > 0 ? { forces } : {}),
    ...(sources.length > 0 ? { sources } : {}),
  }
}

function sourceFrom(entry: Entry, own: Row): Row {
  const { connection, name, materials, account, reliability, dated_on } = entry
  const graded = reliability ? { graded_by: own['created_by'], graded_at: new Date().toISOString() } : {}
  return { ...present({ connection, name, materials, account, reliability, dated_on }), ...graded }
}

/** Puts the further sources of a filed report on record. */
export async function keepSources(asking: Asking, row: Row): Promise<void> {
  const own = { community_id: row['community_id'], created_by: row['created_by'] }
  for (const entry of entriesOf(row['sources'])) {
    const id = String(entry['source_id'] ?? '')
    const values = sourceFrom(entry, own)
    const known = id ? await reachableRow(asking, source, id, true) : undefined
    if (known && known['incident_id'] === row['id'] && known['version'] === 1) {
      const { graded_at: _, ...compared } = values
      if (Object.keys(compared).some((name) => JSON.stringify(known[name]) !== JSON.stringify(compared[name]))) await update(asking, source, known, values)
    } else if (!known) await insert(asking, source, { ...own, ...values, id, incident_id: row['id'], derived: true })
  }
}

const ways = new Set(['person_id', 'organisation_id', 'source_id'])

/** The values of a report as two sendings of it are compared: completed, and without the ways that filing has added. */
export function comparable(values: Row): Row {
  const whole = { ...values, ...completed(values) } as Row
  const bare = (name: string) => entriesOf(whole[name]).map((entry) => present(Object.fromEntries(Object.entries(entry).filter(([key]) => !ways.has(key)))))
  return { ...whole, ...Object.fromEntries(['victims', 'forces', 'sources'].flatMap((name) => (name in whole ? [[name, bare(name)]] : []))) }
}
