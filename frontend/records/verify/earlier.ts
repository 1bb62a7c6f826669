/** What going back to an earlier revision would change, read from the history: pure. */

interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}
interface Revision {
  readonly version: number
  readonly changes: readonly Change[]
}

const plain = (value: unknown) => JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null))

/** The fields that differ between today and revision `version`: `before` is today’s value, `after` the one to come back. `history` is latest first. */
export function backTo(history: readonly Revision[], version: number): Change[] {
  const now = new Map<string, unknown>()
  const then = new Map<string, unknown>()
  for (const revision of history) {
    if (revision.version <= version) continue
    for (const { field, before, after } of revision.changes) {
      if (!now.has(field)) now.set(field, after)
      then.set(field, before)
    }
  }
  return [...then].flatMap(([field, value]) =>
    plain(value) === plain(now.get(field)) ? [] : [{ field, before: now.get(field) ?? null, after: value ?? null }],
  )
}
