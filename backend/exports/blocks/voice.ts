/** How a document speaks: words, terms, numbers and dates in its language, and the small turns of phrase that every section needs. */
import type { Language, Term } from '../../../schemas/dialect.ts'
import { displayDate, displayMoment } from '../../../schemas/display.ts'
import { directions, locales, number, say, type Values, type Word } from '../../../schemas/say.ts'
import { displayWords } from '../../../schemas/words/display.ts'
import { fixed, isolated, settled } from '../pdf/bidi.ts'
import type { Piece, Words } from './block.ts'

/** A term of a vocabulary by name and code; undefined or null when it is unknown. */
export type Lookup = (vocabulary: string, code: string) => Term | null | undefined

export interface Voice {
  readonly language: Language
  readonly say: (word: Word, values?: Values) => string
  readonly number: (value: number) => string
  /** A term in the document's language; the code itself if nobody knows it; '' for none. */
  readonly term: (vocabulary: string, code: string | null | undefined) => string
  /** '' for none. */
  readonly date: (edtf: string | null | undefined) => string
  /** The day of a moment, in UTC; '' for none. */
  readonly day: (iso: string | null | undefined) => string
  readonly moment: (iso: string) => string
  readonly money: (amount: number | null, currency: string | null) => string
  /** A text written by somebody, ready to stand inside a sentence or a cell; '' for none. */
  readonly own: (text: string | null | undefined) => string
  /** An identifier (of a document, a file, a key) in its own order; '' for none. */
  readonly code: (text: string | null | undefined) => string
  readonly languageName: (code: string | null | undefined) => string
}

export function voiceOf(language: Language, lookup: Lookup): Voice {
  const term: Voice['term'] = (vocabulary, code) => (code ? (lookup(vocabulary, code)?.[language] ?? code) : '')
  return {
    language,
    term,
    say: (word, values) => say(language, word, values),
    number: (value) => number(language, value),
    date: (edtf) => (edtf ? displayDate(edtf, language) : ''),
    day: (iso) => (iso ? displayDate(iso.slice(0, 10), language) : ''),
    moment: (iso) => displayMoment(iso, language),
    money: (amount, currency) => {
      if (amount === null) return ''
      const said = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(amount)
      return isolated(currency ? `${said}\u00a0${currency}` : said)
    },
    own: (text) => (text ? settled(text, directions[language] === 'rtl') : ''),
    code: (text) => (text ? fixed(text) : ''),
    languageName: (code) => term('languages', code),
  }
}

/** A row of label and value, or none when the value is not known; what is withheld (absent) says so. */
export function pair(voice: Voice, label: Word, value: Words | null | undefined): [string, Words][] {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return []
  return [[voice.say(label), value ?? [{ text: voice.say(displayWords.withheld), tone: 'soft' }]]]
}

/** Pieces with the same sign between them. */
export function joined(pieces: readonly Piece[], sign: string): Piece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: sign }, piece]))
}

/** The paragraphs of a text as somebody wrote it. */
export function paragraphsOf(text: string | null | undefined): string[] {
  return (text ?? '').split(/\s*\n\s*/).filter(Boolean)
}
