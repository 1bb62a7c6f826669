/**
 * Which identifiers of a file were met before: a set of 53-bit hashes in flat memory, 16 bytes for each (a million rows take 16 to 32 MB), where a set of strings would take hundreds.
 * Two different identifiers of a million share a hash once in ten thousand files; the later row then merely gets a longer identifier.
 */
export interface Seen {
  /** Adds a text; false when it was there. */
  add(text: string): boolean
}

/** FNV-1a twice, with different seeds: 21 and 32 bits. Never 0, which marks an empty place. */
function hashOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 13)
  }
  return (high >>> 11) * 4_294_967_296 + (low >>> 0) || 1
}

export function seenTexts(): Seen {
  let table = new Float64Array(1 << 12)
  let count = 0

  function place(into: Float64Array, hash: number): number {
    const mask = into.length - 1
    let at = (hash % 0x7fffffff) & mask
    while (into[at] !== 0 && into[at] !== hash) at = (at + 1) & mask
    return at
  }

  return {
    add(text) {
      const hash = hashOf(text)
      const at = place(table, hash)
      if (table[at] === hash) return false
      table[at] = hash
      if (++count * 2 > table.length) {
        const larger = new Float64Array(table.length * 2)
        for (const one of table) if (one !== 0) larger[place(larger, one)] = one
        table = larger
      }
      return true
    },
  }
}
