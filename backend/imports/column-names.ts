/** Names of columns that one can rely on: trimmed, of one line, never empty, never twice, never a word that means something to JavaScript. */
import { unreadable } from './reason.ts'
import { type Cell, cleanText, limits } from './row.ts'

const dangerous = new Set(['__proto__', 'constructor', 'prototype'])
/** Byte order mark, zero-width and direction marks, which spreadsheets leave in headers. */
const invisible = /[\uFEFF\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/g

function plain(name: Cell): string {
  const text = cleanText(String(name ?? ''))
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
  const short = text.slice(0, 200)
  return dangerous.has(short) ? `(${short})` : short
}

/**
 * The header as names: an empty one is called by its letter in a spreadsheet (`#C`), a repeated one is numbered (`Date (2)`).
 * Throws `too_many_columns`.
 */
export function columnNames(header: readonly Cell[]): string[] {
  if (header.length > limits.columns) throw unreadable('too_many_columns', { count: header.length, limit: limits.columns })
  const taken = new Set<string>()
  return header.map((raw, index) => {
    const base = plain(raw) || `#${letters(index)}`
    let name = base
    for (let turn = 2; taken.has(name); turn++) name = `${base} (${turn})`
    taken.add(name)
    return name
  })
}

/** The letters of a spreadsheet for a column: 0 is A, 26 is AA. */
export function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
}
