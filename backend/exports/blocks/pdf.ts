/** Blocks onto the pages of a tagged PDF, one after the other while they are made, so that memory does not grow with the document. */
import type { Writable } from 'node:stream'
import { directionOf, steadied } from '../pdf/bidi.ts'
import { paintBox } from '../pdf/drawing.ts'
import { heading, list, numbered, paragraph } from '../pdf/flow.ts'
import type { Span } from '../pdf/lines.ts'
import { artifact, bottom, breathe, left, margin, nextPage, room, type Sheet, width, within } from '../pdf/sheet.ts'
import { type Cell, type Row, table } from '../pdf/table.ts'
import { closeTag, openTag, type Tag } from '../pdf/tags.ts'
import { leading, type Style, setText } from '../pdf/text.ts'
import type { Listed } from '../report/contents.ts'
import { color, type lookOf } from '../report/look.ts'
import type { Block, BlockCell, Piece, Tone, Words } from './block.ts'

/** A document being written in blocks. */
export interface Folio extends Listed {
  readonly sheet: Sheet
  readonly look: ReturnType<typeof lookOf>
}

export const tones: Readonly<Record<Tone, { readonly ink: string; readonly fill: string }>> = {
  soft: { ink: color.soft, fill: color.tint },
  accent: { ink: color.accent, fill: '#e6f0f1' },
  good: { ink: color.verified, fill: '#e0ede4' },
  caution: { ink: '#6e4300', fill: '#faeccf' },
  alarm: { ink: '#8f1f14', fill: '#f8dfd9' },
}

const numberIndent = 34
const labelWidth = 132

function span(piece: Piece): Span {
  const ink = piece.tone ? tones[piece.tone].ink : piece.to || piece.href ? color.accent : undefined
  return {
    text: piece.text,
    ...(piece.strong ? { weight: 'semibold' as const } : {}),
    ...(ink ? { color: ink } : {}),
    ...(piece.to ? { to: piece.to } : {}),
    ...(piece.href ? { href: piece.href } : {}),
  }
}

const spans = (words: Words): string | Span[] => (typeof words === 'string' ? words : words.map(span))

function cellOf(cell: BlockCell): Cell {
  if (typeof cell === 'object' && 'stack' in cell) return { stack: cell.stack.map(spans) }
  if (typeof cell === 'object' && 'words' in cell) return { text: spans(cell.words), fill: tones[cell.fill].fill, color: tones[cell.fill].ink }
  return spans(cell)
}

function* rowsOf(rows: Iterable<{ readonly cells: readonly BlockCell[]; readonly name?: string }>): Generator<Row> {
  for (const row of rows) yield { cells: row.cells.map(cellOf), ...(row.name ? { name: row.name } : {}) }
}

function writeTable({ sheet, look }: Folio, block: Extract<Block, { kind: 'table' }>): void {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0)
  const body = block.dense ? { ...look.tiny, color: color.ink } : { ...look.small, color: color.ink }
  const columns = block.columns.map(({ share, title, ...column }) => ({ ...column, title: spans(title), width: (width * share) / shares }))
  table(sheet, columns, rowsOf(block.rows), {
    head: { ...look.tiny, weight: 'semibold', color: color.ink },
    body,
    rule: color.rule,
    strong: color.strong,
    padding: 4.5,
  })
  sheet.y += 12
}

function writePairs({ sheet, look }: Folio, rows: Extract<Block, { kind: 'pairs' }>['rows']): void {
  const columns = [
    { title: '', width: labelWidth, heads: true },
    { title: '', width: width - labelWidth },
  ]
  const body = { ...look.body, color: color.ink }
  const cells = function* (): Generator<Row> {
    for (const [label, value] of rows) yield [[{ text: label, color: color.faint }], cellOf(value)]
  }
  artifact(sheet, () => paintBox(sheet, left(sheet, 0, width), sheet.y, width, 0.4, color.rule))
  table(sheet, columns, cells(), { head: body, body, rule: color.rule, strong: color.rule, headless: true, padding: 4 })
  sheet.y += 12
}

function writeNotice({ sheet, look }: Folio, block: Extract<Block, { kind: 'notice' }>): void {
  const tone = tones[block.tone]
  const title: Style = { ...look.h3, color: tone.ink }
  const body: Style = { ...look.small, color: color.ink }
  const start = 14
  const inner = width - start - 10
  const lines = [[block.title, title] as const, ...block.items.map((item) => [spans(item), body] as const)]
  within(sheet, 'Sect', () => {
    lines.forEach(([words, style], index) => {
      const height = setText(sheet, words, style, inner).length * leading(style) + (index === 0 || index === lines.length - 1 ? 8 : 3)
      room(sheet, index === 0 ? height + 30 : height)
      artifact(sheet, () => {
        paintBox(sheet, left(sheet, 0, width), sheet.y, width, height, tone.fill)
        paintBox(sheet, left(sheet, 0, 3), sheet.y, 3, height, tone.ink)
      })
      const top = sheet.y
      sheet.y += index === 0 ? 5 : 0
      paragraph(sheet, words, style, { start, width: inner })
      sheet.y = top + height
    })
  })
  sheet.y += 12
}

