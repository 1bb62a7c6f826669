/** The rights most litigated, with the elements that a claim has to show: the rows of the matrix of elements against exhibits. */
import { personRights } from './elements/person.ts'
import { publicRights } from './elements/public-life.ts'
import type { Element, Right } from './elements/right.ts'
import { socialRights } from './elements/social.ts'

export const rights: readonly Right[] = [...personRights, ...publicRights, ...socialRights]

const elements = new Map(rights.flatMap((one) => one.elements.map((element) => [element.code, element] as const)))

/** A right by its code; undefined when there is none. */
export function rightOf(code: string): Right | undefined {
  return rights.find((one) => one.code === code)
}

/** An element by its code (`torture.intent`); undefined when there is none. */
export function elementOf(code: string): Element | undefined {
  return elements.get(code)
}

/** The rights that these types of violation suggest, those named most closely first. */
export function rightsSuggested(violations: readonly string[]): Right[] {
  const weight = (one: Right): number =>
    Math.max(0, ...one.suggested_by.map((start) => (violations.some((code) => code === start || code.startsWith(start)) ? start.length : 0)))
  return rights
    .map((one) => ({ one, weight: weight(one) }))
    .filter((each) => each.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((each) => each.one)
}
