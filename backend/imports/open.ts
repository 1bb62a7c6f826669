/** Opens a file for import by what it holds, never by what it is called: a workbook, a list in JSON, or separated text. */
import { open, stat } from 'node:fs/promises'
import { openCsv } from './read-csv.ts'
import { openJson } from './read-json.ts'
import { openXlsx } from './read-xlsx.ts'
import { unreadable } from './reason.ts'
import type { ReadOptions, Source } from './row.ts'

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(4096)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const signatures: readonly (readonly [string, 'old_workbook' | 'not_a_table'])[] = [
  ['d0cf11e0a1b11ae1', 'old_workbook'],
  ['25504446', 'not_a_table'],
  ['ffd8ff', 'not_a_table'],
  ['89504e470d0a1a0a', 'not_a_table'],
  ['1f8b', 'not_a_table'],
  ['377abcaf271c', 'not_a_table'],
  ['526172211a07', 'not_a_table'],
]

/** The first character of a text that means something, whatever the encoding of Unicode it is in. */
function firstCharacter(head: Buffer): string {
  const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : head.toString('latin1').replace(/^\xEF\xBB\xBF|^\xFE\xFF/, '')
  return text.replace(/[\0\s\uFEFF]+/g, '').charAt(0)
}

/**
 * Opens a file: its format, sheets, columns, notes, and its rows as often as wanted.
 * Throws an error that carries a reason (reasonOf): `empty_file`, `not_a_table`, `broken_zip`, `not_a_workbook` …
 */
export async function openSource(path: string, options: ReadOptions = {}): Promise<Source> {
  if ((await stat(path)).size === 0) throw unreadable('empty_file')
  const head = await headOf(path)
  const hex = head.subarray(0, 8).toString('hex')
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known) throw unreadable(known[1])
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return openXlsx(path, options)
  const first = firstCharacter(head)
  if (first === '{' || first === '[') return openJson(path)
  if (first === '<') throw unreadable('markup')
  return openCsv(path, options)
}
