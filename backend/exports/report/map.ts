/** The map of countries: shaded in five steps of one hue, with a legend in numbers; what is too small to be seen gets a dot, what is kept back a tone of its own. */
import type { Figure } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { isolated } from '../pdf/bidi.ts'
import { figure, paintBox, paintPath } from '../pdf/drawing.ts'
import { paragraph } from '../pdf/flow.ts'
import { A4, amount } from '../pdf/kit.ts'
import { left, margin, put, rgb, width } from '../pdf/sheet.ts'
import { drawLines, leading, setText } from '../pdf/text.ts'
import { bars } from './bars.ts'
import { mapHeight, mapWidth, shapes } from './geography.ts'
import { color, scale } from './look.ts'
import { chapter, type Paper, part } from './paper.ts'

const land = '#ece7db'
const keptBack = '#c9b48f'

/** Lower bounds of the five steps: numbers that one says without thinking, spread over what was counted. */
export function stepsOf(figures: readonly Figure[], most = scale.length): number[] {
  const numbers = figures.flatMap((one) => (typeof one.incidents === 'number' && one.code !== null && one.incidents > 0 ? [one.incidents] : []))
  const max = Math.max(0, ...numbers)
  const first = Math.min(...numbers) >= 5 ? 5 : 1
  const humane = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000].filter((bound) => bound >= first && bound <= max)
  if (humane.length <= most) return humane
  return Array.from({ length: most }, (_, index) => humane[Math.round((index * (humane.length - 1)) / (most - 1))] as number)
}

function toneOf(one: Figure | undefined, steps: readonly number[]): string {
  if (!one || one.incidents === 0) return land
  if (typeof one.incidents !== 'number') return keptBack
  const step = steps.filter((bound) => (one.incidents as number) >= bound).length
  return scale[Math.max(0, step - 1)] ?? land
}

/** A filled circle as a path. */
export function circle(x: number, y: number, radius: number): string {
  const k = radius * 0.5523
  return `M${x + radius},${y}C${x + radius},${y + k},${x + k},${y + radius},${x},${y + radius}C${x - k},${y + radius},${x - radius},${y + k},${x - radius},${y}C${x - radius},${y - k},${x - k},${y - radius},${x},${y - radius}C${x + k},${y - radius},${x + radius},${y - k},${x + radius},${y}Z`
}

function legend(paper: Paper, steps: readonly number[], hidden: boolean): void {
  const { sheet, look, say } = paper
  const entries: [string, string][] = [
    [land, say(report.legend_none)],
    ...(hidden ? [[keptBack, `${say(report.few)} / ${say(report.withheld)}`] as [string, string]] : []),
    ...steps.map((from, index): [string, string] => {
      const next = steps[index + 1]
      const text =
        next === undefined
          ? say(report.legend_from, { from })
          : next - 1 === from
            ? paper.number(from)
            : isolated(`${paper.number(from)}–${paper.number(next - 1)}`)
      return [scale[index] ?? land, text]
    }),
  ]
  const step = leading(look.tiny)
  const alt = entries.map(([, text]) => text).join(' · ')
  let start = 0
  figure(sheet, step + 12, alt, (top) => {
    for (const [tone, text] of entries) {
      const line = setText(sheet, text, look.tiny, 140)
      const length = ((line[0]?.width ?? 0) * look.tiny.size) / 1000
      paintBox(sheet, left(sheet, start, 14), top + 2, 14, 8, tone)
      drawLines(sheet, line, left(sheet, start + 18, length + 1), top, length + 1, look.tiny)
      start += 18 + length + 12
    }
  })
}

/** Writes the map with its legend and its note. */
export function map(paper: Paper): void {
  const { sheet, look, model, say } = paper
  chapter(paper, 'map', say(report.map))
  const figures = model.countries
  if (!figures) {
    paragraph(sheet, say(report.withheld_breakdown), look.body)
    return
  }
  const byCode = new Map(figures.map((one) => [one.code, one]))
  const steps = stepsOf(figures)
  const highest = figures.filter((one) => one.code !== null && typeof one.incidents === 'number').slice(0, 5)
  const alt = say(report.map_alt, {
    list: highest.map((one) => `${paper.term('countries', one.code ?? '')}: ${isolated(paper.count(one.incidents))}`).join('; '),
  })
  paragraph(sheet, say(report.map_caption), look.h3, { after: 6 })
  const x = (A4.width - mapWidth) / 2
  const all = shapes()
  figure(
    sheet,
    mapHeight + 10,
    alt,
    (top) => {
      put(sheet, `q 1 0 0 1 ${amount(x)} ${amount(top)} cm ${rgb(color.white)} RG 0.3 w 1 j`)
      for (const shape of all) if (shape.outline) put(sheet, `${rgb(toneOf(byCode.get(shape.code), steps))} rg ${shape.outline}B`)
      put(sheet, 'Q')
      for (const shape of all) {
        const one = byCode.get(shape.code)
        if (!one || one.incidents === 0 || shape.area > 2.2 || Number.isNaN(shape.center[0])) continue
        paintPath(sheet, circle(x + shape.center[0], top + shape.center[1], 1.7), { fill: toneOf(one, steps), stroke: color.ink, line: 0.35 })
      }
    },
    { left: margin.side, width },
  )
  legend(
    paper,
    steps,
    figures.some((one) => typeof one.incidents !== 'number'),
  )
  sheet.y += 4
  const drawn = new Set(all.map((shape) => shape.code))
  const elsewhere = figures.filter((one) => one.code === null || !drawn.has(one.code))
  const count = elsewhere.reduce((sum, one) => sum + (typeof one.incidents === 'number' ? one.incidents : 0), 0)
  if (count > 0) paragraph(sheet, say(report.not_on_map, { count }), look.tiny, { after: 2 })
  paragraph(sheet, say(report.map_note_plain), look.tiny, { after: 12 })
  part(paper, 'map-countries', say(report.top_countries), 120)
  bars(
    paper,
    say(report.top_countries),
    figures.filter((one) => one.code !== null),
    (code) => paper.term('countries', code),
    { most: 15 },
  )
}
