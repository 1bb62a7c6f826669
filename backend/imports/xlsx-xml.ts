/** Streams the XML of a workbook part through saxes: no document types, no entities but the five of XML, and control given back after each chunk. */
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { reasonOf, unreadable } from './reason.ts'

export interface XmlHandler<T> {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** What was gathered since the last call. */
  drain?(): readonly T[]
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a part as a stream of what the handler drains; names of elements lose their prefix, those of attributes keep it. Throws `broken_workbook`. */
export async function* readXml<T>(stream: Readable, handler: XmlHandler<T>, seen: (bytes: number) => void = () => {}): AsyncGenerator<T> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new StringDecoder('utf8')
  parser.on('doctype', () => {
    throw unreadable('workbook_doctype')
  })
  parser.on('error', () => {
    throw unreadable('broken_workbook')
  })
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes as Record<string, string>))
  if (handler.text) {
    const text = handler.text.bind(handler)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)))
  try {
    for await (const chunk of stream) {
      seen((chunk as Buffer).length)
      parser.write(decoder.write(chunk as Buffer))
      if (handler.drain) yield* handler.drain()
    }
    parser.write(decoder.end()).close()
    if (handler.drain) yield* handler.drain()
  } catch (error) {
    throw reasonOf(error) ? error : unreadable('broken_workbook')
  } finally {
    stream.destroy()
  }
}

/** Reads a part to its end for the sake of what the handler keeps. */
export async function scanXml(stream: Readable, handler: XmlHandler<never>): Promise<void> {
  for await (const _ of readXml(stream, handler)) throw new Error('nothing is drained here')
}
