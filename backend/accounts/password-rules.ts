/** What a new password must be (NIST SP 800-63B-4, 3.1.1): long, not one that everybody tries first, not made of the account's own words. No other rule. */
import { createRequire } from 'node:module'
import type { FieldProblem } from '../problem.ts'

/** The list's package is CommonJS, and half a megabyte: read once, when the first password is chosen. No network is asked. */
const load = createRequire(import.meta.url)
let known: ReadonlySet<string> | undefined

const product = ['vigie', 'password', 'motdepasse', 'passphrase', 'azerty', 'qwerty', 'uwazi', 'كلمةالمرور', 'كلمةالسر', 'كلمة']

function listed(): ReadonlySet<string> {
  if (!known) {
    const { dictionary } = load('@zxcvbn-ts/language-common') as { dictionary: Readonly<Record<string, readonly string[]>> }
    known = new Set([...(dictionary['passwords-common'] ?? []).filter((one) => one.length >= 4), ...product])
  }
  return known
}

const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Too little that is somebody's own: few characters, few different ones, or one after the other. */
function poor(rest: string): boolean {
  const codes = [...rest].map((one) => one.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return codes.length < 6 || new Set(codes).size < 4 || steps.size === 1
}

/** Whether a text is one listed password, or two, or one again and again. */
function isListed(text: string): boolean {
  const list = listed()
  const made = (part: string): boolean => {
    if (list.has(part)) return true
    for (let length = 4; length <= part.length / 2; length++)
      if (part.length % length === 0 && list.has(part.slice(0, length)) && part === part.slice(0, length).repeat(part.length / length)) return true
    return false
  }
  if (made(text)) return true
  for (let at = 4; at < text.length; at++) {
    const [head, tail] = [text.slice(0, at), text.slice(at)]
    if ((made(head) && (made(tail) || poor(tail))) || (poor(head) && made(tail))) return true
  }
  return false
}

/** At least this many characters; fewer beside a second factor. */
export const leastLength = { alone: 15, withFactor: 12 } as const

/**
 * What is wrong with a new password, null when nothing is. `words`: name, address, communities of the account. Characters are counted as Unicode code points of
 * the NFC form; at most 256 of them.
 */
export function passwordFault(password: string, words: readonly string[], withFactor: boolean): Pick<FieldProblem, 'fault' | 'values'> | null {
  const text = password.normalize('NFC')
  const limit = withFactor ? leastLength.withFactor : leastLength.alone
  const length = [...text].length
  if (length < limit) return { fault: 'password_short', values: { limit } }
  if (length > 256) return { fault: 'too_long', values: { limit: 256 } }
  const plain = plainly(text)
  const own = [...product, ...words.flatMap((one) => [one, ...one.split(/[\s@._+-]+/)]).map(plainly)].filter((one) => one.length >= 4)
  const rest = own.sort((a, b) => b.length - a.length).reduce((left, one) => left.replaceAll(one, ''), plain)
  return poor(rest) || isListed(plain) || isListed(rest) ? { fault: 'password_common' } : null
}
