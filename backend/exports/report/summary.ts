/** The first page of substance: what was found, in sentences and in a few large figures, and what stands out. */
import { displayDate } from '../../../schemas/display.ts'
import type { Count, Figure } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { isolated } from '../pdf/bidi.ts'
import { paintBox } from '../pdf/drawing.ts'
import { paragraph } from '../pdf/flow.ts'
import { artifact, left, marked, width, within } from '../pdf/sheet.ts'
import { closeTag, openTag } from '../pdf/tags.ts'
import { drawLines, leading, setText } from '../pdf/text.ts'
import { bars } from './bars.ts'
import { color } from './look.ts'
import { chapter, type Paper, part } from './paper.ts'
import { totalsTable } from './people-tables.ts'
import { looks } from './tables.ts'

function lead(paper: Paper): string[] {
  const { model, language, say } = paper
  const { totals } = model
  if (totals.incidents === 0) return [say(report.lead_none)]
  const period = {
    from: displayDate(model.period.from ?? model.made_on, language),
    to: displayDate(model.period.to ?? model.made_on, language),
    community: isolated(model.community.name),
  }
  if (typeof totals.incidents !== 'number') return [say(report.lead_few, period)]
  const sentences = [say(report.lead_all, { ...period, count: totals.incidents, countries: say(report.in_countries, { count: totals.countries }) })]
  const named = (figures: readonly Figure[] | null) => figures?.find((one) => one.code !== null && typeof one.incidents === 'number')
  const country = named(model.countries)
  const violation = named(model.violations)
  if (country?.code && violation?.code)
    sentences.push(
      say(report.lead_top, {
        country: isolated(paper.term('countries', country.code)),
        count: paper.count(country.incidents),
        violation: isolated(paper.term('violations', violation.code)),
        incidents: paper.count(violation.incidents),
      }),
    )
  return sentences
}

function tiles(paper: Paper): void {
  const { sheet, look, model, say } = paper
  const { totals } = model
  const shown: [Count, string][] = [
    [totals.incidents, say(report.incidents, { count: typeof totals.incidents === 'number' ? totals.incidents : 4 })],
    [totals.countries, say(report.countries_counted)],
    [totals.violations, say(report.violations_counted)],
    [totals.victims, say(report.victims_counted)],
  ]
  const gap = 10
  const each = (width - gap * (shown.length - 1)) / shown.length
  const height = 86
  const top = sheet.y
  within(sheet, 'Sect', () => {
    shown.forEach(([value, label], index) => {
      const start = index * (each + gap)
      const x = left(sheet, start, each)
      artifact(sheet, () => {
        paintBox(sheet, x, top, each, height, color.tint)
        paintBox(sheet, x, top, each, 2, index === 0 ? color.lamp : color.accent)
      })
      const tag = openTag(sheet.kit, 'P', sheet.parent)
      const style = { ...look.figure, size: typeof value === 'number' ? look.figure.size * (value > 99999 ? 0.75 : 0.9) : look.figure.size * 0.55 }
      marked(sheet, tag, () => {
        drawLines(sheet, setText(sheet, paper.count(value), style, each - 20), x + 10, top + 14, each - 20, style)
        drawLines(sheet, setText(sheet, label, look.small, each - 20), x + 10, top + 20 + leading(look.figure), each - 20, look.small)
      })
      closeTag(tag)
    })
  })
  sheet.y = top + height + 16
}

/** One bar in two parts, with its legend: verified and reported. */
function split(paper: Paper): void {
  const { sheet, look, model, say } = paper
  const { incidents, verified } = model.totals
  if (typeof incidents !== 'number' || incidents === 0) return
  if (model.audience === 'public' || typeof verified !== 'number') {
    paragraph(sheet, say(report.split_public), look.body, { after: 12 })
    return
  }
  artifact(sheet, () => {
    const part = (width * verified) / incidents
    paintBox(sheet, left(sheet, 0, part), sheet.y, part, 10, color.verified)
    paintBox(sheet, left(sheet, part, width - part), sheet.y, width - part, 10, color.reported)
  })
  sheet.y += 15
  const legend = (text: string, value: number, tone: string) => [
    { text: '■ ', color: tone },
    { text: `${text} ${isolated(paper.number(value))}   `, weight: 'semibold' as const },
  ]
  paragraph(
    sheet,
    [...legend(say(report.verified), verified, color.verified), ...legend(say(report.reported), incidents - verified, color.reported)],
    look.small,
    { after: 6 },
  )
  paragraph(sheet, say(report.split, { verified: isolated(paper.number(verified)), reported: isolated(paper.number(incidents - verified)) }), look.body, {
    after: 12,
  })
}

/** Writes the summary. */
export function summary(paper: Paper): void {
  const { sheet, look, model, say } = paper
  chapter(paper, 'summary', say(report.summary))
  for (const sentence of lead(paper)) paragraph(sheet, sentence, { ...look.lead, color: color.ink }, { after: 8 })
  sheet.y += 6
  if (model.totals.incidents === 0 || typeof model.totals.incidents !== 'number') return
  tiles(paper)
  split(paper)
  totalsTable(paper, looks(paper))
  if (model.countries) {
    part(paper, 'summary-countries', say(report.top_countries), 120)
    bars(paper, say(report.top_countries), model.countries, (code) => paper.term('countries', code), { most: 6 })
  }
  if (model.violations) {
    part(paper, 'summary-violations', say(report.top_violations), 120)
    bars(paper, say(report.top_violations), model.violations, (code) => paper.term('violations', code), { most: 6 })
  }
}
