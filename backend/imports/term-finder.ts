/** From the words of a file to the codes of a vocabulary: by what the mapping says, by code, or by label in any of the three languages. */
import { normalise } from '../../schemas/arabic.ts'
import { countryOf, vocabularies } from '../../schemas/vocabularies/registry.ts'
import { remembered } from './remembered.ts'
import { saysNothing } from './sentinels.ts'

/** The same words in another dress: case, accents, punctuation and spacing do not count. */
export function valueKey(text: string): string {
  return normalise(text)
    .replace(/[\s:;,.\-–—_/()'’"«»]+/g, ' ')
    .trim()
}

type Codes = readonly string[]

const labels = new Map<string, ReadonlyMap<string, string>>()

function labelsOf(vocabulary: string): ReadonlyMap<string, string> {
  const known = labels.get(vocabulary)
  if (known) return known
  const made = new Map<string, string>()
  for (const term of vocabularies[vocabulary] ?? [])
    for (const text of [term.en, term.fr, term.ar, term.code]) {
      const key = valueKey(text)
      if (!made.has(key)) made.set(key, term.code)
    }
  labels.set(vocabulary, made)
  return made
}

/** A finder answers with codes, with an empty list for a text that says nothing, or with null for one that it does not know. */
export type TermFinder = (text: string) => Codes | null

function asCodes(value: string | Codes | null): Codes {
  return value === null ? [] : typeof value === 'string' ? [value] : value
}

/** A list of terms in one text. A term may hold the separator itself (“Stones, sticks and gravel”): the longest that is known is taken each time. */
function inParts(pieces: readonly string[], one: (text: string) => Codes | null): Codes | null {
  const codes = new Set<string>()
  for (let at = 0; at < pieces.length; ) {
    let end = pieces.length
    let known: Codes | null = null
    for (; end > at; end -= 2) {
      known = one(pieces.slice(at, end).join(''))
      if (known !== null) break
    }
    if (known === null) return null
    for (const code of known) codes.add(code)
    at = end + 1
  }
  return [...codes]
}

/** How many different texts a finder remembers: a column of free text must not fill the memory. */
const mostTexts = 20_000

/** The finder of one field: `values` of its mapping first (a `*` at the end stands for any rest), then the vocabulary; `several` cuts lists at ; , | and line ends. */
export function termFinder(vocabulary: string, values: Readonly<Record<string, string | Codes | null>> = {}, several = false): TermFinder {
  const exact = new Map<string, Codes>()
  const beginnings: [string, Codes][] = []
  for (const [text, value] of Object.entries(values)) {
    if (text.endsWith('*')) beginnings.push([valueKey(text.slice(0, -1)), asCodes(value)])
    else exact.set(valueKey(text), asCodes(value))
  }
  beginnings.sort(([one], [other]) => other.length - one.length)

  const one = (text: string): Codes | null => {
    const key = valueKey(text)
    const told = exact.get(key)
    if (told) return told
    // “Unknown” is a term of some lists; “NA” in a column of countries is seldom Namibia.
    const country = vocabulary === 'countries'
    if (key === '' || (country && saysNothing(text))) return []
    const code = labelsOf(vocabulary).get(key) ?? (country ? countryOf(text) : null)
    if (code) return [code]
    if (saysNothing(text)) return []
    return beginnings.find(([beginning]) => key.startsWith(beginning))?.[1] ?? null
  }
  const all = (text: string): Codes | null => {
    const whole = one(text)
    if (whole !== null || !several || !/[;,|\n]/.test(text)) return whole
    return inParts(text.split(/([;,|\n])/).slice(0, 81), one)
  }

  const found = remembered(mostTexts, all)
  // No term is so long, and what is long is not worth remembering.
  return (text) => (text.length > 2000 ? null : text.length > 200 ? all(text) : found(text))
}
