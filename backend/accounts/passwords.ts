/** Passwords: Argon2id (RFC 9106), few at a time so that a flood of sign-ins can not eat the memory, and the same work for who does not exist. */
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../problem.ts'

const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
const cheap = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
/** One core is left to those who are signed in. */
const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1))
/** Whoever waits keeps a connection to the database: a flood of them must leave most to the others. */
const waitingAtMost = 6

let running = 0
const waiting: (() => void)[] = []

/** Runs at most two hashings at a time, one where there are only two cores; refuses (503) when six wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new Problem(503, 'unavailable', { detail: 'try_later', headers: { 'retry-after': '5' } })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** The PHC string of a password. `floor` takes OWASP's least parameters instead of our own: for tests and the demonstration, whose password is public anyway. */
export function hashPassword(password: string, floor = false): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), floor ? cheap : settings))
}

const nobodys = new Map<boolean, Promise<string>>()

/**
 * Whether the password is that of the hash; with no hash (nobody has that address, or no password yet) the same work is done and the answer is no.
 * `floor` as for the hashes of the accounts, or the time taken would tell who has one.
 */
export async function checkPassword(stored: string | null, password: string, floor = false): Promise<boolean> {
  const known = nobodys.get(floor) ?? hashPassword('nobody has this password', floor)
  nobodys.set(floor, known)
  // A refusal for want of room is not kept: the next one tries again.
  const nobody = await known.catch((error: unknown) => {
    nobodys.delete(floor)
    throw error
  })
  const against = stored ?? nobody
  const right = await inTurn(() => verify(against, password.normalize('NFC')))
  return stored !== null && right
}

/** Whether a hash was made with less work than is asked for today (its PHC string says so), so that it is made anew while the password is at hand. */
export function isOutdated(stored: string, floor = false): boolean {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored)
  const least = floor ? cheap : settings
  return !found || Number(found[1]) < least.memoryCost || Number(found[2]) < least.timeCost
}
