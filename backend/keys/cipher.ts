/**
 * Authenticated encryption, and the only file that may make a cipher: AES-256-GCM with a random 96-bit nonce and a full 128-bit tag (NIST SP 800-38D).
 * What is sealed names its place (`context`), so that a value moved to another record, column or community does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const format = 1
const nonceLength = 12
const tagLength = 16
const algorithm = 'aes-256-gcm'

/** What was sealed can not be opened: another key, another place, or it was changed. It carries no content. */
export const sealBroken = 'SEAL_BROKEN'

const broken = (): Error => Object.assign(new Error('what was sealed does not open'), { code: sealBroken })

/** Encrypts `plain` under a 32-byte key for one place: format byte, nonce, ciphertext, tag. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(context))
  const sealed = [cipher.update(plain), cipher.final()]
  return Buffer.concat([Buffer.of(format), nonce, ...sealed, cipher.getAuthTag()])
}

/** Decrypts what `seal` made for the same place; throws an error of code `sealBroken` on anything else, and gives nothing out before the tag holds. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < 1 + nonceLength + tagLength || bytes[0] !== format) throw broken()
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength, bytes.length - tagLength)), decipher.final()])
  } catch {
    throw broken()
  }
}

/** A new random 32-byte key. */
export const newKey = (): Buffer => randomBytes(32)

/** A key for one purpose, derived from another (HKDF-SHA-256, RFC 5869). */
export const derivedKey = (key: Uint8Array, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, new Uint8Array(), purpose, 32))

/** A keyed fingerprint of a text: equal texts have equal ones, and without the key nothing is learned from it. 96 bits as hexadecimal. */
export const fingerprint = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, 24)

/** The same in 64 bits, as a signed integer in decimal: for indexes of many words, where one in 2^64 may be taken for another. */
export const shortFingerprint = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest().readBigInt64BE().toString()
