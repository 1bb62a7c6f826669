/**
 * In which encoding a text file is written, found from its bytes: byte order marks first, then UTF-8 if the whole file is valid,
 * else Windows-1256 (Arabic, long runs of high bytes) or Windows-1252 (accents between plain letters). A file that is UTF-8 but for a few bytes is called broken.
 */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import iconv from 'iconv-lite'
import { unreadable } from './reason.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'] as const
export type EncodingName = (typeof encodings)[number]

export interface Encoding {
  readonly name: EncodingName
  /** Bytes of the byte order mark, to be skipped. */
  readonly mark: number
  /** UTF-8, save for some bytes: the rows that hold them are refused one by one. */
  readonly broken: boolean
}

interface Tally {
  /** Well-formed sequences of several bytes. */
  sequences: number
  stray: number
  high: number
  /** High bytes that stand in a run of three or more. */
  inRuns: number
}

/** Bytes that may continue in the next chunk: an unfinished sequence at the end. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function count(bytes: Buffer, tally: Tally): void {
  let run = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte < 0x80) {
      if (run >= 3) tally.inRuns += run
      run = 0
      at++
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    const whole = length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))
    if (whole) tally.sequences++
    else tally.stray++
    const taken = whole ? length : 1
    tally.high += taken
    run += taken
    at += taken
  }
  if (run >= 3) tally.inRuns += run
}

function fromMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', mark: 3, broken: false }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', mark: 2, broken: false }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', mark: 2, broken: false }
  return null
}

/** UTF-16 without a mark shows as zeros at every other byte of plain text; zeros elsewhere, or many control characters, are no text. */
function fromZeros(head: Buffer): Encoding | null {
  const half = Math.max(1, head.length >> 1)
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (odd > half * 0.4 && even < half * 0.05) return { name: 'utf-16le', mark: 0, broken: false }
  if (even > half * 0.4 && odd < half * 0.05) return { name: 'utf-16be', mark: 0, broken: false }
  const control = head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length
  if (control > head.length * 0.02) throw unreadable('not_text')
  return null
}

/** The encoding of a text file. Reads it once. Throws `empty_file` or `not_text`. */
export const detectEncoding = (path: string): Promise<Encoding> => encodingOf(createReadStream(path, { highWaterMark: 1 << 18 }))

/** The encoding of a text that comes in chunks. Throws `empty_file` or `not_text`. */
export async function encodingOf(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Encoding> {
  const tally: Tally = { sequences: 0, stray: 0, high: 0, inRuns: 0 }
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  let mark = 0
  let valid = true
  for await (const chunk of chunks) {
    if (first) {
      const marked = fromMark(chunk)
      if (marked && marked.name !== 'utf-8') return marked
      mark = marked?.mark ?? 0
      const wide = fromZeros(chunk.subarray(0, 4096))
      if (wide) return wide
      first = false
    }
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes))
    if (!isUtf8(whole)) {
      valid = false
      count(whole, tally)
    } else if (!valid) count(whole, tally)
    rest = bytes.subarray(whole.length)
  }
  if (first) throw unreadable('empty_file')
  if (rest.length > 0) {
    valid = false
    count(rest, tally)
  }
  if (valid) return { name: 'utf-8', mark, broken: false }
  if (mark > 0 || tally.sequences > tally.stray * 4) return { name: 'utf-8', mark, broken: true }
  return { name: tally.inRuns > tally.high * 0.5 ? 'windows-1256' : 'windows-1252', mark: 0, broken: false }
}

/** The text of a file, chunk by chunk. `seen` learns how many bytes were read. */
export async function* textOf(path: string, encoding: Encoding, seen: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = encoding.name === 'utf-8' ? new StringDecoder('utf8') : iconv.getDecoder(encoding.name, { stripBOM: false })
  for await (const chunk of createReadStream(path, { start: encoding.mark, highWaterMark: 1 << 17 })) {
    seen(chunk.length)
    const text = decoder.write(chunk)
    if (text) yield text
  }
  const last = decoder.end()
  if (last) yield last
}
