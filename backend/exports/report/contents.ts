/** The table of contents: written last, on pages that were kept open for it, when every page number is known. */
import { report } from '../../../schemas/words/report.ts'
import { paragraph } from '../pdf/flow.ts'
import { artifact, bottom, type Leaf, nextPage, onLeaf, reservePage, width, within } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { closeTag, openTag, type Tag } from '../pdf/tags.ts'
import { leading, type Style, setText } from '../pdf/text.ts'
import { color } from './look.ts'
import type { Paper } from './paper.ts'

/** What the contents need of a document. */
export type Listed = Pick<Paper, 'sheet' | 'look' | 'chapters' | 'say' | 'number'>

/** Keeps a page for the contents, and its place in the order in which the document is read aloud. */
export function reserveContents(paper: Pick<Listed, 'sheet'>): { leaf: Leaf; tag: Tag } {
  nextPage(paper.sheet)
  const tag = openTag(paper.sheet.kit, 'Sect', paper.sheet.parent)
  return { leaf: reservePage(paper.sheet), tag }
}

interface Entry {
  readonly name: string
  readonly title: string
  readonly page: number
  readonly deep: boolean
}

/** Points between two entries, when there is room. */
const gap = 9

/** The style of an entry, smaller by `scale` where the page would not hold them all. */
function styleOf({ look }: Listed, { deep }: Entry, scale: number): Style {
  const { body } = look
  return deep ? { ...body, color: color.soft, size: body.size * scale } : { ...body, weight: 'semibold', size: (body.size + 1) * scale }
}

/** Height of an entry, without what follows it. */
function heightOf(paper: Listed, entry: Entry, scale: number): number {
  const style = styleOf(paper, entry, scale)
  return setText(paper.sheet, entry.title, style, width - 60).length * leading(style)
}

/** How far letters and gaps have to shrink so that every entry stands in `room` points. */
function fitting(paper: Listed, entries: readonly Entry[], room: number): number {
  for (let scale = 1; scale > 0.5; scale -= 0.04) {
    const height = entries.reduce((sum, entry) => sum + heightOf(paper, entry, scale) + gap * scale, 0)
    if (height <= room) return scale
  }
  return 0.5
}

/** Writes the contents on the page that was kept: every chapter, and the parts too where the page holds them. */
export function writeContents(paper: Listed, reserved: { leaf: Leaf; tag: Tag }): void {
  const { sheet, look } = paper
  const whole: Entry[] = paper.chapters.flatMap((chapter) => [{ ...chapter, deep: false }, ...chapter.parts.map((one) => ({ ...one, deep: true }))])
  onLeaf(sheet, reserved.leaf, () => {
    const { parent } = sheet
    sheet.parent = reserved.tag
    paragraph(sheet, paper.say(report.contents), look.h1, { after: 18 }, 'H1')
    const room = bottom - sheet.y
    const entries = fitting(paper, whole, room) === 1 ? whole : whole.filter((one) => !one.deep)
    const scale = fitting(paper, entries, room)
    within(sheet, 'TOC', () => {
      for (const entry of entries) {
        const style = styleOf(paper, entry, scale)
        within(sheet, 'TOCI', () => {
          const top = sheet.y
          paragraph(sheet, [{ text: entry.title, to: entry.name }], style, { start: entry.deep ? 16 : 0, width: width - 60 })
          const below = sheet.y
          sheet.y = top
          paragraph(sheet, [{ text: paper.number(entry.page), to: entry.name }], { ...style, align: 'end' }, { start: width - 50, width: 50 })
          sheet.y = below + gap * scale * 0.45
          artifact(sheet, () => rule(sheet, entry.deep ? 16 : 0, width - (entry.deep ? 16 : 0), color.rule, 0.4))
          sheet.y += gap * scale * 0.55
        })
      }
    })
    sheet.parent = parent
    closeTag(reserved.tag)
  })
}
