/** One-time codes of an authenticator app: TOTP (RFC 6238) over HMAC-SHA-1, six digits, thirty seconds; seeds and codes as people write them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A seed of 160 bits (RFC 4226, 4). */
export const newSeed = (): Buffer => randomBytes(20)

/** Base32 without padding (RFC 4648, 6), as apps take seeds. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What a QR code says to an authenticator app. */
export function otpauth(seed: Buffer, email: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?secret=${base32(seed)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=${stepSeconds}`
}

/** The number of the thirty seconds in which a moment falls. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/** The code of a step; `digits` other than six for the vectors of the RFC. */
export function codeAt(seed: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', seed).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/** A code as typed: Arabic-Indic and Persian digits are digits, spaces and hyphens are nothing. Null when it is not six digits then. */
export function readCode(typed: string): string | null {
  const plain = typed
    .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[\s\u200e\u200f\u2066-\u2069-]/g, '')
  return /^\d{6}$/.test(plain) ? plain : null
}

/** The latest step around a moment (one before to one after) whose code this is; null when it is none. All three are compared, in constant time. */
export function stepOfCode(seed: Buffer, code: string, at: Date): number | null {
  const now = stepOf(at)
  const given = Buffer.from(code.padEnd(6).slice(0, 6))
  const hits = [now - 1, now, now + 1].filter((step) => timingSafeEqual(Buffer.from(codeAt(seed, step)), given))
  return hits.at(-1) ?? null
}
