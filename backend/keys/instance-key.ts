/**
 * The key by which this instance signs what it says about itself: checkpoints of the log, dossiers. Ed25519 (RFC 8032), made at the first start, in a file of the
 * data folder that only its owner may read; outside the database and its backups, so that who changes the one can not sign for it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { plainFailure } from '../plain-failure.ts'

export interface InstanceKey {
  /** 64 bytes (RFC 8032). */
  sign(bytes: Uint8Array): Buffer
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
  /** SubjectPublicKeyInfo (RFC 8410), as `openssl pkey -pubin` reads it. */
  readonly publicKeyPem: string
  /** The 32 bytes of the public key in base64. */
  readonly publicKeyBase64: string
}

const fileOf = (dataFolder: string) => path.join(dataFolder, 'keys', 'instance-ed25519.pem')

/** Writes a new key as a whole or not at all; of two processes that start together, the one that is second takes the key of the first. */
function make(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  const open = openSync(fresh, 'wx', 0o600)
  try {
    writeSync(open, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
  try {
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh)
  }
}

function read(file: string): KeyObject {
  const { mode } = statSync(file)
  if (mode & 0o077) throw plainFailure(`The key ${file} can be read by others: run "chmod 600 ${file}", and think about who may have copied it.`)
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below; the file's content is nobody's business.
  }
  throw plainFailure(`The key ${file} is not an Ed25519 private key: put back the one that this instance had.`)
}

/** A public key alone, as PEM: for checking what another machine has signed. */
export function verifierOf(publicKeyPem: string): Pick<InstanceKey, 'verify'> {
  const key = createPublicKey(publicKeyPem)
  return { verify: (bytes, signature) => verify(null, bytes, key, signature) }
}

/** The key of the instance whose files are in `dataFolder`, made when there is none; refused when others may read it. */
export function instanceKey(dataFolder: string): InstanceKey {
  const file = fileOf(dataFolder)
  if (!statSync(file, { throwIfNoEntry: false })) make(file)
  const key = read(file)
  const open = createPublicKey(key)
  const publicKeyPem = open.export({ type: 'spki', format: 'pem' }).toString()
  return {
    sign: (bytes) => sign(null, bytes, key),
    verify: (bytes, signature) => verify(null, bytes, open, signature),
    publicKeyPem,
    publicKeyBase64: Buffer.from(String(open.export({ format: 'jwk' }).x), 'base64url').toString('base64'),
  }
}
