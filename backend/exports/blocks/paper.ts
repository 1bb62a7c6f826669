/** A plain tagged PDF of blocks, without cover or contents: letters, custody sheets. */
import type { Writable } from 'node:stream'
import type { Language } from '../../../schemas/dialect.ts'
import { directions } from '../../../schemas/say.ts'
import { closeSheet, nextPage, openSheet, type Sheet } from '../pdf/sheet.ts'
import { totalOfPages } from '../report/furniture.ts'
import { lookOf } from '../report/look.ts'
import type { Block } from './block.ts'
import { type Folio, writeBlocks } from './pdf.ts'
import type { Voice } from './voice.ts'

export interface PaperOptions {
  readonly title: string
  readonly subject: string
  readonly language: Language
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Makes what repeats on each page. */
  readonly furnish: (folio: Folio) => (sheet: Sheet) => void
}

/** Writes the blocks into `out` and ends it. Rejects when the reader of `out` goes away. */
export async function writePaper(blocks: Iterable<Block>, out: Writable, voice: Voice, options: PaperOptions): Promise<void> {
  const { title, subject, language, day } = options
  const sheet = openSheet({ title, subject, language, rtl: directions[language] === 'rtl', day }, out)
  const folio: Folio = { sheet, look: lookOf(language), chapters: [], say: voice.say, number: voice.number }
  sheet.furnish = options.furnish(folio)
  nextPage(sheet)
  await writeBlocks(folio, blocks, out)
  await closeSheet(sheet, out, totalOfPages(folio))
}
