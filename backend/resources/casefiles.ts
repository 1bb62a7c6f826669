/**
 * Casefiles beyond the usual verbs: who opens one leads it, claims and exhibits are numbered in order; the matrix of forums, what is not yet proven, the deadlines, and these as a calendar.
 */
import { randomUUID } from 'node:crypto'
import { setImmediate as breath } from 'node:timers/promises'
import type { Knex } from 'knex'
import { abilityFor } from '../../schemas/ability.ts'
import { casefileDeadline } from '../../schemas/casefile/conduct.ts'
import { exhibit } from '../../schemas/casefile/proof.ts'
import { casefile } from '../../schemas/casefile.ts'
import { casefileFact, casefileParts, casefileProcedure, casefileRemedy, claim } from '../../schemas/casefile-parts.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { daysBetween, isDay } from '../../schemas/law/calendar.ts'
import { claimedBy } from '../../schemas/law/claimed.ts'
import { type Due, deadlinesOf } from '../../schemas/law/deadline.ts'
import { rightOf } from '../../schemas/law/elements.ts'
import { forumMatrix } from '../../schemas/law/forum-matrix.ts'
import { forums } from '../../schemas/law/forums.ts'
import { sayReason } from '../../schemas/law/light.ts'
import type { Matter } from '../../schemas/law/matter.ts'
import { matterOf } from '../../schemas/law/matter-of.ts'
import { watchedForums } from '../../schemas/law/watched.ts'
import { say } from '../../schemas/say.ts'
import { calendarWords } from '../../schemas/words/calendar.ts'
import { partsOf, partsOfAll } from '../casefiles/workspace.ts'
import { type Context, whoAsks } from '../context.ts'
import { ical } from '../exports/ical.ts'
import type { Route } from '../http/route.ts'
import { type KnownLaw, knownLaw } from '../law/known.ts'
import { badRequest, invalid } from '../problem.ts'
import { accessible } from '../records/accessible.ts'
import { columnsOf, demand, rowOf } from '../records/door.ts'
import { noteMany } from '../records/given.ts'
import type { Row } from '../records/present.ts'
import { holds, readWords } from '../records/spelled.ts'
import { casefileApprovalRoutes } from './casefile-approvals.ts'
import { casefileExportRoutes } from './casefile-exports.ts'
import { casefileFactRoutes, factSpecial, numbered } from './casefile-facts.ts'
import { casefileLetterRoutes } from './casefile-letters.ts'
import { casefileTeamRoutes } from './casefile-team.ts'
import { exhibitRoutes } from './exhibits.ts'
import { readDay } from './forums.ts'
import { recordRoutes } from './records.ts'

/** Who opens a casefile leads it: the record is made by somebody who already has the place that the database gives with it. */
function asLead(context: Context): Context {
  const account = whoAsks(context)
  const { id: given, community_id } = context.body
  // What is neither a text nor left out is refused with everything else that does not fit.
  if (typeof community_id !== 'string' || (typeof given !== 'string' && (given ?? null) !== null)) return context
  const id = typeof given === 'string' ? given.toLowerCase() : randomUUID()
  const casefiles = [...(account.casefiles ?? []), { casefile_id: id, community_id, role: 'lead' as const }]
  return { ...context, body: { ...context.body, id }, ability: abilityFor({ ...account, casefiles }) }
}

interface Read {
  readonly row: Row
  readonly matter: Matter
  readonly law: KnownLaw
  readonly today: string
}

/** The casefile of the address, for its team: counsel from outside sees too little of it to reckon with. */
export async function assessed(context: Context): Promise<Row> {
  const row = await rowOf(context, casefile, context.params['id'] ?? '')
  demand(context.ability, 'assess', casefile, row)
  return row
}

/** A casefile, its matter, and the law known to its community; 404 for who may not read it. */
async function read(context: Context): Promise<Read> {
  const today = readDay('on', context.query['on'])
  const row = await assessed(context)
  const id = String(row['id'])
  const [facts, remedies, procedures] = [
    await partsOf(context, casefileFact, id),
    await partsOf(context, casefileRemedy, id),
    await partsOf(context, casefileProcedure, id),
  ]
  return { row, matter: matterOf(row, facts, remedies, procedures), law: await knownLaw(context.db, String(row['community_id'])), today }
}

