/** Chance that repeats itself: the same seed gives the same incidents, so that two runs measure the same thing. */
export interface Chance {
  /** 0 ≤ n < 1. */
  next(): number
  /** A whole number below `limit`. */
  below(limit: number): number
  one<T>(list: readonly T[]): T
  /** Roughly normal around 0, standard deviation 1. */
  bell(): number
}

/** A stream of chance (the mulberry32 generator). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    one: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    bell: () => next() + next() + next() + next() + next() + next() - 3 + (next() - 0.5) * 0.5,
  }
}
