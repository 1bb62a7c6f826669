/**
 * Text to bytes, piece by piece into one room that is used again: a long text joined first would be kept twice as wide as soon as one Arabic letter is in it,
 * and encoded at half the speed.
 */
export interface Bytes {
  /** Appends a text as UTF-8. */
  add(text: string): void
  /** What was added since the last time, as bytes of its own; null when there is nothing. */
  take(): Buffer | null
}

/** An empty room that grows with what is put in. */
export function roomForBytes(): Bytes {
  let room = Buffer.allocUnsafeSlow(1 << 19)
  let end = 0
  return {
    add(text) {
      // A unit of UTF-16 takes three bytes at most.
      if (end + text.length * 3 > room.length) {
        const bigger = Buffer.allocUnsafeSlow(Math.max(room.length * 2, end + text.length * 3))
        room.copy(bigger, 0, 0, end)
        room = bigger
      }
      end += room.write(text, end)
    },
    take() {
      if (end === 0) return null
      const taken = Buffer.from(room.subarray(0, end))
      end = 0
      return taken
    },
  }
}