interface KeptDeadline {
  readonly id: string
  readonly title: string
  readonly due_on: string
  readonly done_on: string | null
  readonly days_left: number
}

/** The deadlines that the team itself keeps, the nearest first; `rows`: those of one casefile. */
function keptDeadlines(rows: readonly Row[], today: string): KeptDeadline[] {
  return rows
    .map((one) => {
      const due_on = String(one['due_on'])
      const done_on = (one['done_on'] ?? null) as string | null
      return { id: String(one['id']), title: String(one['title']), due_on, done_on, days_left: daysBetween(today, due_on) }
    })
    .sort((a, b) => a.due_on.localeCompare(b.due_on))
}

/** Days before a deadline on which it is said that it comes. */
const reminders = [30, 14, 7] as const

interface DueItem {
  readonly casefile_id: string
  readonly reference: string
  readonly kept: boolean
  readonly title: string | null
  readonly forum: string | null
  readonly due_on: string
  readonly days_left: number
  /** 7, 14 or 30: the nearest reminder that has been reached. */
  readonly within: number | null
}

/** What is due in the casefiles of who asks, computed and kept, the nearest first. */
async function dueSoon(context: Context) {
  const today = readDay('on', context.query['on'])
  const text = context.query['within'] ?? '30'
  if (!/^\d{1,4}$/.test(text)) throw badRequest([{ field: 'within', fault: 'wrong' }])
  const rows: Row[] = await accessible(context.db('casefiles'), context.ability, 'assess', 'casefiles').whereNull('removed_at').select(columnsOf(casefile))
  noteMany(context.db, 'casefiles', rows)
  const items: DueItem[] = []
  const ids = rows.map((row) => String(row['id']))
  const all = async (schema: RecordSchema) => {
    const parts = await partsOfAll(context, schema, ids)
    return (id: string): Row[] => parts.get(id) ?? []
  }
  const [facts, remedies, procedures, kept] = [await all(casefileFact), await all(casefileRemedy), await all(casefileProcedure), await all(casefileDeadline)]
  const laws = new Map<string, KnownLaw>()
  for (const community of new Set(rows.map((row) => String(row['community_id'])))) laws.set(community, await knownLaw(context.db, community))
  for (const [index, row] of rows.entries()) {
    // Hundreds of casefiles are judged by every rule: others are answered meanwhile.
    if (index % 20 === 19) await breath()
    const id = String(row['id'])
    const law = laws.get(String(row['community_id'])) as KnownLaw
    const own = { casefile_id: id, reference: String(row['reference']) }
    const within = (days: number) => [...reminders].reverse().find((one) => days <= one) ?? null
    for (const { forum, due_on, days_left } of running(row, matterOf(row, facts(id), remedies(id), procedures(id)), law, today))
      items.push({ ...own, kept: false, title: null, forum, due_on, days_left, within: within(days_left) })
    for (const { title, due_on, done_on, days_left } of keptDeadlines(kept(id), today))
      if (done_on === null) items.push({ ...own, kept: true, title, forum: null, due_on, days_left, within: within(days_left) })
  }
  const shown = items.filter((one) => one.days_left >= 0 && one.days_left <= Number(text)).sort((a, b) => a.due_on.localeCompare(b.due_on))
  return { body: { on: today, items: shown, next: null, total: shown.length } }
}

/** The limits that run before the forums that are watched for a casefile, the nearest first. */
function running(row: Row, matter: Matter, law: KnownLaw, today: string): Due[] {
  const chosen = (row['forums'] ?? []) as readonly string[]
  return deadlinesOf(matter, law.rules, watchedForums(matter, chosen, { ...law, today }), today)
}

/** A deadline is one day, not about a day: what is reckoned from it must be certain. */
function wholeDay(_context: Context, values: Row): Row {
  const due = values['due_on']
  if (due !== undefined && due !== null && !isDay(String(due))) throw invalid([{ field: 'due_on', fault: 'not_a_date' }])
  return {}
}

