/** Why a file, a row or a value was not taken: a code with values, kept as data and said in the reader's language (schemas/words/import-reasons.ts) only when shown. */
import type { importReasons } from '../../schemas/words/import-reasons.ts'

export type ReasonCode = keyof typeof importReasons

export interface Reason {
  readonly code: ReasonCode
  readonly values: Readonly<Record<string, string | number>>
}

const known = new WeakMap<Error, Reason>()

/** A reason as data. */
export function reason(code: ReasonCode, values: Reason['values'] = {}): Reason {
  return { code, values }
}

/** An error that stops the reading of a file, to be thrown; `reasonOf` gives the reason back. */
export function unreadable(code: ReasonCode, values: Reason['values'] = {}): Error {
  const error = new Error(code)
  known.set(error, { code, values })
  return error
}

/** The reason that an error carries, or null when it is a fault of ours or of the machine. */
export function reasonOf(error: unknown): Reason | null {
  return error instanceof Error ? (known.get(error) ?? null) : null
}
