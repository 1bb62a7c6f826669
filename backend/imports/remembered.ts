/**
 * What was found for a text, kept for the next time it comes, up to `most` texts; then it starts afresh. What it keeps are copies: a text that was cut out of a file
 * is a view of the piece it was cut from, and one town would hold thousands of rows in memory.
 */
export function remembered<T>(most: number, find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.found
    const found = find(text)
    if (known.size >= most) known.clear()
    known.set(Buffer.from(text, 'utf16le').toString('utf16le'), { found })
    return found
  }
}
