/** The table of contents: written last, on pages that were kept open for it, when every page number is known. */
import { report } from '../../../schemas/words/report.ts'
import { paragraph } from '../pdf/flow.ts'
import { artifact, bottom, type Leaf, nextPage, onLeaf, reservePage, width, within } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { closeTag, openTag, type Tag } from '../pdf/tags.ts'
import { leading } from '../pdf/text.ts'
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

/** Writes the contents on the page that was kept. Parts are named as far as the page holds them. */
export function writeContents(paper: Listed, reserved: { leaf: Leaf; tag: Tag }): void {
  const { sheet, look } = paper
  const entries = paper.chapters.flatMap((chapter) => [{ ...chapter, deep: false }, ...chapter.parts.map((one) => ({ ...one, deep: true }))])
  const step = leading(look.body) + 9
  const all = entries.length * step < bottom - 130
  onLeaf(sheet, reserved.leaf, () => {
    const { parent } = sheet
    sheet.parent = reserved.tag
    paragraph(sheet, paper.say(report.contents), look.h1, { after: 18 }, 'H1')
    within(sheet, 'TOC', () => {
      for (const entry of entries) {
        if (entry.deep && !all) continue
        if (sheet.y + step > bottom) break
        const style = entry.deep ? { ...look.body, color: color.soft } : { ...look.body, weight: 'semibold' as const, size: look.body.size + 1 }
        within(sheet, 'TOCI', () => {
          const top = sheet.y
          paragraph(sheet, [{ text: entry.title, to: entry.name }], style, { start: entry.deep ? 16 : 0, width: width - 60 })
          const below = sheet.y
          sheet.y = top
          paragraph(sheet, [{ text: paper.number(entry.page), to: entry.name }], { ...style, align: 'end' }, { start: width - 50, width: 50 })
          sheet.y = below + 4
          artifact(sheet, () => rule(sheet, entry.deep ? 16 : 0, width - (entry.deep ? 16 : 0), color.rule, 0.4))
          sheet.y += 5
        })
      }
    })
    sheet.parent = parent
    closeTag(reserved.tag)
  })
}
