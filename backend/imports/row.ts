/**
 * A row as a reader gives it: cells in the order of the columns, with the number under which a person finds it in the file.
 * Rows are arrays, never objects keyed by column, so that a column called `__proto__` is a name like any other.
 */
import type { Reason } from './reason.ts'

export type Cell = string | number | boolean | null

export interface Row {
  /** Line of the sheet or record of the CSV, the header included (as a spreadsheet counts); place in the list, from 1, for JSON. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** Why this row can not be used, when the reader already knows. */
  readonly problem?: Reason
}

/** A file that was understood: its columns, and its rows as often as they are asked for. */
export interface Source {
  readonly format: Format
  /** Names of the sheets of a workbook; empty for other formats. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly columns: readonly string[]
  /** What the reader did that a person should know: encoding taken, tag row skipped, geometries reduced to points. */
  readonly notes: readonly Reason[]
  /** Reads the file from its beginning, one row at a time, without keeping them. */
  rows(): AsyncIterable<Row>
  /** How much of the file has been read, from 0 to 1. */
  progress(): number
}

export const formats = ['csv', 'xlsx', 'json', 'ndjson', 'geojson'] as const
export type Format = (typeof formats)[number]

/** What a person may decide against the guess of the reader. */
export interface ReadOptions {
  readonly sheet?: string | null
  /** Rows above the header. */
  readonly skip?: number | null
  readonly encoding?: string | null
  readonly separator?: string | null
}

/** Limits that no honest file of incidents reaches. */
export const limits = {
  columns: 2_000,
  cell: 1_000_000,
  element: 4_000_000,
  depth: 24,
} as const

const unclean = /[\0\p{Cs}]/u
const uncleanAll = /[\0\p{Cs}]/gu

/** A text that PostgreSQL can keep: without NUL, and with a sign of loss (U+FFFD) for half of a surrogate pair. */
export function cleanText(text: string): string {
  return unclean.test(text) ? text.replace(uncleanAll, (one) => (one === '\0' ? '' : '\uFFFD')) : text
}

/** An empty text is an empty cell. */
export function cell(text: string): Cell {
  return text === '' ? null : cleanText(text)
}
