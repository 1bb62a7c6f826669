/** Rounds, medians and lines: a figure and its yardstick are measured in turn, in the same run, and compared with their bar. */

export interface Line {
  readonly name: string
  readonly figure: string
  readonly yardstick: string
  /** Figure divided by yardstick. */
  readonly ratio: number | null
  readonly bar: string
  /** null: told for information, without a bar. */
  readonly pass: boolean | null
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Runs the measures in turn, `rounds` times, after one round that is thrown away; the median of each. */
export async function inTurn<K extends string>(rounds: number, measures: Readonly<Record<K, () => Promise<number>>>): Promise<Record<K, number>> {
  const names = Object.keys(measures) as K[]
  const all = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      const value = await measures[name]()
      if (round >= 0) all[name].push(value)
    }
  return Object.fromEntries(names.map((name) => [name, median(all[name])])) as Record<K, number>
}

export type Unit = 'per s' | 'ms' | 's' | 'MB' | 'kB'

/** A number with three significant digits and its unit. */
export function shown(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, value >= 10_000 ? ' ' : '')} ${unit}`
}

/** A line for a rate: at least `least` times the yardstick. */
export function rateLine(name: string, figure: number, yardstick: number, unit: Unit, least: number): Line {
  const ratio = figure / yardstick
  return { name, figure: shown(figure, unit), yardstick: shown(yardstick, unit), ratio, bar: `≥ ${least} ×`, pass: ratio >= least }
}

/** A line for a time or a size: at most `most` times the yardstick. */
export function timeLine(name: string, figure: number, yardstick: number, unit: Unit, most: number): Line {
  const ratio = figure / yardstick
  return { name, figure: shown(figure, unit), yardstick: shown(yardstick, unit), ratio, bar: `≤ ${most} ×`, pass: ratio <= most }
}

/** A line with a fixed limit instead of a yardstick. */
export function limitLine(name: string, figure: number, unit: Unit, most: number): Line {
  return { name, figure: shown(figure, unit), yardstick: '', ratio: null, bar: `≤ ${shown(most, unit)}`, pass: figure <= most }
}
