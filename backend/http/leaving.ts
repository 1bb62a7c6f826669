/**
 * Whoever leaves in haste sends what is not saved, and right behind it the request that ends the session. On two connections the last may come first: it names the saves
 * that were sent before it and waits for them, but not for long; one that never comes holds nobody's session open.
 */
import { setTimeout as later } from 'node:timers/promises'

/** The header of a save that outlives its page: a name that its client made up. Of the end of a session: the names of the saves before it. */
export const leavingHeader = 'x-vigie-leaving'

const name = /^[\w-]{8,40}$/
const most = 20
const patience = 2_000
const remembered = 10_000
const came = new Set<string>()

const namesIn = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => name.test(one))
    .slice(0, most)

/** A save that holds its session from here on has come. */
export function cameWhileLeaving(header: string | string[] | undefined): void {
  for (const one of namesIn(header)) {
    came.add(one)
    setTimeout(() => came.delete(one), remembered).unref()
  }
}

/** Waits until the saves that the header names have come; two seconds at most. */
export async function othersCame(header: string | string[] | undefined): Promise<void> {
  const names = namesIn(header)
  const until = Date.now() + patience
  while (Date.now() < until && names.some((one) => !came.has(one))) await later(20)
}
