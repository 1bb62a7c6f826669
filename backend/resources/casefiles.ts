/**
 * Casefiles beyond the usual verbs: facts and claims are numbered in order, a fact remembers the version of the incident from which it was drawn;
 * the matrix of forums, what is not yet proven, the deadlines, and these as a calendar.
 */
import { casefile } from '../../schemas/casefile.ts'
import { casefileFact, casefileProcedure, casefileRemedy, claim } from '../../schemas/casefile-parts.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import { deadlinesOf } from '../../schemas/law/deadline.ts'
import { rightOf } from '../../schemas/law/elements.ts'
import { forumMatrix } from '../../schemas/law/forum-matrix.ts'
import { forums } from '../../schemas/law/forums.ts'
import { sayReason } from '../../schemas/law/light.ts'
import type { Matter } from '../../schemas/law/matter.ts'
import { matterOf } from '../../schemas/law/matter-of.ts'
import { say } from '../../schemas/say.ts'
import { calendarWords } from '../../schemas/words/calendar.ts'
import type { Context } from '../context.ts'
import { ical } from '../exports/ical.ts'
import type { Route } from '../http/route.ts'
import { type KnownLaw, knownLaw } from '../law/known.ts'
import { reachable, reachableRow, rowOf } from '../records/door.ts'
import type { Row } from '../records/present.ts'
import { readDay } from './forums.ts'
import { recordRoutes } from './records.ts'

/** The next number of a part in its casefile. Numbers are never given twice, also not after one was taken away. */
async function numbered(context: Context, schema: RecordSchema, values: Row, before: Row | null): Promise<Row> {
  if (before) return {}
  const [row] = await context
    .db(schema.collection)
    .where('casefile_id', values['casefile_id'] as string)
    .max('number as last')
  return { number: Number(row?.['last'] ?? 0) + 1 }
}

/** The version of the incident as it stands when a fact is drawn from it. */
async function frozen(context: Context, values: Row): Promise<Row> {
  const id = values['incident_id']
  if (id === undefined) return {}
  const row = typeof id === 'string' ? await reachableRow(context, incident, id) : undefined
  return { incident_version: row?.['version'] ?? null }
}

/** The parts of a casefile that are there, in their order. */
async function partsOf(context: Context, schema: RecordSchema, id: string): Promise<Row[]> {
  const order = 'number' in schema.properties ? 'number' : 'created_at'
  return reachable(context, schema).select(`${schema.collection}.*`).where('casefile_id', id).whereNull('removed_at').orderBy([order, 'id'])
}

interface Read {
  readonly row: Row
  readonly matter: Matter
  readonly law: KnownLaw
  readonly today: string
}

/** A casefile, its matter, and the law known to its community; 404 for who may not read it. */
async function read(context: Context): Promise<Read> {
  const today = readDay('on', context.query['on'])
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  const id = String(row['id'])
  const [facts, remedies, procedures] = [
    await partsOf(context, casefileFact, id),
    await partsOf(context, casefileRemedy, id),
    await partsOf(context, casefileProcedure, id),
  ]
  return { row, matter: matterOf(row, facts, remedies, procedures), law: await knownLaw(context.db, String(row['community_id'])), today }
}

/** The forums that the team considers, or all. */
function considered(row: Row): string[] {
  const chosen = (row['forums'] ?? []) as readonly string[]
  return forums.map((one) => one.code).filter((code) => chosen.length === 0 || chosen.includes(code))
}

const id = '/api/casefiles/:id'
const access = 'signed_in' as const

export const casefileRoutes: readonly Route[] = [
  ...recordRoutes(casefile),
  ...recordRoutes(casefileFact, {
    derive: async (context, values, before) => ({ ...(await numbered(context, casefileFact, values, before)), ...(await frozen(context, values)) }),
  }),
  ...recordRoutes(claim, { derive: (context, values, before) => numbered(context, claim, values, before) }),
  ...recordRoutes(casefileRemedy),
  ...recordRoutes(casefileProcedure),
  {
    method: 'GET',
    path: `${id}/forums`,
    access,
    summary: 'Each forum against the casefile: eight lights, each with reason, rule, source and day checked.',
    query: ['on'],
    handle: async (context) => {
      const { matter, law, today } = await read(context)
      const rows = forumMatrix(
        matter,
        forums.map((one) => one.code),
        { ...law, today },
      )
      const items = rows.map((row) => ({ ...row, lights: row.lights.map((light) => ({ ...light, text: sayReason(context.language, light) })) }))
      return { body: { on: today, items, next: null, total: items.length } }
    },
  },
  {
    method: 'GET',
    path: `${id}/deadlines`,
    access,
    summary: 'The limits that run for the casefile before the forums considered, the nearest first.',
    query: ['on'],
    handle: async (context) => {
      const { row, matter, law, today } = await read(context)
      const items = deadlinesOf(matter, law.rules, considered(row), today)
      return { body: { on: today, items, next: null, total: items.length } }
    },
  },
  {
    method: 'GET',
    path: `${id}/deadlines.ics`,
    access,
    summary: 'The same limits, those to come, as a calendar that names nobody.',
    query: ['on'],
    handle: async (context) => {
      const { row, matter, law, today } = await read(context)
      const code = String(row['reference'])
      const days = deadlinesOf(matter, law.rules, considered(row), today)
        .filter((one) => one.days_left >= 0)
        .map((one) => ({
          uid: `${String(row['id'])}-${one.forum}-${one.limit.start}-${one.limit.effect}@vigie`,
          due_on: one.due_on,
          summary: say(context.language, calendarWords.deadline, { code }),
          remind_days: [30, 14, 7],
        }))
      const body = ical(say(context.language, calendarWords.name), days, new Date().toISOString())
      return { body, type: 'text/calendar; charset=utf-8', headers: { 'content-disposition': `attachment; filename="${code}.ics"` } }
    },
  },
  {
    method: 'GET',
    path: `${id}/gaps`,
    access,
    summary: 'The elements of each claim that nothing supports yet, and the facts without proof.',
    handle: async (context) => {
      const row = await rowOf(context, casefile, context.params['id'] ?? '')
      const claims = await partsOf(context, claim, String(row['id']))
      const items = claims.map((one) => {
        const matrix = (one['matrix'] ?? []) as readonly { element?: string | null; exhibit?: string | null; strength?: string | null }[]
        const proven = new Set(matrix.filter((cell) => cell.exhibit && cell.strength !== 'contrary').map((cell) => cell.element))
        const missing = (rightOf(String(one['right']))?.elements ?? []).filter((element) => !proven.has(element.code)).map((element) => element.code)
        return { claim_id: one['id'], number: one['number'], right: one['right'], missing }
      })
      return { body: { items, next: null, total: items.length } }
    },
  },
]
