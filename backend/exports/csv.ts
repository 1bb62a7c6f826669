/**
 * Presented records as CSV (RFC 4180, UTF-8): one header row of field names, one row a record, one closing row by which a reader knows that nothing is missing.
 * The closing row has as many cells as the others, so that a strict reader takes it.
 */
import type { Withheld } from '../../schemas/consent-rules.ts'
import { roomForBytes } from './bytes.ts'
import { cell } from './csv-cell.ts'
import type { Counted } from './manifest.ts'
import type { Batches, Column, Presented, Shape } from './shape.ts'

export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel takes Arabic for Windows-1252. */
  readonly bom?: boolean
  /** French and Arabic editions of Excel expect a semicolon. */
  readonly separator?: ',' | ';'
  /** What the file says about itself, in the cells of its last row: a fact each. */
  readonly about?: (counted: Counted) => readonly string[]
  readonly withheld?: Withheld
}

/** Sources named in the manifest at most. */
const mostAttributions = 200

type Write = (value: unknown) => string

const number: Write = (value) => (typeof value === 'number' ? String(value) : cell(String(value)))
const list: Write = (value) => cell(Array.isArray(value) ? value.join('; ') : String(value))
const json: Write = (value) => cell(JSON.stringify(value))
const text: Write = (value) => (typeof value === 'string' ? cell(value) : typeof value === 'object' ? json(value) : cell(String(value)))
// What the server made itself from a fixed alphabet needs no look.
const plain: Write = String
/** A number, or the text that the database wrote for one: `1e-05` is `0.00001` everywhere else. */
const counted: Write = (value) => (typeof value === 'string' && value.includes('e') ? String(Number(value)) : String(value))

function writerOf(column: Column): Write {
  switch (column.kind) {
    case 'integer':
    case 'number':
      return column.inAnswers ? number : counted
    case 'boolean':
    case 'uuid':
    case 'reference':
    case 'moment':
      return plain
    case 'terms':
    case 'texts':
      return list
    case 'repeat':
    case 'answers':
      return json
    default:
      return text
  }
}

/** One row of CSV, without its line end: an absent or unknown value is an empty cell. */
function rowWriter(shape: Shape, separator: string): (record: Presented) => string {
  const columns = shape.columns.map((column) => ({ read: column.read, write: writerOf(column) }))
  return (record) => {
    let row = ''
    for (let index = 0; index < columns.length; index++) {
      const { read, write } = columns[index] as (typeof columns)[number]
      const value = read(record)
      if (index > 0) row += separator
      if (value !== undefined && value !== null) row += write(value)
    }
    return row
  }
}

/** The last row, as wide as the others: its first cell says that the file is whole, the rest what it is; what would not fit stands together in the last cell. */
function closingRow(cells: readonly string[], width: number, separator: string): string {
  const fitting = cells.length > width ? [...cells.slice(0, width - 1), cells.slice(width - 1).join('; ')] : cells
  return `${fitting.map(cell).join(separator)}${separator.repeat(Math.max(0, width - fitting.length))}\r\n`
}

/**
 * The CSV of the batches, in pieces of about one batch. The last row reads `# end of export: N records`, and how many were withheld if any were; without it the file is
 * incomplete.
 */
export async function* csvOf(batches: Batches, shape: Shape, options: CsvOptions = {}): AsyncGenerator<Buffer> {
  const separator = options.separator ?? ','
  const write = rowWriter(shape, separator)
  let records = 0
  const attributions = new Set<string>()
  yield Buffer.from(`${options.bom ? '\uFEFF' : ''}${shape.columns.map((one) => one.name).join(separator)}\r\n`)
  const bytes = roomForBytes()
  for await (const batch of batches) {
    for (const record of batch) {
      bytes.add(`${write(record)}\r\n`)
      const attribution = options.about ? record['attribution'] : null
      if (typeof attribution === 'string' && attributions.size < mostAttributions) attributions.add(attribution)
    }
    records += batch.length
    const piece = bytes.take()
    if (piece) yield piece
  }
  const width = shape.columns.length
  const held = options.withheld?.incidents ? ` (${options.withheld.incidents} withheld)` : ''
  const about = options.about?.({ records, shortened: 0, attributions: [...attributions] }) ?? []
  yield Buffer.from(closingRow([`# end of export: ${records} records${held}`, ...about], width, separator))
}
