/**
 * The only place that knows pdfkit: opens a document, and names the few parts of it that its type declarations leave out
 * (objects, fonts, the page buffer), so that pages can be let go of as soon as they are complete.
 */
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** An object of the PDF file: `data` becomes its dictionary, `write` its stream, `end` puts it into the file. */
export interface Ref {
  id: number
  data: Record<string, unknown>
  write(chunk: string | Uint8Array): void
  end(chunk?: string): void
}

export interface Glyph {
  id: number
  advanceWidth: number
  codePoints: number[]
}

/** The part of a fontkit font that shaping needs; units are those of the font. */
export interface Outline {
  unitsPerEm: number
  /** Glyphs that were asked for, with the characters of the first time. */
  _glyphs: Record<number, Glyph>
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): Glyph
  layout(
    text: string,
    features: Record<string, boolean>,
    script: string | undefined,
    language: string | undefined,
    direction: 'ltr' | 'rtl',
  ): { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] }
}

/** A font as this document embeds it: only the glyphs that were used, renumbered. */
export interface EmbeddedFont {
  id: string
  scale: number
  font: Outline
  subset: { glyphs: number[]; includeGlyph(id: number): number }
  widths: number[]
  unicode: number[][]
  ref(): Ref
}

export interface Page {
  width: number
  height: number
  dictionary: Ref
  fonts: Record<string, Ref>
  xobjects: Record<string, Ref>
  annotations: Ref[]
  content: Ref & { buffer: Uint8Array[]; compress: boolean }
  readonly structParentTreeKey: number
  end(): void
}

export interface Kit extends NodeJS.ReadableStream {
  page: Page
  info: Record<string, unknown>
  readableLength: number
  outline: OutlineItem
  _font: EmbeddedFont
  _pageBuffer: Page[]
  _root: { data: { Pages: Ref } }
  _addInfo(): void
  font(source: unknown): Kit
  ref(data: unknown): Ref
  addPage(): Kit
  end(): void
  addNamedDestination(name: string, ...place: unknown[]): void
  getStructTreeRoot(): { data: { K?: unknown; ParentTree: { add(key: number, value: unknown): void } } }
  createStructParentTreeNextKey(): number
}

export interface OutlineItem {
  addItem(title: string, options?: { expanded?: boolean; top?: number; left?: number }): OutlineItem
}

export const A4 = { width: 595.28, height: 841.89 } as const

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * An empty tagged A4 document. Nothing in it says who made it, on which machine or at what hour: `day` is `YYYY-MM-DD`.
 */
export function openKit(options: { title: string; subject: string; language: string; day: string }): Kit {
  const kit = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    size: [A4.width, A4.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA' as 'PDF/A-1',
    lang: options.language,
    displayTitle: true,
    info: { Title: options.title, Subject: options.subject, Producer: 'Vigie', Creator: 'Vigie', CreationDate: new Date(`${options.day}T00:00:00Z`) },
  }) as unknown as Kit
  const addInfo = kit._addInfo
  kit._addInfo = () => {
    // pdfkit writes these into XML as they stand.
    for (const key of ['Title', 'Subject']) kit.info[key] = String(kit.info[key]).replace(/[&<>]/g, (sign) => escaped[sign] ?? sign)
    addInfo.call(kit)
  }
  return kit
}

/** Gives a page its operators, compressed. A lower level than the usual: a tenth more bytes in half the time. */
export function fillPage(page: Page, operators: Uint8Array): void {
  const { content } = page
  content.buffer = []
  content.compress = false
  content.data['Length'] = 0
  content.data['Filter'] = 'FlateDecode'
  content.write(deflateSync(operators, { level: 3 }))
}

/** A length as PDF writes it: at most two decimals. */
export function amount(value: number): string {
  return String(Math.round(value * 100) / 100)
}
