/** Tables: a header that repeats on each page, rows that are cut only when they are long, numbers at the end of their column, header cells tagged as such. */

import { destination } from './flow.ts'
import { amount } from './kit.ts'
import type { Line, Span } from './lines.ts'
import { artifact, bottom, left, marked, nextPage, put, rgb, type Sheet, within } from './sheet.ts'
import { closeTag, openTag, type Tag } from './tags.ts'
import { drawLines, leading, readingText, type Style, setText } from './text.ts'

export interface Column {
  readonly title: string | readonly Span[]
  /** Points. */
  readonly width: number
  readonly align?: 'start' | 'end' | 'center'
  /** The cell names its row. */
  readonly heads?: boolean
}

/** What a cell holds: text, spans, either with a background, or paragraphs below one another. */
export type Cell =
  | string
  | readonly Span[]
  | { readonly text: string | readonly Span[]; readonly fill: string; readonly color?: string }
  | { readonly stack: readonly (string | readonly Span[])[] }

/** Cells, or cells with a name to which links lead. */
export type Row = readonly Cell[] | { readonly cells: readonly Cell[]; readonly name?: string }

export interface TableLook {
  readonly head: Style
  readonly body: Style
  readonly rule: string
  readonly strong: string
  readonly padding?: number
  /** Without a header: the rows name themselves. */
  readonly headless?: boolean
}

/** A row taller than this many points may be cut between its lines; a shorter one goes to the next page whole. */
const tall = 150

function fillBox(sheet: Sheet, x: number, y: number, boxWidth: number, height: number, color: string): void {
  put(sheet, `${rgb(color)} rg ${amount(x)} ${amount(y)} ${amount(boxWidth)} ${amount(height)} re f`)
  sheet.leaf.color = color
}

/** A line across, from `start` over `length` points, at the cursor or at `y`. */
export function rule(sheet: Sheet, start: number, length: number, color: string, thickness: number, y = sheet.y): void {
  fillBox(sheet, left(sheet, start, length), y, length, thickness, color)
}

interface SetCell {
  readonly x: number
  readonly width: number
  readonly style: Style
  readonly lines: readonly Line[]
  readonly fill: string | null
}

interface SetRow {
  readonly cells: readonly SetCell[]
  /** Lines of the tallest cell. */
  readonly lines: number
  readonly height: number
}

/** A cell that is more than words. An array has a method of the name `fill`, so the word alone does not tell. */
function filled(cell: Cell): Extract<Cell, { fill: string }> | null {
  return typeof cell === 'object' && !Array.isArray(cell) && 'fill' in cell ? (cell as Extract<Cell, { fill: string }>) : null
}

function setCell(sheet: Sheet, cell: Cell, style: Style, inner: number): readonly Line[] {
  if (typeof cell === 'object' && 'stack' in cell) return cell.stack.flatMap((one) => setText(sheet, one, style, inner))
  return setText(sheet, filled(cell)?.text ?? (cell as string | readonly Span[]), style, inner)
}

function setRow(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], style: Style, padding: number): SetRow {
  let start = 0
  let tallest = 1
  const set = columns.map((column, index): SetCell => {
    const cell = cells[index] ?? ''
    const painted = filled(cell)
    const look: Style = { ...style, ...(column.align ? { align: column.align } : {}), ...(painted?.color ? { color: painted.color } : {}) }
    const lines = setCell(sheet, cell, look, column.width - 2 * padding)
    tallest = Math.max(tallest, lines.length)
    const x = left(sheet, start, column.width)
    start += column.width
    return { x, width: column.width, style: look, lines, fill: painted?.fill ?? null }
  })
  return { cells: set, lines: tallest, height: tallest * leading(style) + 2 * padding }
}

function drawFills(sheet: Sheet, row: SetRow, height: number): void {
  if (!row.cells.some((cell) => cell.fill)) return
  artifact(sheet, () => {
    for (const cell of row.cells) if (cell.fill) fillBox(sheet, cell.x + 0.5, sheet.y + 0.5, cell.width - 1, height - 1, cell.fill)
  })
}

/** Draws a row; one that is too long for the page goes on after `turn`, which opens the next page. */
function drawRow(sheet: Sheet, columns: readonly Column[], row: SetRow, head: boolean, padding: number, turn: () => void): void {
  within(sheet, 'TR', () => {
    const tags = row.cells.map((cell, index): Tag => {
      const heads = head || columns[index]?.heads
      return openTag(sheet.kit, heads ? 'TH' : 'TD', sheet.parent, { ...readingText(cell.lines), ...(heads ? { scope: head ? 'Column' : 'Row' } : {}) })
    })
    const step = leading((row.cells[0] as SetCell).style)
    let from = 0
    while (from < row.lines) {
      const fit = Math.max(1, Math.floor((bottom - sheet.y - 2 * padding + 0.01) / step))
      const to = row.lines - from <= fit ? row.lines : from + fit
      const height = (to - from) * step + 2 * padding
      drawFills(sheet, row, height)
      row.cells.forEach((cell, index) => {
        const lines = from === 0 && to === row.lines ? cell.lines : cell.lines.slice(from, to)
        const tag = tags[index] as Tag
        if (lines.length === 0) return
        marked(sheet, tag, () => {
          const slack = head ? height - 2 * padding - lines.length * leading(cell.style) : 0
          drawLines(sheet, lines, cell.x + padding, sheet.y + padding + slack, cell.width - 2 * padding, cell.style, tag)
        })
      })
      sheet.y += height
      from = to
      if (from < row.lines) turn()
    }
    for (const tag of tags) closeTag(tag)
  })
}

/** A table from the cursor on. `rows` are read one at a time. */
export function table(sheet: Sheet, columns: readonly Column[], rows: Iterable<Row>, look: TableLook): void {
  const padding = look.padding ?? 4
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const header = setRow(
    sheet,
    columns,
    columns.map((column) => column.title),
    look.head,
    padding,
  )
  const step = leading(look.body)
  const ruled = () => {
    if (!look.headless) rule(sheet, 0, total, look.strong, 0.9)
    sheet.y += 1
  }
  // Repeated for the eye only: the reader's machine has met these headers already.
  const turn = () => {
    nextPage(sheet)
    artifact(sheet, () => {
      if (!look.headless) {
        for (const cell of header.cells) {
          const at = sheet.y + header.height - padding - cell.lines.length * leading(cell.style)
          drawLines(sheet, cell.lines, cell.x + padding, at, cell.width - 2 * padding, cell.style)
        }
        sheet.y += header.height
      }
      ruled()
    })
  }
  const least = (row: SetRow) => (row.height > tall ? 2 * padding + 4 * step : row.height)
  const setOne = (one: Row) => setRow(sheet, columns, 'cells' in one ? one.cells : one, look.body, padding)
  const each = rows[Symbol.iterator]()
  let next = each.next()
  let row = next.done ? null : setOne(next.value)
  // A header is never left alone at the foot of a page.
  if (sheet.y + (look.headless ? 0 : header.height + 1) + (row ? least(row) : 0) > bottom) nextPage(sheet)
  within(sheet, 'Table', () => {
    if (!look.headless) drawRow(sheet, columns, header, true, padding, turn)
    artifact(sheet, ruled)
    while (!next.done && row) {
      if (sheet.y + least(row) > bottom) turn()
      if ('cells' in next.value && next.value.name) destination(sheet, next.value.name)
      drawRow(sheet, columns, row, false, padding, turn)
      artifact(sheet, () => rule(sheet, 0, total, look.rule, 0.4))
      next = each.next()
      row = next.done ? null : setOne(next.value)
    }
  })
}
