/** The names that are looked for: of whom each is, its words as they sound, and which words of a text are worth a closer look. */
import { normalise } from '../../../schemas/arabic.ts'
import { type NameToken, nameTokens } from '../../../schemas/names.ts'
import { isEveryday } from './everyday.ts'
import { givenKeys } from './given-names.ts'

/** Somebody whose name is taken out of texts, and what stands instead; null: who may be named, and whose name stays whole. */
export interface Person {
  readonly names: readonly string[]
  readonly instead: string | null
}

export interface KnownName {
  readonly person: Person
  readonly tokens: readonly NameToken[]
  /** In one spelling; and its words written in one, which is how addresses have them. */
  readonly plain: string
  readonly written: readonly string[]
}

export interface Known {
  readonly names: readonly KnownName[]
  /** Names by the keys of their words. */
  readonly byKey: ReadonlyMap<string, ReadonlySet<KnownName>>
  readonly byWriting: ReadonlyMap<string, KnownName>
  /** Every word of them, in one spelling. */
  readonly words: ReadonlySet<string>
}

/** Letters that a name has at least, and words that are written in one at least. */
const [shortest, shortestWritten] = [3, 8]

const wordsOf = (name: string): string[] => normalise(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a text that stands for a name names somebody: not "unknown", "a man", one letter. */
function tells(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return normalise(name).replace(/[^\p{L}]/gu, '').length >= shortest && !words.every(isEveryday)
}

/** Under what a word of a name is looked for. */
export const keysOf = ({ text, skeletons }: NameToken): string[] => [...skeletons, ...givenKeys(text)]

/** What is known of these people's names. */
export function knownNames(people: readonly Person[]): Known {
  const names: KnownName[] = []
  for (const person of people)
    for (const name of new Set(person.names)) {
      const tokens = tells(name) ? nameTokens(name).filter((one) => one.weight > 0.2) : []
      const words = wordsOf(name)
      const written = words.length < 2 ? [] : [words.join(''), [...words].reverse().join('')].filter((one) => one.length >= shortestWritten)
      if (tokens.length > 0) names.push({ person, tokens, plain: normalise(name), written })
    }
  const byKey = new Map<string, Set<KnownName>>()
  for (const name of names) for (const key of name.tokens.flatMap(keysOf)) byKey.set(key, (byKey.get(key) ?? new Set()).add(name))
  return {
    names,
    words: new Set(names.flatMap((one) => one.tokens.map(({ text }) => text))),
    byKey,
    byWriting: new Map(names.flatMap((name) => (name.person.instead === null ? [] : name.written.map((one) => [one, name] as const)))),
  }
}

/** Takes names apart and remembers it: texts say the same again. */
export function tokenReader(): (text: string) => readonly NameToken[] {
  const read = new Map<string, readonly NameToken[]>()
  return (text) => {
    const found = read.get(text) ?? nameTokens(text).filter((one) => one.weight > 0.2)
    read.set(text, found)
    return found
  }
}
