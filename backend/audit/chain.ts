/**
 * What is hashed: an entry as canonical JSON (RFC 8785: names in order, no spaces, numbers as ECMAScript writes them) after the hash before it, and after it the digest
 * of the revision that it tells of. Anybody can do it again with SHA-256 and the tables.
 */
import { createHash } from 'node:crypto'

/** An entry as the database holds it; `at` in ISO 8601, UTC, to the microsecond. */
export interface Entry {
  readonly id: number
  readonly at: string
  readonly account_id: string | null
  readonly community_id: string | null
  readonly action: string
  readonly kind: string | null
  readonly record_id: string | null
  readonly version: number | null
  readonly detail: unknown
}

export const entryColumns = ['id', 'at', 'account_id', 'community_id', 'action', 'kind', 'record_id', 'version', 'detail'] as const

/** The hash before the first entry. */
export const genesis: Buffer = Buffer.alloc(32)

/** A JSON value in the one way of RFC 8785; our texts are well-formed, which the database sees to. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
    // By UTF-16 code units, which is how JavaScript compares.
    pairs.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** SHA-256(previous ‖ canonical JSON of the entry ‖ digest of its revision, where there is one). */
export function sealOf(previous: Uint8Array, entry: Entry, revision: Uint8Array | null): Buffer {
  const whole = Object.fromEntries(entryColumns.map((name) => [name, entry[name]]))
  const hash = createHash('sha256').update(previous).update(canonical(whole))
  return (revision ? hash.update(revision) : hash).digest()
}
