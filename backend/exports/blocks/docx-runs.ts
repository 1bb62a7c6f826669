/**
 * Words of a block as runs of a DOCX paragraph. Word orders a line by what each run says of itself: Arabic runs say that they run from right to left, and dates,
 * references and Latin words stand in runs of their own. The invisible signs that steer paper are taken out: old versions of Word print them as boxes.
 */
import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { directionOf, plain } from '../pdf/bidi.ts'
import type { Piece, Tone, Words } from './block.ts'

export const inks: Readonly<Record<Tone, { readonly ink: string; readonly fill: string }>> = {
  soft: { ink: '434F5A', fill: 'F3F1EC' },
  accent: { ink: '0C5A6C', fill: 'E6F0F1' },
  good: { ink: '1C6441', fill: 'E0EDE4' },
  caution: { ink: '6E4300', fill: 'FAECCF' },
  alarm: { ink: '8F1F14', fill: 'F8DFD9' },
}

export interface RunLook {
  readonly rtl: boolean
  readonly bold?: boolean
  readonly color?: string
  /** Half points. */
  readonly size?: number
}

/** What runs from left to right whatever stands around it: Latin words, and digits with signs between them. */
const ltr =
  /\u200e?\+?[A-Za-z0-9\u00c0-\u024f]+(?:[-/.,:_@?=&%#+~’' \u00a0]+(?=[A-Za-z0-9\u00c0-\u024f])[A-Za-z0-9\u00c0-\u024f]+)*(?:[^\p{L}\p{N}\u200e]*\u200e)?/gu
const telling = /[A-Za-z\u00c0-\u024f]|\d[-/.:]\d/
const arabic = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s«»()،؛؟.:0-9-]*/g

/** Cuts a text into what runs from right to left and what does not. */
export function directed(text: string, rtl: boolean): { text: string; rtl: boolean }[] {
  const cuts: { text: string; rtl: boolean }[] = []
  const add = (piece: string, turned: boolean) => {
    if (!piece) return
    const last = cuts.at(-1)
    if (last && last.rtl === turned) last.text += piece
    else cuts.push({ text: piece, rtl: turned })
  }
  let at = 0
  for (const found of text.matchAll(rtl ? ltr : arabic)) {
    if (rtl && !telling.test(found[0])) continue
    add(text.slice(at, found.index), rtl)
    add(found[0], !rtl)
    at = found.index + found[0].length
  }
  add(text.slice(at), rtl)
  return cuts
}

const sign = /[^\p{L}\p{N}]/u
const letter = /\p{L}/u

/**
 * The text without the signs that steer paper. What stands apart in it and runs against the paragraph keeps the signs at its edges, a full stop, a bracket, by a mark of
 * its direction (U+200E, U+200F), which every Word knows.
 */
function held(text: string, rtl: boolean): string {
  let out = ''
  let [depth, from] = [0, 0]
  for (const { 0: found, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    const opens = found !== '\u2069'
    if (depth === 0 && opens) out += plain(text.slice(from, index))
    if (depth === 0) from = index + 1
    depth = Math.max(0, depth + (opens ? 1 : -1))
    if (depth > 0 || opens) continue
    const inner = plain(text.slice(from, index))
    const mark = directionOf(inner, rtl) === rtl ? '' : rtl ? '\u200e' : '\u200f'
    // A number before a word of its own direction goes with it.
    out += `${letter.test(inner.slice(0, 1)) ? '' : mark}${inner}${sign.test(inner.slice(-1)) ? mark : ''}`
    from = index + 1
  }
  return out + plain(text.slice(from))
}

/** A name as Word allows it for a bookmark. */
export function bookmarkOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40)
}

function runsOf(piece: Piece, look: RunLook): TextRun[] {
  const color = piece.tone ? inks[piece.tone].ink : piece.to || piece.href ? inks.accent.ink : look.color
  return directed(held(piece.text, look.rtl), look.rtl).map(
    (one) =>
      new TextRun({
        text: one.text,
        ...(one.rtl ? { rightToLeft: true } : {}),
        ...(piece.strong || look.bold ? { bold: true, boldComplexScript: true } : {}),
        ...(color ? { color } : {}),
        ...(look.size ? { size: look.size, sizeComplexScript: look.size } : {}),
      }),
  )
}

/** The children of a paragraph. `name` makes the whole of it a place to which links lead. */
export function childrenOf(words: Words, look: RunLook, name?: string): ParagraphChild[] {
  const pieces: readonly Piece[] = typeof words === 'string' ? [{ text: words }] : words
  const children = pieces.flatMap((piece): ParagraphChild[] => {
    const runs = runsOf(piece, look)
    if (piece.to) return [new InternalHyperlink({ anchor: bookmarkOf(piece.to), children: runs })]
    if (piece.href) return [new ExternalHyperlink({ link: piece.href, children: runs })]
    return runs
  })
  return name ? [new Bookmark({ id: bookmarkOf(name), children })] : children
}

/** The direction of a paragraph: that of what somebody wrote in it, if it is all of one kind. */
export function paragraphRtl(words: Words, rtl: boolean): boolean {
  return typeof words === 'string' ? directionOf(plain(words), rtl) : rtl
}
