/** Blocks as a DOCX that a court may edit: real headings, repeated heads of tables, bookmarks and links, page numbers, and right-to-left where the text is. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Language } from '../../../schemas/dialect.ts'
import { plain } from '../pdf/bidi.ts'
import type { Block } from './block.ts'
import { bookmarkOf, childrenOf, directed, inks, paragraphRtl } from './docx-runs.ts'
import { noticeOf, page, pairsOf, tableOf } from './docx-tables.ts'
import { dated } from './docx-zip.ts'

const face = 'Times New Roman'
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-SA' }

export interface DocxOptions {
  readonly language: Language
  readonly rtl: boolean
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Above each page: which document, how it may be handled; below: whose copy. */
  readonly head: string
  readonly stamp: string
  readonly mark: string
  readonly words: { readonly page: string; readonly of: string; readonly contents: string }
  /** Paragraphs of the first page. */
  readonly front: readonly { readonly text: string; readonly size: number; readonly bold?: boolean; readonly before?: number }[]
  /** With a table of contents after the first page. */
  readonly contents: boolean
}

/** A number before a text, which stands apart from it line for line. */
const hanging = (width: number) => ({ indent: { left: width, hanging: width }, tabStops: [{ type: TabStopType.LEFT, position: width }] })
const space = (after = 120) => new Paragraph({ children: [], spacing: { before: 0, after } })