function writeNumbered({ sheet, look }: Folio, block: Extract<Block, { kind: 'numbered' }>): void {
  const body = look.body
  const box = { start: numberIndent }
  const options = { indent: numberIndent, keep: leading(body) * 4, ...(block.name ? { name: block.name } : {}) }
  numbered(sheet, block.number, { ...body, weight: 'semibold', color: color.accent }, options, () => {
    if (block.above) paragraph(sheet, spans(block.above), { ...body, weight: 'semibold' }, box)
    for (const text of block.text) {
      paragraph(sheet, steadied(text), body, { ...box, rtl: directionOf(text, sheet.rtl), after: 2 })
    }
    for (const line of block.below) paragraph(sheet, spans(line), look.small, box)
  })
  sheet.y += 9
}

/** Begins a section: on a new page when it is told to or when too little is left, else below a line. */
function writeChapter({ sheet, look, chapters }: Folio, block: Extract<Block, { kind: 'chapter' }>): void {
  if (!sheet.leaf || block.fresh || sheet.y > bottom - 230) nextPage(sheet)
  else if (sheet.y > margin.top) {
    sheet.y += 14
    artifact(sheet, () => paintBox(sheet, left(sheet, 0, width), sheet.y, width, 0.8, color.strong))
    sheet.y += 20
  }
  chapters.push({ name: block.name, title: block.title, page: sheet.pages, parts: [] })
  sheet.kit.outline.addItem(block.title)
  heading(sheet, 1, block.title, look.h1, { name: block.name, after: 12 })
}

function writeOne(folio: Folio, block: Exclude<Block, { kind: 'numbered' }>): void {
  const { sheet, look } = folio
  switch (block.kind) {
    case 'chapter':
      writeChapter(folio, block)
      return
    case 'part': {
      const title = block.number ? `${block.number}  ${block.title}` : block.title
      if (block.name) folio.chapters.at(-1)?.parts.push({ name: block.name, title, page: 0 })
      const style = block.number ? { ...look.h2, size: look.h2.size * 1.12, color: color.ink } : look.h2
      const page = heading(sheet, 2, title, style, { keep: 120, before: 10, after: 6, ...(block.name ? { name: block.name } : {}) })
      const listed = folio.chapters.at(-1)?.parts.at(-1)
      if (block.name && listed) listed.page = page
      return
    }
    case 'text': {
      const style = block.look === 'small' ? look.small : block.look === 'lead' ? look.lead : block.look === 'title' ? look.h1 : look.body
      const rtl = typeof block.words === 'string' ? directionOf(block.words, sheet.rtl) : sheet.rtl
      paragraph(sheet, spans(block.words), block.align ? { ...style, align: block.align } : style, { after: 7, rtl }, block.look === 'title' ? 'H1' : 'P')
      return
    }
    case 'pairs':
      if (block.rows.length > 0) writePairs(folio, block.rows)
      return
    case 'table':
      writeTable(folio, block)
      return
    case 'list': {
      const sign = block.ordered ? { sign: (index: number) => `${index + 1}.`, indent: 22 } : {}
      list(sheet, block.items.map(spans), look.body, { color: color.accent, ...sign })
      sheet.y += 6
      return
    }
    case 'notice':
      writeNotice(folio, block)
      return
    case 'gap':
      sheet.y += block.size
  }
}

/** Writes blocks as they come. Rejects when the reader of `out` has gone. */
export async function writeBlocks(folio: Folio, blocks: Iterable<Block>, out: Writable): Promise<void> {
  const { sheet } = folio
  let page = sheet.pages
  // Numbered paragraphs that follow one another are one list.
  let open: Tag | null = null
  const { parent } = sheet
  const close = () => {
    if (open) closeTag(open)
    open = null
    sheet.parent = parent
  }
  for (const block of blocks) {
    if (block.kind === 'numbered') {
      if (!open) open = openTag(sheet.kit, 'L', parent)
      sheet.parent = open
      writeNumbered(folio, block)
    } else {
      close()
      writeOne(folio, block)
    }
    if (sheet.pages === page) continue
    page = sheet.pages
    await breathe(sheet, out)
  }
  close()
}
