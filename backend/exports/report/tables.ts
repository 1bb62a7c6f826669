/** The figures behind the map and the charts: countries, violations, and both crossed. */
import { type Count, drawable, type Figure, type Matrix } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { paragraph } from '../pdf/flow.ts'
import { width } from '../pdf/sheet.ts'
import { type Cell, type Column, type TableLook, table } from '../pdf/table.ts'
import { color, scale } from './look.ts'
import { chapter, type Paper, part } from './paper.ts'
import { peopleTables } from './people-tables.ts'

const columnsAtOnce = 5
/** Violations that are crossed with countries: beyond the most frequent ones, such a table is empty but for ones. */
const mostColumns = 15

export function looks(paper: Paper): TableLook {
  const { look } = paper
  return {
    head: { ...look.tiny, weight: 'semibold', color: color.ink },
    body: { ...look.small, color: color.ink },
    rule: color.rule,
    strong: color.strong,
    padding: 3.5,
  }
}

function minus(all: Count, part: Count): Count {
  return typeof all === 'number' && typeof part === 'number' ? all - part : all
}

function figures(paper: Paper, label: string, rows: readonly Figure[], name: (code: string | null) => string): void {
  const { sheet, say } = paper
  const open = paper.model.audience !== 'public'
  const numbers = open ? 78 : 120
  const columns: Column[] = [
    { title: label, width: width - numbers * (open ? 3 : 1), heads: true },
    { title: say(report.incidents_column), width: numbers, align: 'end' },
    ...(open
      ? [
          { title: say(report.verified), width: numbers, align: 'end' as const },
          { title: say(report.reported), width: numbers, align: 'end' as const },
        ]
      : []),
  ]
  const cells = rows.map((one): Cell[] => [
    name(one.code),
    paper.count(one.incidents),
    ...(open ? [paper.count(one.verified), paper.count(minus(one.incidents, one.verified))] : []),
  ])
  table(sheet, columns, cells, looks(paper))
  sheet.y += 14
}

function shade(matrix: Matrix, value: number, max: number): number {
  if (matrix.kind === 'bands') return value >= 100 ? 3 : value >= 20 ? 2 : 0
  return Math.min(4, Math.floor((Math.log(value) / Math.log(Math.max(2, max))) * 4.5))
}

function crossed(paper: Paper, matrix: Matrix): void {
  const { sheet, look, say } = paper
  part(paper, 'matrix', say(report.table), 160)
  paragraph(sheet, say(matrix.kind === 'exact' ? report.matrix_exact : report.matrix_bands), look.small, { after: 8 })
  if (matrix.violations.length > mostColumns) paragraph(sheet, say(report.matrix_most, { count: mostColumns }), look.small, { after: 8 })
  const max = Math.max(1, ...matrix.cells.flat())
  const crossedWith = matrix.violations.slice(0, mostColumns)
  const parts = Math.ceil(crossedWith.length / columnsAtOnce)
  for (let at = 0; at < parts; at++) {
    const codes = crossedWith.slice(at * columnsAtOnce, (at + 1) * columnsAtOnce)
    const rows = matrix.countries.flatMap((country, row) => {
      const values = codes.map((_, column) => matrix.cells[row]?.[at * columnsAtOnce + column] ?? 0)
      return values.some((value) => value > 0) ? [{ country, values }] : []
    })
    if (rows.length === 0) continue
    if (parts > 1) paragraph(sheet, say(report.matrix_part, { part: at + 1, parts }), { ...look.tiny, weight: 'semibold' }, { after: 3 })
    const first = 141
    const each = (width - first) / columnsAtOnce
    const columns: Column[] = [
      { title: say(report.country), width: first, heads: true },
      ...codes.map((code): Column => ({ title: paper.term('violations', code), width: each, align: 'center' })),
    ]
    const cells = rows.map(({ country, values }): Cell[] => [
      paper.term('countries', country),
      ...values.map((value): Cell => {
        if (value === 0) return ''
        const step = shade(matrix, value, max)
        const text = matrix.kind === 'exact' ? paper.number(value) : `≥\u00a0${paper.number(value)}`
        return { text, fill: scale[step] ?? scale[0], color: step >= 3 ? color.white : color.ink }
      }),
    ])
    table(sheet, columns, cells, looks(paper))
    sheet.y += 14
  }
}

/** Writes the tables by country, by violation, and by both. */
export function tables(paper: Paper): void {
  const { sheet, look, model, say } = paper
  chapter(paper, 'table', say(report.table))
  const named = (vocabulary: string) => (code: string | null) => (code === null ? say(report.not_said) : paper.term(vocabulary, code))
  const shown = (rows: readonly Figure[]) => rows.filter((one) => one.incidents !== 0 || drawable(one.incidents) > 0)
  part(paper, 'table-countries', say(report.by_country), 100)
  if (model.countries) figures(paper, say(report.country), shown(model.countries), named('countries'))
  else paragraph(sheet, say(report.withheld_breakdown), look.body, { after: 8 })
  part(paper, 'table-violations', say(report.by_violation), 100)
  if (model.violations) figures(paper, say(report.violation), shown(model.violations), named('violations'))
  else paragraph(sheet, say(report.withheld_breakdown), look.body, { after: 8 })
  if (model.matrix) crossed(paper, model.matrix)
  peopleTables(paper, looks(paper))
}
