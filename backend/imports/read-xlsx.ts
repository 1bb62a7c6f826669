/** Reads one sheet of an Excel workbook row by row with flat memory: shared and inline strings, dates by style, cached results of formulas; errors are empty cells. */
import { reason, unreadable } from './reason.ts'
import { type Cell, cell, limits, type ReadOptions, type Row, type Source } from './row.ts'
import { dataOf, sampled, tableIn } from './table.ts'
import { type DateStyle, serialDate } from './xlsx-dates.ts'
import { readDateStyles, readStrings, readWorkbook, type Sheet, unescaped, type Workbook } from './xlsx-parts.ts'
import { readXml, type XmlHandler } from './xlsx-xml.ts'
import { openZip, type Parts, zipLimits } from './xlsx-zip.ts'

interface Meanings {
  readonly strings: readonly string[]
  readonly dates: readonly (DateStyle | null)[]
  readonly from1904: boolean
}

function columnOf(reference: string | undefined, otherwise: number): number {
  if (!reference) return otherwise
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

function cellOf(type: string, style: number, text: string, { strings, dates, from1904 }: Meanings): Cell {
  if (text === '') return null
  switch (type) {
    case 's':
      return cell(strings[Number(text)] ?? '')
    case 'str':
    case 'inlineStr':
      return cell(unescaped(text))
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return null
    case 'd':
      return cell(text)
    default: {
      const number = Number(text)
      if (!Number.isFinite(number)) return cell(text)
      const date = dates[style]
      return date ? (serialDate(number, date, from1904) ?? number) : number
    }
  }
}

/** Gathers the rows of a sheet as its XML goes by. */
function sheetHandler(meanings: Meanings): XmlHandler<Row> {
  let rows: Row[] = []
  let cells: Cell[] = []
  let number = 0
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let inside = false
  let phonetic = false
  return {
    open(tag, attributes) {
      if (tag === 'c') {
        column = columnOf(attributes['r'], column + 1)
        if (column < 0 || column >= 16_384) throw unreadable('broken_workbook')
        type = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? 0)
        text = ''
      } else if (tag === 'v' || tag === 't') inside = !phonetic
      else if (tag === 'rPh') phonetic = true
      else if (tag === 'row') {
        number = Number(attributes['r'] ?? number + 1)
        cells = []
        column = -1
      }
    },
    text(part) {
      if (inside && text.length < limits.cell) text += part
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inside = false
      else if (tag === 'rPh') phonetic = false
      else if (tag === 'c') {
        while (cells.length < column) cells.push(null)
        cells[column] = cellOf(type, style, text, meanings)
      } else if (tag === 'row') rows.push({ number, cells })
    },
    drain() {
      const gathered = rows
      rows = []
      return gathered
    },
  }
}

/** The sheet asked for, else the largest one that is not hidden: notes are shorter than data. */
function choose({ sheets }: Workbook, parts: Parts, asked: string | null): Sheet {
  if (asked !== null) {
    const found = sheets.find((sheet) => sheet.name === asked)
    if (!found) throw unreadable('no_such_sheet', { name: asked })
    return found
  }
  const visible = sheets.some((sheet) => !sheet.hidden) ? sheets.filter((sheet) => !sheet.hidden) : sheets
  return visible.reduce((best, sheet) => (parts.size(sheet.part) > parts.size(best.part) ? sheet : best))
}

/** Opens an Excel workbook. Throws `not_a_workbook`, `broken_workbook`, `too_large`, `no_such_sheet` and the like. */
export async function openXlsx(path: string, options: ReadOptions): Promise<Source> {
  const parts = await openZip(path)
  try {
    const workbook = await readWorkbook(parts)
    const sheet = choose(workbook, parts, options.sheet ?? null)
    const meanings: Meanings = { strings: await readStrings(parts), dates: await readDateStyles(parts), from1904: workbook.from1904 }
    const size = Math.max(1, parts.size(sheet.part))
    let read = 0
    async function* raw(): AsyncGenerator<Row> {
      const again = await openZip(path)
      try {
        read = 0
        yield* readXml(await again.open(sheet.part, zipLimits.sheet), sheetHandler(meanings), (bytes) => {
          read += bytes
        })
      } finally {
        again.close()
      }
    }
    const sample: Row[] = []
    for await (const row of raw()) if (sample.push(row) >= sampled) break
    const table = tableIn(sample, options.skip ?? null)
    const others = workbook.sheets.filter((one) => one !== sheet)
    return {
      format: 'xlsx',
      sheets: workbook.sheets.map((one) => one.name),
      sheet: sheet.name,
      columns: table.columns,
      notes: others.length > 0 ? [reason('sheet_chosen', { name: sheet.name, count: others.length }), ...table.notes] : table.notes,
      rows: () => dataOf(raw(), table),
      progress: () => Math.min(1, read / size),
    }
  } finally {
    parts.close()
  }
}
