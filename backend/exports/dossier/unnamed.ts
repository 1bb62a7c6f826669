/** Takes a name out of everything that people wrote, for a reader who may not learn it: in a title, a fact, an argument the pseudonym stands instead. */

import type { Client } from '../../../schemas/dossier/people.ts'

export interface Unnamed {
  readonly name: string
  readonly instead: string
}

/** The clients whose names were taken away, each with what stands instead. Both lists are in one order. */
export function unnamedOf(before: readonly Client[], after: readonly Client[]): Unnamed[] {
  return before.flatMap(({ name, pseudonym }, index) => (name && !after[index]?.name ? [{ name, instead: pseudonym }] : []))
}

const sign = /[.*+?^${}()|[\]\\]/g

/** The name as a word of its own, however it is spaced and whatever its capitals; in Arabic, the letters that are written in one with it stay. */
function patternOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(sign, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])([وفبلك]{0,2})${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => deep(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, change)]))
}

/** The same value without these names in any of its texts. A name of one letter or two is no name to look for. */
export function withoutNames<T>(value: T, people: readonly Unnamed[]): T {
  const patterns = people.filter(({ name }) => name.trim().length > 2).map(({ name, instead }) => ({ pattern: patternOf(name), instead }))
  if (patterns.length === 0) return value
  const change = (text: string) => patterns.reduce((said, { pattern, instead }) => said.replace(pattern, (_whole, before: string) => before + instead), text)
  return deep(value, change) as T
}
