/**
 * The advocacy report: for whom it is written, what it may contain, and the figures of one report as plain JSON, from which the preview on screen and the paper are both drawn.
 */
import type { Breakdowns, VictimBreakdown } from './breakdowns.ts'
import type { WithheldReason } from './consent-rules.ts'
import type { Language } from './dialect.ts'
import type { TotalLine } from './words/totals.ts'

/** internal: as its maker may see it · partners: without restricted fields, places by province · public: verified incidents only, as figures, nobody recognisable. */
export const audiences = ['internal', 'partners', 'public'] as const
export type Audience = (typeof audiences)[number]

export const reportSections = ['summary', 'methodology', 'map', 'charts', 'table', 'chronology', 'sources', 'definitions'] as const
export type ReportSection = (typeof reportSections)[number]

/**
 * A figure as it may be published. `few`: one to four, not said exactly. `withheld`: five or more, not said because a small figure could be computed from it.
 * Only public reports have either.
 */
export type Count = number | 'few' | 'withheld'

/** The smallest number that a public report says. */
export const smallest = 5

export interface Figure {
  /** Code of the vocabulary, or month `YYYY-MM`; null when the incident does not say. */
  readonly code: string | null
  readonly incidents: Count
  readonly verified: Count
}

/**
 * Countries (rows) by violations (columns). `exact`: numbers of incidents. `bands`: the highest of 5, 20 and 100 that the number reaches, 0 for anything below:
 * what a public report says of a combination.
 */
export interface Matrix {
  readonly kind: 'exact' | 'bands'
  readonly countries: readonly string[]
  readonly violations: readonly string[]
  readonly cells: readonly (readonly number[])[]
}

/** What a public report says instead of single incidents: in this month and country there were at least five; and of these violations, at least five each. */
export interface Episode {
  readonly month: string
  readonly country: string
  readonly violations: readonly string[]
}

/** One line of the totals, by its word (words/totals.ts). */
export interface CountedTotal {
  readonly key: TotalLine['key']
  readonly part: boolean
  readonly value: Count
}

/** Lines of a table of people or acts; null: withheld as a whole. */
export type CountedLines = readonly { readonly code: string | null; readonly count: Count }[] | null
export interface CountedPeople {
  readonly by: VictimBreakdown
  readonly lines: CountedLines
}

/** Everything in a report that is not an incident. Dates are `YYYY-MM-DD`. */
export interface ReportModel {
  readonly title: string
  readonly language: Language
  readonly audience: Audience
  readonly sections: readonly ReportSection[]
  readonly community: { readonly name: string; readonly kind: string | null }
  /** Organisations that sign it together; may be empty. */
  readonly coalition: readonly string[]
  readonly made_on: string
  /** First and last month with incidents, narrowed by what was asked; null when nothing is dated. */
  readonly period: { readonly from: string | null; readonly to: string | null }
  /** The question as it was put, in words of the report's language: label and values. */
  readonly query: readonly (readonly [label: string, values: string])[]
  readonly totals: {
    readonly incidents: Count
    readonly verified: Count
    readonly countries: number
    readonly violations: number
    /** Sum over the incidents that give a number. */
    readonly victims: Count
  }
  /** Each sorted by number, the largest first; months in order, without gaps. Null: withheld as a whole. */
  readonly states: readonly Figure[]
  readonly countries: readonly Figure[] | null
  readonly violations: readonly Figure[] | null
  readonly months: readonly Figure[] | null
  readonly perpetrators: readonly Figure[] | null
  readonly matrix: Matrix | null
  /** Only in a public report, in place of the single incidents. */
  readonly episodes: readonly Episode[] | null
  /** The totals; empty where too many incidents would have to be read. */
  readonly counted: readonly CountedTotal[]
  readonly victims_by: readonly CountedPeople[]
  /** Crossed only for those who may have numbers. */
  readonly acts_by: {
    readonly crossed: Breakdowns['acts']
    readonly by_type: CountedLines
    readonly by_degree: CountedLines
  }
  /** Incidents left out because people did not agree; a public report gives no reasons. */
  readonly not_agreed: { readonly incidents: Count; readonly because: Readonly<Partial<Record<WithheldReason, number>>> }
  /** How much a public report keeps to itself: figures said as `few`, figures withheld beside them, breakdowns withheld as a whole. */
  readonly kept_back: { readonly few: number; readonly withheld: number; readonly breakdowns: number }
}

/** A figure as a number for drawing: what is not said exactly is drawn as nothing. */
export function drawable(count: Count): number {
  return typeof count === 'number' ? count : 0
}
