/**
 * Characters to glyphs: each distinct run of characters is shaped once per face and kept as the ready text-showing operand of the PDF,
 * because words repeat and shaping is what costs. The direction is always given: left to guess, the shaper turns Arabic-Indic digits round.
 */
import { mirrored } from './bidi.ts'
import type { Face, Faces, Weight } from './faces.ts'
import type { Glyph, Outline } from './kit.ts'

/** A run of one face, ready to draw: operands of TJ (thousandths of an em, so that it serves every size) and its advance in the same unit. */
export interface Shaped {
  readonly face: Face
  /** `<00120034> -12 <0056>`; parts that are raised or lowered stand apart. */
  readonly parts: readonly { readonly operand: string; readonly rise: number }[]
  readonly width: number
}

export type Shaper = (text: string, weight: Weight, rtl: boolean, arabicFirst: boolean) => readonly Shaped[]

const arabicLetter = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u
/** What stays with the character before it, whatever the face: marks, joiners, invisible signs of direction. */
const joiner = /\p{M}|\p{Cf}/u
const ignorable = /[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e\u200b\ufeff\u00ad]|(?![\t\n])\p{Cc}/gu
const letter = /\p{L}/u

/** How many distinct runs are kept; beyond it the memory of a document would grow with its vocabulary. */
const kept = 8_000

function covers(face: Face, character: string): boolean {
  return face.embedded.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

/** Cuts a run where the face must change: letters choose, marks, digits and signs stay with what stands before them. */
function cut(text: string, faces: Faces[Weight], arabicFirst: boolean): { face: Face; text: string }[] {
  const cuts: { face: Face; text: string }[] = []
  let current = arabicFirst ? faces.arabic : faces.latin
  for (const character of text) {
    if (!joiner.test(character)) {
      const preferred = arabicLetter.test(character) ? faces.arabic : letter.test(character) ? faces.latin : current
      const other = preferred === faces.arabic ? faces.latin : faces.arabic
      current = covers(preferred, character) || !covers(other, character) ? preferred : other
    }
    const last = cuts.at(-1)
    if (last?.face === current) last.text += character
    else cuts.push({ face: current, text: character })
  }
  return cuts
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0')
}

/**
 * Number of a glyph in the document's subset. A glyph that stands for other characters than before (a bracket that is mirrored, one half of a ligature)
 * gets a second number, so that text copied out of the document is the text that was put in.
 */
function numberOf({ embedded, numbers }: Face, id: number, advance: number, codePoints: readonly number[]): string {
  const key = `${id} ${codePoints}`
  const known = numbers.get(key)
  if (known) return known
  let number = embedded.subset.includeGlyph(id)
  if (embedded.unicode[number] && String(embedded.unicode[number]) !== String(codePoints)) number = embedded.subset.glyphs.push(id) - 1
  embedded.widths[number] ??= advance * embedded.scale
  embedded.unicode[number] ??= [...codePoints]
  const said = hex(number)
  numbers.set(key, said)
  return said
}

function unmirrored(code: number): number {
  return mirrored(String.fromCodePoint(code)).codePointAt(0) ?? code
}

/** Figures of one width, so that columns of numbers stand under each other; Source Sans has them by nature. */
const featuresOf = (face: Pick<Face, 'script'>): Record<string, boolean> => (face.script === 'arabic' ? { tnum: true } : {})

interface Run {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
}

/** What fonts answered, for all documents of this process: the same words come again in the next report. */
const runs = new WeakMap<Outline, Map<string, Run>>()

function laidOut({ embedded: { font }, ...face }: Face, text: string, script: string | undefined, rtl: boolean): Run {
  const known = runs.get(font) ?? new Map<string, Run>()
  runs.set(font, known)
  const key = rtl ? `r${text}` : `l${text}`
  const found = known.get(key)
  if (found) return found
  if (known.size >= kept) known.clear()
  // The font remembers of a glyph the characters for which it was drawn first: lam-alef would be copied as whichever alef came first in this process.
  if (script === 'arab') font._glyphs = {}
  const { glyphs, positions } = font.layout(text, featuresOf(face), script, undefined, rtl ? 'rtl' : 'ltr')
  // Only what is needed is kept: the font's own objects hold outlines and more.
  const run = {
    glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => ({ id, advanceWidth, codePoints: [...codePoints] })),
    positions: positions.map(({ xAdvance, xOffset, yOffset }) => ({ xAdvance, xOffset, yOffset })),
  }
  known.set(key, run)
  return run
}

