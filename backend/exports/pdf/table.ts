/** Tables: a header that repeats on each page, rows that are never cut in two, numbers at the end of their column, header cells tagged as such. */

import { amount } from './kit.ts'
import type { Span } from './lines.ts'
import { artifact, bottom, left, marked, nextPage, put, rgb, type Sheet, within } from './sheet.ts'
import { closeTag, openTag, type Tag } from './tags.ts'
import { drawLines, leading, readingText, type Style, setText } from './text.ts'

export interface Column {
  readonly title: string
  /** Points. */
  readonly width: number
  readonly align?: 'start' | 'end' | 'center'
  /** The cell names its row. */
  readonly heads?: boolean
}

/** What a cell holds: text, spans, or a text with a background. */
export type Cell = string | readonly Span[] | { readonly text: string; readonly fill: string; readonly color?: string }

export interface TableLook {
  readonly head: Style
  readonly body: Style
  readonly rule: string
  readonly strong: string
  readonly padding?: number
}

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
  readonly lines: ReturnType<typeof setText>
  readonly fill: string | null
}

function setRow(sheet: Sheet, columns: readonly Column[], cells: readonly Cell[], style: Style, padding: number): { cells: SetCell[]; height: number } {
  let start = 0
  let tallest = 0
  const set = columns.map((column, index): SetCell => {
    const cell = cells[index] ?? ''
    const filled = typeof cell === 'object' && 'fill' in cell
    const look: Style = { ...style, ...(column.align ? { align: column.align } : {}), ...(filled && cell.color ? { color: cell.color } : {}) }
    const inner = column.width - 2 * padding
    const lines = setText(sheet, filled ? cell.text : cell, look, inner)
    tallest = Math.max(tallest, lines.length)
    const x = left(sheet, start, column.width)
    start += column.width
    return { x, width: column.width, style: look, lines, fill: filled ? cell.fill : null }
  })
  return { cells: set, height: Math.max(1, tallest) * leading(style) + 2 * padding }
}

function drawRow(sheet: Sheet, columns: readonly Column[], row: { cells: SetCell[]; height: number }, head: boolean, padding: number): void {
  if (row.cells.some((cell) => cell.fill)) {
    artifact(sheet, () => {
      for (const cell of row.cells) if (cell.fill) fillBox(sheet, cell.x + 0.5, sheet.y + 0.5, cell.width - 1, row.height - 1, cell.fill)
    })
  }
  within(sheet, 'TR', () => {
    row.cells.forEach((cell, index) => {
      const heads = head || columns[index]?.heads
      const tag: Tag = openTag(sheet.kit, heads ? 'TH' : 'TD', sheet.parent, {
        ...readingText(cell.lines),
        ...(heads ? { scope: head ? 'Column' : 'Row' } : {}),
      })
      if (cell.lines.length > 0)
        marked(sheet, tag, () => {
          const slack = head ? row.height - 2 * padding - cell.lines.length * leading(cell.style) : 0
          drawLines(sheet, cell.lines, cell.x + padding, sheet.y + padding + slack, cell.width - 2 * padding, cell.style, tag)
        })
      closeTag(tag)
    })
  })
  sheet.y += row.height
}

/** A table from the cursor on. `rows` are read one at a time. */
export function table(sheet: Sheet, columns: readonly Column[], rows: Iterable<readonly Cell[]>, look: TableLook): void {
  const padding = look.padding ?? 4
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const titles = columns.map((column) => column.title)
  const drawHead = () => {
    drawRow(sheet, columns, setRow(sheet, columns, titles, look.head, padding), true, padding)
    artifact(sheet, () => rule(sheet, 0, total, look.strong, 0.9))
    sheet.y += 1
  }
  const header = setRow(sheet, columns, titles, look.head, padding).height
  if (sheet.y + header + 3 * (leading(look.body) + 2 * padding) > bottom) nextPage(sheet)
  within(sheet, 'Table', () => {
    drawHead()
    for (const cells of rows) {
      const row = setRow(sheet, columns, cells, look.body, padding)
      if (sheet.y + row.height > bottom) {
        nextPage(sheet)
        // Repeated for the eye only: the reader's machine has met these headers already.
        artifact(sheet, () => {
          const again = setRow(sheet, columns, titles, look.head, padding)
          again.cells.forEach((cell) => {
            drawLines(
              sheet,
              cell.lines,
              cell.x + padding,
              sheet.y + again.height - padding - cell.lines.length * leading(cell.style),
              cell.width - 2 * padding,
              cell.style,
            )
          })
          sheet.y += again.height
          rule(sheet, 0, total, look.strong, 0.9)
          sheet.y += 1
        })
      }
      drawRow(sheet, columns, row, false, padding)
      artifact(sheet, () => rule(sheet, 0, total, look.rule, 0.4))
    }
  })
}
