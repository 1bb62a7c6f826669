/**
 * One spelling for comparing: what a reader would call the same word is the same text. Folds case, accents, Arabic letter variants, vowel signs and digits.
 * Used by search, by the picker of terms and by the recognition of countries; never for what is shown or kept.
 */
import type { Language, Term } from './dialect.ts'
import { languages } from './dialect.ts'

const invisible = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const letters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ە: 'ه',
  ة: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  چ: 'ج',
  پ: 'ب',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ɛ: 'e',
  ɔ: 'o',
}
const lettersPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * The text as search compares it: lower case, no accents or vowel signs, one alef, one ya, one ha, one kaf, Latin digits, no tatweel and no invisible marks.
 * A hamza on a carrier becomes its carrier (أ ؤ ئ → ا و ي); one that stands alone is dropped (شيء → شي). Punctuation and spacing are kept.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(invisible, '')
    .toLowerCase()
    .replace(lettersPattern, (letter) => letters[letter] ?? letter)
    .replace(/ء/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

/** The words of a text, normalised: runs of letters and digits. An elided article is a word of its own (d’asile → d, asile). */
export function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** An Arabic word without its article and the particles written in one with it (والتعذيب → تعذيب); any other word as it is. */
export function bare(word: string): string {
  const found = /^[وفبك]?ال(\p{L}{2,})$/u.exec(word) ?? /^لل(\p{L}{2,})$/u.exec(word)
  return found?.[1] ?? word
}

interface Entry {
  readonly words: Readonly<Record<Language, readonly string[]>>
  readonly group: readonly string[]
  readonly code: readonly string[]
}

const entries = new WeakMap<Term, Entry>()

function entryOf(term: Term): Entry {
  const known = entries.get(term)
  if (known) return known
  const both = (text: string): string[] => wordsOf(text).flatMap((word) => (bare(word) === word ? [word] : [bare(word), word]))
  const group = term.group
  const entry = {
    words: { en: both(term.en), fr: both(term.fr), ar: both(term.ar) },
    group: group ? languages.flatMap((language) => both(group[language])) : [],
    code: wordsOf(term.code),
  }
  entries.set(term, entry)
  return entry
}

const matches = (asked: readonly string[], words: readonly string[]): boolean => asked.every((one) => words.some((word) => word.startsWith(one)))

/** How well a term answers: the smaller the better, null when it does not. */
function rank(asked: readonly string[], term: Term, language: Language): number | null {
  const { words, group, code } = entryOf(term)
  const own = words[language]
  if (matches(asked, own)) return own[0]?.startsWith(asked[0] ?? '') ? 0 : 1
  if (languages.some((other) => matches(asked, words[other]))) return 2
  if (matches(asked, [...own, ...group, ...code])) return 3
  return matches(asked, [...words.en, ...words.fr, ...words.ar, ...group, ...code]) ? 4 : null
}

/**
 * The terms that answer a query, best first: each word of the query must begin a word of the term, in any of the three languages, or of its group.
 * Those in the reader's language come before the others; among equals the order of the list stays. An empty query gives the whole list.
 */
export function searchTerms<T extends Term>(query: string, terms: readonly T[], language: Language): readonly T[] {
  const asked = wordsOf(query.slice(0, 200)).map(bare)
  if (asked.length === 0) return terms
  return terms
    .flatMap((term) => {
      const found = rank(asked, term, language)
      return found === null ? [] : [{ term, found }]
    })
    .sort((one, other) => one.found - other.found)
    .map(({ term }) => term)
}
