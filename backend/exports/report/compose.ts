/**
 * The figures of a report from the cells that GET /api/statistics gives, so that paper and screen say the same. For the public, small numbers are kept back here,
 * before anything is laid out.
 */
import type { Breakdowns } from '../../../schemas/breakdowns.ts'
import type { Withheld } from '../../../schemas/consent-rules.ts'
import type { Language } from '../../../schemas/dialect.ts'
import { type Audience, type Count, type Figure, type Matrix, type ReportModel, type ReportSection, smallest } from '../../../schemas/report.ts'
import type { Totals } from '../../../schemas/totals.ts'
import { episodesOf } from './episodes.ts'
import { countedActs, countedTotals, countedVictims } from './people.ts'
import { band, bandsAreSafe, said, suppressed } from './suppression.ts'

/** A cell of the statistics: codes by dimension, null where an incident does not say. */
export type StatisticsCell = Readonly<Partial<Record<'country' | 'violation' | 'month' | 'state' | 'perpetrator', string | null>>> & {
  readonly incidents: number
  readonly victims?: number
}

/** One answer of the statistics for each breakdown, all with the report's filters (for the public, of verified incidents only). */
export interface ReportCells {
  /** `by=state` */
  readonly states: readonly StatisticsCell[]
  /** `by=country,state` */
  readonly countries: readonly StatisticsCell[]
  /** `by=violation,state` */
  readonly violations: readonly StatisticsCell[]
  /** `by=month,state` */
  readonly months: readonly StatisticsCell[]
  /** `by=perpetrator,state` */
  readonly perpetrators: readonly StatisticsCell[]
  /** `by=country,violation` */
  readonly country_violations: readonly StatisticsCell[]
  /** `by=country,month` and `by=country,month,violation`; needed for the public only. */
  readonly country_months?: readonly StatisticsCell[]
  readonly country_month_violations?: readonly StatisticsCell[]
  readonly totals?: Totals
  readonly breakdowns?: Breakdowns
}

export interface ReportRequest {
  readonly title: string
  readonly language: Language
  readonly audience: Audience
  readonly sections: readonly ReportSection[]
  readonly community: { readonly name: string; readonly kind: string | null }
  readonly coalition: readonly string[]
  /** `YYYY-MM-DD` */
  readonly made_on: string
  readonly asked: { readonly from: string | null; readonly to: string | null }
  readonly query: readonly (readonly [label: string, values: string])[]
  /** What consent keeps back; nothing unless said. */
  readonly withheld?: Withheld
}

type Dimension = 'country' | 'violation' | 'month' | 'state' | 'perpetrator'

interface Tally {
  code: string | null
  incidents: number
  verified: number
}

function talliesBy(cells: readonly StatisticsCell[], dimension: Dimension): Tally[] {
  const found = new Map<string | null, Tally>()
  for (const cell of cells) {
    const code = cell[dimension] ?? null
    const tally = found.get(code) ?? { code, incidents: 0, verified: 0 }
    tally.incidents += Number(cell.incidents)
    if (cell.state === 'verified') tally.verified += Number(cell.incidents)
    found.set(code, tally)
  }
  return [...found.values()].filter((one) => one.incidents > 0).sort((a, b) => b.incidents - a.incidents || ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1))
}

/** Months in order without gaps, those of unknown month last. */
function inOrder(months: readonly Tally[]): Tally[] {
  const dated = months.filter((one) => one.code !== null).sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
  const first = dated[0]?.code
  const last = dated.at(-1)?.code
  if (!first || !last) return [...months]
  const known = new Map(dated.map((one) => [one.code, one]))
  const all: Tally[] = []
  for (
    let [year, month] = first.split('-').map(Number) as [number, number];
    all.length < 2400;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  ) {
    const code = `${year}-${String(month).padStart(2, '0')}`
    all.push(known.get(code) ?? { code, incidents: 0, verified: 0 })
    if (code === last) break
  }
  return [...all, ...months.filter((one) => one.code === null)]
}

interface Keeping {
  few: number
  withheld: number
  breakdowns: number
}

/** One breakdown as it may be published, and how much of it was kept back. */
function publish(tallies: readonly Tally[], total: number, partition: boolean, open: boolean, keeping: Keeping): Figure[] | null {
  if (open) return tallies.map((one) => ({ ...one }))
  const counts = suppressed(tallies, total, partition)
  if (!counts) {
    keeping.breakdowns++
    return null
  }
  return tallies.map((one) => {
    const count = counts.get(one.code) ?? 0
    if (count === 'few') keeping.few++
    if (count === 'withheld') keeping.withheld++
    return { code: one.code, incidents: count, verified: count }
  })
}

