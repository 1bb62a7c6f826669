/** Columns by month: the verified part darker, the scale at the side, years below. In Arabic time runs from right to left, as it is read. */
import { displayDate } from '../../../schemas/display.ts'
import { drawable, type Figure } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { isolated } from '../pdf/bidi.ts'
import { figure, paintBox, paintPath } from '../pdf/drawing.ts'
import { left, room, width } from '../pdf/sheet.ts'
import { drawLines, setText } from '../pdf/text.ts'
import { color } from './look.ts'
import { circle } from './map.ts'
import type { Paper } from './paper.ts'

const height = 170
const plot = 130
const scaleWidth = 34

/** A number above `max` on which an axis can end, and the step between its lines. */
export function axisOf(max: number): { end: number; step: number } {
  const rough = Math.max(1, max) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough)
  return { end: Math.ceil(Math.max(1, max) / step) * step, step: Math.ceil(step) }
}

/** Draws the columns of dated months. */
export function months(paper: Paper, title: string, figures: readonly Figure[]): void {
  const { sheet, look, model, language, say } = paper
  const dated = figures.filter((one) => one.code !== null)
  const first = dated[0]?.code
  const last = dated.at(-1)?.code
  if (!first || !last) return
  room(sheet, height)
  const highest = dated.reduce((best, one) => (drawable(one.incidents) > drawable(best.incidents) ? one : best), dated[0] as Figure)
  const { end, step } = axisOf(drawable(highest.incidents))
  const alt = say(report.months_alt, {
    title,
    from: displayDate(first, language),
    to: displayDate(last, language),
    month: displayDate(highest.code ?? '', language),
    count: isolated(paper.count(highest.incidents)),
  })
  const span = width - scaleWidth
  const each = Math.min(span / dated.length, 26)
  const bar = Math.max(0.8, each - (each > 6 ? 1.6 : 0.5))
  figure(sheet, height, alt, (top) => {
    const base = top + plot + 8
    for (let value = 0; value <= end; value += step) {
      const y = base - (plot * value) / end
      paintBox(sheet, left(sheet, scaleWidth, span), y, span, value === 0 ? 0.8 : 0.4, value === 0 ? color.strong : color.rule)
      drawLines(
        sheet,
        setText(sheet, paper.number(value), { ...look.tiny, align: 'end' }, scaleWidth - 6),
        left(sheet, 0, scaleWidth - 6),
        y - look.tiny.size * 0.7,
        scaleWidth - 6,
        {
          ...look.tiny,
          align: 'end',
        },
      )
    }
    dated.forEach((one, index) => {
      const start = scaleWidth + index * each
      const value = (plot * drawable(one.incidents)) / end
      const checked = (plot * drawable(one.verified)) / end
      if (typeof one.incidents !== 'number')
        paintPath(sheet, circle(left(sheet, start, bar) + bar / 2, base - 4, Math.min(1.6, bar / 2 + 0.4)), { stroke: color.strong, line: 0.6 })
      if (value > 0) paintBox(sheet, left(sheet, start, bar), base - value, bar, value, model.audience === 'public' ? color.accent : '#9cc3c8')
      if (checked > 0 && model.audience !== 'public') paintBox(sheet, left(sheet, start, bar), base - checked, bar, checked, color.accent)
      const [year, month] = (one.code ?? '').split('-')
      if (month === '01' || index === 0) {
        const follows = Number(month) > 9 && dated.length > 14
        paintBox(sheet, left(sheet, start, 0.5), base, 0.5, 5, color.strong)
        if (!follows) drawLines(sheet, setText(sheet, year ?? '', look.tiny, 40), left(sheet, start + 3, 40), base + 3, 40, look.tiny)
      }
    })
  })
  sheet.y += 4
}
