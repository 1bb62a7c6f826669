/** The custody sheet of one item as PDF: what it is, its digest, every event with who, when and why, and whether the chain holds. */
import type { Writable } from 'node:stream'
import type { Language } from '../../../schemas/dialect.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { sheetWords as words } from '../../../schemas/words/custody-sheet.ts'
import { dossierWords } from '../../../schemas/words/dossier.ts'
import { proofWords } from '../../../schemas/words/dossier-proof.ts'
import type { Block, Piece } from '../blocks/block.ts'
import { writePaper } from '../blocks/paper.ts'
import { tones } from '../blocks/pdf.ts'
import { type Lookup, pair, type Voice, voiceOf } from '../blocks/voice.ts'
import { running } from '../dossier/cover.ts'
import { type ChainedEvent, callers, chainHolds, eventsTable, toldEvents } from './told.ts'

/** What the sheet is made of. */
export interface Sheeted {
  readonly item: Evidence
  readonly events: readonly ChainedEvent[]
  /** When the file was last read again, and whether it was the same. */
  readonly checked_at: string | null
  readonly intact: boolean | null
  /** For whom the sheet was made: stands on each page. */
  readonly made_for: string
  /** `YYYY-MM-DD` */
  readonly day: string
}

function readAgain(voice: Voice, { checked_at, intact }: Sheeted): Piece {
  if (intact === null || !checked_at) return { text: voice.say(words.unread), tone: 'caution' }
  const at = { at: voice.moment(checked_at) }
  return intact ? { text: voice.say(words.intact, at), tone: 'good' } : { text: voice.say(words.changed, at), tone: 'alarm', strong: true }
}

function* blocks(voice: Voice, one: Sheeted): Generator<Block> {
  const { item, events } = one
  yield { kind: 'text', look: 'title', words: voice.say(words.title, { reference: voice.code(item.reference) }) }
  const holds = chainHolds(events)
  const file = item.sha256
    ? [
        ...pair(voice, words.type, voice.code(item.type)),
        ...pair(voice, words.size, voice.say(proofWords.bytes, { count: Number(item.bytes) })),
        ...pair(voice, words.sha256, voice.code(item.sha256)),
        ...pair(voice, words.bytes_read, [readAgain(voice, one)]),
      ]
    : pair(voice, words.type, voice.say(words.no_file))
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.item_title, voice.own(item.title)),
      ...pair(voice, words.nature, voice.term('evidence_kind', item.kind)),
      ...file,
      ...pair(voice, words.custodian_now, item.custodian ? voice.own(item.custodian) : null),
      ...pair(voice, words.chain, [
        holds ? { text: voice.say(words.chain_holds), tone: 'good' } : { text: voice.say(words.chain_broken), tone: 'alarm', strong: true },
      ]),
      ...pair(voice, words.chain_head, voice.code(events.at(-1)?.hash)),
    ],
  }
  yield { kind: 'part', title: voice.say(words.events) }
  yield eventsTable(voice, toldEvents(voice, events, callers(voice, true), true))
}

/** Writes the sheet into `out` and ends it. Rejects when the reader of `out` goes away. */
export async function writeItemSheet(one: Sheeted, language: Language, out: Writable, lookup: Lookup): Promise<void> {
  const voice = voiceOf(language, lookup)
  const title = voice.say(words.title, { reference: voice.code(one.item.reference) })
  await writePaper(blocks(voice, one), out, voice, {
    title,
    subject: voice.say(words.kind),
    language,
    day: one.day,
    furnish: (folio) => running(folio, { title, stamp: voice.say(dossierWords.class_counsel), color: tones.alarm.ink, mark: voice.own(one.made_for) }),
  })
}
