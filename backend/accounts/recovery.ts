/** Recovery codes: ten, for when the phone or the key is lost; each of 80 random bits, kept as a digest, good once, shown once. */
import { createHash, randomBytes } from 'node:crypto'
import type { Knex } from 'knex'

/** Crockford's letters: none that is mistaken for another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const count = 10

const newCode = (): string => Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join('')
const digest = (code: string): Buffer => createHash('sha256').update(`recovery\0${code}`).digest()

/** A code as typed, without what people put between its letters; null when it can be none. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length === 16 ? plain : null
}

/** Makes ten new codes for who asks, and the old ones void; `ABCD-EFGH-JKMN-PQRS`. */
export async function renewRecoveryCodes(db: Knex, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  await db('recovery_codes').where('account_id', accountId).delete()
  await db('recovery_codes').insert(codes.map((code) => ({ account_id: accountId, code_hash: digest(code) })))
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

/** Uses a code up; false when it is none of theirs, or was used. */
export async function takeRecoveryCode(db: Knex, accountId: string, code: string, at: Date): Promise<boolean> {
  return (
    (await db('recovery_codes')
      .where({ account_id: accountId, code_hash: digest(code) })
      .whereNull('used_at')
      .update({ used_at: at })) === 1
  )
}
