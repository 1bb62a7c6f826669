/**
 * Facts drawn from incidents: frozen as the incident stood when it was drawn, without what identifies people; compared with the incident as it stands now;
 * brought up to date only when somebody asks. What the lawyer wrote is never overwritten.
 */
import { isDeepStrictEqual } from 'node:util'
import { casefile } from '../../schemas/casefile.ts'
import { casefileFact } from '../../schemas/casefile-parts.ts'
import { languages, type RecordSchema } from '../../schemas/dialect.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import { incident } from '../../schemas/incident.ts'
import { audit } from '../audit/record.ts'
import { writeAlleged } from '../casefiles/alleged-drawn.ts'
import { drawn, factFrom, incidentsNow } from '../casefiles/frozen.ts'
import { type Context, whoAsks } from '../context.ts'
import type { Route } from '../http/route.ts'
import { conflict, invalid } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { type Change, difference } from '../records/history.ts'
import { idOf, type Presented, presenter, type Row } from '../records/present.ts'
import { checkVersion, insert, update, versioned } from '../records/write.ts'
import type { Special } from './records.ts'

/** The next number of a part in its casefile. Numbers are never given twice, also not after one was taken away. */
export async function numbered({ db }: Context, schema: RecordSchema, values: Row, before: Row | null): Promise<Row> {
  if (before) return {}
  const casefile_id = String(values['casefile_id'])
  // Two who add at the same moment wait for each other.
  await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${schema.collection} ${casefile_id}`])
  const [row] = await db(schema.collection).where({ casefile_id }).max('number as last')
  return { number: Number(row?.['last'] ?? 0) + 1 }
}

/** A fact recorded by hand may name an incident: it is frozen as it stands. */
async function frozenBy(context: Context, values: Row, before: Row | null): Promise<Presented | null | undefined> {
  const id = values['incident_id']
  if (id === undefined || id === before?.['incident_id']) return undefined
  if (id === null) return null
  return (await incidentsNow(context, values['community_id'] ?? before?.['community_id'], [String(id)])).get(String(id)) ?? null
}

export const factSpecial: Special = {
  derive: async (context, values, before) => {
    const number = await numbered(context, casefileFact, values, before)
    const frozen = await frozenBy(context, values, before)
    return frozen === undefined ? number : { ...number, incident_version: frozen?.['version'] ?? null }
  },
  hidden: async (context, after, before): Promise<Row> => {
    const frozen = await frozenBy(context, after, before)
    return frozen === undefined ? {} : { frozen: frozen && JSON.stringify(frozen) }
  },
}

interface Compared {
  readonly fact: Row
  readonly frozen: Presented
  readonly now: Presented
}

/** A fact, the incident as it was frozen and as it stands; 409 when it was drawn from none that can still be read. */
async function compared(context: Context, lock = false): Promise<Compared> {
  const fact = await rowOf(context, casefileFact, context.params['id'] ?? '', lock)
  demand(context.ability, 'update', casefileFact, fact)
  const now = (await incidentsNow(context, fact['community_id'], [String(fact['incident_id'])])).get(String(fact['incident_id']))
  const kept: { frozen: Presented | null } | undefined = await context.db('casefile_facts').select('frozen').where('id', String(fact['id'])).first()
  if (!now) throw conflict('wrong_state')
  return { fact, frozen: kept?.frozen ?? {}, now }
}

const beside = new Set(['id', 'community_id', 'version', 'updated_at', 'created_at', 'created_by'])
const told = (changes: readonly Change[]): Change[] => changes.filter((one) => !beside.has(one.field))

/** Draws facts from several incidents at once, in the order of their dates, those of one day in the order in which they were filed. */
async function freeze(context: Context) {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, 'amend', casefile, row)
  const ids = [...new Set((context.body['incident_ids'] as string[]).map((one) => one.toLowerCase()))]
  const found = await incidentsNow(context, row['community_id'], ids)
  if (ids.some((one) => !found.has(one))) throw invalid([{ field: 'incident_ids', fault: 'no_such_record' }])
  const start = (one: Presented) => parseEdtf(String(one['happened_on'] ?? ''))?.from ?? '9999'
  const filed = (one: Presented) => String(one['reference'] ?? '')
  const inOrder = [...found.values()].sort((a, b) => start(a).localeCompare(start(b)) || filed(a).localeCompare(filed(b), 'en', { numeric: true }))
  const own = { casefile_id: idOf(row), community_id: row['community_id'], created_by: whoAsks(context).id }
  const { number: first } = (await numbered(context, casefileFact, own, null)) as { number: number }
  const made: Row[] = []
  for (const [index, one] of inOrder.entries()) {
    made.push(await insert(context, casefileFact, factFrom(one, { ...own, number: first + index }), { frozen: JSON.stringify(one) }))
  }
  const drawnFrom = inOrder.map((from, index) => ({ number: first + index, from }))
  await writeAlleged(context, own, drawnFrom, languages.find((one) => one === row['language']) ?? context.language)
  const items = made.map(presenter(context.ability, casefileFact))
  return { status: 201, body: { items, next: null, total: items.length } }
}

/** Takes the incident as it stands: what the fact had taken over and nobody has rewritten follows, the rest stays as the lawyer wrote it. */
async function renew(context: Context) {
  const { fact, frozen, now } = await compared(context, true)
  checkVersion(context.ability, casefileFact, fact, context.ifMatch)
  const [was, is] = [drawn(frozen), drawn(now)]
  const follows = Object.fromEntries(Object.entries(is).filter(([name]) => isDeepStrictEqual(fact[name], was[name])))
  const changed = await update(context, casefileFact, fact, { ...follows, incident_version: now['version'] }, { frozen: JSON.stringify(now) })
  await audit(context.db, { action: 'renew_fact', community_id: String(fact['community_id']), kind: 'casefile_facts', record_id: idOf(fact) })
  return { body: presenter(context.ability, casefileFact)(changed), headers: versioned(changed) }
}

export const casefileFactRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/casefiles/:id/facts',
    access: 'signed_in',
    summary: 'Draw facts from incidents, frozen as they stand, in the order of their dates.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['incident_ids'],
      properties: { incident_ids: { type: 'array', minItems: 1, maxItems: 200, items: { type: 'string', format: 'uuid' } } },
    },
    handle: freeze,
  },
  {
    method: 'GET',
    path: '/api/casefile_facts/:id/difference',
    access: 'signed_in',
    summary: 'What changed in the incident since the fact was drawn from it.',
    handle: async (context) => {
      const { fact, frozen, now } = await compared(context)
      return { body: { frozen_version: fact['incident_version'] ?? null, current_version: now['version'], changes: told(difference(incident, frozen, now)) } }
    },
  },
  {
    method: 'POST',
    path: '/api/casefile_facts/:id/update',
    access: 'signed_in',
    summary: 'Take the incident as it now stands into the fact; If-Match names the version meant.',
    body: { type: 'object', additionalProperties: false, properties: {} },
    handle: renew,
  },
]
