/** What a request about a casefile that is to leave asks for, read from its query. */
import { forumOf } from '../../schemas/law/forums.ts'
import type { Context } from '../context.ts'
import { badRequest } from '../problem.ts'
import type { Row } from '../records/present.ts'

/** One of a few words of the query; 400 for any other. */
export function choice<T extends string>({ query }: Context, name: string, allowed: readonly T[], otherwise: T): T {
  const text = query[name]
  if (text === undefined) return otherwise
  const found = allowed.find((one) => one === text)
  if (!found) throw badRequest([{ field: name, fault: 'not_in_list' }])
  return found
}

/** One line of the query; null when it is empty. */
export function line({ query }: Context, name: string): string | null {
  const text = (query[name] ?? '').trim()
  if (text.length > 300) throw badRequest([{ field: name, fault: 'too_long', values: { limit: 300 } }])
  return text || null
}

/** The forum of the query, else the first that the casefile considers. */
export function forumAsked(context: Context, row: Row): string | null {
  const code = context.query['forum']
  if (code === undefined) return ((row['forums'] ?? []) as string[])[0] ?? null
  if (!forumOf(code)) throw badRequest([{ field: 'forum', fault: 'not_in_list' }])
  return code
}

/** Media type of a DOCX. */
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
