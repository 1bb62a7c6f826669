/**
 * A paragraph broken into lines: in logical order, by measured width, as UAX #9 wants it; each line then knows its runs as they stand from the left.
 * Nothing is drawn here, so that heights can be known before a page is chosen.
 */
import { levelsOf, mirrored, ordered, plain } from './bidi.ts'
import type { Weight } from './faces.ts'
import type { Shaped, Shaper } from './shape.ts'

/** A piece of a paragraph with its own look or target. `href` leaves the document, `to` names a place in it. */
export interface Span {
  readonly text: string
  readonly weight?: Weight
  readonly color?: string
  readonly href?: string
  readonly to?: string
}

/** Characters of one level and one span, shaped. */
export interface Atom {
  readonly level: number
  readonly text: string
  readonly span: Span
  readonly runs: readonly Shaped[]
  /** Thousandths of an em. */
  readonly width: number
}

export interface Line {
  /** From the left, as drawn. */
  readonly atoms: readonly Atom[]
  /** Thousandths of an em. */
  readonly width: number
  /** The text as it is read, where that differs from the order in which it is drawn; else null. */
  readonly actual: string | null
}

export interface Setting {
  readonly shaper: Shaper
  readonly weight: Weight
  readonly rtl: boolean
  /** Thousandths of an em. */
  readonly width: number
}

const latin = /[A-Za-z]/
const pieces = /[ \t\n]+|[^ \t\n]+/g
const blank = /^[ \t\n]/
/** Where a long word (an address, a path) may be broken without a hyphen. */
const seams = /(?<=[/?&=_.@])(?=[^/?&=_.@])|(?<=\p{L}-)(?=\p{L})/u

interface Word {
  readonly atoms: Atom[]
  readonly width: number
  readonly blank: boolean
}

function sum(atoms: readonly { readonly width: number }[]): number {
  let width = 0
  for (const atom of atoms) width += atom.width
  return width
}

function atom(text: string, level: number, span: Span, setting: Setting): Atom {
  const rtl = level % 2 === 1
  // Digits of a hash or a reference stay in the face of its letters.
  const arabicFirst = rtl || (setting.rtl && !latin.test(text))
  const runs = setting.shaper(rtl ? mirrored(text) : text, span.weight ?? setting.weight, rtl, arabicFirst)
  return { level, text, span, runs, width: sum(runs) }
}

/** Cuts `text` (which starts at `from` of the paragraph) where level or span change. */
function atoms(text: string, from: number, spans: readonly Span[], starts: readonly number[], levels: Uint8Array | null, setting: Setting): Atom[] {
  let index = starts.length - 1
  while ((starts[index] as number) > from) index--
  if (!levels && (starts[index + 1] ?? Number.POSITIVE_INFINITY) >= from + text.length) return [atom(text, 0, spans[index] as Span, setting)]
  const found: Atom[] = []
  let begun = 0
  for (let at = 1; at <= text.length; at++) {
    const turn = levels !== null && levels[from + at] !== levels[from + begun]
    const next = (starts[index + 1] ?? Number.POSITIVE_INFINITY) <= from + at
    if (at < text.length && !turn && !next) continue
    found.push(atom(text.slice(begun, at), levels?.[from + begun] ?? 0, spans[index] as Span, setting))
    begun = at
    while (next && (starts[index + 1] ?? Number.POSITIVE_INFINITY) <= from + at) index++
  }
  return found
}

/** A word wider than the line, cut character by character. */
function forced(word: Word, setting: Setting): Word[] {
  const cuts: Word[] = []
  let current: Atom[] = []
  let width = 0
  for (const whole of word.atoms) {
    let text = ''
    const close = () => {
      if (text) current.push(atom(text, whole.level, whole.span, setting))
      text = ''
    }
    for (const character of whole.text) {
      const advance = atom(character, whole.level, whole.span, setting).width
      if (width + advance > setting.width && width > 0) {
        close()
        cuts.push({ atoms: current, width, blank: false })
        current = []
        width = 0
      }
      text += character
      width += advance
    }
    close()
  }
  cuts.push({ atoms: current, width, blank: false })
  return cuts
}

function words(text: string, spans: readonly Span[], setting: Setting): Word[] {
  const starts: number[] = []
  let length = 0
  for (const span of spans) {
    starts.push(length)
    length += span.text.length
  }
  const levels = levelsOf(text, setting.rtl)
  const found: Word[] = []
  for (const match of text.matchAll(pieces)) {
    const piece = match[0]
    const isBlank = blank.test(piece)
    let from = match.index
    for (const part of isBlank ? [' '] : piece.length > 12 ? piece.split(seams) : [piece]) {
      const cut = atoms(part, from, spans, starts, levels, setting)
      const word = { atoms: cut, width: sum(cut), blank: isBlank }
      from += part.length
      if (word.width > setting.width && !isBlank) found.push(...forced(word, setting))
      else found.push(word)
    }
  }
  return found
}

function line(found: readonly Word[]): Line {
  const logical = found.flatMap((word) => word.atoms)
  const width = sum(logical)
  if (logical.every((one) => one.level === 0)) return { atoms: logical, width, actual: null }
  return { atoms: ordered(logical), width, actual: plain(logical.map((one) => one.text).join('')) }
}

/** Breaks one paragraph (no line feeds in it) into lines of at most `setting.width`. */
export function breakLines(spans: readonly Span[], setting: Setting): Line[] {
  const text = spans.length === 1 ? (spans[0] as Span).text : spans.map((span) => span.text).join('')
  const lines: Line[] = []
  let current: Word[] = []
  let width = 0
  const close = () => {
    while (current.at(-1)?.blank) current.pop()
    if (current.length > 0) lines.push(line(current))
    current = []
    width = 0
  }
  for (const word of words(text, spans, setting)) {
    if (width + word.width > setting.width && !word.blank) close()
    if (word.blank && current.length === 0) continue
    current.push(word)
    width += word.width
  }
  close()
  return lines
}
