/**
 * Lines onto the page: the glyphs of each run as one operand, links over the words that carry them.
 * Where the drawn order is not the reading order, the text as it is read stands on the element, not in the page:
 * programs that extract text order glyphs themselves, and would turn a text that is already in order.
 */
import type { Weight } from './faces.ts'
import { A4, amount, type Ref } from './kit.ts'
import { type Atom, breakLines, type Line, type Span } from './lines.ts'
import { put, rgb, type Sheet } from './sheet.ts'
import { adoptAnnotation, closeTag, openTag, type Tag } from './tags.ts'

export interface Style {
  /** Points. */
  readonly size: number
  /** Distance of base lines, as a multiple of the size. */
  readonly leading: number
  readonly weight: Weight
  readonly color: string
  readonly align?: 'start' | 'end' | 'center'
}

/** Breaks a text for a box of `boxWidth` points. Direction is that of the document unless given. */
export function setText(sheet: Sheet, content: string | readonly Span[], style: Style, boxWidth: number, rtl = sheet.rtl): Line[] {
  const spans = typeof content === 'string' ? [{ text: content }] : content
  return breakLines(spans, { shaper: sheet.shaper, weight: style.weight, rtl, width: (boxWidth * 1000) / style.size })
}

/** Height of one line in points. */
export function leading(style: Style): number {
  return style.size * style.leading
}

/** The operators that show a line with its left end at `x`, its base line at `y` (from the top), in the flipped space of a page. */
export function showLine(line: Line, x: number, y: number, style: Style, flipped: boolean, color: (value: string) => string): string {
  let out = `BT 1 0 0 ${flipped ? '-1' : '1'} ${amount(x)} ${amount(y)} Tm`
  let font = ''
  let pending = ''
  let rise = 0
  const flush = () => {
    if (pending) out += ` [${pending}] TJ`
    pending = ''
  }
  for (const atom of line.atoms) {
    const painted = color(atom.span.color ?? style.color)
    if (painted) {
      flush()
      out += ` ${painted} rg`
    }
    for (const run of atom.runs) {
      if (run.face.key !== font) {
        flush()
        font = run.face.key
        out += ` /${font} ${amount(style.size)} Tf`
      }
      for (const part of run.parts) {
        if (part.rise !== rise) {
          flush()
          rise = part.rise
          out += ` ${amount((rise * style.size) / 1000)} Ts`
        }
        pending += part.operand
      }
    }
  }
  flush()
  if (rise !== 0) out += ' 0 Ts'
  out += ' ET'
  return out
}

/** x of the left end of a line in a box at `x`, by the alignment and the direction of its paragraph. */
function anchor(line: Line, x: number, boxWidth: number, style: Style, rtl: boolean): number {
  const spare = boxWidth - (line.width * style.size) / 1000
  const align = style.align ?? 'start'
  if (align === 'center') return x + spare / 2
  return (align === 'end') === rtl ? x : x + spare
}

const outside = /^(https?:\/\/|mailto:)/i

function annotate(sheet: Sheet, tag: Tag, atom: Atom, box: readonly [number, number, number, number]): void {
  const { href, to } = atom.span
  const data: Record<string, unknown> = { Type: 'Annot', Subtype: 'Link', Rect: box, Border: [0, 0, 0], F: 4, Contents: new String(href ?? atom.text) }
  if (href) data['A'] = { S: 'URI', URI: new String(encodeURI(href).replace(/%25([0-9a-f]{2})/gi, '%$1')) }
  else data['Dest'] = new String(to ?? '')
  const ref: Ref = sheet.kit.ref(data)
  data['StructParent'] = adoptAnnotation(sheet.kit, sheet.leaf, tag, ref)
  sheet.leaf.page.annotations.push(ref)
  ref.end()
  ref.data = {}
}

/** Lays link annotations over the words of a line that have a target, as children of `tag`. */
function annotateLine(sheet: Sheet, tag: Tag, line: Line, x: number, y: number, style: Style): void {
  let at = x
  let begun: { atom: Atom; from: number } | null = null
  const close = (end: number) => {
    if (!begun) return
    const link = openTag(sheet.kit, 'Link', tag)
    const top = A4.height - y
    annotate(sheet, link, begun.atom, [begun.from, top - style.size * 0.3, end, top + style.size * 0.85])
    closeTag(link)
    begun = null
  }
  for (const atom of line.atoms) {
    const { span } = atom
    const linked = span.to !== undefined || (span.href !== undefined && outside.test(span.href))
    if (begun && (begun as { atom: Atom }).atom.span !== span) close(at)
    if (linked && !begun) begun = { atom, from: at }
    at += (atom.width * style.size) / 1000
  }
  close(at)
}

/** The text of lines as it is read, if any of them is drawn in another order; else nothing. */
export function readingText(lines: readonly Line[]): { actual?: string } {
  if (lines.every((line) => line.actual === null)) return {}
  return { actual: lines.map((line) => line.actual ?? line.atoms.map((atom) => atom.text).join('')).join(' ') }
}

/** Draws a line in a box whose left edge is `x`, its base line at `y`. Links need the `tag` that the text belongs to. */
export function drawLine(sheet: Sheet, line: Line, x: number, y: number, boxWidth: number, style: Style, tag: Tag | null = null, rtl = sheet.rtl): void {
  const from = anchor(line, x, boxWidth, style, rtl)
  put(
    sheet,
    showLine(line, from, y, style, true, (value) => {
      if (sheet.leaf.color === value) return ''
      sheet.leaf.color = value
      return rgb(value)
    }),
  )
  if (tag) annotateLine(sheet, tag, line, from, y, style)
}

/** Draws lines one below the other from the top `y`; returns the y below them. Everything must fit on the page. */
export function drawLines(
  sheet: Sheet,
  lines: readonly Line[],
  x: number,
  y: number,
  boxWidth: number,
  style: Style,
  tag: Tag | null = null,
  rtl = sheet.rtl,
): number {
  let at = y
  for (const line of lines) {
    drawLine(sheet, line, x, at + leading(style) * 0.5 + style.size * 0.34, boxWidth, style, tag, rtl)
    at += leading(style)
  }
  return at
}
