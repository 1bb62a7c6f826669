/** The text of office files that are archives of XML (ECMA-376, OpenDocument, EPUB): their entries are read as streams, within limits, and nothing that they refer to is opened. */
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Gatherer } from './gather.ts'
import { textOfMarkup } from './markup.ts'

/** Entries of an archive, bytes of one entry and of all that are read when unpacked, and how much an entry may shrink. */
const limits = { entries: 5_000, entry: 64 * 1024 ** 2, all: 192 * 1024 ** 2, ratio: 250, small: 10_000_000 } as const

/** Which entries hold text that people read. */
const holdsText =
  /^(word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl\/(sharedStrings|worksheets\/[^/]+|comments\d*|threadedComments\/[^/]+)\.xml|ppt\/(slides|notesSlides|comments)\/[^/]+\.xml|content\.xml|.+\.x?html?)$/i

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
/** Elements that end a word; a run in bold inside a word does not. */
const ends = new Set('p h br cr tab s line-break tc tr c row si comment text note table-cell list-item sp title desc'.split(' '))
/** Text that is a command or a number of something else, not words. */
const silent = new Set(['instrText', 'delInstrText', 'f', 'rPh', 'binData', 'script'])

/** One XML entry, handed on paragraph by paragraph. Rejects XML that is none, or that brings its own document type. */
async function readXml(stream: Readable, into: Gatherer, seen: (bytes: number) => void): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new StringDecoder('utf8')
  let text = ''
  let quiet = 0
  let shared = false
  const end = () => {
    if (text.length < 4_096) text += '\n'
    else {
      into.take(text)
      text = ''
    }
  }
  const fail = (why: string) => () => {
    throw new Error(why)
  }
  parser.on('doctype', fail('a document type'))
  parser.on('error', fail('broken XML'))
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name)
    if (tag === 'c') shared = ['s', 'b', 'e'].includes(String(attributes['t'] ?? ''))
    if (silent.has(tag) || (tag === 'v' && shared)) quiet += 1
    if (ends.has(tag)) end()
  })
  const add = (part: string) => {
    if (quiet === 0) text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', ({ name }) => {
    const tag = local(name)
    if (silent.has(tag) || (tag === 'v' && shared)) quiet -= 1
    if (ends.has(tag)) end()
  })
  for await (const chunk of stream) {
    seen((chunk as Buffer).length)
    parser.write(decoder.write(chunk as Buffer))
    if (into.full()) break
  }
  stream.destroy()
  into.take(text)
}

async function readMarkup(stream: Readable, into: Gatherer, seen: (bytes: number) => void): Promise<void> {
  const parts: Buffer[] = []
  for await (const chunk of stream) {
    seen((chunk as Buffer).length)
    parts.push(chunk as Buffer)
  }
  into.take(textOfMarkup(Buffer.concat(parts).toString('utf8')))
}

const bursts = ({ uncompressedSize: size, compressedSize }: Entry): boolean =>
  size > limits.entry || (size > limits.small && size / Math.max(1, compressedSize) > limits.ratio)

async function isLocked(zip: ZipFile, manifest: Entry | undefined): Promise<boolean> {
  if (!manifest || manifest.uncompressedSize > 1024 ** 2) return false
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(manifest)) parts.push(part as Buffer)
  return Buffer.concat(parts).includes('encryption-data')
}

/** Gathers the words of an office file. Rejects what is no archive, or broken. */
export async function readOffice(bytes: Buffer, into: Gatherer): Promise<'protected' | 'too_large' | null> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true })
  if (zip.entryCount > limits.entries) return 'too_large'
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  if (
    await isLocked(
      zip,
      entries.find((one) => one.fileName === 'META-INF/manifest.xml'),
    )
  )
    return 'protected'
  let all = 0
  const seen = (size: number) => {
    all += size
  }
  for (const entry of entries.filter((one) => holdsText.test(one.fileName))) {
    if (entry.isEncrypted()) return 'protected'
    if (bursts(entry) || all > limits.all) return 'too_large'
    const stream = await zip.openReadStreamPromise(entry)
    await (entry.fileName.endsWith('.xml') ? readXml : readMarkup)(stream, into, seen)
    if (into.full()) break
  }
  return null
}
