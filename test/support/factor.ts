/** A second factor for people of tests: an authenticator app whose seed the test holds. */
import { codeAt, stepOf } from '../../backend/accounts/totp.ts'
import type { Client } from './client.ts'

/** Bytes of a base32 seed. */
export function bytesOf(seed: string): Buffer {
  const bits = [...seed].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export interface App {
  readonly recovery: readonly string[]
  /** The code at a moment. */
  code(at: Date): string
}

/** Sets an app up for who is signed in; the code of the moment `at` is used up by it. */
export async function withApp(person: Client, at: Date = new Date()): Promise<App> {
  const made = await person.post('/api/account/totp')
  if (made.status !== 201) throw new Error(`no seed: ${made.text}`)
  const seed = bytesOf(made.body.seed)
  const code = (moment: Date) => codeAt(seed, stepOf(moment))
  const confirmed = await person.post('/api/account/totp/confirmation', { code: code(at) })
  if (confirmed.status !== 201) throw new Error(`not confirmed: ${confirmed.text}`)
  return { recovery: confirmed.body.recovery_codes, code }
}
