/** A text read word by word for names: where each word stands, how it may be taken apart (in Arabic the letters written in one with it), and whether it begins like a name. */
import { normalise } from '../../../schemas/arabic.ts'

export interface Word {
  readonly start: number
  readonly end: number
  /** As it stands. */
  readonly text: string
  /** In one spelling. */
  readonly plain: string
  readonly arabic: boolean
  /** Begins with a capital letter; always so where a text has none at all. */
  readonly capital: boolean
  /** Begins with a capital letter, for certain. */
  readonly upper: boolean
  /** Nothing that begins a sentence stands before it. */
  readonly within: boolean
  /** Whether only what joins the words of one name stands between it and the word before. */
  readonly joined: boolean
}

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*/gu
const joint = /^(?:[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|['’‘ʼ`´\-‐‑]){1,8}$/u
const opening = /[.!?؟:;؛…\n\r«»"“”([•–—][\s\u00a0\u2066-\u2069]*$/u

/** One spelling of each word, remembered. */
export function speller(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word) ?? normalise(word)
    known.set(word, found)
    return found
  }
}

/** The words of a text, in order. Offsets are those of JavaScript strings. */
export function readWords(text: string, spell: (word: string) => string): Word[] {
  const cased = /\p{Lu}/u.test(text)
  let last = 0
  return [...text.matchAll(pattern)].map((found) => {
    const [word, start] = [found[0], found.index]
    const gap = text.slice(last, start)
    const within = last > 0 && !opening.test(gap)
    const joined = last > 0 && joint.test(gap)
    last = start + word.length
    return {
      start,
      end: last,
      text: word,
      plain: spell(word),
      arabic: /[\u0620-\u064a\u0671-\u06d3]/.test(word),
      capital: !cased || /^\p{Lu}/u.test(word),
      upper: /^\p{Lu}/u.test(word),
      within,
      joined,
    }
  })
}

/** A word without letters that are written in one with it: how many characters of it stay, and what is left. */
export interface Reading {
  readonly kept: number
  readonly text: string
}

const before = /^[\p{M}\u0640]*[وفبلك][\p{M}\u0640]*/u

/** The ways to read a word: as it stands first; an Arabic one also without one or two of و ف ب ل ك, and without the لل that is ل and an article. */
export function readingsOf({ text, arabic }: Pick<Word, 'text' | 'arabic'>, spell: (word: string) => string): Reading[] {
  const readings: Reading[] = [{ kept: 0, text }]
  if (!arabic) return readings
  let kept = 0
  for (let at = 0; at < 2; at += 1) {
    const found = before.exec(text.slice(kept))
    if (!found) break
    const rest = text.slice(kept + found[0].length)
    if (spell(rest).length < 3) break
    if (spell(text.slice(kept)).startsWith('لل')) readings.push({ kept: kept + found[0].length, text: `ال${rest.slice(1)}` })
    kept += found[0].length
    readings.push({ kept, text: rest })
  }
  return readings
}
