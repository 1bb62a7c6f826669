/** Texts as files hold them, made fit to be read: HTML's entities decoded, ends trimmed, a title cut at a word, links picked out of a field. */
import { mendEncoding } from './mend-encoding.ts'
import type { Cell } from './row.ts'

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function character(code: number): string {
  return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

/** The text of a cell, trimmed; empty when there is none. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' ? mendEncoding(cell) : String(cell)
  const plain = text.includes('&')
    ? text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) =>
        decimal ? character(Number(decimal)) : hex ? character(Number.parseInt(hex, 16)) : name ? (named[name.toLowerCase()] ?? whole) : whole,
      )
    : text
  return plain.trim()
}

/** One line: breaks and runs of blanks become one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A text cut to a length at the end of a word, with the sign that it was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const room = text.slice(0, length - 1)
  const space = room.lastIndexOf(' ')
  return `${(space > length * 0.6 ? room.slice(0, space) : room).replace(/[\s,;:.–—-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}

const dateline = /^(?:on |le |في )?(?:as reported on )?(?:\d{1,2}(?:er|st|nd|rd|th)?\s+)?\p{L}{3,12}\.?(?:[-–\s]+\p{L}{3,12})?\s*,?\s*(?:\d{4})?\s*[:.]\s+/u

/** The first sentence of a text as a title: without the date before it, cut at 140 characters. */
export function headline(text: string): string {
  const line = oneLine(text.slice(0, 4000)).slice(0, 1000)
  const bare = /\d/.test(line.slice(0, 40)) ? line.replace(dateline, '') : line
  const sentence = /^(.{20,}?[.!?؟])(?:\s|$)/u.exec(bare)?.[1] ?? bare
  return cut(sentence.replace(/[.\s]+$/, ''), 140)
}

const link = /https?:\/\/[^\s<>"|;]+/gi

/** The web addresses in a text; what only begins like one is none. */
export function linksIn(text: string): string[] {
  const found = (text.match(link) ?? []).filter((one) => one.length <= 1100).map((one) => one.replace(/[),.\]]+$/, ''))
  return [...new Set(found)].filter((one) => one.length <= 1000 && URL.canParse(one))
}
