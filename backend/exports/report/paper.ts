/** What every section of a report is given: the sheet to write on, the model, and how to say words, terms, numbers and dates in the report's language. */
import type { Language, Term } from '../../../schemas/dialect.ts'
import type { Count, ReportModel } from '../../../schemas/report.ts'
import { number, say, type Values, type Word } from '../../../schemas/say.ts'
import { report } from '../../../schemas/words/report.ts'
import { heading } from '../pdf/flow.ts'
import { nextPage, type Sheet } from '../pdf/sheet.ts'
import { lookOf } from './look.ts'

/** A term of a vocabulary by name and code; undefined or null when it is unknown. */
export type Lookup = (vocabulary: string, code: string) => Term | null | undefined

export interface Chapter {
  readonly name: string
  readonly title: string
  page: number
  readonly parts: { readonly name: string; readonly title: string; page: number }[]
}

export interface Paper {
  readonly sheet: Sheet
  readonly model: ReportModel
  readonly language: Language
  readonly look: ReturnType<typeof lookOf>
  readonly lookup: Lookup
  readonly chapters: Chapter[]
  /** Whose data was used, in the order in which it was met; the number in the text is the place in this list. */
  readonly sources: string[]
  readonly say: (word: Word, values?: Values) => string
  readonly number: (value: number) => string
  /** A term in the report's language; the code itself if nobody knows it. */
  readonly term: (vocabulary: string, code: string) => string
  /** A figure, with the words for those that are kept back. */
  readonly count: (value: Count) => string
}

export function openPaper(sheet: Sheet, model: ReportModel, language: Language, lookup: Lookup): Paper {
  return {
    sheet,
    model,
    language,
    lookup,
    look: lookOf(language),
    chapters: [],
    sources: [],
    say: (word, values) => say(language, word, values),
    number: (value) => number(language, value),
    term: (vocabulary, code) => lookup(vocabulary, code)?.[language] ?? code,
    count: (value) => (typeof value === 'number' ? number(language, value) : say(language, value === 'few' ? report.few : report.withheld_short)),
  }
}

/** Begins a chapter on a new page: heading, outline, and its line in the table of contents. */
export function chapter(paper: Pick<Paper, 'sheet' | 'look' | 'chapters'>, name: string, title: string): void {
  const { sheet } = paper
  nextPage(sheet)
  paper.chapters.push({ name, title, page: sheet.pages, parts: [] })
  sheet.kit.outline.addItem(title)
  heading(sheet, 1, title, paper.look.h1, { name, after: 14 })
}

/** Begins a part of the current chapter where the flow stands. */
export function part(paper: Paper, name: string, title: string, keep = 60): void {
  heading(paper.sheet, 2, title, paper.look.h2, { name, keep, before: 12, after: 5 })
}
