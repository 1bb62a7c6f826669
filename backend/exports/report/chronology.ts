/**
 * The incidents in the order in which they happened, a month after the other. Each account stands in its own language and direction inside the report's.
 * Incidents are read one at a time and forgotten when they are written.
 */
import { displayDate, displayList, placeNames } from '../../../schemas/display.ts'
import { monthOf, parseEdtf } from '../../../schemas/edtf.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { report } from '../../../schemas/words/report.ts'
import { directionOf, isolated, steadied } from '../pdf/bidi.ts'
import { paragraph } from '../pdf/flow.ts'
import type { Span } from '../pdf/lines.ts'
import { artifact, left, marked, room, width } from '../pdf/sheet.ts'
import { rule } from '../pdf/table.ts'
import { closeTag, openTag, type Tag } from '../pdf/tags.ts'
import { drawLines, leading, setText } from '../pdf/text.ts'
import { color } from './look.ts'
import { type Paper, part } from './paper.ts'

const aside = 98
const gutter = 14

/** A chronology being written: the element of the current month, and what its heading says. */
export interface Chronology {
  month: string | null
  year: string
  tag: Tag | null
  readonly outer: Tag
}

export function openChronology(paper: Paper): Chronology {
  return { month: null, year: '', tag: null, outer: paper.sheet.parent }
}

function heading(paper: Paper, chronology: Chronology, key: string): void {
  const { sheet, language, say } = paper
  if (chronology.tag) closeTag(chronology.tag)
  chronology.month = key
  chronology.tag = openTag(sheet.kit, 'Sect', chronology.outer)
  sheet.parent = chronology.tag
  const name = `chronology-${key.replace(/^\W+/, 'before-') || 'undated'}`
  const year = /^\d/.test(key) ? key.slice(0, 4) : displayDate(key, language)
  part(paper, name, key ? displayDate(key, language) : say(report.no_date), 90)
  if (year === chronology.year || !key) return
  chronology.year = year
  paper.chapters.at(-1)?.parts.push({ name, title: year, page: sheet.pages })
  sheet.kit.outline.addItem(year)
}

/** Month or, where the date does not reach it, year under which an incident stands; the date itself where nobody knows since when (`../2023-05-14`), which comes first; '' when it has no date. */
function placeInTime(edtf: string | null | undefined): string {
  if (!edtf) return ''
  const date = parseEdtf(edtf)
  if (date?.to && !date.from) return edtf
  return monthOf(edtf) ?? (date?.from ?? '').slice(0, 4)
}

const tones: Readonly<Record<string, { sign: string; color: string; word: 'one_verified' | 'one_disputed' | 'one_reported' }>> = {
  verified: { sign: '●', color: color.verified, word: 'one_verified' },
  disputed: { sign: '◆', color: color.disputed, word: 'one_disputed' },
}

/** Date, reference and state, at the side where reading starts. */
function margins(paper: Paper, incident: Incident): number {
  const { sheet, look, language, say } = paper
  const tone = tones[incident.state ?? ''] ?? { sign: '○', color: color.reported, word: 'one_reported' as const }
  const strong = { ...look.small, weight: 'semibold', color: color.ink } as const
  const tag = openTag(sheet.kit, 'P', sheet.parent)
  const date = setText(sheet, incident.happened_on ? displayDate(incident.happened_on, language) : say(report.no_date), strong, aside)
  const state = setText(
    sheet,
    [
      { text: `${tone.sign} `, color: tone.color },
      { text: say(report[tone.word]), color: tone.color },
    ],
    look.tiny,
    aside,
  )
  const reference = incident.reference ? setText(sheet, isolated(incident.reference), look.tiny, aside) : []
  let y = sheet.y
  marked(sheet, tag, () => {
    const x = left(sheet, 0, aside)
    y = drawLines(sheet, date, x, y, aside, strong)
    y = drawLines(sheet, state, x, y, aside, look.tiny)
    y = drawLines(sheet, reference, x, y, aside, look.tiny)
  })
  closeTag(tag)
  return y
}

function place(paper: Paper, incident: Incident): string {
  const country = incident.country ? paper.term('countries', incident.country) : ''
  return placeNames(country, incident.admin_area, incident.place_name).map(isolated).join(' · ')
}

