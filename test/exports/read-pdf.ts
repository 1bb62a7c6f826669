// A reader of our own PDFs, small enough to be trusted: objects, inflated streams, and text by the fonts' ToUnicode maps, in the order in which it is drawn.
import { Writable } from 'node:stream'
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** Dictionaries of all objects, as text. */
  readonly objects: ReadonlyMap<number, string>
  /** For each page, each text object from the left, as drawn. */
  readonly pages: readonly (readonly string[])[]
  /** All pages in one string, lines parted by line feeds. */
  readonly text: string
  /** Texts as they are read (ActualText), where the drawn order differs. */
  readonly actual: readonly string[]
}

function decodeString(literal: string): string {
  const bytes = literal.replace(/\\([nrtbf()\\])/g, (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign)
  if (!bytes.startsWith('\xfe\xff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, start, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    let code = Number.parseInt(start ?? '0', 16)
    for (const [, hex = ''] of (list ?? '').matchAll(/<([^>]*)>/g)) {
      const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? []
      map.set(code.toString(16).padStart(4, '0'), String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
      code++
    }
  }
  return map
}

export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1')
  const objects = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const match of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const body = match[2] ?? ''
    const at = body.indexOf('\nstream\n')
    const dictionary = at < 0 ? body : body.slice(0, at)
    objects.set(Number(match[1]), dictionary)
    if (at < 0) continue
    const bytes = Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1')
    streams.set(Number(match[1]), dictionary.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'))
  }
  const number = (dictionary: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1])
  const fonts = new Map<string, Map<string, string>>()
  for (const dictionary of objects.values()) {
    for (const [, name = '', ref] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (fonts.has(name)) continue
      fonts.set(name, unicodeMap(streams.get(number(objects.get(Number(ref)) ?? '', 'ToUnicode')) ?? ''))
    }
  }
  const drawn = (content: string): string[] =>
    [...content.matchAll(/BT ([\s\S]*?) ET/g)].map(([, text = '']) => {
      let font = new Map<string, string>()
      let out = ''
      for (const [, name, shown] of text.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
        if (name) font = fonts.get(name) ?? font
        for (const [, hex = ''] of (shown ?? '').matchAll(/<([^>]*)>/g)) for (const code of hex.match(/.{4}/g) ?? []) out += font.get(code) ?? '\ufffd'
      }
      return out
    })
  const tree = [...objects.values()].find((dictionary) => dictionary.includes('/Type /Pages')) ?? ''
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((found) => Number(found[1]))
  const pages = kids.map((kid) => drawn(streams.get(number(objects.get(kid) ?? '', 'Contents')) ?? ''))
  const actual = [...objects.values()].flatMap((dictionary) =>
    [...dictionary.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map((found) => decodeString(found[1] ?? '')),
  )
  return { objects, pages, text: pages.flat().join('\n'), actual }
}

/** A string from its end: how a word that runs from right to left is drawn. */
export const turned = (text: string): string => [...text].reverse().join('')

/** Everything that a writer put into a stream. */
export async function bytesFrom(write: (out: Writable) => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = []
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  await write(out)
  return Buffer.concat(chunks)
}
