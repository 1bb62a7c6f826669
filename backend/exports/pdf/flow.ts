/** Blocks that follow one another down the pages: paragraphs, headings, lists. Each knows how to go on to the next page without leaving a line alone. */
import type { Line, Span } from './lines.ts'
import { bottom, left, nextPage, put, room, type Sheet, width, within } from './sheet.ts'
import { beginContent, closeTag, openTag, type Tag, type TagOptions } from './tags.ts'
import { drawLine, leading, readingText, type Style, setText } from './text.ts'

export interface Box {
  /** Distance from the margin where reading starts, in points. */
  readonly start?: number
  /** Points; to the other margin unless given. */
  readonly width?: number
  /** Points below the block. */
  readonly after?: number
  /** Direction of the paragraph, if it is not that of the document. */
  readonly rtl?: boolean
}

/** Draws lines from the cursor on, over as many pages as they need, as content of `tag`. */
function flowLines(sheet: Sheet, tag: Tag, lines: readonly Line[], style: Style, box: Box): void {
  const start = box.start ?? 0
  const boxWidth = box.width ?? width - start
  const step = leading(style)
  let open = false
  lines.forEach((line, index) => {
    // Neither a first nor a last line stays alone.
    const together = index === 0 ? Math.min(lines.length, 2) : index === lines.length - 2 ? 2 : 1
    if (sheet.y + step * together > bottom + 0.01) {
      if (open) put(sheet, 'EMC')
      open = false
      nextPage(sheet)
    }
    if (!open) put(sheet, beginContent(sheet.leaf, tag))
    open = true
    drawLine(sheet, line, left(sheet, start, boxWidth), sheet.y + step * 0.5 + style.size * 0.34, boxWidth, style, tag, box.rtl ?? sheet.rtl)
    sheet.y += step
  })
  if (open) put(sheet, 'EMC')
}

/** A paragraph (or another block element) at the cursor. An empty text draws nothing. */
export function paragraph(sheet: Sheet, content: string | readonly Span[], style: Style, box: Box = {}, type = 'P', options: TagOptions = {}): void {
  const lines = setText(sheet, content, style, box.width ?? width - (box.start ?? 0), box.rtl ?? sheet.rtl)
  if (lines.length === 0) return
  const tag = openTag(sheet.kit, type, sheet.parent, { ...readingText(lines), ...options })
  flowLines(sheet, tag, lines, style, box)
  closeTag(tag)
  sheet.y += box.after ?? 0
}

/** Names the place of the cursor, for links and the table of contents. */
export function destination(sheet: Sheet, name: string): void {
  sheet.kit.addNamedDestination(name, 'XYZ', null, Math.max(0, sheet.y - 8), null)
}

/** A heading, kept with at least `keep` points of what follows it. Returns the page it stands on. */
export function heading(
  sheet: Sheet,
  level: 1 | 2 | 3,
  text: string,
  style: Style,
  options: { name?: string; keep?: number; before?: number; after?: number } = {},
): number {
  const lines = setText(sheet, text, style, width)
  const before = sheet.y > sheet.close ? (options.before ?? 0) : 0
  if (!room(sheet, before + lines.length * leading(style) + (options.keep ?? 40))) sheet.y += before
  if (options.name) destination(sheet, options.name)
  paragraph(sheet, text, style, { after: options.after ?? 0 }, `H${level}`)
  if (level === 1) sheet.close = sheet.y
  return sheet.pages
}

/** A list with a sign before each entry. */
export function list(
  sheet: Sheet,
  entries: readonly (string | readonly Span[])[],
  style: Style,
  options: { sign?: (index: number) => string; indent?: number; gap?: number; color?: string } = {},
): void {
  const indent = options.indent ?? 14
  within(sheet, 'L', () => {
    entries.forEach((entry, index) => {
      room(sheet, leading(style) * 2)
      within(sheet, 'LI', () => {
        const sign = { ...style, color: options.color ?? style.color }
        const mark = setText(sheet, options.sign?.(index) ?? '•', sign, indent)[0]
        const label = openTag(sheet.kit, 'Lbl', sheet.parent)
        put(sheet, beginContent(sheet.leaf, label))
        if (mark) drawLine(sheet, mark, left(sheet, 0, indent), sheet.y + leading(style) * 0.5 + style.size * 0.34, indent, sign)
        put(sheet, 'EMC')
        closeTag(label)
        paragraph(sheet, entry, style, { start: indent, after: options.gap ?? 3 }, 'LBody')
      })
    })
  })
}

/** A paragraph with its number in the margin where reading starts, and whatever `write` adds below it; `name` is the place to which links lead. Inside an `L`. */
export function numbered(sheet: Sheet, number: string, style: Style, options: { indent: number; name?: string; keep?: number }, write: () => void): void {
  room(sheet, options.keep ?? leading(style) * 3)
  if (options.name) destination(sheet, options.name)
  within(sheet, 'LI', () => {
    const mark = setText(sheet, number, style, options.indent)[0]
    const label = openTag(sheet.kit, 'Lbl', sheet.parent)
    put(sheet, beginContent(sheet.leaf, label))
    if (mark) drawLine(sheet, mark, left(sheet, 0, options.indent), sheet.y + leading(style) * 0.5 + style.size * 0.34, options.indent, style)
    put(sheet, 'EMC')
    closeTag(label)
    within(sheet, 'LBody', write)
  })
}
