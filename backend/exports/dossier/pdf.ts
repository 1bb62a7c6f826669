/** The dossier as PDF: tagged, with an outline and a table of contents that leads everywhere, written while it is made. */
import type { Writable } from 'node:stream'
import type { Dossier } from '../../../schemas/dossier.ts'
import { directions } from '../../../schemas/say.ts'
import { dossierWords as words } from '../../../schemas/words/dossier.ts'
import { type Folio, writeBlocks } from '../blocks/pdf.ts'
import { type Lookup, voiceOf } from '../blocks/voice.ts'
import { closeSheet, openSheet } from '../pdf/sheet.ts'
import { reserveContents, writeContents } from '../report/contents.ts'
import { totalOfPages } from '../report/furniture.ts'
import { lookOf } from '../report/look.ts'
import { blocksOf, type DossierChoice, openCase } from './compose.ts'
import { cover, running, runningOf } from './cover.ts'

/** Writes the dossier into `out` and ends it. Rejects when the reader of `out` goes away. */
export async function writeDossierPdf(dossier: Dossier, out: Writable, lookup: Lookup, choice: DossierChoice = {}): Promise<void> {
  const { language } = dossier
  const voice = voiceOf(language, lookup)
  const one = openCase(dossier, voice, choice)
  const { control } = one.dossier
  const sheet = openSheet({ title: control.title, subject: voice.say(words.kind), language, rtl: directions[language] === 'rtl', day: control.made_on }, out)
  const folio: Folio = { sheet, look: lookOf(language), chapters: [], say: voice.say, number: voice.number }
  cover(folio, one)
  sheet.furnish = running(folio, runningOf(one))
  const contents = reserveContents(folio)
  await writeBlocks(folio, blocksOf(one), out)
  writeContents(folio, contents)
  await closeSheet(sheet, out, totalOfPages(folio))
}
