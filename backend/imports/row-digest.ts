/** A short digest of a row, the same for the same cells: the identifier of rows that have none of their own. */
import { createHash } from 'node:crypto'
import type { Cell } from './row.ts'

/** 24 hexadecimal digits of the SHA-256 of the cells. */
export function rowDigest(cells: readonly Cell[]): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 24)
}
