/** The places of a text where somebody is named: a full name in whatever order, spelling and script, or one word of it that stands alone and is no everyday word. */
import { normalise } from '../../../schemas/arabic.ts'
import { joinsName, type NameToken, opensName } from '../../../schemas/names.ts'
import { answers, spelledSo, surely } from './alike.ts'
import { isAlsoWord, isEveryday, isParticle } from './everyday.ts'
import { sameGiven } from './given-names.ts'
import { isIntroduced } from './introduced.ts'
import { type Known, type KnownName, keysOf, type Person, tokenReader } from './known.ts'
import { type Reading, readingsOf, readWords, speller, type Word } from './read.ts'

export interface Span {
  readonly start: number
  readonly end: number
  readonly person: Person
  /** The words of the name, of which there are several. */
  readonly words: readonly string[]
  /** Numbers of the first word and of the one after the last. */
  readonly from: number
  readonly to: number
}

/** Spellings that a text uses beside a full name, in one spelling, and whose they are. */
export type Learned = Map<string, Set<Person>>

/** Words of one name at most, with what joins them. */
const longest = 8
const withArticle = /^ال(?=..)/
const son = new Set(['بن', 'ابن', 'بنت', 'ولد', 'ben', 'bin', 'ibn', 'bint', 'bent', 'ould', 'al', 'el'])

interface Match {
  readonly name: KnownName
  /** Words of the name that were found. */
  readonly found: number
  readonly exact: boolean
}

type Answer = typeof answers

/** The same, remembered: a few words meet a few names again and again. */
function remembered(): Answer {
  const known = new Map<string, ReturnType<Answer>>()
  return (word, name) => {
    const key = `${word.text} ${name.text}`
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = answers(word, name)
    known.set(key, answer)
    return answer
  }
}

/** The best of the names that have all these words, each once: whoever may not be named before whoever may, unless only the latter is named whole. */
function among(tokens: readonly NameToken[], names: Iterable<KnownName>, answer: Answer): Match | null {
  let best: Match | null = null
  for (const name of names) {
    const left = [...name.tokens]
    let exact = false
    const all = tokens.every((token) => {
      const at = left.findIndex((one) => answer(token, one) !== null)
      if (at < 0) return false
      exact ||= answer(token, left[at] as NameToken) === 'same'
      left.splice(at, 1)
      return true
    })
    if (!all) continue
    const match = { name, found: tokens.length, exact }
    const weight = (one: Match) => (one.name.tokens.length === one.found ? 2 : 0) + (one.name.person.instead === null ? 0 : 1)
    if (!best || weight(match) > weight(best)) best = match
  }
  return best
}

const bareOf = (word: string): string => normalise(word).replace(withArticle, '')

/** Whether a word at the edge of a name is but a word of the text beside it. */
const strays = (word: string, { tokens }: KnownName): boolean =>
  isParticle(word) || (isEveryday(word) && !isAlsoWord(word) && !tokens.some((one) => one.text === bareOf(word) || sameGiven(bareOf(word), one.text)))

/** Whether one word of a name, standing alone, is that name. */
function alone(
  word: Word,
  reading: Reading,
  token: NameToken,
  name: KnownName,
  { written, joined, introduced, learned }: { written: string; joined: boolean; introduced: boolean; learned: boolean },
  answer: Answer,
): boolean {
  const matched = name.tokens.map((one) => ({ one, how: answer(token, one) })).filter(({ how }) => how !== null)
  const same = learned || matched.some(({ how }) => how === 'same')
  if (introduced) return same || matched.length > 0
  const plain = normalise(reading.text)
  const whole = name.tokens.length === 1
  if (isAlsoWord(reading.text) && !joined) return word.arabic ? whole && same && !withArticle.test(plain) : word.capital && word.within
  if (isEveryday(reading.text) && !joined) return false
  if (word.arabic && withArticle.test(plain) && !name.plain.includes(plain) && !/^.{4,}ي$/.test(token.text)) return false
  if (token.text.length < 3 && !whole) return false
  if (same) return word.arabic || word.capital || token.text.length > 4
  if (!word.arabic && !word.upper) return false
  return matched.some(({ one, how }) => (how === 'spelling' ? spelledSo(token, one) : surely(token, one, written)))
}

