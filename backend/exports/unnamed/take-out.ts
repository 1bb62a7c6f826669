/** Takes the names of people out of everything that was written, for a reader who may not learn them; what stands instead can be seen. */
import { normalise } from '../../../schemas/arabic.ts'
import { forums } from '../../../schemas/law/forums.ts'
import { instruments } from '../../../schemas/law/instruments.ts'
import { vocabularies } from '../../../schemas/vocabularies/registry.ts'
import { type Learned, nameFinder, type Span } from './find.ts'
import { knownNames, type Person } from './known.ts'

export type { Person } from './known.ts'

/** Identifiers, digests and days; and codes of lists: what a program reads, not people. */
const machine = /^(?:[0-9a-f-]{32,}|[\d\s./:TZ+-]+)$/
const codes = new Set([...Object.values(vocabularies).flat(), ...instruments, ...forums].map((one) => one.code))

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return machine.test(value) || codes.has(value) ? value : change(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, change)]))
}

function learn(learned: Learned, spans: readonly Span[]): void {
  for (const { words, person } of spans)
    for (const word of person.instead === null ? [] : words) {
      const plain = normalise(word).replace(/^ال(?=..)/, '')
      learned.set(plain, (learned.get(plain) ?? new Set()).add(person))
    }
}

export interface TakenOut<T> {
  readonly value: T
  /** Places in any value of it that were taken out. */
  readonly places: (value: unknown) => number
}

/** The same value without the names of those of `people` who have something to stand instead, in any of its texts; a name of one letter or two is no name to look for. */
export function takenOut<T>(value: T, people: readonly Person[]): TakenOut<T> {
  const known = knownNames(people)
  if (!known.names.some((one) => one.person.instead !== null)) return { value, places: () => 0 }
  const learned: Learned = new Map()
  const together = nameFinder(known, null)
  deep(value, (text) => {
    learn(learned, together(text))
    return text
  })
  const find = nameFinder(known, learned)
  const seen = new Map<string, Span[]>()
  const shown = (text: string): Span[] => {
    const spans = seen.get(text) ?? find(text).filter((one) => one.person.instead !== null)
    seen.set(text, spans)
    return spans
  }
  const change = (text: string): string =>
    shown(text).reduceRight((said, { start, end, person }) => `${said.slice(0, start)}${person.instead}${said.slice(end)}`, text)
  const places = (part: unknown): number => {
    let count = 0
    deep(part, (text) => {
      count += shown(text).length
      return text
    })
    return count
  }
  return { value: deep(value, change) as T, places }
}