/** Exact numbers of each country and violation; for the public, bands of those rows and columns whose totals are published. */
function matrixOf(
  cells: readonly StatisticsCell[],
  countries: readonly Figure[] | null,
  violations: readonly Figure[] | null,
  open: boolean,
  keeping: Keeping,
): Matrix | null {
  const kept = (figures: readonly Figure[] | null) =>
    (figures ?? []).flatMap((one) => (one.code !== null && typeof one.incidents === 'number' ? [one.code] : []))
  const rows = kept(countries)
  const columns = kept(violations)
  if (rows.length === 0 || columns.length === 0) return null
  const counts = new Map(cells.map((cell) => [`${cell.country}|${cell.violation}`, Number(cell.incidents)]))
  const numbers = rows.map((row) => columns.map((column) => counts.get(`${row}|${column}`) ?? 0))
  if (open) return { kind: 'exact', countries: rows, violations: columns, cells: numbers }
  if (!bandsAreSafe(numbers)) {
    keeping.breakdowns++
    return null
  }
  return { kind: 'bands', countries: rows, violations: columns, cells: numbers.map((row) => row.map(band)) }
}

const spoken = (figures: readonly Figure[] | null): Set<string | null> =>
  new Set((figures ?? []).filter((one) => typeof one.incidents === 'number').map((one) => one.code))

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** The model of a report. Pure: the same cells give the same figures. */
export function composeModel(request: ReportRequest, cells: ReportCells): ReportModel {
  const open = request.audience !== 'public'
  const keeping: Keeping = { few: 0, withheld: 0, breakdowns: 0 }
  const states = talliesBy(cells.states, 'state')
  const sum = (tallies: readonly Tally[], key: 'incidents' | 'verified') => tallies.reduce((all, one) => all + one[key], 0)
  const total = sum(states, 'incidents')
  const victims = cells.states.reduce((all, cell) => all + Number(cell.victims ?? 0), 0)
  const count = (value: number): Count => (open ? value : said(value))
  const speaks = open || total === 0 || total >= smallest
  const figures = (from: readonly StatisticsCell[], dimension: Dimension, partition: boolean) => {
    const tallies = talliesBy(from, dimension)
    if (speaks) return publish(dimension === 'month' ? inOrder(tallies) : tallies, total, partition, open, keeping)
    keeping.breakdowns++
    return null
  }

  const countries = figures(cells.countries, 'country', true)
  const violations = figures(cells.violations, 'violation', false)
  const months = figures(cells.months, 'month', true)
  const perpetrators = figures(cells.perpetrators, 'perpetrator', false)
  const dated = talliesBy(cells.months, 'month')
    .flatMap((one) => (one.code ? [one.code] : []))
    .sort()
  const cell = (one: StatisticsCell) => ({ month: one.month ?? null, country: one.country ?? null, incidents: Number(one.incidents) })

  const { asked, withheld = { incidents: 0, because: {} }, ...stated } = request
  return {
    ...stated,
    period: { from: asked.from ?? (dated[0] ? `${dated[0]}-01` : null), to: asked.to ?? (dated.at(-1) ? lastDay(dated.at(-1) as string) : null) },
    totals: {
      incidents: count(total),
      verified: count(sum(states, 'verified')),
      countries: talliesBy(cells.countries, 'country').filter((one) => one.code !== null).length,
      violations: talliesBy(cells.violations, 'violation').filter((one) => one.code !== null).length,
      victims: count(victims),
    },
    states: open ? states.map((one) => ({ ...one })) : [],
    countries,
    violations,
    months,
    perpetrators,
    matrix: speaks ? matrixOf(cells.country_violations, countries, violations, open, keeping) : null,
    episodes: open
      ? null
      : episodesOf(
          (cells.country_months ?? []).map(cell),
          (cells.country_month_violations ?? []).map((one) => ({ ...cell(one), violation: one.violation ?? null })),
          spoken(months),
          spoken(countries),
        ),
    counted: countedTotals(cells.totals, open),
    victims_by: speaks ? countedVictims(cells.breakdowns, request.audience) : [],
    acts_by: countedActs(speaks ? cells.breakdowns : undefined, cells.totals?.acts, request.audience),
    not_agreed: { incidents: count(withheld.incidents), because: open ? withheld.because : {} },
    kept_back: keeping,
  }
}
