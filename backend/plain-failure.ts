/**
 * A failure that an operator can mend, said in one plain line: a busy port, an unreachable database, a missing permission, an ill-formed setting.
 * It is printed as it stands, without a stack, and ends the process with a code other than zero.
 */

const plain = new WeakSet<object>()

/** An error whose message is the whole explanation; `cause` is kept for the debugger only. */
export function plainFailure(line: string, cause?: unknown): Error {
  const failure = new Error(line, { cause })
  plain.add(failure)
  return failure
}

/** The one line of a plain failure, or undefined when the error is not one (a fault of ours: its stack is wanted). */
export function plainLine(error: unknown): string | undefined {
  return error instanceof Error && plain.has(error) ? error.message : undefined
}
