/** The first page of a dossier, sober as a pleading: whose case, against whom, for whom this copy is; and what stands on every page after it. */
import { controlWords as control, dossierWords as words } from '../../../schemas/words/dossier.ts'
import type { Folio } from '../blocks/pdf.ts'
import { pair } from '../blocks/voice.ts'
import { paintBox } from '../pdf/drawing.ts'
import { paragraph } from '../pdf/flow.ts'
import { A4, amount } from '../pdf/kit.ts'
import { artifact, left, margin, nextPage, put, type Sheet, width, within } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { drawLine, leading, setText } from '../pdf/text.ts'
import { sign } from '../report/cover.ts'
import { shortened } from '../report/furniture.ts'
import { color } from '../report/look.ts'
import type { Case } from './case.ts'
import { classOf, copyMark } from './marks.ts'

/** Draws the cover, a page without the furniture of the others. */
export function cover({ sheet, look }: Folio, { dossier, voice }: Case): void {
  const { control: about, respondent } = dossier
  const handling = classOf[about.audience]
  nextPage(sheet, { furniture: false })
  within(sheet, 'Sect', () => {
    artifact(sheet, () => {
      sign(sheet, 66, 24, color.ink)
      rule(sheet, 0, width, color.ink, 1.4, 108)
    })
    sheet.y = 122
    paragraph(sheet, voice.own(about.community), { ...look.h3, color: color.ink }, { after: 2 })
    paragraph(sheet, voice.own(about.code), look.body)

    sheet.y = 236
    paragraph(sheet, voice.say(words.kind), { ...look.h2, color: color.accent }, { after: 10 })
    const whole = { ...look.cover, color: color.ink }
    const title = setText(sheet, about.title, whole, width).length > 4 ? { ...whole, size: whole.size * 0.68 } : whole
    paragraph(sheet, voice.own(about.title), title, { after: 12 }, 'H1')
    paragraph(
      sheet,
      voice.say(words.versus, { state: voice.own(voice.term('countries', respondent.state)) }),
      { ...look.lead, color: color.soft },
      { after: 30 },
    )

    const facts = [
      ...pair(voice, control.recipient, voice.own(about.recipient)),
      ...pair(voice, control.mark, voice.own(about.mark)),
      ...pair(voice, control.version, voice.number(about.version)),
      ...pair(voice, control.made_on, voice.date(about.made_on)),
      ...(about.author ? pair(voice, control.author, voice.own(about.author)) : []),
    ]
    sheet.y = Math.max(sheet.y, 470)
    for (const [label, value] of facts) {
      artifact(sheet, () => rule(sheet, 0, width, color.rule, 0.5))
      sheet.y += 7
      const top = sheet.y
      paragraph(sheet, label, { ...look.small, color: color.faint }, { width: 140 })
      sheet.y = top
      paragraph(sheet, typeof value === 'string' ? value : value.map((one) => ({ text: one.text })), look.body, { start: 150, after: 6 })
    }
    artifact(sheet, () => rule(sheet, 0, width, color.rule, 0.5))

    const handle = setText(sheet, voice.say(handling.handle), look.small, width - 14)
    const height = leading(look.h3) + handle.length * leading(look.small) + 4
    sheet.y = Math.max(sheet.y + 20, A4.height - margin.bottom - height)
    const top = sheet.y
    artifact(sheet, () => paintBox(sheet, left(sheet, 0, 3), top, 3, height, handling.color))
    paragraph(sheet, voice.say(handling.name), { ...look.h3, color: handling.color }, { start: 14 })
    paragraph(sheet, voice.say(handling.handle), look.small, { start: 14 })
  })
}

export interface Running {
  /** Above, where reading starts: which document. */
  readonly title: string
  /** Above, at the end: how it may be handled. */
  readonly stamp: string
  readonly color: string
  /** Below, at the end: whose copy. */
  readonly mark: string
}

/** What stands above and below every page: document and class, page and total, and whose copy it is. */
export function running(folio: Pick<Folio, 'sheet' | 'look' | 'say'>, one: Running): (sheet: Sheet) => void {
  const { look, say } = folio
  const foot = A4.height - 34
  const stamp = { ...look.tiny, weight: 'semibold', color: one.color, align: 'end' } as const
  const title = shortened(folio.sheet, one.title, look.tiny, width * 0.56)
  const classed = shortened(folio.sheet, one.stamp, stamp, width * 0.42)
  const mark = shortened(folio.sheet, one.mark, { ...look.tiny, weight: 'semibold' }, width * 0.74)
  return (sheet) => {
    artifact(
      sheet,
      () => {
        if (title) drawLine(sheet, title, left(sheet, 0, width), 45, width, look.tiny)
        if (classed) drawLine(sheet, classed, left(sheet, 0, width), 45, width, stamp)
        rule(sheet, 0, width, color.rule, 0.5, 53)
        rule(sheet, 0, width, color.rule, 0.5, foot - 13)
        if (mark) drawLine(sheet, mark, left(sheet, 0, width), foot, width, { ...look.tiny, weight: 'semibold', align: 'end' })
        // The number of pages is a picture filled in at the end; it follows the words at once.
        const page = setText(sheet, say(words.page_of, { page: sheet.leaf.number }).trimEnd(), look.tiny, width)[0]
        if (page) drawLine(sheet, page, left(sheet, 0, width), foot, width, look.tiny)
        const taken = ((page?.width ?? 0) * look.tiny.size) / 1000 + look.tiny.size * 0.22
        put(sheet, `q 1 0 0 -1 ${amount(left(sheet, taken, 0))} ${amount(foot)} cm /Total Do Q`)
      },
      'Pagination',
    )
  }
}

/** The words that run over the pages of a dossier. */
export function runningOf({ dossier, voice }: Case): Running {
  const { control: about } = dossier
  const handling = classOf[about.audience]
  return {
    title: `${voice.own(about.code)} · ${voice.own(about.title)}`,
    stamp: voice.say(handling.name),
    color: handling.color,
    mark: copyMark(voice, about),
  }
}
