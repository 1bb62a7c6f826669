/**
 * Presented records as XLSX, written as a stream: the zip leaves while the records come in. Sheets of records first, as many as Excel's limit of rows asks for;
 * the last sheet is the manifest: how many, of which filter, when, from whom, and what each column means.
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Language } from '../../schemas/dialect.ts'
import { directions } from '../../schemas/say.ts'
import { exportWords } from '../../schemas/words/exports.ts'
import { type Manifest, manifestRows } from './manifest.ts'
import type { Batches, Column, Presented, Shape } from './shape.ts'
import { columnName, longestCell, numberCell, styles, textCell } from './xlsx-cell.ts'
import { sheetClosing, sheetOpening, surroundings } from './xlsx-parts.ts'

export interface XlsxOptions {
  readonly language: Language
  readonly manifest: Manifest
  /** Rows of one sheet, header included; Excel's own limit unless a test says less. */
  readonly rowsPerSheet?: number
}

interface Tally {
  records: number
  shortened: number
  attributions: Set<string>
}

const widest: Partial<Record<Column['kind'], number>> = { multiline: 60, text: 28, terms: 32, texts: 32, uuid: 12, reference: 12, answers: 40 }

function asText(value: unknown, column: Column): string {
  if (typeof value === 'string') return value
  if (column.kind === 'terms' || column.kind === 'texts') return Array.isArray(value) ? value.join('; ') : String(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function rowWriter(shape: Shape, tally: Tally): (record: Presented, row: number) => string {
  const columns = shape.columns.map((column, index) => ({ column, letter: columnName(index), numeric: column.kind === 'integer' || column.kind === 'number' }))
  return (record, row) => {
    let cells = `<row r="${row}">`
    for (let index = 0; index < columns.length; index++) {
      const one = columns[index] as (typeof columns)[number]
      const value = one.column.read(record)
      if (value === undefined || value === null || value === '') continue
      if (one.numeric) cells += numberCell(one.letter + row, value)
      else if (typeof value === 'boolean') cells += `<c r="${one.letter}${row}" t="b"><v>${value ? 1 : 0}</v></c>`
      else {
        const text = asText(value, one.column)
        if (text.length > longestCell) tally.shortened++
        cells += textCell(one.letter + row, text)
      }
    }
    return `${cells}</row>`
  }
}

/** Reads batches record by record without losing what one sheet leaves for the next. */
function reader(batches: Batches) {
  const iterator = batches[Symbol.asyncIterator]()
  let batch: readonly Presented[] = []
  let at = 0
  return {
    /** The next records, at most `most`; empty when there are none left. */
    async take(most: number): Promise<readonly Presented[]> {
      while (at >= batch.length) {
        const next = await iterator.next()
        if (next.done) return []
        batch = next.value
        at = 0
      }
      const taken = at === 0 && batch.length <= most ? batch : batch.slice(at, at + most)
      at += taken.length
      return taken
    },
    async more(): Promise<boolean> {
      const next = await this.take(1)
      at -= next.length
      return next.length > 0
    },
    close: () => iterator.return?.(),
  }
}

async function* recordSheet(source: ReturnType<typeof reader>, shape: Shape, options: XlsxOptions, tally: Tally): AsyncGenerator<Buffer> {
  const write = rowWriter(shape, tally)
  const last = (options.rowsPerSheet ?? 1_048_576) - 1
  const header = shape.columns.map((one, index) => textCell(`${columnName(index)}1`, one.name, styles.header)).join('')
  const widths = shape.columns.map((one) => widest[one.kind] ?? 16)
  yield Buffer.from(`${sheetOpening(directions[options.language] === 'rtl', true, widths)}<row r="1">${header}</row>`)
  let row = 1
  while (row <= last) {
    const records = await source.take(last + 1 - row)
    if (records.length === 0) break
    let rows = ''
    for (const record of records) {
      rows += write(record, ++row)
      const attribution = record['attribution']
      if (typeof attribution === 'string' && tally.attributions.size < 200) tally.attributions.add(attribution)
    }
    tally.records += records.length
    yield Buffer.from(rows)
  }
  yield Buffer.from(sheetClosing(`A1:${columnName(Math.max(0, shape.columns.length - 1))}${row}`))
}

function manifestSheet(shape: Shape, options: XlsxOptions, tally: Tally): Buffer {
  const rows = manifestRows(options.manifest, shape, options.language, { ...tally, attributions: [...tally.attributions] })
  const cells = rows.map((texts, index) => {
    const row = index + 1
    const inner = texts.map((one, column) =>
      typeof one === 'number'
        ? numberCell(columnName(column) + row, one)
        : textCell(columnName(column) + row, one, column === 0 ? styles.header : styles.wrapped),
    )
    return `<row r="${row}">${inner.join('')}</row>`
  })
  return Buffer.from(sheetOpening(directions[options.language] === 'rtl', false, [30, 50, 60]) + cells.join('') + sheetClosing())
}

async function fill(zip: ZipFile, batches: Batches, shape: Shape, options: XlsxOptions): Promise<void> {
  const source = reader(batches)
  const tally: Tally = { records: 0, shortened: 0, attributions: new Set() }
  const names: string[] = []
  const plural = shape.schema.plural[options.language]
  try {
    do {
      names.push(names.length ? `${plural} ${names.length + 1}` : plural)
      const sheet = Readable.from(recordSheet(source, shape, options, tally), { objectMode: false, highWaterMark: 1 })
      const ended = new Promise<void>((resolve, reject) => {
        sheet.once('end', resolve)
        sheet.once('error', reject)
        zip.outputStream.once('close', () => reject(new Error('the reader went away')))
      })
      zip.addReadStreamLazy(`xl/worksheets/sheet${names.length}.xml`, { compressionLevel: 1 }, (begin) => begin(null, sheet))
      await ended.finally(() => sheet.destroy())
    } while (await source.more())
  } finally {
    await source.close()
  }
  names.push(exportWords.manifest[options.language])
  zip.addBuffer(manifestSheet(shape, options, tally), `xl/worksheets/sheet${names.length}.xml`)
  for (const [path, part] of Object.entries(surroundings(names))) zip.addBuffer(Buffer.from(part), path)
  zip.end()
}

/** The XLSX file of the batches as a stream. An error while records are read destroys the stream, so that no half file looks whole. */
export function xlsxOf(batches: Batches, shape: Shape, options: XlsxOptions): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  fill(zip, batches, shape, options).catch((error: Error) => output.destroy(error))
  return output
}
