/** Values of rows as the document needs them: a text or nothing, yes, no or not known, numbers out of the small tables that parts hold. */
import type { Row } from '../records/present.ts'

export const textOf = (row: Row, name: string): string | null => {
  const value = row[name]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
export const flagOf = (row: Row, name: string): boolean | null => (typeof row[name] === 'boolean' ? (row[name] as boolean) : null)
export const numberOf = (row: Row, name: string): number | null => (typeof row[name] === 'number' ? (row[name] as number) : null)
export const listOf = (row: Row, name: string): string[] => (Array.isArray(row[name]) ? (row[name] as unknown[]).map(String) : [])
export const entriesOf = (row: Row, name: string): Row[] => (Array.isArray(row[name]) ? (row[name] as Row[]) : [])

/** Those that share a key together, in their order. */
export function gathered<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The numbers under one name in a small table. */
export const numbersIn = (row: Row, name: string, key: string): number[] => [
  ...new Set(entriesOf(row, name).flatMap((one) => (Number.isInteger(Number(one[key])) && one[key] !== null ? [Number(one[key])] : []))),
]
