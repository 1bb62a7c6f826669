/**
 * An advocacy report as PDF: the figures of its model, and the incidents as they come, written while they are read.
 * What an audience may not see is taken away before anything is laid out; a public report never lays out an incident at all.
 */
import type { Writable } from 'node:stream'
import type { Language } from '../../../schemas/dialect.ts'
import type { Incident } from '../../../schemas/incident.ts'
import type { ReportModel, ReportSection } from '../../../schemas/report.ts'
import { directions, say } from '../../../schemas/say.ts'
import { report } from '../../../schemas/words/report.ts'
import { paragraph } from '../pdf/flow.ts'
import { breathe, closeSheet, openSheet } from '../pdf/sheet.ts'
import { definitions, sources } from './annexes.ts'
import { forAudience } from './audience.ts'
import { charts } from './charts.ts'
import { closeChronology, openChronology, writeEpisodes, writeIncident } from './chronology.ts'
import { reserveContents, writeContents } from './contents.ts'
import { cover } from './cover.ts'
import { furniture, totalOfPages } from './furniture.ts'
import { map } from './map.ts'
import { methodology } from './methodology.ts'
import { chapter, type Lookup, openPaper, type Paper } from './paper.ts'
import { summary } from './summary.ts'
import { tables } from './tables.ts'

export interface ReportOptions {
  /** Language of the report, whatever the interface speaks. */
  readonly language: Language
  readonly lookup: Lookup
  /** Told now and then how many incidents were read. */
  readonly onProgress?: (incidents: number) => void
}

const mostAttributions = 500

/** Reads the incidents once: lays them out, if the audience may see them one by one, and notes whose data they are. */
async function readIncidents(paper: Paper, incidents: AsyncIterable<Incident>, out: Writable, options: ReportOptions): Promise<void> {
  const { sheet, model, look } = paper
  const met = new Set<string>()
  const shown = model.sections.includes('chronology')
  if (shown) chapter(paper, 'chronology', paper.say(report.chronology))
  if (shown && model.audience === 'public') writeEpisodes(paper)
  const one = shown && model.audience !== 'public' ? openChronology(paper) : null
  if (one) paragraph(sheet, paper.say(report.chronology_lead), look.body, { after: 6 })
  let read = 0
  let page = sheet.pages
  for await (const each of incidents) {
    const incident = forAudience(each, model.audience)
    read++
    if (read % 100 === 0) options.onProgress?.(read)
    if (!incident) continue
    if (incident.attribution && met.size < mostAttributions && !met.has(incident.attribution)) {
      met.add(incident.attribution)
      paper.sources.push(incident.attribution)
    }
    if (one) writeIncident(paper, one, incident)
    if (sheet.pages === page) continue
    page = sheet.pages
    await breathe(sheet, out)
  }
  if (one) closeChronology(paper, one)
  options.onProgress?.(read)
}

/**
 * Writes the report into `out` and ends it. `incidents`: presented records (what their reader may see), in the order of their dates; they are read once, one at a time.
 * Rejects when the incidents fail or the reader of `out` goes away.
 */
export async function writeReport(model: ReportModel, incidents: AsyncIterable<Incident>, out: Writable, options: ReportOptions): Promise<void> {
  const { language, lookup } = options
  const sheet = openSheet(
    { title: model.title, subject: say(language, report.kind_of_document), language, rtl: directions[language] === 'rtl', day: model.made_on },
    out,
  )
  const paper = openPaper(sheet, model, language, lookup)
  const has = (section: ReportSection) => model.sections.includes(section)
  cover(paper)
  sheet.furnish = furniture(paper)
  const contents = reserveContents(paper)
  if (has('summary')) summary(paper)
  if (has('methodology')) methodology(paper)
  if (has('map')) map(paper)
  if (has('charts')) charts(paper)
  if (has('table')) tables(paper)
  if (has('chronology') || has('sources')) await readIncidents(paper, incidents, out, options)
  if (has('sources')) sources(paper)
  if (has('definitions')) definitions(paper)
  writeContents(paper, contents)
  await closeSheet(sheet, out, totalOfPages(paper))
}
