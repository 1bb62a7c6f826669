/** Passwords: Argon2id (RFC 9106), few at a time so that a flood of sign-ins can not eat the memory, and the same work for who does not exist. */
import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../problem.ts'

const settings = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
const cheap = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
const atOnce = 2
/** Whoever waits keeps a connection to the database: a flood of them must leave most to the others. */
const waitingAtMost = 6

let running = 0
const waiting: (() => void)[] = []

/** Runs at most two hashings at a time; refuses (503) when six wait already. */
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
  const nobody = await known
  const against = stored ?? nobody
  const right = await inTurn(() => verify(against, password.normalize('NFC')))
  return stored !== null && right
}

const minimum = 12
const common = ['password', 'motdepasse', 'vigie', '123456', 'azerty', 'qwerty', 'كلمة']

/** What is wrong with a new password, null when nothing is: NIST 800-63B (length, no composition rules), and not made of what everybody tries first. */
export function passwordFault(
  password: string,
  email: string,
): { fault: 'password_short' | 'password_common' | 'too_long'; values?: { limit: number } } | null {
  const text = password.normalize('NFC')
  if (text.length < minimum) return { fault: 'password_short', values: { limit: minimum } }
  if (text.length > 256) return { fault: 'too_long', values: { limit: 256 } }
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const person = (email.split('@')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '')
  const rest = [...common, person].filter((one) => one.length >= 4).reduce((left, one) => left.replaceAll(one, ''), plain)
  return rest.length < 6 || new Set(rest).size < 4 ? { fault: 'password_common' } : null
}
