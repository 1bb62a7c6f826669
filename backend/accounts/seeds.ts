/** Seeds of authenticator apps, sealed under the instance's key, which is outside the database, and bound to the account they are of: a copy of the database opens no door. */
import { sealBroken } from '../keys/cipher.ts'
import type { Keyring } from '../keys/keyring.ts'

const place = (accountId: string): string => `totp|seed|${accountId}`

/** The seed as the database keeps it. */
export const sealSeed = (keys: Keyring, seed: Buffer, accountId: string): Buffer => keys.sealForInstance(seed, place(accountId))

/** The seed again; null when it is not the account's, or was altered. */
export function openSeed(keys: Keyring, sealed: Buffer, accountId: string): Buffer | null {
  try {
    return keys.unsealForInstance(sealed, place(accountId))
  } catch (error) {
    if ((error as { code?: unknown }).code === sealBroken) return null
    throw error
  }
}