/** The number under which a source is listed at the end; null where the report has no such list. */
function sourceNumber(paper: Paper, attribution: string): number | null {
  if (!paper.model.sections.includes('sources')) return null
  const known = paper.sources.indexOf(attribution)
  return known < 0 ? null : known + 1
}

/** Violations, victims, alleged perpetrators, source: in the report's language. */
function particulars(paper: Paper, incident: Incident): Span[] {
  const { language, say } = paper
  const violations = (incident.violations ?? []).map((code) => paper.term('violations', code))
  const perpetrators = (incident.perpetrator_types ?? []).map((code) => paper.term('perpetrator_types', code))
  const spans: Span[] = []
  const add = (text: string, more: Partial<Span> = {}) => {
    if (spans.length > 0) spans.push({ text: '  ·  ' })
    spans.push({ text, ...more })
  }
  if (violations.length > 0) add(displayList(violations, language), { color: color.accent })
  if (typeof incident.victims_count === 'number') add(say(report.victims, { count: incident.victims_count }))
  if (perpetrators.length > 0) add(say(report.alleged, { list: displayList(perpetrators, language) }))
  if (incident.attribution) {
    const number = sourceNumber(paper, incident.attribution)
    if (number === null) add(say(report.source, { text: isolated(incident.attribution) }))
    else add(say(report.source, { text: `[${number}]` }), { to: 'sources' })
  }
  for (const link of incident.source_links ?? []) if (/^https?:\/\//i.test(link)) add(link.slice(0, 160), { href: link, color: color.accent })
  return spans
}

/** Writes one incident, already limited to its audience. */
export function writeIncident(paper: Paper, chronology: Chronology, incident: Incident): void {
  const { sheet, look } = paper
  const key = placeInTime(incident.happened_on)
  if (key !== chronology.month) heading(paper, chronology, key)
  const box = { start: aside + gutter, width: width - aside - gutter }
  room(sheet, leading(look.small) * 3 + leading(look.body) * 2)
  const page = sheet.pages
  const top = sheet.y + 5
  artifact(sheet, () => rule(sheet, 0, width, color.rule, 0.4))
  sheet.y = top
  const below = margins(paper, incident)
  sheet.y = top

  const where = place(paper, incident)
  if (where) paragraph(sheet, where, { ...look.small, color: color.faint }, box)
  const title = incident.title?.trim()
  const spoken = incident.language ? { lang: incident.language } : {}
  if (title) {
    const rtl = directionOf(title, sheet.rtl)
    paragraph(sheet, rtl ? steadied(title) : title, look.h3, { ...box, rtl }, 'H3', spoken)
  }
  for (const piece of (incident.description ?? '').split(/[\n\u0085\u2028\u2029]+/)) {
    const text = piece.trim()
    if (!text) continue
    const rtl = directionOf(text, sheet.rtl)
    paragraph(sheet, rtl ? steadied(text) : text, look.body, { ...box, rtl, after: 2 }, 'P', spoken)
  }
  paragraph(sheet, particulars(paper, incident), look.tiny, { ...box, after: 2 })
  if (sheet.pages === page) sheet.y = Math.max(sheet.y, below)
  sheet.y += 5
}

export function closeChronology(paper: Paper, chronology: Chronology): void {
  if (chronology.tag) closeTag(chronology.tag)
  paper.sheet.parent = chronology.outer
}

/** What stands in a public report in place of the incidents: months, countries, violations. */
export function writeEpisodes(paper: Paper): void {
  const { sheet, look, model, language, say } = paper
  paragraph(sheet, say(report.chronology_public), look.body, { after: 10 })
  const episodes = model.episodes ?? []
  if (episodes.length === 0) paragraph(sheet, say(report.chronology_empty), look.body)
  const chronology = openChronology(paper)
  for (const one of episodes) {
    if (one.month !== chronology.month) heading(paper, chronology, one.month)
    const spans: Span[] = [
      { text: paper.term('countries', one.country), weight: 'semibold' },
      ...(one.violations.length > 0
        ? [
            { text: '   ' },
            {
              text: displayList(
                one.violations.map((code) => paper.term('violations', code)),
                language,
              ),
              color: color.soft,
            },
          ]
        : []),
    ]
    paragraph(sheet, spans, look.body, { after: 3 })
  }
  closeChronology(paper, chronology)
}
