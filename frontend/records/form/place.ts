/** Where it happened: which of the fields of a place are asked for at which precision. One of the few fields that have a behaviour of their own. */
import type { Flat } from './values.ts'

const inside = ['admin_area', 'place_name', 'latitude', 'longitude'] as const

/** Whether a field of the place is asked for, given how precise the place is said to be. */
export function isPlaceAsked(name: string, precision: unknown): boolean {
  return precision !== 'withheld' || !inside.some((one) => one === name)
}

/** Whether a point on the map belongs to this precision. */
export function takesPoint(precision: unknown): boolean {
  return precision === 'point' || precision === 'approximate' || precision === 'locality'
}

/** The answers without what a withheld place must not hold. */
export function placeKept(flat: Flat): Flat {
  if (flat['place_precision'] !== 'withheld') return flat
  return { ...flat, ...Object.fromEntries(inside.filter((name) => name in flat).map((name) => [name, null])) }
}
