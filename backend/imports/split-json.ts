/**
 * Cuts JSON text into the elements of its list as it streams by: of a list at the top, of the first list under a known name (`data`, `items`, `features` …),
 * or one value after another (NDJSON). Nothing is parsed here; depth and size of an element are bounded.
 */
import { unreadable } from './reason.ts'
import { limits } from './row.ts'

const listNames = new Set(['data', 'items', 'rows', 'features', 'results', 'records', 'incidents', 'events', 'value'])

export interface Splitter {
  /** Takes the next piece of text; gives the elements that ended in it. Throws `too_deep`, `too_large_element`, `no_list`, `broken_json`. */
  take(text: string): string[]
  /** Says that the text is over. Throws `truncated_json` or `no_list`. */
  end(): void
}

/** `document`: one JSON text that holds a list. `lines`: values one after another, with nothing or commas between. */
export function splitter(mode: 'document' | 'lines'): Splitter {
  /** Depth at which elements begin; unknown (-1) until the list is found. */
  let base = mode === 'lines' ? 0 : -1
  let depth = 0
  let quoted = false
  let escaping = false
  let element = ''
  let started = false
  let scalar = false
  let count = 0
  let over = false
  let key = ''
  let lastString = ''
  let found = mode === 'lines'

  const enter = (code: number) => {
    if (base >= 0) return
    if (depth === 0 && code === 91) base = 1
    else if (depth === 1 && code === 91 && listNames.has(key.toLowerCase())) base = 2
    if (base >= 0) found = true
  }

  function take(text: string): string[] {
    const elements: string[] = []
    let from = started ? 0 : -1
    let stringFrom = quoted ? 0 : -1
    const finish = (to: number) => {
      elements.push(element + text.slice(from, to))
      element = ''
      started = false
      scalar = false
      from = -1
      count++
    }
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (quoted) {
        if (escaping) escaping = false
        else if (code === 92) escaping = true
        else if (code === 34) {
          quoted = false
          if (base < 0 && depth === 1) lastString = (lastString + text.slice(Math.max(0, stringFrom), at)).slice(0, 200)
        }
        continue
      }
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) {
        if (scalar) finish(at)
        continue
      }
      if (over) continue
      const inList = base >= 0 && depth === base
      if (inList && code === 44) {
        if (scalar) finish(at)
        continue
      }
      if (inList && (code === 93 || code === 125)) {
        if (scalar) finish(at)
        if (mode === 'lines') throw unreadable('broken_json', { row: count + 1 })
        over = true
        continue
      }
      if (inList && !started) {
        started = true
        from = at
        scalar = code !== 123 && code !== 91
      }
      if (code === 34) {
        quoted = true
        stringFrom = at + 1
        lastString = ''
      } else if (code === 123 || code === 91) {
        enter(code)
        depth++
        if (depth - Math.max(0, base) > limits.depth) throw unreadable('too_deep', { row: count + 1, limit: limits.depth })
      } else if (code === 125 || code === 93) {
        depth--
        if (depth < 0) throw unreadable('broken_json', { row: count + 1 })
        if (started && depth === base) finish(at + 1)
      } else if (code === 58 && base < 0 && depth === 1) key = lastString
    }
    if (started) {
      element += text.slice(from)
      if (element.length > limits.element) throw unreadable('too_large_element', { row: count + 1 })
    }
    if (quoted && base < 0 && depth === 1) lastString = (lastString + text.slice(Math.max(0, stringFrom))).slice(0, 200)
    return elements
  }

  function end(): void {
    if (!found) throw unreadable('no_list')
    if (mode === 'document' ? !over : started && !scalar) throw unreadable('truncated_json', { row: count + 1 })
  }
  return { take, end }
}
