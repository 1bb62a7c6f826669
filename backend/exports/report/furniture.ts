/** What stands on every page but the cover: title and handling above, community and page number below. It is decoration for the eye, not content. */
import { report } from '../../../schemas/words/report.ts'
import { A4, amount } from '../pdf/kit.ts'
import { artifact, left, put, rgb, type Sheet, width } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { drawLine, setText, showLine } from '../pdf/text.ts'
import { audienceWords } from './cover.ts'
import { color } from './look.ts'
import type { Paper } from './paper.ts'

const foot = A4.height - 34

/** A text on one line of at most `most` points. */
export function shortened(sheet: Sheet, text: string, style: Parameters<typeof setText>[2], most: number) {
  const lines = setText(sheet, text, style, most)
  if (lines.length < 2) return lines[0]
  const end = Math.max(8, Math.floor(text.length / lines.length) - 4)
  return setText(sheet, `${text.slice(0, text.lastIndexOf(' ', end) > 8 ? text.lastIndexOf(' ', end) : end)}…`, style, most)[0]
}

/** The furniture of this report, drawn on each page when it is opened. */
export function furniture(paper: Paper): (sheet: Sheet) => void {
  const { model, look, say } = paper
  const tiny = look.tiny
  const handling = audienceWords[model.audience]
  const room = width * 0.68
  const title = shortened(paper.sheet, model.title, tiny, room)
  const community = shortened(paper.sheet, model.community.name, tiny, room)
  const stamp = { ...tiny, weight: 'semibold', color: handling.color, align: 'end' } as const
  const classed = setText(paper.sheet, say(handling.class), stamp, width * 0.3)[0]
  return (sheet) => {
    artifact(
      sheet,
      () => {
        if (title) drawLine(sheet, title, left(sheet, 0, width), 45, width, tiny)
        if (classed) drawLine(sheet, classed, left(sheet, 0, width), 45, width, stamp)
        rule(sheet, 0, width, color.rule, 0.5, 53)
        if (community) drawLine(sheet, community, left(sheet, 0, width), foot, width, { ...tiny, align: 'end' })
        // The number of pages is a picture filled in at the end; it follows the words at once.
        const page = setText(sheet, say(report.page_of, { page: sheet.leaf.number }).trimEnd(), tiny, width)[0]
        if (page) drawLine(sheet, page, left(sheet, 0, width), foot, width, tiny)
        const taken = ((page?.width ?? 0) * tiny.size) / 1000 + tiny.size * 0.22
        put(sheet, `q 1 0 0 -1 ${amount(left(sheet, taken, 0))} ${amount(foot)} cm /Total Do Q`)
      },
      'Pagination',
    )
  }
}

/** The picture with the number of pages, for the end of the document. */
export function totalOfPages(paper: Pick<Paper, 'sheet' | 'look' | 'number'>): { operators: string; weight: 'regular' } {
  const { sheet, look } = paper
  const line = setText(sheet, paper.number(sheet.pages), look.tiny, 60)[0]
  const from = sheet.rtl ? -((line?.width ?? 0) * look.tiny.size) / 1000 : 0
  return { operators: line ? showLine(line, from, 0, look.tiny, false, rgb) : '', weight: 'regular' }
}
