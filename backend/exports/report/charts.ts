/** What happened, when, and who is said to have done it: the charts of the report. */
import { report } from '../../../schemas/words/report.ts'
import { paragraph } from '../pdf/flow.ts'
import { bars } from './bars.ts'
import { color } from './look.ts'
import { months } from './months.ts'
import { chapter, type Paper, part } from './paper.ts'

function key(paper: Paper): void {
  if (paper.model.audience === 'public') return
  paragraph(
    paper.sheet,
    [
      { text: '■ ', color: color.accent },
      { text: `${paper.say(report.verified)}     ` },
      { text: '■ ', color: '#9cc3c8' },
      { text: paper.say(report.reported) },
    ],
    paper.look.tiny,
    { after: 6 },
  )
}

/** Writes the charts by violation, by month and by type of alleged perpetrator. */
export function charts(paper: Paper): void {
  const { sheet, look, model, say } = paper
  chapter(paper, 'charts', say(report.charts))
  key(paper)

  part(paper, 'chart-violations', say(report.by_violation), 120)
  if (model.violations) bars(paper, say(report.by_violation), model.violations, (code) => paper.term('violations', code), { most: 14, rest: true })
  else paragraph(sheet, say(report.withheld_breakdown), look.body, { after: 8 })

  part(paper, 'chart-months', say(report.by_month), 190)
  if (model.months) {
    months(paper, say(report.by_month), model.months)
    const unknown = model.months.find((one) => one.code === null)
    if (unknown) paragraph(sheet, `${say(report.month_unknown)}: ${paper.count(unknown.incidents)}`, look.tiny)
    if (model.months.some((one) => typeof one.incidents !== 'number')) paragraph(sheet, say(report.months_hidden), look.tiny, { after: 8 })
  } else paragraph(sheet, say(report.withheld_breakdown), look.body, { after: 8 })

  part(paper, 'chart-perpetrators', say(report.by_perpetrator), 80)
  if (model.perpetrators) {
    bars(paper, say(report.by_perpetrator), model.perpetrators, (code) => paper.term('perpetrator_types', code), { most: 12 })
  } else paragraph(sheet, say(report.withheld_breakdown), look.body, { after: 8 })
}
