/** A value as a person reads it, on screen and on paper, in the three languages. Pure: the same value and language always give the same text. */
import { normalise } from './arabic.ts'
import type { Language, Text } from './dialect.ts'
import { parseEdtf } from './edtf.ts'
import type { Field } from './fields.ts'
import { locales, number, say } from './say.ts'
import { displayWords as words } from './words/display.ts'

/** Finds the words of a code: `('sex', 'female') → { en: 'Female', … }`. */
export type TermLookup = (vocabulary: string, code: string) => Text | null | undefined

/** Keeps one formatter per language (and zone): making one costs far more than using it. */
function remember<T>(make: (language: Language, more: string) => T): (language: Language, more?: string) => T {
  const made = new Map<string, T>()
  return (language, more = '') => {
    const key = `${language} ${more}`
    const known = made.get(key) ?? make(language, more)
    made.set(key, known)
    return known
  }
}

const days = remember((language) => new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const months = remember((language) => new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const lists = remember((language) => new Intl.ListFormat(locales[language], { type: 'conjunction' }))
const decimals = remember((language) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }))
const moments = remember(
  (language, timeZone) =>
    new Intl.DateTimeFormat(locales[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: timeZone || 'UTC',
      ...(timeZone ? {} : { timeZoneName: 'short' }),
    }),
)

/** French writes the first of a month 1er. */
const first = (language: Language, text: string): string => (language === 'fr' ? text.replace(/^1 /, '1er ') : text)

/** One end of a date: a day, a month or a year, approximate or not; `inside` a phrase, a day takes its article. */
function displayPart(part: string, language: Language, inside: boolean): string {
  const exact = part.endsWith('~') ? part.slice(0, -1) : part
  const approximate = exact !== part
  const date = new Date(`${exact.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`)
  const isDay = exact.length === 10
  const plain = isDay ? first(language, days(language).format(date)) : exact.length === 7 ? months(language).format(date) : exact
  const said = isDay && (inside || approximate) ? say(language, words.theDay, { day: plain }) : plain
  return approximate ? say(language, words.around, { date: said }) : said
}

/** A date of facts with its precision: “12 March 2021”, “mars 2021”, “before 2020”, “vers mars 2021”, “بين 2019 و2021”. What is no EDTF date stays as it is. */
export function displayDate(edtf: string, language: Language): string {
  if (!parseEdtf(edtf)) return edtf
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return displayPart(start, language, false)
  if (start === '..') return say(language, words.before, { date: displayPart(end, language, true) })
  if (end === '..') return say(language, words.after, { date: displayPart(start, language, true) })
  return say(language, words.between, { start: displayPart(start, language, true), end: displayPart(end, language, true) })
}

/** A moment (ISO 8601) to the minute, in the time zone given, or else in UTC and saying so. */
export function displayMoment(iso: string, language: Language, timeZone?: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : first(language, moments(language, timeZone).format(moment))
}

/** Several things in one line: “a, b and c”, “a, b et c”, “a وb وc”. */
export function displayList(texts: readonly string[], language: Language): string {
  return lists(language).format(texts)
}

/** The names by which a place is said (town, area, country), in the order given: none that is empty, none that only says another again (Sfax in Sfax). */
export function placeNames(...names: readonly (string | null | undefined)[]): string[] {
  const said = names.flatMap((one) => one?.trim() || [])
  return said.filter((one, at) => said.findIndex((other) => normalise(other) === normalise(one)) === at)
}

function displayTerm(field: Field, code: string, language: Language, terms: TermLookup): string {
  return (field.vocabulary ? terms(field.vocabulary, code)?.[language] : undefined) ?? code
}

/** One entry of a repeat, on one line: “Name: …; Age: 34”. A label that asks needs no colon; an identifier leads somewhere and is not read. */
function displayEntry(fields: readonly Field[], entry: unknown, language: Language, terms: TermLookup): string {
  if (typeof entry !== 'object' || entry === null) return ''
  return fields
    .filter((field) => field.kind !== 'uuid')
    .flatMap((field) => {
      const value = display(field, (entry as Record<string, unknown>)[field.name], language, terms).replace(/\s*\n\s*/g, ' ')
      if (value === '') return []
      const label = field.schema.label[language]
      return [/[?؟]$/.test(label) ? `${label} ${value}` : say(language, words.pair, { label, value })]
    })
    .join(say(language, words.pairsJoinedBy))
}

/** A value as it stands. What is no single value is told as JSON: an object may bring a `toString` of its own that is none. */
const written = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))

/**
 * The value of a field as text; '' for what is not known (null) and for what is not there (withheld: the page says so, with `displayWords.withheld`).
 * A list of terms is one line; texts and the entries of a repeat are a line each. The answers to a form are shown field by field, not here.
 */
export function display(field: Field, value: unknown, language: Language, terms: TermLookup): string {
  if (value === undefined || value === null || value === '') return ''
  switch (field.kind) {
    case 'date':
      return displayDate(written(value), language)
    case 'moment':
      return displayMoment(written(value), language)
    case 'boolean':
      return say(language, value === true ? words.yes : words.no)
    case 'integer':
      return typeof value === 'number' ? number(language, value) : written(value)
    case 'number':
      return typeof value === 'number' ? decimals(language).format(value) : written(value)
    case 'term':
      return displayTerm(field, written(value), language, terms)
    case 'terms':
      return Array.isArray(value)
        ? displayList(
            value.map((code) => displayTerm(field, written(code), language, terms)),
            language,
          )
        : written(value)
    case 'texts':
      return Array.isArray(value) ? value.map(written).join('\n') : written(value)
    case 'repeat':
      return Array.isArray(value)
        ? value
            .map((entry) => displayEntry(field.fields, entry, language, terms))
            .filter(Boolean)
            .join('\n')
        : ''
    case 'answers':
      return ''
    default:
      return written(value)
  }
}
