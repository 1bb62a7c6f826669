/** Ranges of bytes (RFC 9110, section 14): one range of a file, or the whole. */
import { Problem } from '../problem.ts'

export interface Range {
  readonly from: number
  /** Not included. */
  readonly to: number
}

/** The range that a header asks for; null for the whole (no header, several ranges, or one we do not understand). 416 when it lies outside. */
export function readRange(header: string | null, bytes: number): Range | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return null
  const [first, last] = [found[1], found[2]].map((text) => (text ? Number(text) : null))
  const from = first ?? Math.max(0, bytes - (last ?? 0))
  const to = first === null ? bytes : Math.min(bytes, (last ?? bytes - 1) + 1)
  if (from >= bytes || to <= from) throw new Problem(416, 'bad_request', { headers: { 'content-range': `bytes */${bytes}` } })
  return { from, to }
}
