/**
 * Order of characters on a line, by the Unicode bidirectional algorithm (UAX #9): levels once for the paragraph, order line by line.
 */
import factory from 'bidi-js'

// The package is CommonJS whose declarations speak of a default export.
const bidi = (factory as unknown as typeof factory.default)()

/** Without any of these, isolates change nothing in a paragraph from left to right. */
const needsOrder = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/

/** Arabic letters, marks, blanks and signs that take the direction around them: from right to left they all stand at level 1. */
const plainArabic = /^[\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u060c\u061b\u061f\s.!:;'"()[\]«»“”‘’…–—·•]*$/
let ones = new Uint8Array(1024).fill(1)

/** Level of each UTF-16 unit of one paragraph; null when all stand from left to right, which is most paragraphs of most documents. */
export function levelsOf(text: string, rtl: boolean): Uint8Array | null {
  if (!rtl && !needsOrder.test(text)) return null
  if (rtl && plainArabic.test(text)) {
    if (text.length > ones.length) ones = new Uint8Array(text.length * 2).fill(1)
    return ones
  }
  return bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr').levels
}

/** Rule L2: items in logical order to the order in which they stand on the line, from the left. */
export function ordered<T extends { readonly level: number }>(items: readonly T[]): T[] {
  const line = [...items]
  let highest = 0
  let lowestOdd = 255
  for (const { level } of line) {
    if (level > highest) highest = level
    if (level % 2 === 1 && level < lowestOdd) lowestOdd = level
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < line.length; start++) {
      if ((line[start] as T).level < level) continue
      let end = start
      while (end + 1 < line.length && (line[end + 1] as T).level >= level) end++
      const turned = line.slice(start, end + 1).reverse()
      line.splice(start, turned.length, ...turned)
      start = end
    }
  }
  return line
}

/** Rule L4: at odd levels a bracket is drawn as its mirror image. */
export function mirrored(text: string): string {
  let out = ''
  for (const character of text) out += bidi.getMirroredCharacter(character) ?? character
  return out
}

/** Characters whose first strong direction is from right to left. */
const strongRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const strong = /\p{L}/u

/** The direction of a text written by somebody: that of its first letter, else `otherwise`. */
export function directionOf(text: string, otherwise: boolean): boolean {
  const first = strong.exec(text)?.[0]
  return first === undefined ? otherwise : strongRtl.test(first)
}

/** Keeps a piece that has its own direction (reference, date, number, address) apart from the sentence around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** Keeps a number, code or address in its order from left to right, its blanks included. */
export function fixed(text: string): string {
  return `\u2066${text}\u2069`
}

const steady = /\+\d[\d -]{4,}\d|[A-Za-z0-9]+(?:[-/.:_@?=&%#+~]+[A-Za-z0-9]+)+\/?/g

/** Isolates in a text what must keep its own order whatever stands around it: dates, references, telephone numbers, addresses. */
export function steadied(text: string): string {
  return text.replace(steady, (piece) => `\u2066${piece}\u2069`)
}

/** A text written by somebody, for a place inside a document: what must keep its order does, and a text of the other direction stands apart. */
export function settled(text: string, rtl: boolean): string {
  return directionOf(text, rtl) === rtl ? steadied(text) : isolated(steadied(text))
}

/** The text without the invisible signs that only steer its direction. */
export function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
}
