/** Looking for words in the open texts of records, however they are spelt: each word that was typed must stand in one of them. */
import type { Knex } from 'knex'
import { wordsOf } from '../../schemas/arabic.ts'
import { badRequest } from '../problem.ts'

const longest = 200
const most = 8

/** The words of `q`; none when there is nothing to look for. 400 when it is longer than a search can be. */
export function readWords(q: string | undefined): string[] {
  if ((q ?? '').length > longest) throw badRequest([{ field: 'q', fault: 'too_long', values: { limit: longest } }])
  return wordsOf(q ?? '').slice(0, most)
}

/** A condition in SQL: the text `expression` holds the word. */
export const holds = (db: Knex, expression: string, word: string): Knex.Raw => db.raw(`position(? in one_spelling(${expression})) > 0`, [word])