/** Casefiles in whose open texts, or in the open texts of whose facts and exhibits, each word stands: what counsel from outside may read, too. */
function searched({ db, query }: Context, rows: (found: Knex.QueryBuilder) => Knex.QueryBuilder) {
  const words = readWords(query['q'])
  const inPart = (table: string, column: string, word: string) =>
    db(table)
      .select(db.raw('1'))
      .whereRaw(`${table}.casefile_id = casefiles.id and ${table}.removed_at is null`)
      .where(holds(db, `${table}.${column}`, word))
  return (found: Knex.QueryBuilder) => {
    rows(found)
    for (const word of words)
      found.where((any) => {
        any
          .where(holds(db, `casefiles.reference || ' ' || casefiles.title`, word))
          .orWhereExists(inPart('casefile_facts', 'text', word))
          .orWhereExists(inPart('exhibits', 'title', word))
      })
    return found
  }
}

/** Kinds that need more than the usual verbs. */
const special: readonly RecordSchema[] = [casefileFact, claim, exhibit, casefileDeadline]

const id = '/api/casefiles/:id'
const access = 'signed_in' as const

export const casefileRoutes: readonly Route[] = [
  ...recordRoutes(casefile, { making: asLead, list: { query: ['q'], narrow: searched } }),
  ...recordRoutes(casefileFact, factSpecial),
  ...recordRoutes(claim, { derive: (context, values, before) => numbered(context, claim, values, before) }),
  ...exhibitRoutes,
  ...recordRoutes(casefileDeadline, { derive: wholeDay }),
  ...casefileParts.filter((kind) => !special.includes(kind)).flatMap((kind) => recordRoutes(kind)),
  ...casefileFactRoutes,
  ...casefileTeamRoutes,
  ...casefileApprovalRoutes,
  ...casefileExportRoutes,
  ...casefileLetterRoutes,
  {
    method: 'GET',
    path: '/api/deadlines',
    access,
    summary: 'What is due in one’s casefiles within so many days (30 unless said), the nearest first.',
    query: ['on', 'within'],
    handle: dueSoon,
  },
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
    summary: 'The limits that run for the casefile before the forums considered (or else those that bind the State), the nearest first.',
    query: ['on'],
    handle: async (context) => {
      const { row, matter, law, today } = await read(context)
      const items = running(row, matter, law, today)
      const kept = keptDeadlines(await partsOf(context, casefileDeadline, String(row['id'])), today)
      return { body: { on: today, items, kept, next: null, total: items.length } }
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
      const summary = say(context.language, calendarWords.deadline, { code })
      const computed = running(row, matter, law, today)
        .filter((one) => one.days_left >= 0)
        .map((one) => ({ uid: `${String(row['id'])}-${one.forum}-${one.limit.start}-${one.limit.effect}@vigie`, due_on: one.due_on }))
      const kept = keptDeadlines(await partsOf(context, casefileDeadline, String(row['id'])), today)
        .filter((one) => one.days_left >= 0 && one.done_on === null)
        .map((one) => ({ uid: `${one.id}@vigie`, due_on: one.due_on }))
      const days = [...computed, ...kept].map((one) => ({ ...one, summary, remind_days: [30, 14, 7] }))
      const body = ical(say(context.language, calendarWords.name), days, new Date().toISOString())
      return { body, type: 'text/calendar; charset=utf-8', headers: { 'content-disposition': `attachment; filename="${code}.ics"` } }
    },
  },
  {
    method: 'GET',
    path: `${id}/gaps`,
    access,
    summary: 'Each claim with the articles on which it rests, those of its right that do not bind the State, and its elements that nothing supports yet.',
    handle: async (context) => {
      const row = await assessed(context)
      const claims = await partsOf(context, claim, String(row['id']))
      const { bonds } = await knownLaw(context.db, String(row['community_id']))
      const [state, today] = [(row['respondent'] ?? null) as string | null, readDay('on', undefined)]
      const items = claims.map((one) => {
        const matrix = (one['matrix'] ?? []) as readonly { element?: string | null; exhibit?: string | null; strength?: string | null }[]
        const proven = new Set(matrix.filter((cell) => cell.exhibit && cell.strength !== 'contrary').map((cell) => cell.element))
        const missing = (rightOf(String(one['right']))?.elements ?? []).filter((element) => !proven.has(element.code)).map((element) => element.code)
        return { claim_id: one['id'], number: one['number'], right: one['right'], missing, ...claimedBy(one, state, bonds, today) }
      })
      return { body: { items, next: null, total: items.length } }
    },
  },
]
