/** Sealed files: whatever is done to the bytes on the disk is seen before a byte of the chunk is given out; any part can be read alone. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { putAway } from '../../backend/evidence/arrival.ts'
import { opened } from '../../backend/evidence/sealed.ts'
import { folderStore } from '../../backend/evidence/store.ts'
import { sealedBytes, sealedChunkBytes } from '../../backend/keys/chunks.ts'

async function read(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

describe('sealed files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vigie-chunks-'))
  const store = folderStore(folder)

  async function kept(bytes: Buffer) {
    const put = await putAway(store, 'item|original', Readable.from([bytes]))
    const file = path.join(folder, 'evidence', put.stored.slice(0, 2), put.stored)
    return { put: { ...put, file: 'item|original' }, file }
  }

  for (const size of [1, 65_535, 65_536, 65_537, 131_072, 200_000])
    it(`of ${size} bytes come back as they went in, whole and in every part`, async () => {
      const bytes = randomBytes(size)
      const { put, file } = await kept(bytes)
      expect(readFileSync(file)).to.have.lengthOf(sealedBytes(size))
      expect((await read(opened(store, put))).equals(bytes)).to.equal(true)
      for (const [from, to] of [
        [0, 1],
        [size - 1, size],
        [Math.min(65_535, size - 1), Math.min(65_537, size)],
        [0, size],
      ] as const)
        expect((await read(opened(store, put, from, to))).equals(bytes.subarray(from, to)), `${from}-${to}`).to.equal(true)
    })

  const damages: readonly [string, (sealed: Buffer) => Buffer][] = [
    [
      'one bit flipped',
      (sealed) => {
        const copy = Buffer.from(sealed)
        copy[100_000] = (copy[100_000] ?? 0) ^ 1
        return copy
      },
    ],
    ['cut at a chunk', (sealed) => sealed.subarray(0, sealedChunkBytes * 2)],
    ['cut inside a chunk', (sealed) => sealed.subarray(0, sealed.length - 10)],
    [
      'two chunks exchanged',
      (sealed) =>
        Buffer.concat([sealed.subarray(sealedChunkBytes, sealedChunkBytes * 2), sealed.subarray(0, sealedChunkBytes), sealed.subarray(sealedChunkBytes * 2)]),
    ],
    [
      'a chunk twice',
      (sealed) => Buffer.concat([sealed.subarray(0, sealedChunkBytes), sealed.subarray(0, sealedChunkBytes), sealed.subarray(sealedChunkBytes * 2)]),
    ],
  ]
  for (const [what, damage] of damages)
    it(`${what}: refused, and nothing of the chunk at fault was given out`, async () => {
      const bytes = randomBytes(200_000)
      const { put, file } = await kept(bytes)
      writeFileSync(file, damage(readFileSync(file)))
      let given = 0
      let failed = false
      try {
        for await (const part of opened(store, put)) {
          expect(part.equals(bytes.subarray(given, given + part.length))).to.equal(true)
          given += part.length
        }
      } catch {
        failed = true
      }
      expect(failed).to.equal(true)
      expect(given % 65_536).to.equal(0)
    })

  it('do not open under the name of another item, nor with another key', async () => {
    const { put } = await kept(randomBytes(1000))
    for (const changed of [
      { ...put, file: 'other|original' },
      { ...put, key: randomBytes(32) },
    ])
      expect(
        await read(opened(store, changed)).then(
          () => 'opened',
          () => 'refused',
        ),
      ).to.equal('refused')
  })

  it('leave nothing behind when what they come from fails half-way', async () => {
    const before = readdirSync(path.join(folder, 'evidence'), { recursive: true }).length
    const failing = (async function* () {
      yield randomBytes(500_000)
      throw new Error('cut')
    })()
    expect(
      await putAway(store, 'x', failing).then(
        () => 'kept',
        () => 'refused',
      ),
    ).to.equal('refused')
    expect(readdirSync(path.join(folder, 'evidence'), { recursive: true })).to.have.lengthOf(before)
  })
})
