/**
 * The key pair of backups (X25519, RFC 7748). The public half stays in the data folder and can only lock; the private half is taken away by the operator and is
 * nowhere on the machine, so that whoever takes the machine, or a backup, opens none.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keysFolder, writeOnce } from '../keys/master-key.ts'
import { plainFailure } from '../plain-failure.ts'

const publicMark = 'vigie-backup-public-1:'
const privateMark = 'vigie-backup-private-1:'

/** Where the public half lies. */
export const publicFile = (dataFolder: string): string => path.join(keysFolder(dataFolder), 'backup.pub')

const raw = (key: KeyObject, part: 'x' | 'd'): string => String(key.export({ format: 'jwk' })[part])

/** The 32 bytes of a public key. */
export const publicBytes = (key: KeyObject): Buffer => Buffer.from(raw(key, 'x'), 'base64url')

/** A public key out of its 32 bytes. */
export function publicOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(bytes).toString('base64url') }, format: 'jwk' })
}

/**
 * Makes a pair: `keep` is given the private half as one line and has kept it when it returns; then the public half is written. Refuses when there is a public half
 * already, unless it is to be replaced.
 */
export function makeKeyPair(dataFolder: string, keep: (line: string) => void, replace = false): void {
  const file = publicFile(dataFolder)
  if (existsSync(file) && !replace)
    throw plainFailure(`There is a backup key already (${file}). With --replace new backups are locked with a new one; old backups still need the old one.`)
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  keep(`${privateMark}${raw(privateKey, 'd')}.${raw(publicKey, 'x')}\n`)
  rmSync(file, { force: true })
  writeOnce(file, `${publicMark}${raw(publicKey, 'x')}\n`)
}

/** The public half of this instance; a plain failure when no pair was made. */
export function readPublic(dataFolder: string): KeyObject {
  const file = publicFile(dataFolder)
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw plainFailure('Backups are locked with a key of yours, and there is none yet: npm run vigie -- backup-key <file>', cause)
  }
  const bytes = Buffer.from(text.slice(publicMark.length), 'base64url')
  if (!text.startsWith(publicMark) || bytes.length !== 32) throw plainFailure(`${file} does not hold the public half of a backup key.`)
  return publicOf(bytes)
}

/** The private half out of the line that `makeKeyPair` answered; a plain failure when the text is another. */
export function readPrivate(text: string): KeyObject {
  const wrong = plainFailure('That is not the private half of a backup key.')
  const line = text.trim()
  const [d = '', x = ''] = line.slice(privateMark.length).split('.')
  if (!line.startsWith(privateMark) || !/^[\w-]{43}$/.test(d) || !/^[\w-]{43}$/.test(x)) throw wrong
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', d, x }, format: 'jwk' })
  // The written public half may be a slip of the hand; the one that follows from the private half counts.
  const derived = createPublicKey(createPrivateKey({ key: key.export({ format: 'der', type: 'pkcs8' }), format: 'der', type: 'pkcs8' }))
  if (raw(derived, 'x') !== x) throw wrong
  return key
}
