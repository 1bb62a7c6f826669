/** How the figures came about: the question in words, what counts as verified, what the figures cannot say, and what was left out for the sake of people. */
import { withheldReasons } from '../../../schemas/consent-rules.ts'
import { displayDate } from '../../../schemas/display.ts'
import type { Word } from '../../../schemas/say.ts'
import { consentWords, withheldWords } from '../../../schemas/words/consent.ts'
import { report } from '../../../schemas/words/report.ts'
import { reportMethod as method } from '../../../schemas/words/report-method.ts'
import { isolated } from '../pdf/bidi.ts'
import { list, paragraph } from '../pdf/flow.ts'
import { width } from '../pdf/sheet.ts'
import { table } from '../pdf/table.ts'
import type { Style } from '../pdf/text.ts'
import { bars } from './bars.ts'
import { color } from './look.ts'
import { chapter, type Paper, part } from './paper.ts'

const protections: Readonly<Record<Paper['model']['audience'], Word>> = {
  internal: method.protect_internal,
  partners: method.protect_partners,
  public: method.protect_public,
}

/** What was left out because people did not agree: how much, and why where the audience is told. */
function consent(paper: Paper, body: Style): void {
  const { sheet, model, say } = paper
  const { incidents, because } = model.not_agreed
  part(paper, 'method-consent', say(consentWords.consent))
  const said =
    typeof incidents !== 'number' ? say(consentWords.withheld_few) : say(consentWords[incidents === 0 ? 'withheld_none' : 'withheld'], { count: incidents })
  paragraph(sheet, said, body, { after: 4 })
  const reasons = withheldReasons.flatMap((reason) =>
    because[reason] ? [say(consentWords.counted, { reason: say(withheldWords[reason]), count: because[reason] })] : [],
  )
  if (reasons.length > 0) list(sheet, reasons, body, { color: color.accent, gap: 1.5 })
}

/** Writes the methodology. */
export function methodology(paper: Paper): void {
  const { sheet, look, model, language, say } = paper
  const date = displayDate(model.made_on, language)
  const body = { ...look.body, size: look.body.size * 0.95, leading: look.body.leading - 0.06 }
  const text = (word: Word, values = {}) => paragraph(sheet, say(word, values), body, { after: 4 })
  chapter(paper, 'methodology', say(report.methodology))

  part(paper, 'method-counted', say(method.method_counted))
  text(method.method_counted_text, { community: isolated(model.community.name), date })

  part(paper, 'method-query', say(method.method_query), 90)
  const asked: (readonly [string, string])[] = model.query.length > 0 ? [...model.query] : [[say(method.method_no_filter), say(method.method_all)]]
  table(
    sheet,
    [
      { title: say(method.method_criterion), width: 150, heads: true },
      { title: say(method.method_value), width: width - 150 },
    ],
    [...asked, [say(method.method_asked_on), date], [say(method.method_found), paper.count(model.totals.incidents)]].map((row) => [...row]),
    { head: { ...look.tiny, weight: 'semibold', color: color.ink }, body: { ...look.small, color: color.ink }, rule: color.rule, strong: color.strong },
  )
  sheet.y += 6

  part(paper, 'method-levels', say(method.method_levels))
  list(sheet, model.audience === 'public' ? [say(method.method_verified)] : [say(method.method_verified), say(method.method_reported)], look.body, {
    color: color.accent,
  })
  if (model.audience === 'public') text(report.split_public)
  if (model.states.length > 0) {
    sheet.y += 2
    bars(paper, say(report.by_state), model.states, (code) => paper.term('incident_states', code), { most: 7 })
  }

  part(paper, 'method-sources', say(method.method_sources))
  text(method.method_sources_text)

  part(paper, 'method-limits', say(method.method_limits))
  list(
    sheet,
    [method.limit_minimum, method.limit_several, method.limit_dates, method.limit_victims, method.limit_alleged].map((word) => say(word)),
    body,
    { color: color.accent, gap: 1.5 },
  )

  consent(paper, body)

  part(paper, 'method-protection', say(method.method_protection))
  text(protections[model.audience])
  if (model.audience === 'public') {
    text(method.protect_small, { few: say(report.few), withheld: say(report.withheld_short) })
    text(method.protect_amount, { few: model.kept_back.few, withheld: model.kept_back.withheld, breakdowns: model.kept_back.breakdowns })
  }
}
