/**
 * Cuts separated text into records as it streams by: cells between separators, quoted ones with doubled quotes and line breaks inside, any kind of line end.
 * Written for speed: a record without quotes is one `split`. A quote inside an unquoted cell is a letter like any other.
 */
import { unreadable } from './reason.ts'
import { limits } from './row.ts'

export interface CsvSplitter {
  /** Takes the next piece of text; gives the records that ended in it. Throws `quote_not_closed`. */
  take(text: string): string[][]
  /** The last record, when the text does not end with a line break. Throws `quote_not_closed`. */
  end(): string[][]
}

const quote = 34

/** One record that holds quotes, from `from`: its cells, and where the next begins; null when it goes on in the next piece. */
function quotedRecord(text: string, from: number, separator: string, last: boolean): { cells: string[]; next: number } | null {
  const cells: string[] = []
  const stop = separator.charCodeAt(0)
  let at = from
  for (;;) {
    let cell: string
    if (text.charCodeAt(at) === quote) {
      let close = at + 1
      for (;;) {
        close = text.indexOf('"', close)
        // A quote at the very end may be the first of two.
        if (close < 0 || (close + 1 === text.length && !last)) return null
        if (text.charCodeAt(close + 1) !== quote) break
        close += 2
      }
      cell = text.slice(at + 1, close)
      if (cell.includes('""')) cell = cell.replaceAll('""', '"')
      at = close + 1
    } else cell = ''
    const start = at
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === stop || code === 10 || code === 13) break
      at++
    }
    if (at === text.length && !last) return null
    // What follows a closing quote belongs to the cell, as careless writers mean it.
    cells.push(start === at ? cell : cell + text.slice(start, at))
    if (text.charCodeAt(at) === stop) {
      at++
      continue
    }
    if (text.charCodeAt(at) === 13) {
      if (at + 1 === text.length && !last) return null
      if (text.charCodeAt(at + 1) === 10) at++
    }
    return { cells, next: at + 1 }
  }
}

/** A splitter for one text. */
export function csvSplitter(separator: string): CsvSplitter {
  let held = ''
  let count = 0

  function cut(text: string, last: boolean): string[][] {
    const records: string[][] = []
    let at = 0
    while (at < text.length) {
      let end = text.indexOf('\n', at)
      const back = text.indexOf('\r', at)
      if (back >= 0 && (end < 0 || back < end)) end = back
      if (end < 0) {
        if (!last) break
        end = text.length
      }
      const line = text.slice(at, end)
      if (line.includes('"')) {
        const found = quotedRecord(text, at, separator, last)
        if (!found) {
          if (last || text.length - at > limits.element) throw unreadable('quote_not_closed', { row: count + 1 })
          break
        }
        records.push(found.cells)
        at = found.next
      } else {
        // A return at the end of the piece may have its line feed in the next.
        if (text.charCodeAt(end) === 13 && end + 1 === text.length && !last) break
        records.push(line.split(separator))
        at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
      }
      count++
    }
    held = text.slice(at)
    if (held.length > limits.element) throw unreadable('quote_not_closed', { row: count + 1 })
    return records
  }

  return {
    take: (text) => cut(held === '' ? text : held + text, false),
    end: () => (held === '' ? [] : cut(held, true)),
  }
}
