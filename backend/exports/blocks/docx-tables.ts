/** Tables, pairs and notices as tables of a DOCX: heads repeat on each page, and the first column stands where reading starts. */
import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { type Block, type BlockCell, type BlockColumn, type Tone, textOf, type Words } from './block.ts'
import { childrenOf, inks, type RunLook } from './docx-runs.ts'

/** Twentieths of a point: A4 with margins of 2.5 cm leaves this for text. */
export const page = { width: 11906, height: 16838, margin: 1304, text: 11906 - 2 * 1304 } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9C1B1' } as const

function paragraphs(cell: BlockCell, look: RunLook, align?: BlockColumn['align'], name?: string): Paragraph[] {
  const filled = typeof cell === 'object' && 'words' in cell ? cell : null
  const stack: readonly Words[] = filled ? [filled.words] : typeof cell === 'object' && 'stack' in cell ? cell.stack : [cell as Words]
  const shown = stack.filter((words) => textOf(words) !== '')
  const colored = filled ? { ...look, color: inks[filled.fill].ink } : look
  return (shown.length > 0 ? shown : ['']).map((words, index) => {
    return new Paragraph({
      children: childrenOf(words, colored, index === 0 ? name : undefined),
      bidirectional: look.rtl,
      spacing: { before: 20, after: 20 },
      ...(align === 'center' ? { alignment: AlignmentType.CENTER } : align === 'end' ? { alignment: AlignmentType.END } : {}),
    })
  })
}

const lengthOf = (cell: BlockCell): number => {
  if (typeof cell === 'object' && 'stack' in cell) return cell.stack.reduce((sum, one) => sum + textOf(one).length, 0)
  return textOf(typeof cell === 'object' && 'words' in cell ? cell.words : cell).length
}

const shade = (tone: Tone) => ({ shading: { type: ShadingType.CLEAR, fill: inks[tone].fill, color: 'auto' } })

function grid(options: { rtl: boolean; widths: readonly number[]; rows: TableRow[]; bar?: string; dense?: boolean }): Table {
  const bar = options.bar ? { style: BorderStyle.SINGLE, size: 24, color: options.bar } : none
  return new Table({
    rows: options.rows,
    visuallyRightToLeft: options.rtl,
    layout: TableLayoutType.FIXED,
    width: { size: page.text, type: WidthType.DXA },
    columnWidths: [...options.widths],
    borders: { top: thin, bottom: thin, left: bar, right: none, insideHorizontal: thin, insideVertical: none },
    margins: { top: 40, bottom: 40, left: options.dense ? 40 : 80, right: options.dense ? 40 : 80 },
  })
}

export function tableOf(block: Extract<Block, { kind: 'table' }>, rtl: boolean): Table {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = block.columns.map((column) => Math.floor((page.text * column.share) / shares))
  const size = block.dense ? 17 : 19
  const cell = (content: BlockCell, index: number, head: boolean, name?: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: paragraphs(content, { rtl, size, ...(head ? { bold: true } : {}) }, block.columns[index]?.align, name),
      ...(head ? shade('soft') : typeof content === 'object' && 'words' in content ? shade(content.fill) : {}),
    })
  const rows = [
    new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map((column, index) => cell(column.title, index, true)) }),
    ...[...block.rows].map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: block.columns.map((_, index) => cell(row.cells[index] ?? '', index, false, index === 0 ? row.name : undefined)),
        }),
    ),
  ]
  return grid({ rtl, widths, rows, dense: block.dense ?? false })
}

/** Letters of a row that is not cut between pages. */
const whole = 900

export function pairsOf(rows: Extract<Block, { kind: 'pairs' }>['rows'], rtl: boolean): Table {
  const widths = [Math.floor(page.text * 0.28), Math.floor(page.text * 0.72)]
  const cell = (content: BlockCell, width: number | undefined, color?: string) =>
    new TableCell({ width: { size: width ?? 0, type: WidthType.DXA }, children: paragraphs(content, { rtl, size: 21, ...(color ? { color } : {}) }) })
  return grid({
    rtl,
    widths,
    rows: rows.map(
      ([label, value]) => new TableRow({ cantSplit: lengthOf(value) < whole, children: [cell(label, widths[0], inks.soft.ink), cell(value, widths[1])] }),
    ),
  })
}

export function noticeOf(block: Extract<Block, { kind: 'notice' }>, rtl: boolean): Table {
  const children = [
    ...paragraphs([{ text: block.title, strong: true, tone: block.tone }], { rtl, size: 22 }),
    ...block.items.flatMap((item) => paragraphs(item, { rtl, size: 20 })),
  ]
  return grid({
    rtl,
    widths: [page.text],
    bar: inks[block.tone].ink,
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ children, ...shade(block.tone) })] })],
  })
}
