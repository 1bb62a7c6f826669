/**
 * Finds the table in a sheet or CSV: which row is the header, whether a row of HXL tags follows it, where the data begin.
 * Works on the first rows only, so that a file of any length is understood at once.
 */
import { columnNames } from './column-names.ts'
import { type Reason, reason, unreadable } from './reason.ts'
import type { Cell, Row } from './row.ts'

/** How many rows are looked at to find the table. */
export const sampled = 60

export interface Table {
  readonly columns: readonly string[]
  /** Number of the last row that is not data. */
  readonly after: number
  readonly notes: readonly Reason[]
}

const tag = /^#[a-z][\w-]*(\s*[+#][\w-]+)*$/i

function filled(row: Row): readonly Cell[] {
  return row.cells.filter((one) => one !== null && String(one).trim() !== '')
}

/** A row of HXL hashtags (`#date`, `#country +iso`), as humanitarian data carry under their header. */
function isTagRow(row: Row): boolean {
  const cells = filled(row)
  const tags = cells.filter((one) => typeof one === 'string' && tag.test(one.trim()))
  return cells.length > 0 && tags.length >= Math.max(1, cells.length * 0.6)
}

function withoutEmptyEnd(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length
  while (end > 0 && (cells[end - 1] === null || String(cells[end - 1]).trim() === '')) end--
  return cells.slice(0, end)
}

/**
 * The table in the first rows of a file. `skip` is how many rows stand above the header; without it the header is the first row
 * that is about as wide as the widest (a title above the table is narrower). Throws `empty_file`.
 */
export function tableIn(sample: readonly Row[], skip: number | null): Table {
  const rows = sample.filter((row) => filled(row).length > 0)
  const wide = Math.max(0, ...rows.slice(0, 25).map((row) => filled(row).length))
  const header = skip === null ? rows.find((row) => filled(row).length >= Math.max(1, wide * 0.5)) : rows.find((row) => row.number > skip)
  if (!header) throw unreadable('empty_file')

  const next = rows[rows.indexOf(header) + 1]
  const tagged = next !== undefined && isTagRow(next)
  const widest = Math.max(...rows.filter((row) => row.number > header.number).map((row) => withoutEmptyEnd(row.cells).length), 0)
  const cells = [...withoutEmptyEnd(header.cells)]
  while (cells.length < widest && cells.length < widthOf(rows, header)) cells.push(null)
  const notes: Reason[] = []
  if (header.number > 1) notes.push(reason('header_found', { row: header.number }))
  if (tagged) notes.push(reason('tag_row_skipped', { row: next.number }))
  return { columns: columnNames(cells), after: tagged ? next.number : header.number, notes }
}

/** Columns without a name count when most rows fill them; a stray cell far to the right does not. */
function widthOf(rows: readonly Row[], header: Row): number {
  const below = rows.filter((row) => row.number > header.number)
  const widths = below.map((row) => withoutEmptyEnd(row.cells).length).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

/** The data of a table: rows after the header that are not empty, each as wide as the header; a cell too many makes the row a problem. */
export async function* dataOf(raw: AsyncIterable<Row>, table: Table): AsyncGenerator<Row> {
  const width = table.columns.length
  for await (const row of raw) {
    if (row.number <= table.after) continue
    if (row.problem) {
      yield row
      continue
    }
    const cells = row.cells
    if (cells.every((one) => one === null)) continue
    if (cells.length === width) yield row
    else yield fitted(row, width)
  }
}

function fitted(row: Row, width: number): Row {
  const surplus = row.cells.slice(width).some((one) => one !== null && String(one).trim() !== '')
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? null)
  if (!surplus) return { number: row.number, cells }
  return { number: row.number, cells, problem: reason('too_many_cells', { count: row.cells.length, expected: width }) }
}
