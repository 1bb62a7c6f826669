/** A right as it is litigated: the articles that protect it, and the elements that must be shown, each a short sentence. */
import type { Text } from '../../dialect.ts'

export interface Element extends Text {
  /** `arbitrary_detention.legal_basis`: kept in claims, never changed once published. */
  readonly code: string
}

export interface Right extends Text {
  readonly code: string
  /** `ICCPR 9`, in the order in which they are offered. */
  readonly articles: readonly string[]
  /** Beginnings of violation codes for which the right is suggested. */
  readonly suggested_by: readonly string[]
  readonly elements: readonly Element[]
}

type Row = readonly [key: string, en: string, fr: string, ar: string]

/** Declares a right with its elements; each element's code begins with that of the right. */
export function right(
  code: string,
  [en, fr, ar]: readonly [string, string, string],
  articles: readonly string[],
  suggested_by: readonly string[],
  rows: readonly Row[],
): Right {
  return { code, en, fr, ar, articles, suggested_by, elements: rows.map(([key, e, f, a]) => ({ code: `${code}.${key}`, en: e, fr: f, ar: a })) }
}
