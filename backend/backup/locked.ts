/**
 * A stream locked to a public key: an ephemeral X25519 key agreed with it, HKDF, and AES-256-GCM over chunks of 64 KB, each bound to its number and to whether it is the
 * last (the STREAM construction). Nothing of a chunk is given out before the chunk holds; a stream that was cut, reordered, lengthened or changed does not open.
 */
import { createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto'
import { seal, unseal } from '../keys/cipher.ts'
import { plainFailure } from '../plain-failure.ts'
import { publicBytes, publicOf } from './key-pair.ts'

const mark = Buffer.from('VIGIE BACKUP 1\n')
const headLength = mark.length + 64
export const chunkLength = 64 * 1024
/** What `seal` adds: format, nonce and tag. */
const added = 29

function keyOf(own: KeyObject, other: KeyObject, ephemeral: Uint8Array, recipient: Uint8Array): Buffer {
  const agreed = diffieHellman({ privateKey: own, publicKey: other })
  return Buffer.from(hkdfSync('sha256', agreed, Buffer.concat([ephemeral, recipient]), mark, 32))
}

const placeOf = (number: number, last: boolean) => `vigie backup|${number}|${last ? 'last' : 'more'}`

/** Cuts a stream into pieces of exactly `length` bytes; the last may be shorter, and tells so. */
async function* pieces(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const one of source) {
    held.push(one)
    size += one.length
    if (size <= length) continue
    let whole = Buffer.concat(held)
    // One byte more than a piece has to be there before it is known not to be the last.
    for (; whole.length > length; whole = whole.subarray(length)) yield { bytes: whole.subarray(0, length), last: false }
    held = [whole]
    size = whole.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}

/** Locks a stream to `recipient`. */
export async function* locked(source: AsyncIterable<Uint8Array>, recipient: KeyObject): AsyncGenerator<Buffer> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const [ephemeral, to] = [publicBytes(publicKey), publicBytes(recipient)]
  const key = keyOf(privateKey, recipient, ephemeral, to)
  yield Buffer.concat([mark, ephemeral, to])
  let number = 0
  for await (const { bytes, last } of pieces(source, chunkLength)) yield seal(key, bytes, placeOf(number++, last))
}

/** The first bytes of a stream, and the rest of it. */
async function beheaded(source: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; rest: AsyncGenerator<Uint8Array> }> {
  const from = source[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  while (head.length < headLength) {
    const { done, value } = await from.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield head.subarray(headLength)
      for (;;) {
        const { done, value } = await from.next()
        if (done) return
        yield value
      }
    } finally {
      await from.return?.()
    }
  }
  return { head: head.subarray(0, headLength), rest: rest() }
}

export const altered = () => plainFailure('The backup is cut or altered: nothing of it was used.')

/** Opens what `locked` made; a plain failure when the key is another or the stream is not what was written. */
export async function* opened(source: AsyncIterable<Uint8Array>, own: KeyObject): AsyncGenerator<Buffer> {
  const { head, rest } = await beheaded(source)
  if (head.length < headLength || !head.subarray(0, mark.length).equals(mark))
    throw plainFailure('That file is not a backup of Vigie, or its beginning is lost.')
  const ephemeral = head.subarray(mark.length, mark.length + 32)
  const recipient = head.subarray(mark.length + 32)
  if (!recipient.equals(publicBytes(createPublicKey(own)))) throw plainFailure('The backup was locked for another key than the one given.')
  const key = keyOf(own, publicOf(ephemeral), ephemeral, recipient)
  let number = 0
  for await (const { bytes, last } of pieces(rest, chunkLength + added)) {
    let plain: Buffer
    try {
      plain = unseal(key, bytes, placeOf(number++, last))
    } catch {
      throw altered()
    }
    yield plain
  }
}
