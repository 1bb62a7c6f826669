/** The custody sheet of one exhibit: what it is, which bytes are handed over, and every event since it was received. */
import type { Writable } from 'node:stream'
import type { CustodyEvent, Exhibit, HandedCopy } from '../../../../schemas/dossier/proof.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { proofWords as proof } from '../../../../schemas/words/dossier-proof.ts'
import { archiveWords as archive } from '../../../../schemas/words/dossier-verifier.ts'
import type { Block } from '../../blocks/block.ts'
import { writePaper } from '../../blocks/paper.ts'
import { pair } from '../../blocks/voice.ts'
import { eventsTable } from '../../custody/told.ts'
import type { Case } from '../case.ts'
import { running, runningOf } from '../cover.ts'
import { custodyLine } from '../sections/exhibits.ts'

/** The file that goes with the sheet. */
export interface Handed {
  readonly path: string
  readonly copy: HandedCopy['copy']
  readonly sha256: string
}

function* blocks({ voice }: Case, exhibit: Exhibit, events: readonly CustodyEvent[], handed: Handed): Generator<Block> {
  yield { kind: 'text', look: 'title', words: voice.say(archive.custody_title, { number: String(exhibit.number) }) }
  const hash = (value: string) => `\u2066${value}\u2069`
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.title, voice.own(exhibit.title)),
      ...pair(voice, archive.media_type, hash(exhibit.media_type)),
      ...pair(voice, archive.original_sha, hash(exhibit.sha256)),
      ...pair(voice, archive.handed, `${hash(handed.path)} – ${voice.say(archive[handed.copy])}`),
      ...(handed.copy === 'original' ? [] : pair(voice, { en: 'SHA-256', fr: 'SHA-256', ar: 'SHA-256' }, hash(handed.sha256))),
      ...pair(voice, proof.fingerprints, custodyLine(voice, exhibit.custody)),
    ],
  }
  yield eventsTable(voice, events)
}

/** Writes the sheet as PDF into `out`. */
export async function writeCustodySheet(one: Case, exhibit: Exhibit, events: readonly CustodyEvent[], handed: Handed, out: Writable): Promise<void> {
  const { voice, dossier } = one
  await writePaper(blocks(one, exhibit, events, handed), out, voice, {
    title: voice.say(archive.custody_title, { number: String(exhibit.number) }),
    subject: voice.say(archive.custody_kind),
    language: voice.language,
    day: dossier.control.made_on,
    furnish: (folio) => running(folio, runningOf(one)),
  })
}
