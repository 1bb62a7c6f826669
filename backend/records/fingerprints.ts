/**
 * What of a person goes into the blind index, and what a search asks it for: words of names as they are written and as they sound, in whatever script (Mohamed,
 * Mohammed and محمد share a skeleton), and numbers of documents whole.
 */
import { normalise, wordsOf as words } from '../../schemas/arabic.ts'
import { nameKeys, nameTokens } from '../../schemas/names.ts'
import { blindTokens } from '../keys/keyring.ts'
import type { Asking } from './door.ts'
import type { Row } from './present.ts'

const wordsOf = (text: string): string[] => words(text).filter((word) => word.length > 1)
const entries = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

/** All names of a person, as written. */
export const namesOf = (record: Row): string[] => entries(record['names']).flatMap((one) => (one['name'] ? [String(one['name'])] : []))

/** Numbers of a person's documents, letters and digits alone. */
export const documentsOf = (record: Row): string[] =>
  entries(record['documents']).flatMap((one) => (one['number'] ? [normalise(String(one['number'])).replaceAll(/\W/gu, '')] : []))

/** What two records of one person may share: how names sound, documents. */
export function likenessFingerprints(record: Row): string[] {
  return [
    ...new Set([
      ...namesOf(record)
        .flatMap(nameKeys)
        .map((key) => `s:${key}`),
      ...documentsOf(record).map((number) => `#${number}`),
    ]),
  ]
}

/** Texts to be fingerprinted for a person. */
function nameFingerprints(record: Row): string[] {
  return [
    ...new Set([
      ...namesOf(record)
        .flatMap(wordsOf)
        .map((word) => `n:${word}`),
      ...likenessFingerprints(record),
    ]),
  ]
}

/** For each word of `text`, the fingerprints of which a person must have one to be found: a record kept before sounds were has the word alone. */
export function searchedFingerprints(text: string): string[][] {
  return nameTokens(text).map((token) => [`n:${token.text}`, ...token.skeletons.map((key) => `s:${key}`)])
}

/** The hidden column of a person: her fingerprints under the key of her community. */
export async function blindOf({ db, keys }: Asking, values: Row): Promise<Row> {
  const texts = nameFingerprints(values)
  if (texts.length === 0 || !keys) return { blind: [] }
  return { blind: blindTokens(await keys.current(db, String(values['community_id'])), texts) }
}
