/**
 * The figures and the incidents of a report, read with the rights of who asks for it, by the same counts and the same door as the screen.
 * A public report counts verified incidents alone; drafts are in no report.
 */
import { may } from '../../schemas/ability.ts'
import { notesName } from '../../schemas/coded-notes.ts'
import { community as communitySchema } from '../../schemas/community.ts'
import type { Withheld } from '../../schemas/consent-rules.ts'
import type { Language } from '../../schemas/dialect.ts'
import { type FilterName, type Filters, filterNames, incidentFilters, incidentOrders } from '../../schemas/filters.ts'
import { type Incident, incident } from '../../schemas/incident.ts'
import type { Audience, ReportModel, ReportSection } from '../../schemas/report.ts'
import { report as words } from '../../schemas/words/report.ts'
import { describeFilters } from '../exports/filter-words.ts'
import { composeModel } from '../exports/report/compose.ts'
import { invalid } from '../problem.ts'
import { breakdowns } from '../records/breakdowns.ts'
import { cells, type Dimension } from '../records/counts.ts'
import { presentedBatches } from '../records/cursor.ts'
import { type Asking, find, reachable } from '../records/door.ts'
import { type AskedFilter, filtered, type ReadFilter, readFilters } from '../records/filter.ts'
import { openNames } from '../records/sealing.ts'
import { countedWhileWaiting, totals } from '../records/totals.ts'
import { consented } from './consented.ts'

/** What somebody asks for. */
export interface Wanted {
  readonly community_id: string
  readonly title: string
  readonly language: Language
  readonly audience: Audience
  readonly filters: Filters
  readonly sections: readonly ReportSection[]
  readonly coalition: readonly string[]
  /** Whom it is for, in words; null: whoever reads it. */
  readonly recipient: string | null
}

/** The filters of a report, checked: those of its own community unless others are named. Throws a 422 that names each one at fault. */
export function filtersOf(wanted: Wanted): AskedFilter[] {
  const unknown = Object.keys(wanted.filters).filter((name) => !filterNames.includes(name as FilterName))
  if (unknown.length > 0) throw invalid(unknown.map((name) => ({ field: `filters.${name.slice(0, 60)}`, fault: 'unknown' as const })))
  const read = readFilters({ community: wanted.community_id, ...wanted.filters })
  const asked = read.find((one) => one.name === 'state')?.values.filter((state) => state !== 'draft')
  if (asked?.length === 0) throw invalid([{ field: 'filters.state', fault: 'not_in_list' }])
  const states = wanted.audience === 'public' ? ['verified'] : asked
  const rest = read.filter((one) => one.name !== 'state')
  return states ? [...rest, { name: 'state', rule: incidentFilters.state, values: states }] : rest
}

/** Filters whose values may name a person or a place; a public report says that they were set, not to what. */
const telling: readonly FilterName[] = ['q', 'bbox', 'import', 'community']

async function inWords(asking: Asking, wanted: Wanted, filters: readonly AskedFilter[]): Promise<[string, string][]> {
  const own = filters.filter((one) => one.name !== 'community' || one.values.some((value) => value !== wanted.community_id))
  const said: [string, string][] = []
  for (const filter of own) {
    const [pair] = describeFilters([filter], wanted.language)
    if (!pair) continue
    if (wanted.audience === 'public' && telling.includes(filter.name)) said.push([pair[0], words.withheld[wanted.language]])
    else if (filter.name === 'community') {
      const rows = (await reachable(asking, communitySchema)
        .select('name')
        .whereIn('id', [...filter.values])) as { name: string }[]
      said.push([pair[0], rows.map((row) => row.name).join('; ')])
    } else said.push(pair)
  }
  return said
}

/** What a report may speak of: its filters, less what consent keeps back; and how much that is. Asked once, so that figures and incidents agree. */
export interface Allowed {
  readonly filters: readonly ReadFilter[]
  readonly withheld: Withheld
}

/** Whether people agreed to what a report is for. */
export function allowedFor(asking: Asking, wanted: Wanted): Promise<Allowed> {
  return consented(asking, filtersOf(wanted), wanted.audience, wanted.recipient)
}

/** Whether who asks may know of the people of its community what is restricted. */
function knowsPeople({ ability }: Asking, { community_id, filters }: Wanted): boolean {
  const named = filters.community?.split(',') ?? [community_id]
  return named.every((id) => may(ability, 'read', 'people', { community_id: id, created_by: null, removed_at: null }, 'restricted'))
}

/** The model of a report as it stands now. */
export async function modelOf(asking: Asking, wanted: Wanted, allowed: Allowed): Promise<ReportModel> {
  const filters = filtersOf(wanted)
  const community = await find(asking, communitySchema, wanted.community_id)
  const by = (...dimensions: Dimension[]) => cells(asking, dimensions, allowed.filters)
  const open = wanted.audience !== 'public'
  const counted = {
    states: await by('state'),
    countries: await by('country', 'state'),
    violations: await by('violation', 'state'),
    months: await by('month', 'state'),
    perpetrators: await by('perpetrator', 'state'),
    country_violations: await by('country', 'violation'),
    ...(open ? {} : { country_months: await by('country', 'month'), country_month_violations: await by('country', 'month', 'violation') }),
  }
  const counts = await totals(asking, allowed.filters, { atMost: countedWhileWaiting })
  // Where there are too many incidents to read their parts, none are told rather than some.
  const parts =
    counts.acts === null ? {} : { breakdowns: await breakdowns(asking, allowed.filters, wanted.audience === 'internal' && knowsPeople(asking, wanted)) }
  const day = (name: FilterName) => filters.find((one) => one.name === name)?.values[0] ?? null
  const { title, language, audience, sections, coalition } = wanted
  return composeModel(
    {
      title,
      language,
      audience,
      sections,
      coalition,
      community: { name: String(community['name'] ?? ''), kind: typeof community['kind'] === 'string' ? community['kind'] : null },
      made_on: new Date().toISOString().slice(0, 10),
      asked: { from: day('from'), to: day('to') },
      query: await inWords(asking, wanted, filters),
      withheld: allowed.withheld,
    },
    { ...counted, totals: counts, ...parts },
  )
}

const unread = new Set(['answers', 'latitude', 'longitude', 'import_id', 'source_note', 'consent', 'consent_purposes', notesName])
const fields = openNames(incident).filter((name) => !unread.has(name))

/** The incidents of a report, presented, in the order of their dates; the transaction of the asking must stay open. */
export async function* incidentsOf(asking: Asking, { filters }: Allowed): AsyncGenerator<Incident> {
  const sweep = { fields, narrow: <Q extends Parameters<typeof filtered>[0]>(rows: Q) => filtered(rows, filters), order: incidentOrders.happened_on }
  for await (const batch of presentedBatches(asking, incident, sweep)) yield* batch as Incident[]
}
