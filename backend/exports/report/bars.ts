/** Horizontal bars with their words and numbers beside them: read without colour, and read aloud as a list. */
import type { Figure } from '../../../schemas/report.ts'
import { drawable } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { isolated } from '../pdf/bidi.ts'
import { figure, paintBox } from '../pdf/drawing.ts'
import { paragraph } from '../pdf/flow.ts'
import { bottom, left, nextPage, width } from '../pdf/sheet.ts'
import { drawLines, leading, setText } from '../pdf/text.ts'
import { color } from './look.ts'
import type { Paper } from './paper.ts'

const labelWidth = 190
const numberWidth = 62

/** Bars for figures, largest first, at most `most`; the verified part is drawn darker where the two differ. What is kept back has words in place of a bar. */
export function bars(paper: Paper, title: string, figures: readonly Figure[], name: (code: string) => string, options: { most: number; rest?: boolean }): void {
  const { sheet, look, model } = paper
  const shown = figures.filter((one) => one.incidents !== 0).slice(0, options.most)
  const max = Math.max(1, ...shown.map((one) => drawable(one.incidents)))
  const style = look.small
  const rows = shown.map((one) => {
    const label = one.code === null ? paper.say(report.not_said) : name(one.code)
    const lines = setText(sheet, label, { ...style, color: color.ink }, labelWidth - 8).slice(0, 2)
    return { one, label, lines, height: lines.length * leading(style) + 5 }
  })
  const reach = width - labelWidth - numberWidth
  const draw = (some: typeof rows) => {
    const height = some.reduce((sum, row) => sum + row.height, 0)
    const alt = paper.say(report.chart_alt, { title, list: some.map((row) => `${row.label}: ${isolated(paper.count(row.one.incidents))}`).join('; ') })
    figure(sheet, height, alt, (top) => {
      let y = top
      for (const row of some) {
        const middle = y + row.height / 2
        drawLines(sheet, row.lines, left(sheet, 0, labelWidth - 8), y + 2.5, labelWidth - 8, { ...style, color: color.ink })
        const value = drawable(row.one.incidents)
        const whole = (reach * value) / max
        const checked = (reach * drawable(row.one.verified)) / max
        if (value > 0) {
          paintBox(sheet, left(sheet, labelWidth, whole), middle - 5, whole, 10, model.audience === 'public' ? color.accent : '#9cc3c8')
          if (model.audience !== 'public' && checked > 0) paintBox(sheet, left(sheet, labelWidth, checked), middle - 5, checked, 10, color.accent)
        }
        const said = setText(sheet, paper.count(row.one.incidents), { ...style, color: color.ink }, numberWidth)
        drawLines(sheet, said, left(sheet, labelWidth + whole + 6, numberWidth), middle - leading(style) / 2, numberWidth, { ...style, color: color.ink })
        y += row.height
      }
    })
  }
  let pending: typeof rows = []
  let height = 0
  for (const row of rows) {
    if (sheet.y + height + row.height > bottom) {
      if (pending.length > 0) draw(pending)
      pending = []
      height = 0
      nextPage(sheet)
    }
    pending.push(row)
    height += row.height
  }
  if (pending.length > 0) draw(pending)
  const more = figures.length - shown.length
  if (options.rest && more > 0) paragraph(sheet, paper.say(report.more_kinds, { count: more }), look.tiny)
  sheet.y += 10
}