function shapeRun(face: Face, text: string, rtl: boolean): Shaped {
  const { embedded } = face
  const space = embedded.font.glyphForCodePoint(32)
  const script = arabicLetter.test(text) ? 'arab' : undefined
  const run = laidOut(face, text, script, rtl)
  const parts: { operand: string; rise: number }[] = []
  let operand = ''
  let pending = ''
  let rise = 0
  let width = 0
  const flush = () => {
    if (pending) operand += `<${pending}>`
    pending = ''
  }
  const shift = (by: number) => {
    if (Math.abs(by) < 0.05) return
    flush()
    operand += ` ${Math.round(-by * 10) / 10} `
  }
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
    const up = Math.round(position.yOffset * embedded.scale)
    if (up !== rise) {
      flush()
      if (operand) parts.push({ operand, rise })
      operand = ''
      rise = up
    }
    // Extractors turn what runs from right to left glyph by glyph: the letters of a ligature must be glyphs of their own, the first one at the right.
    const letters = rtl && glyph.codePoints.length > 1 ? glyph.codePoints : []
    const shown = letters.length > 0 ? letters.slice(-1) : rtl ? glyph.codePoints.map(unmirrored) : glyph.codePoints
    shift(position.xOffset * embedded.scale)
    pending += numberOf(face, glyph.id, glyph.advanceWidth, shown)
    letters
      .slice(0, -1)
      .reverse()
      .forEach((code, place) => {
        const step = (glyph.advanceWidth * embedded.scale) / letters.length
        shift(-embedded.scale * glyph.advanceWidth + step * (place + 1))
        pending += numberOf(face, space.id, space.advanceWidth, [code])
        shift(embedded.scale * (glyph.advanceWidth - space.advanceWidth) - step * (place + 1))
      })
    shift((position.xAdvance - glyph.advanceWidth - position.xOffset) * embedded.scale)
    width += position.xAdvance * embedded.scale
  })
  flush()
  if (operand) parts.push({ operand, rise })
  return { face, parts, width }
}

/** Letters, digits and signs of European languages, each one character: they need no shaping but kerning. */
const plainLatin = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026]+$/
const keptPairs = 8_000

/** Shapes plain Latin text from what is known of its pairs of characters; new words then cost next to nothing. */
function openPairs(face: Face): (text: string) => Shaped {
  const { embedded } = face
  const single = new Map<string, { code: string; advance: number }>()
  const kerning = new Map<string, number>()
  const glyphOf = (character: string) => {
    const known = single.get(character)
    if (known) return known
    const glyph =
      embedded.font.layout(character, featuresOf(face), 'latn', undefined, 'ltr').glyphs[0] ?? embedded.font.glyphForCodePoint(character.charCodeAt(0))
    const made = { code: numberOf(face, glyph.id, glyph.advanceWidth, [character.charCodeAt(0)]), advance: glyph.advanceWidth * embedded.scale }
    single.set(character, made)
    return made
  }
  const kern = (pair: string) => {
    const known = kerning.get(pair)
    if (known !== undefined) return known
    if (kerning.size >= keptPairs) kerning.clear()
    const { glyphs, positions } = laidOut(face, pair, 'latn', false)
    // A ligature (fi) leaves one glyph: it is not wanted, and says nothing of kerning.
    if (glyphs.length !== 2) {
      kerning.set(pair, 0)
      return 0
    }
    const by = Math.round(((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) * embedded.scale)
    kerning.set(pair, by)
    return by
  }
  return (text) => {
    let operand = '<'
    let width = 0
    for (let index = 0; index < text.length; index++) {
      const glyph = glyphOf(text[index] as string)
      operand += glyph.code
      width += glyph.advance
      if (index + 1 === text.length) break
      const by = kern(text.slice(index, index + 2))
      if (by === 0) continue
      operand += `>${-by}<`
      width += by
    }
    return { face, parts: [{ operand: `${operand}>`, rise: 0 }], width }
  }
}

/**
 * The shaper of one document. The runs of one call come in visual order; `rtl` is the direction of the run (its bidi level is odd),
 * `arabicFirst` which face digits and signs take when no letter stands before them.
 */
export function openShaper(faces: Faces): Shaper {
  // One map for each way of setting, so that a word is looked up as it is: to make a key of it would cost more than to find it.
  const known = Array.from({ length: 8 }, () => new Map<string, readonly Shaped[]>())
  const pairs = new Map(Object.values(faces).flatMap((weight) => Object.values(weight).map((face) => [face, openPairs(face)] as const)))
  const shape = (text: string, weight: Weight, rtl: boolean, arabicFirst: boolean): readonly Shaped[] => {
    const visible = text.replace(ignorable, '')
    const runs = cut(visible, faces[weight], arabicFirst).map(({ face, text: run }) => {
      const plain = !rtl && plainLatin.test(run) ? pairs.get(face) : undefined
      return plain?.(run) ?? shapeRun(face, run, rtl)
    })
    return rtl ? runs.reverse() : runs
  }
  return (text, weight, rtl, arabicFirst) => {
    const words = known[(weight === 'regular' ? 0 : 4) + (rtl ? 2 : 0) + (arabicFirst ? 1 : 0)] as Map<string, readonly Shaped[]>
    const found = words.get(text)
    if (found) return found
    if (words.size >= kept) words.clear()
    const runs = shape(text, weight, rtl, arabicFirst)
    words.set(text, runs)
    return runs
  }
}
