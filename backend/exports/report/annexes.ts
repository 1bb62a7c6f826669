/** The last pages: whose data this is, and what the words mean. */

import { report } from '../../../schemas/words/report.ts'
import { instruments } from '../../../schemas/words/report-instruments.ts'
import { isolated } from '../pdf/bidi.ts'
import { list, paragraph } from '../pdf/flow.ts'
import { width } from '../pdf/sheet.ts'
import { table } from '../pdf/table.ts'
import { color } from './look.ts'
import { chapter, type Paper, part } from './paper.ts'

/** Writes the sources, numbered as the chronology refers to them. */
export function sources(paper: Paper): void {
  const { sheet, look, model, say } = paper
  chapter(paper, 'sources', say(report.sources))
  const community = isolated(model.community.name)
  paragraph(sheet, say(paper.sources.length > 0 ? report.sources_lead : report.sources_own, { community }), look.body, { after: 8 })
  if (paper.sources.length > 0) list(sheet, paper.sources.map(isolated), look.body, { color: color.accent, sign: (index) => `${index + 1}.`, indent: 22 })
  sheet.y += 6
  list(sheet, [say(report.sources_map), say(report.sources_fonts)], look.small, { color: color.accent })
}

/** Writes the types of violation of this report by group, with the articles that they engage, and what the abbreviations mean. */
export function definitions(paper: Paper): void {
  const { sheet, look, model, language, say } = paper
  chapter(paper, 'definitions', say(report.definitions))
  paragraph(sheet, say(report.definitions_lead), look.body, { after: 8 })
  const groups = new Map<string, { name: string; articles: string }[]>()
  const used: string[] = []
  for (const { code } of model.violations ?? []) {
    const term = code === null ? null : paper.lookup('violations', code)
    if (!term) continue
    const group = term.group?.[language] ?? ''
    groups.set(group, [...(groups.get(group) ?? []), { name: term[language], articles: term.instruments ?? '' }])
    used.push(term.instruments ?? '')
  }
  const looks = {
    head: { ...look.tiny, weight: 'semibold' as const, color: color.ink },
    body: { ...look.small, color: color.ink },
    rule: color.rule,
    strong: color.strong,
    padding: 3.5,
  }
  let at = 0
  for (const [group, terms] of groups) {
    part(paper, `definitions-${at++}`, group, 70)
    table(
      sheet,
      [
        { title: say(report.violation), width: width - 200, heads: true },
        { title: say(report.articles), width: 200 },
      ],
      terms.map((term) => [term.name, term.articles ? isolated(term.articles) : '']),
      looks,
    )
    sheet.y += 6
  }
  const all = used.join('; ')
  const meant = instruments.filter((one) => new RegExp(`(^|[; ])${one.code.replace('.', '\\.')}[ .;0-9]`).test(all))
  if (meant.length > 0) {
    sheet.y += 6
    list(
      sheet,
      meant.map((one) => [{ text: `${isolated(one.code)} `, weight: 'semibold' as const, color: color.ink }, { text: ` ${one[language]}` }]),
      look.small,
      { color: color.accent, gap: 1 },
    )
  }
}
