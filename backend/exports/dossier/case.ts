/** What every section of a dossier is given, and the turns that they share: references to facts and exhibits that lead there, yes or no, nothing recorded. */

import type { ExhibitReference } from '../../../schemas/dossier/proof.ts'
import type { Dossier, DossierSection } from '../../../schemas/dossier.ts'
import { dossierWords as words } from '../../../schemas/words/dossier.ts'
import type { Block, Piece, Words } from '../blocks/block.ts'
import { joined, type Voice } from '../blocks/voice.ts'

export interface Case {
  readonly dossier: Dossier
  readonly voice: Voice
  /** Sections of this document: a reference leads somewhere only if its section is there. */
  readonly sections: ReadonlySet<DossierSection>
}

export type Section = (one: Case) => Iterable<Block>

const comma = (voice: Voice) => (voice.language === 'ar' ? '، ' : ', ')

/** “Exh. 3, Exh. 5, p. 2”, each a link to the list of exhibits. */
export function exhibitLinks({ voice, sections }: Case, references: readonly (number | ExhibitReference)[]): Piece[] {
  const pieces = references.map((one): Piece => {
    const { number, pinpoint = null } = typeof one === 'number' ? { number: one } : one
    const exhibit = voice.say(words.exhibit_short, { number: String(number) })
    const text = pinpoint ? voice.say(words.exhibit_at, { exhibit, pinpoint: voice.own(pinpoint) }) : exhibit
    return { text, ...(sections.has('exhibits') ? { to: `exhibit-${number}` } : {}) }
  })
  return joined(pieces, comma(voice))
}

/** “1, 4–6”, each a link to the chronology. */
export function factLinks({ voice, sections }: Case, numbers: readonly number[]): Piece[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  const pieces = runs.flatMap(([from, to]) => (to - from > 1 ? [`${from}–${to}`] : to > from ? [String(from), String(to)] : [String(from)]))
  return joined(
    pieces.map((text): Piece => ({ text: `\u2066${text}\u2069`, ...(sections.has('facts') ? { to: `fact-${Number.parseInt(text, 10)}` } : {}) })),
    comma(voice),
  )
}

/** “label: value” as pieces, the label soft. */
export function said(voice: Voice, label: string, value: Words): Piece[] {
  const colon = voice.language === 'fr' ? '\u00a0: ' : ': '
  return [{ text: `${label}${colon}`, tone: 'soft' }, ...(typeof value === 'string' ? [{ text: value }] : value)]
}

export function yesNo(voice: Voice, value: boolean | null | undefined): string {
  return value === true ? voice.say(words.yes) : value === false ? voice.say(words.no) : voice.say(words.not_known)
}

/** What stands where there is nothing. */
export function nothing(voice: Voice): Block {
  return { kind: 'text', words: voice.say(words.none) }
}

/** A part with a text that somebody wrote, or nothing at all. */
export function* writtenPart(voice: Voice, title: string, text: string | null | undefined): Generator<Block> {
  if (!text) return
  yield { kind: 'part', title }
  yield* written(voice, text)
}

/** The paragraphs of a text that somebody wrote. */
export function* written(voice: Voice, text: string | null | undefined): Generator<Block> {
  for (const paragraph of (text ?? '').split(/\s*\n\s*/)) if (paragraph) yield { kind: 'text', words: voice.own(paragraph) }
}
