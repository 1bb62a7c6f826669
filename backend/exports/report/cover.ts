/** The first page: what this is, by whom, of when, for whom; and how it may be handled, so that no copy travels without saying so. */
import { displayDate } from '../../../schemas/display.ts'
import type { Audience } from '../../../schemas/report.ts'
import type { Word } from '../../../schemas/say.ts'
import { report } from '../../../schemas/words/report.ts'
import { isolated } from '../pdf/bidi.ts'
import { paintBox, paintPath } from '../pdf/drawing.ts'
import { paragraph } from '../pdf/flow.ts'
import { A4 } from '../pdf/kit.ts'
import { artifact, left, margin, nextPage, type Sheet, width, within } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { leading, setText } from '../pdf/text.ts'
import { color } from './look.ts'
import { circle } from './map.ts'
import type { Paper } from './paper.ts'

const bandHeight = 446

export const audienceWords: Readonly<Record<Audience, { readonly name: Word; readonly class: Word; readonly handle: Word; readonly color: string }>> = {
  internal: { name: report.audience_internal, class: report.class_internal, handle: report.handle_internal, color: '#a12a20' },
  partners: { name: report.audience_partners, class: report.class_partners, handle: report.handle_partners, color: '#7f4b00' },
  public: { name: report.audience_public, class: report.class_public, handle: report.handle_public, color: color.verified },
}

/** The sign of the house (frontend/index.html): an eye that is a lamp, its lines in `ink`. */
export function sign(sheet: Sheet, top: number, size = 34, ink: string = color.onBand): void {
  const k = size / 20
  const x = left(sheet, 0, size) - 6 * k
  const y = top - 6.7 * k
  const at = (px: number, py: number) => `${x + px * k},${y + py * k}`
  paintPath(sheet, `M${at(6.5, 12)}L${at(16, 26)}L${at(25.5, 12)}`, { stroke: ink, line: 2.4 * k })
  paintPath(sheet, `M${at(6.5, 12)}C${at(9, 8.5)},${at(12.2, 6.7)},${at(16, 6.7)}C${at(19.8, 6.7)},${at(23, 8.5)},${at(25.5, 12)}`, {
    stroke: ink,
    line: 2.4 * k,
  })
  paintPath(sheet, circle(x + 16 * k, y + 13.3 * k, 2.8 * k), { fill: color.lamp })
}

function facts(paper: Paper): [string, string][] {
  const { model, language, say } = paper
  const { from, to } = model.period
  const period = from && to ? say(report.period_between, { from: displayDate(from, language), to: displayDate(to, language) }) : say(report.period_open)
  return [
    [say(report.period), period],
    [say(report.incidents_covered), paper.count(model.totals.incidents)],
    [say(report.made_on), displayDate(model.made_on, language)],
    [say(report.audience), say(audienceWords[model.audience].name)],
  ]
}

/** Draws the cover, a page without furniture. */
export function cover(paper: Paper): void {
  const { sheet, model, look, say } = paper
  const handling = audienceWords[model.audience]
  nextPage(sheet, { furniture: false })
  artifact(sheet, () => {
    paintBox(sheet, 0, 0, A4.width, bandHeight, color.band)
    sign(sheet, 62)
  })

  within(sheet, 'Sect', () => {
    const title = { ...look.cover, color: color.onBand }
    const lines = setText(sheet, model.title, title, width)
    const fitted = lines.length > 5 ? { ...title, size: title.size * 0.7 } : title
    const height = setText(sheet, model.title, fitted, width).length * leading(fitted)
    sheet.y = bandHeight - 96 - height
    paragraph(sheet, say(report.kind_of_document), { ...look.h3, color: color.lamp }, { after: 8 })
    paragraph(sheet, model.title, fitted, {}, 'H1')

    sheet.y = bandHeight + 30
    paragraph(sheet, model.community.name, { ...look.h1, size: look.h1.size * 0.82, color: color.ink }, { after: 2 })
    if (model.community.kind) paragraph(sheet, paper.term('community_kind', model.community.kind), look.body, { after: 2 })
    if (model.coalition.length > 0) paragraph(sheet, `${say(report.with_coalition)} ${model.coalition.map(isolated).join(' · ')}`, look.body)

    sheet.y += 18
    for (const [label, value] of facts(paper)) {
      artifact(sheet, () => rule(sheet, 0, width, color.rule, 0.5))
      sheet.y += 6
      const top = sheet.y
      paragraph(sheet, label, { ...look.small, color: color.faint }, { width: 130 })
      sheet.y = top
      paragraph(sheet, value, look.body, { start: 140, after: 5 })
    }
    artifact(sheet, () => rule(sheet, 0, width, color.rule, 0.5))

    const stamp = { ...look.h3, color: handling.color }
    sheet.y = Math.max(sheet.y + 20, A4.height - margin.bottom - 52)
    const top = sheet.y
    artifact(sheet, () => paintBox(sheet, left(sheet, 0, 3), top, 3, 40, handling.color))
    paragraph(sheet, say(handling.class), stamp, { start: 14 })
    paragraph(sheet, say(handling.handle), look.small, { start: 14 })
  })
}
