/** The tables of people and acts: victims by who they are, acts by the type of the alleged perpetrator and the part that they had. */
import { victimBreakdowns } from '../../../schemas/breakdowns.ts'
import type { Count } from '../../../schemas/report.ts'
import { report } from '../../../schemas/words/report.ts'
import { reportPeople as words } from '../../../schemas/words/report-people.ts'
import { totals as totalWords } from '../../../schemas/words/totals.ts'
import { paragraph } from '../pdf/flow.ts'
import { width } from '../pdf/sheet.ts'
import { type Column, type TableLook, table } from '../pdf/table.ts'
import { type Paper, part } from './paper.ts'

const numbers = 100

function counts(paper: Paper, look: TableLook, titles: readonly string[], rows: readonly (readonly [...string[], Count])[]): void {
  const each = (width - numbers) / (titles.length - 1)
  const columns: Column[] = titles.map((title, index) =>
    index === titles.length - 1 ? { title, width: numbers, align: 'end' } : { title, width: each, heads: index === 0 },
  )
  table(
    paper.sheet,
    columns,
    rows.map((row) => [...(row.slice(0, -1) as string[]), paper.count(row.at(-1) as Count)]),
    look,
  )
  paper.sheet.y += 14
}

/** The totals by the words of every screen and file. */
export function totalsTable(paper: Paper, look: TableLook): void {
  const { model, say } = paper
  if (model.counted.length === 0) return
  part(paper, 'totals', say(totalWords.title), 120)
  counts(
    paper,
    look,
    [say(words.what), say(words.number)],
    model.counted.map(({ key, value }) => [say(totalWords[key]), value]),
  )
}

/** Writes the tables of people and acts; nothing where the records name nobody. */
export function peopleTables(paper: Paper, look: TableLook): void {
  const { sheet, model, say } = paper
  const named = (vocabulary: string, code: string | null) => (code === null ? say(report.not_said) : paper.term(vocabulary, code))
  const kept = () => paragraph(sheet, say(report.withheld_breakdown), paper.look.body, { after: 8 })
  for (const { by, lines } of model.victims_by) {
    part(paper, `victims-${by}`, say(words[`victims_by_${by}`]), 100)
    if (lines)
      counts(
        paper,
        look,
        [say(words[by]), say(words.persons)],
        lines.map(({ code, count }) => [named(victimBreakdowns[by], code), count]),
      )
    else kept()
  }
  const { crossed, by_type, by_degree } = model.acts_by
  if (crossed.length > 0) {
    part(paper, 'acts-crossed', say(words.acts_by), 100)
    paragraph(sheet, say(words.acts_several), paper.look.small, { after: 8 })
    const rows = crossed.map(({ type, degree, acts }) => [named('perpetrator_types', type), named('involvement', degree), acts] as const)
    counts(paper, look, [say(words.type), say(words.degree), say(totalWords.acts)], rows)
    return
  }
  for (const [name, lines, vocabulary] of [
    ['type', by_type, 'perpetrator_types'],
    ['degree', by_degree, 'involvement'],
  ] as const) {
    if (lines?.length === 0) continue
    part(paper, `acts-${name}`, say(words[`acts_by_${name}`]), 100)
    if (lines)
      counts(
        paper,
        look,
        [say(words[name]), say(totalWords.acts)],
        lines.map(({ code, count }) => [named(vocabulary, code), count]),
      )
    else kept()
  }
}
