/** What of a person goes into the blind index, and what a search asks it for: words of names in one spelling, documents and contacts whole. */
import { normalise, wordsOf as words } from '../../schemas/arabic.ts'
import type { Row } from './present.ts'

const wordsOf = (text: string): string[] => words(text).filter((word) => word.length > 1)
const entries = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

/** Texts to be fingerprinted for a person. */
export function nameFingerprints(record: Row): string[] {
  const names = entries(record['names']).flatMap((one) => wordsOf(String(one['name'] ?? '')))
  const documents = entries(record['documents']).flatMap((one) => (one['number'] ? [`#${normalise(String(one['number'])).replaceAll(/\W/gu, '')}`] : []))
  return [...new Set([...names.map((word) => `n:${word}`), ...documents])]
}

/** Texts that a person must all have to be found by `text`. */
export function searchedFingerprints(text: string): string[] {
  return [...new Set(wordsOf(text).map((word) => `n:${word}`))]
}
