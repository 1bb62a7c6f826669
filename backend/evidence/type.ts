/**
 * What a file is, by its bytes; compared with what its name and its sender say. What contradicts itself, or is two things at once, is kept and set apart:
 * it can be downloaded as bytes, and nothing of ours ever opens it.
 */
import { fileTypeFromBuffer } from 'file-type'
import { agree, endingOf, type Family, familyOf, promisedBy } from './families.ts'

/** `mismatch`: its name or sender says another kind; `polyglot`: it is also something else; `active`: a program. */
export type Doubt = 'mismatch' | 'polyglot' | 'active'

export interface Judged {
  /** `type/subtype`; `application/octet-stream` when unknown. */
  readonly type: string
  readonly family: Family
  readonly doubt: Doubt | null
}

/** How much of the beginning and of the end is looked at. */
export const headBytes = 65_536
export const tailBytes = 66_000

const textual = new TextDecoder('utf-8', { fatal: true })

function textOf(head: Buffer): string | null {
  for (let end = head.length; end > head.length - 4 && end > 0; end--) {
    try {
      const text = textual.decode(head.subarray(0, end))
      return /[^\P{Cc}\t\n\r\f]/u.test(text) ? null : text
    } catch {
      // A character may be cut at the end of what we look at.
    }
  }
  return null
}

const markup = /<\s*(!doctype\s+html|html|head|body|script|iframe|object|embed|meta|a\s|img\s|div|p>|title)/i

function writtenType(head: Buffer): string | null {
  const text = textOf(head)
  if (text === null) return null
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/^#!\s*\//.test(start)) return 'application/x-sh'
  if (
    /^(from:|mime-version:|snapshot-content-location:|content-type:|subject:|date:)/im.test(start.slice(0, 400)) &&
    /mime-version:/i.test(start.slice(0, 4000))
  )
    return /multipart\/related/i.test(start.slice(0, 4000)) ? 'multipart/related' : 'message/rfc822'
  if (/<svg[\s>]/i.test(start.slice(0, 8000)) && /^(<\?xml|<!--|<!doctype|<svg)/i.test(start)) return 'image/svg+xml'
  if (/^<\?xml/.test(start)) return /<html[\s>]/i.test(start.slice(0, 4000)) ? 'application/xhtml+xml' : 'application/xml'
  if (/^</.test(start) && markup.test(start.slice(0, 4000))) return 'text/html'
  if (start === '') return null
  return markup.test(start.slice(0, 1500)) ? 'text/html' : 'text/plain'
}

/** Signs of a second nature in bytes that begin as something else. */
function second(family: Family, type: string, head: Buffer, tail: Buffer): boolean {
  const early = head.subarray(0, 2048).toString('latin1')
  const end = tail.toString('latin1')
  const zipEnd = end.includes('PK\x05\x06')
  switch (family) {
    case 'image':
    case 'video':
    case 'audio':
      return (
        zipEnd ||
        /^GIF8[79]a\s*(\/\*|=)/.test(early) ||
        /%PDF-\d/.test(early) ||
        /<script|<html|<\?php|<svg[\s>]/i.test(family === 'image' && type !== 'image/svg+xml' ? early : '') ||
        /<script[\s>]|<\?php/i.test(end)
      )
    case 'pdf':
      return zipEnd || early.startsWith('MZ') || /<script|<html/i.test(early.slice(0, early.indexOf('%PDF')))
    case 'archive':
    case 'office':
      return /%PDF-\d/.test(early.slice(0, 1024)) && type !== 'application/x-cfb'
    default:
      return early.startsWith('MZ') && zipEnd
  }
}

/** Judges a file by its first and last bytes, its name, and the type its sender declared. */
export async function judge(head: Buffer, tail: Buffer, name: string, declared: string | null): Promise<Judged> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const written = found && found.mime !== 'application/xml' ? null : writtenType(head)
  const type = (written ?? found?.mime ?? (head.subarray(0, 2).toString('latin1') === 'MZ' ? 'application/x-msdownload' : 'application/octet-stream')).split(
    ';',
  )[0] as string
  const family = familyOf(type)
  const promised = promisedBy(name)
  const said = declared && !/^(application\/(octet-stream|x-download|force-download|binary)|\*\/\*)?$/.test(declared) ? familyOf(declared) : null
  if (family === 'program' || promised === 'program') return { type, family, doubt: 'active' }
  if (second(family, type, head, tail)) return { type, family, doubt: 'polyglot' }
  const unlike = (other: Family | null) => other !== null && other !== 'unknown' && !agree(other, family)
  if (unlike(promised) || unlike(said)) return { type, family, doubt: 'mismatch' }
  // A picture of another kind than its name says: harmless confusions of one family are left alone, save for pages among pictures.
  if (endingOf(name) === 'svg' && type !== 'image/svg+xml') return { type, family, doubt: 'mismatch' }
  return { type, family, doubt: null }
}

/** Keeps the first and the last bytes of what passes. */
export function ends(): { take(bytes: Uint8Array): void; head(): Buffer; tail(): Buffer } {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  return {
    take: (bytes) => {
      if (head.length < headBytes) head = Buffer.concat([head, bytes.subarray(0, headBytes - head.length)])
      tail = bytes.length >= tailBytes ? Buffer.from(bytes.subarray(bytes.length - tailBytes)) : Buffer.concat([tail, bytes]).subarray(-tailBytes)
    },
    head: () => head,
    tail: () => tail,
  }
}
