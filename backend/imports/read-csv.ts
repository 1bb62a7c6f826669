/** Reads separated text (comma, semicolon, tab, pipe) in any encoding of encoding.ts, row by row with flat memory; a broken row is named, not guessed. */
import { stat } from 'node:fs/promises'
import { detectEncoding, type Encoding, encodings, textOf } from './encoding.ts'
import { type Reason, reason, unreadable } from './reason.ts'
import { cell, type ReadOptions, type Row, type Source } from './row.ts'
import { csvSplitter } from './split-csv.ts'
import { dataOf, sampled, tableIn } from './table.ts'

/** Our own CSV, and others', put an apostrophe before what a spreadsheet would take for a formula (exports/csv-cell.ts): it is no part of the text. */
const defused = /^'(?='*[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|'*[\t\r\n\0])/u

/** The last row of our own CSV, which says that it is whole (exports/csv.ts). */
const closing = /^# end of export: \d+ records( \(\d+ withheld\))?$/

const separators = [',', ';', '\t', '|'] as const

/** Lines of a text as CSV sees them: a line break inside quotes does not end one. Counts each separator outside quotes. */
function countsPerLine(text: string): Record<string, number>[] {
  const lines: Record<string, number>[] = []
  let counts: Record<string, number> = {}
  let quoted = false
  let empty = true
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (char === '\n' && !quoted) {
      if (!empty) lines.push(counts)
      counts = {}
      empty = true
      continue
    } else if (!quoted && (char === ',' || char === ';' || char === '\t' || char === '|')) counts[char] = (counts[char] ?? 0) + 1
    if (char > ' ') empty = false
  }
  if (!empty && !quoted) lines.push(counts)
  return lines
}

/**
 * The separator of a text: the one that most lines hold equally often, and the more often the better.
 * A first line `sep=;`, as Excel writes it, decides.
 */
export function sniffSeparator(head: string): string {
  const told = /^sep=(.)\r?\n/.exec(head)
  if (told?.[1]) return told[1]
  const lines = countsPerLine(head).slice(0, 40)
  let best: string = ','
  let bestScore = 0
  for (const separator of separators) {
    const counts = lines.map((line) => line[separator] ?? 0)
    const header = counts[0] ?? 0
    if (header === 0) continue
    const equal = counts.filter((count) => count === header).length / counts.length
    const score = equal * equal * Math.min(header, 50) ** 0.5
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = ''
  for await (const text of textOf(path, encoding, () => {})) {
    head += text
    if (head.length >= 65_536) break
  }
  return head
}

/** The rows of a CSV file, header included, numbered from 1 as a spreadsheet would. Throws with the row at which it can not go on. */
async function* rawRows(path: string, encoding: Encoding, separator: string, seen: (bytes: number) => void): AsyncGenerator<Row> {
  const split = csvSplitter(separator)
  let number = 0
  function* rowsOf(records: readonly string[][]): Generator<Row> {
    for (const texts of records) {
      number++
      const [first = ''] = texts
      if (number === 1 && texts.length === 1 && /^sep=.?$/.test(first)) continue
      if (first.charCodeAt(0) === 35 && closing.test(first)) continue
      const cells = texts.map((text) => cell(text.charCodeAt(0) === 39 ? text.replace(defused, '') : text))
      if (encoding.broken && texts.some((one) => one.includes('\uFFFD'))) yield { number, cells, problem: reason('broken_encoding') }
      else yield { number, cells }
    }
  }
  for await (const text of textOf(path, encoding, seen)) yield* rowsOf(split.take(text))
  yield* rowsOf(split.end())
}

function encodingOf(name: string): Encoding {
  const known = encodings.find((one) => one === name)
  if (!known) throw unreadable('unknown_encoding', { name })
  return { name: known, mark: 0, broken: known === 'utf-8' }
}

/** Opens a separated text file. Throws `empty_file`, `not_text`, `quote_not_closed` and the like. */
export async function openCsv(path: string, options: ReadOptions): Promise<Source> {
  const found = await detectEncoding(path)
  const encoding = options.encoding && options.encoding !== found.name ? encodingOf(options.encoding) : found
  const separator = options.separator ?? sniffSeparator(await headOf(path, encoding))
  const size = (await stat(path)).size
  let read = 0
  const raw = () => {
    read = encoding.mark
    return rawRows(path, encoding, separator, (bytes) => {
      read += bytes
    })
  }
  const sample: Row[] = []
  for await (const row of raw()) if (sample.push(row) >= sampled) break
  const table = tableIn(sample, options.skip ?? null)
  const notes: Reason[] = [...table.notes]
  if (encoding.name !== 'utf-8' && encoding.mark === 0) notes.unshift(reason('encoding_guessed', { name: encoding.name }))
  if (encoding.broken) notes.unshift(reason('encoding_broken'))
  return {
    format: 'csv',
    sheets: [],
    sheet: null,
    columns: table.columns,
    notes,
    rows: () => dataOf(raw(), table),
    progress: () => Math.min(1, read / size),
  }
}
