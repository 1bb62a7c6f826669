/** The text of a letter or of a page saved with its parts (MIME, RFC 2045 to 2047): subject, names, and every part that is text or a page; attachments are not opened. */
import iconv from 'iconv-lite'
import { textOfMarkup } from './markup.ts'

const most = { depth: 6, parts: 500 } as const
type Decode = (bytes: Buffer) => Promise<string | null>

function unquoted(text: string): Buffer {
  const bytes = text.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}

const bytesOf = (encoding: string, text: string): Buffer =>
  /base64/i.test(encoding) ? Buffer.from(text, 'base64') : /quoted-printable/i.test(encoding) ? unquoted(text) : Buffer.from(text, 'latin1')

async function inCharset(charset: string | undefined, bytes: Buffer, decode: Decode): Promise<string> {
  return charset && iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : ((await decode(bytes)) ?? '')
}

/** Words of a header, encoded ones opened. */
const headerText = (value: string): string =>
  value.replace(/=\?([\w.-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=\s*/gi, (_all, charset: string, how: string, text: string) => {
    const bytes = /b/i.test(how) ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' '))
    return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : ' '
  })

function headersOf(head: string): Map<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.slice(0, 500).flatMap((line) => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : []
    }),
  )
}

async function walk(text: string, decode: Decode, texts: string[], depth: number, left: { parts: number }): Promise<void> {
  left.parts -= 1
  if (depth > most.depth || left.parts < 0) return
  const gap = /\r?\n\r?\n/.exec(text)
  if (!gap) return
  const headers = headersOf(text.slice(0, gap.index))
  const body = text.slice(gap.index + gap[0].length)
  for (const name of ['subject', 'from', 'to', 'cc', 'date']) if (headers.has(name)) texts.push(headerText(headers.get(name) ?? ''))
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(type)?.[1]
  if (/^multipart\//i.test(type) && boundary) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (part.startsWith('--')) break
      await walk(part.replace(/^[ \t]*\r?\n/, ''), decode, texts, depth + 1, left)
    }
    return
  }
  const bytes = () => bytesOf(headers.get('content-transfer-encoding') ?? '', body)
  if (/^message\/rfc822/i.test(type)) return walk(bytes().toString('latin1'), decode, texts, depth + 1, left)
  if (!/^text\/(plain|html|csv|calendar)/i.test(type)) return
  const found = await inCharset(/charset="?([\w.:-]+)/i.exec(type)?.[1], bytes(), decode)
  texts.push(/html/i.test(type) ? textOfMarkup(found) : found)
}

/** The texts of a letter: its headers that people read, and its parts. */
export async function readMail(bytes: Buffer, decode: Decode): Promise<string[]> {
  const texts: string[] = []
  await walk(bytes.toString('latin1'), decode, texts, 0, { parts: most.parts })
  return texts
}