function* childrenFor(block: Block, rtl: boolean, place: { list: number }): Generator<FileChild> {
  switch (block.kind) {
    case 'chapter':
      yield new Paragraph({
        heading: HeadingLevel.HEADING_1,
        bidirectional: rtl,
        pageBreakBefore: block.fresh ?? false,
        children: childrenOf(block.title, { rtl }, block.name),
      })
      return
    case 'part': {
      const title = block.number ? `${block.number}  ${block.title}` : block.title
      yield new Paragraph({ heading: HeadingLevel.HEADING_2, bidirectional: rtl, children: childrenOf(title, { rtl }, block.name) })
      return
    }
    case 'text': {
      const own = paragraphRtl(block.words, rtl)
      const size = block.look === 'small' ? 19 : block.look === 'lead' ? 26 : undefined
      yield new Paragraph({
        children: childrenOf(block.words, { rtl: own, ...(size ? { size } : {}) }),
        bidirectional: own,
        ...(block.look === 'title' ? { heading: HeadingLevel.TITLE } : {}),
        ...(block.align === 'end' ? { alignment: AlignmentType.END } : block.align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
        spacing: { after: 140 },
      })
      return
    }
    case 'numbered': {
      const first = block.above ?? block.text[0] ?? ''
      const own = block.above ? rtl : paragraphRtl(first, rtl)
      const number = [{ text: block.number, strong: true, tone: 'accent' as const }]
      yield new Paragraph({
        ...hanging(680),
        keepNext: true,
        bidirectional: own,
        children: [
          ...childrenOf(number, { rtl: own }, block.name),
          new TextRun({ children: [new Tab()] }),
          ...childrenOf(first, { rtl: own, ...(block.above ? { bold: true } : {}) }),
        ],
      })
      const more = block.above ? block.text : block.text.slice(1)
      for (const [index, text] of more.entries()) {
        const each = paragraphRtl(text, rtl)
        // A title of its own stays with what it stands over, and the exhibits with what they prove.
        const keepNext = text.length < 120 ? index === 0 && more.length > 1 : index === more.length - 1 && block.below.length > 0
        yield new Paragraph({ indent: { left: 680 }, keepNext, bidirectional: each, spacing: { after: 40 }, children: childrenOf(text, { rtl: each }) })
      }
      for (const line of block.below)
        yield new Paragraph({ indent: { left: 680 }, bidirectional: rtl, spacing: { after: 0 }, children: childrenOf(line, { rtl, size: 18 }) })
      yield space(60)
      return
    }
    case 'pairs':
      if (block.rows.length === 0) return
      yield pairsOf(block.rows, rtl)
      yield space()
      return
    case 'table':
      yield tableOf(block, rtl)
      yield space()
      return
    case 'list': {
      const instance = ++place.list
      for (const [index, item] of block.items.entries()) {
        if (rtl) {
          // Programs do not agree on which side a number of their own stands from right to left: here it is written.
          const sign = childrenOf(block.ordered ? `${index + 1}.` : '•', { rtl })
          yield new Paragraph({
            ...hanging(400),
            bidirectional: true,
            children: [...sign, new TextRun({ children: [new Tab()] }), ...childrenOf(item, { rtl })],
          })
          continue
        }
        const numbering = { reference: block.ordered ? 'ordered' : 'plain', level: 0, instance }
        yield new Paragraph({ numbering, children: childrenOf(item, { rtl }) })
      }
      return
    }
    case 'notice':
      yield noticeOf(block, rtl)
      yield space()
      return
    case 'gap':
      yield space(block.size * 20)
  }
}

function contentsOf(chapters: readonly { name: string; title: string }[], options: DocxOptions): Paragraph[] {
  const { rtl } = options
  return [
    new Paragraph({
      pageBreakBefore: true,
      bidirectional: rtl,
      spacing: { after: 240 },
      children: childrenOf(options.words.contents, { rtl, bold: true, size: 36 }),
    }),
    ...chapters.map(
      (one) =>
        new Paragraph({
          bidirectional: rtl,
          tabStops: [{ type: TabStopType.RIGHT, position: page.text, leader: 'dot' }],
          children: [
            new InternalHyperlink({
              anchor: bookmarkOf(one.name),
              children: [
                ...directed(plain(one.title), rtl).map((cut) => new TextRun({ text: cut.text, rightToLeft: cut.rtl })),
                new TextRun({ children: [new Tab()] }),
              ],
            }),
            new PageReference(bookmarkOf(one.name), { hyperlink: true }),
          ],
        }),
    ),
  ]
}

/** The document as bytes. It says nothing of who made it or when, but the day. */
export async function docxOf(blocks: Iterable<Block>, options: DocxOptions): Promise<Buffer> {
  const { rtl } = options
  const chapters: { name: string; title: string }[] = []
  const place = { list: 0 }
  const body: FileChild[] = []
  for (const block of blocks) {
    // The first page is the cover's.
    const shown = block.kind === 'chapter' && chapters.length === 0 && options.front.length > 0 ? { ...block, fresh: true } : block
    if (block.kind === 'chapter') chapters.push({ name: block.name, title: block.title })
    body.push(...childrenFor(shown, rtl, place))
  }
  const small = { rtl, size: 16 }
  const two = (start: ReturnType<typeof childrenOf>, end: ReturnType<typeof childrenOf>) =>
    new Paragraph({
      bidirectional: rtl,
      tabStops: [{ type: TabStopType.RIGHT, position: page.text }],
      children: [...start, new TextRun({ children: [new Tab()] }), ...end],
    })
  const count = (field: (typeof PageNumber)[keyof typeof PageNumber]) => new TextRun({ children: [field], size: 16, rightToLeft: rtl })
  const pageOf = [
    ...childrenOf(`${options.words.page} `, small),
    count(PageNumber.CURRENT),
    ...childrenOf(` ${options.words.of} `, small),
    count(PageNumber.TOTAL_PAGES),
  ]
  const heading = (size: number, before: number, after: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, font: face, color: '18222C' },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 400 } } } }],
  })
  const document = new Document({
    title: plain(options.title),
    creator: 'Vigie',
    styles: {
      default: {
        document: {
          run: { font: face, size: 22, sizeComplexScript: 22, language: { value: locales[options.language], bidirectional: 'ar-SA' } },
          // Without the rule some programs take the number for an exact height.
          paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 80 } },
        },
        title: heading(40, 120, 240),
        heading1: heading(32, 360, 160),
        heading2: heading(25, 240, 100),
      },
    },
    numbering: {
      config: [
        { reference: 'ordered', ...level(LevelFormat.DECIMAL, '%1.') },
        { reference: 'plain', ...level(LevelFormat.BULLET, '•') },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: { top: 1418, bottom: 1304, left: page.margin, right: page.margin } },
        },
        headers: {
          default: new Header({ children: [two(childrenOf(options.head, small), childrenOf(options.stamp, { ...small, bold: true, color: inks.alarm.ink }))] }),
        },
        footers: { default: new Footer({ children: [two(pageOf, childrenOf(options.mark, { ...small, bold: true }))] }) },
        children: [
          ...options.front.map(
            (line) =>
              new Paragraph({
                bidirectional: rtl,
                spacing: { before: line.before ?? 60, after: 60 },
                children: childrenOf(line.text, { rtl, size: line.size, ...(line.bold ? { bold: true } : {}) }),
              }),
          ),
          ...(options.contents ? contentsOf(chapters, options) : []),
          ...body,
        ],
      },
    ],
  })
  return dated(Buffer.from(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreOf(options) }])), options.day)
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The properties of the document (ECMA-376 part 2): title, language and day, no author. */
function coreOf({ title, language, day }: DocxOptions): string {
  const clean = plain(title).replace(/[&<>]/g, (sign) => escaped[sign] ?? sign)
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  const at = `xsi:type="dcterms:W3CDTF">${day}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}><dc:title>${clean}</dc:title><dc:language>${language}</dc:language><dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`
}