/** Finds names in texts. `learned`: spellings that count as words of these people's names; null: only names of several words are looked for, to learn from. */
export function nameFinder(known: Known, learned: Learned | null): (text: string) => Span[] {
  const tokensOf = tokenReader()
  const spell = speller()
  const answer = remembered()
  const single = new Map<string, Person | null>()
  const namesWith = (tokens: readonly NameToken[]): Set<KnownName> =>
    new Set(
      tokens
        .slice(0, 1)
        .flatMap(keysOf)
        .flatMap((one) => [...(known.byKey.get(one) ?? [])]),
    )
  const learnedOf = (text: string) => learned?.get(spell(text).replace(withArticle, ''))
  const worths = new Map<string, boolean>()
  const worth = (text: string): boolean => {
    const found = worths.get(text)
    if (found !== undefined) return found
    const tokens = tokensOf(text)
    const is = tokens.some((one) => keysOf(one).some((each) => known.byKey.has(each))) || learnedOf(text) !== undefined
    const may = is && (!isEveryday(text) || isAlsoWord(text) || tokens.some((one) => known.words.has(one.text)))
    worths.set(text, may)
    return may
  }

  /** Whose name a word is that stands alone, or with what opens a name. */
  function whose(words: readonly Word[], from: number, to: number, reading: Reading, token: NameToken): Person | null {
    const [word, before] = [words[from] as Word, words[from - 1]]
    const introduced = (word.joined || (before?.text.length ?? 9) < 4) && isIntroduced(before, word)
    const key = [reading.text, words[to - 1]?.text, token.text, to - from, word.capital, word.upper, word.within, introduced].join(' ')
    const found = single.get(key)
    if (found !== undefined) return found
    const taught = learnedOf(reading.text)
    const written = to - from > 1 ? (words[to - 1]?.text ?? '') : reading.text
    const names = [...namesWith([token]), ...(taught ? known.names.filter((one) => taught.has(one.person)) : [])]
    const is = (name: KnownName) =>
      name.person.instead !== null &&
      alone(word, reading, token, name, { written, joined: to - from > 1, introduced, learned: taught?.has(name.person) ?? false }, answer)
    // Where several are called so: who is called nothing else, then whose name is written like it.
    const rank = (name: KnownName) => (name.tokens.some((one) => one.text === token.text) ? 1 : 0) * (name.tokens.length === 1 ? 2 : 1)
    const person = names.filter(is).sort((a, b) => rank(b) - rank(a))[0]?.person ?? null
    single.set(key, person)
    return person
  }

  /** Whose name these words are together; null when they are not, or not only. */
  function together(words: readonly Word[], texts: readonly string[], tokens: readonly NameToken[]): Person | null {
    const match = among(tokens, namesWith(tokens), answer)
    const telling = texts.filter((one) => !joinsName(spell(one)))
    if (!match || telling.every(isEveryday) || [telling[0], telling.at(-1)].some((one) => strays(one ?? '', match.name))) return null
    return match.exact || words.every((one) => one.arabic || one.capital || joinsName(one.plain)) ? match.name.person : null
  }

  function at(words: readonly Word[], from: number): Span | null {
    const first = words[from] as Word
    const written = known.byWriting.get(first.plain)
    if (written) return { start: first.start, end: first.end, person: written.person, words: [], from, to: from + 1 }
    let best: (Span & { readonly found: number }) | null = null
    for (const reading of readingsOf(first, spell)) {
      const opens = opensName(spell(reading.text))
      if (!opens && !worth(reading.text)) continue
      let to = from + 1
      while (
        to < from + longest &&
        words[to]?.joined &&
        (worth(words[to]?.text ?? '') || joinsName(words[to]?.plain ?? '') || opensName(spell(words[to - 1]?.text ?? '')))
      )
        to += 1
      for (; to > from; to -= 1) {
        const texts = [reading.text, ...words.slice(from + 1, to).map((one) => one.text)]
        const tokens = tokensOf(texts.join(' '))
        const [token] = tokens
        if (!token || tokens.length <= (best?.found ?? 0) || (tokens.length === 1 && !learned)) continue
        // What only joins names and stands last belongs to the text.
        if (to - from > 1 && !opens && tokens.length === tokensOf(texts.slice(0, -1).join(' ')).length) continue
        const person = tokens.length > 1 ? together(words.slice(from, to), texts, tokens) : whose(words, from, to, reading, token)
        if (!person) continue
        const told = tokens.length > 1 ? texts.filter((one) => !joinsName(spell(one))) : []
        best = { start: first.start + reading.kept, end: words[to - 1]?.end ?? first.end, from, to, found: tokens.length, person, words: told }
        break
      }
    }
    return best
  }

  /** Whether one place goes on in another, on the same line. */
  function follows(text: string, words: readonly Word[], one: Span, other: Span): boolean {
    const next = words[other.from]
    const same = one.to === other.from && other.start === next?.start && one.person.instead === other.person.instead
    return same && next.joined && !text.slice(one.end, other.start).includes('\n')
  }

  /** Whether the words between two parts of one name belong to it: a father's name, a second one. */
  function bridges(words: readonly Word[], one: Span, other: Span): boolean {
    const between = words.slice(one.to, other.from)
    if (one.person !== other.person || between.length === 0 || between.length > 3 || !words[other.from]?.joined || !between.every((word) => word.joined))
      return false
    return (
      between.every((word, index) => (word.arabic ? index > 0 || son.has(word.plain) : word.capital || joinsName(word.plain))) &&
      (between[0]?.arabic === false || between.length > 1)
    )
  }

  return (text) => {
    const words = readWords(text, spell)
    const spans: Span[] = []
    for (let index = 0; index < words.length; ) {
      const span = at(words, index)
      const last = spans.at(-1)
      if (span && last && (follows(text, words, last, span) || bridges(words, last, span)))
        spans.splice(-1, 1, { ...last, end: span.end, to: span.to, words: [...last.words, ...span.words] })
      else if (span) spans.push(span)
      index = span?.to ?? index + 1
    }
    return spans
  }
}
