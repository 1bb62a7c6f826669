/**
 * Files sealed in chunks of 64 KiB (AES-256-GCM, NIST SP 800-38D), each bound to its file, its place and whether it is the last, as in STREAM (Hoang et al., 2015):
 * what was cut, reordered, repeated, mixed or flipped does not open, and any chunk can be read without those before it.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Plain bytes in every chunk but the last. */
export const chunkBytes = 65_536
const nonceBytes = 12
const tagBytes = 16
/** What sealing adds to each chunk: its nonce before, its tag behind. */
export const chunkOverhead = nonceBytes + tagBytes
/** Bytes of a sealed chunk that is not the last. */
export const sealedChunkBytes = chunkBytes + chunkOverhead

/** How many chunks hold so many plain bytes: an empty file is one empty chunk. */
export const chunksOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / chunkBytes))
/** Size of a sealed file. */
export const sealedBytes = (bytes: number): number => bytes + chunkOverhead * chunksOf(bytes)

const label = 'vigie file 1'

function bound(file: string, index: number, last: boolean): Buffer {
  const name = Buffer.from(`${label}|${file}|`)
  const out = Buffer.allocUnsafe(name.length + 9)
  name.copy(out)
  out.writeBigUInt64BE(BigInt(index), name.length)
  out[name.length + 8] = last ? 1 : 0
  return out
}

let nonces = Buffer.alloc(0)
/** Random bytes for one nonce; drawn for many at once, which the system gives for the price of one. */
function newNonce(): Buffer {
  if (nonces.length < nonceBytes) nonces = randomBytes(nonceBytes * 256)
  const nonce = nonces.subarray(0, nonceBytes)
  nonces = nonces.subarray(nonceBytes)
  return nonce
}

/**
 * Seals one chunk of `file` (its identifier), given and answered in pieces that belong one behind the other: nothing is copied. The nonce is random and kept with the
 * chunk: a part that was cut off and is sent again never uses one twice with the same key, and 2^32 chunks (256 TiB) are far from a collision.
 */
export function sealChunk(key: Buffer, file: string, index: number, last: boolean, plain: readonly Uint8Array[]): Buffer[] {
  const nonce = newNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound(file, index, last))
  const sealed = plain.map((piece) => cipher.update(piece))
  cipher.final()
  return [nonce, ...sealed, cipher.getAuthTag()]
}

/** Opens one chunk; throws when it is not, bit for bit, what was sealed at this place of this file. Nothing of it is given out before that is known. */
export function openChunk(key: Buffer, file: string, index: number, last: boolean, sealed: Buffer): Buffer {
  if (sealed.length < chunkOverhead) throw new Error('a chunk is cut short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(bound(file, index, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
  decipher.final()
  return plain
}

/** A fresh key for one file. */
export const newFileKey = (): Buffer => randomBytes(32)
