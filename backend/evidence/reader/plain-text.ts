/** The words of files that are text: in the encodings that imports know, as they stand, or as a page, a rich text, a letter with its parts. */
import iconv from 'iconv-lite'
import { encodingOf } from '../../imports/encoding.ts'
import type { Gatherer } from './gather.ts'
import { readMail } from './mail-text.ts'
import { textOfMarkup } from './markup.ts'
import { textOfRtf } from './rtf-text.ts'

/** Beyond so many bytes a text is not read: they hold more characters than are gathered. */
export const mostTextBytes = 8 * 1024 ** 2

/** The text of bytes in whatever encoding they are; null when they are no text. */
export async function decodedText(bytes: Buffer): Promise<string | null> {
  try {
    const { name, mark } = await encodingOf([bytes])
    return iconv.decode(bytes.subarray(mark), name)
  } catch {
    return null
  }
}

/** Long lines and short ones handed on in runs of some thousand characters, cut between words. */
function hand(text: string, into: Gatherer): void {
  const run = 65_536
  for (let at = 0; at < text.length && !into.full(); ) {
    let end = Math.min(text.length, at + run)
    if (end < text.length) {
      const space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end))
      if (space > at) end = space
    }
    into.take(text.slice(at, end))
    at = end
  }
}

/** Gathers the words of a text of some type; nothing of what is no text. */
export async function readText(type: string, bytes: Buffer, into: Gatherer): Promise<void> {
  if (type === 'message/rfc822' || type === 'multipart/related') {
    for (const part of await readMail(bytes, decodedText)) hand(part, into)
    return
  }
  const text = await decodedText(bytes)
  if (text === null) return
  if (/rtf$/.test(type)) return hand(textOfRtf(text), into)
  hand(/html|xml/.test(type) ? textOfMarkup(text) : text, into)
}
