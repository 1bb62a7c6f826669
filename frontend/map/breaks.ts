/** Classes for shading: few, with bounds that a person can say, chosen so that countries in one class resemble each other in order of magnitude. */

/** Numbers that one says without thinking: 1, 2, 3, 5, 10, 20, 30, 50 … up to `max`. */
function humane(max: number): number[] {
  const numbers: number[] = []
  for (let power = 1; power <= max; power *= 10) for (const digit of [1, 2, 3, 5]) if (digit * power <= max) numbers.push(digit * power)
  return numbers
}

/**
 * Lower bounds of at most `most` classes, ascending and beginning with 1: `[1, 5, 20, 100]`. Empty when nothing was counted.
 * Of all humane bounds, those under which the logarithms of the counts vary least within the classes (natural breaks, found exactly).
 */
export function breaksOf(counts: readonly number[], most = 6): number[] {
  const values = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const max = values.at(-1)
  if (max === undefined) return []

  // A bound is worth trying only if it parts the values; of bounds that part them alike, the highest.
  const starts = new Map<number, number>()
  for (const bound of humane(max)) {
    const start = values.findIndex((value) => value >= bound)
    starts.set(start, start === 0 ? 1 : bound)
  }
  const cuts = [...starts.keys()]
  const logs = values.map(Math.log)
  const sums = [0]
  const squares = [0]
  for (const [index, log] of logs.entries()) {
    sums.push((sums[index] ?? 0) + log)
    squares.push((squares[index] ?? 0) + log * log)
  }
  const spread = (start: number, end: number) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0)
    return (squares[end] ?? 0) - (squares[start] ?? 0) - sum ** 2 / (end - start)
  }

  // best[i]: the cheapest way to class the values from cut i on, in exactly as many classes as the round says.
  let best = cuts.map((start) => ({ cost: spread(start, values.length), bounds: [start] }))
  for (let classes = 2; classes <= Math.min(most, cuts.length); classes++) {
    best = cuts.map((start, index) => {
      let least = { cost: Number.POSITIVE_INFINITY, bounds: [start] }
      for (let later = index + 1; later < cuts.length; later++) {
        const rest = best[later]
        const end = cuts[later]
        if (!rest || end === undefined) continue
        const cost = spread(start, end) + rest.cost
        if (cost < least.cost) least = { cost, bounds: [start, ...rest.bounds] }
      }
      return least
    })
  }
  return (best[0]?.bounds ?? [0]).map((start) => starts.get(start) ?? 1)
}

/** The class of a count: 0 for none, then 1 for the lowest. */
export function levelOf(count: number, breaks: readonly number[]): number {
  return breaks.filter((bound) => count >= bound).length
}

/** What each class holds, lowest first; `to` is null where nothing larger is known. */
export function rangesOf(breaks: readonly number[]): { level: number; from: number; to: number | null }[] {
  return breaks.map((from, index) => ({ level: index + 1, from, to: (breaks[index + 1] ?? 0) - 1 < from ? null : (breaks[index + 1] ?? 0) - 1 }))
}
