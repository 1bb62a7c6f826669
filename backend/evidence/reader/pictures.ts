/** Pictures of pictures: decoded within limits, turned as they are seen, encoded anew. What the original says of place, time and device does not pass. */
import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import type { Picture, Region } from './bytes.ts'

/** Beyond 50 megapixels nothing is decoded. */
const mostPixels = 50_000_000
const previewSide = 1_600

sharp.cache(false)
sharp.concurrency(1)
// Only what cameras and phones write: no vector formats, no documents, nothing that can refer to something else.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff', 'VipsForeignLoadNsgif', 'VipsForeignLoadHeif'],
})

interface HeicImage {
  readonly width: number
  readonly height: number
  decode(): Promise<{ readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }>
}

async function fromHeic(bytes: Buffer): Promise<Sharp> {
  const { all } = createRequire(import.meta.url)('heic-decode') as { all(options: { buffer: Uint8Array }): Promise<HeicImage[] & { dispose(): void }> }
  const images = await all({ buffer: bytes })
  try {
    const [first] = images
    if (!first || first.width * first.height > mostPixels) throw new Error('too many pixels')
    const { data, width, height } = await first.decode()
    return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels })
  } finally {
    images.dispose()
  }
}

async function decoded(type: string, bytes: Buffer): Promise<Sharp> {
  if (/^image\/hei[cf]/.test(type)) return fromHeic(bytes)
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', pages: 1, sequentialRead: true }).rotate()
}

/** A preview of at most 1600 pixels a side. Rejects what can not be decoded within the limits. */
export async function previewOf(type: string, bytes: Buffer): Promise<Picture> {
  const picture = (await decoded(type, bytes)).resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
  const { data, info } = await picture.webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/webp', width: info.width, height: info.height }
}

/** The picture in full size with regions painted over for good. */
export async function redacted(type: string, bytes: Buffer, regions: readonly Region[]): Promise<Picture> {
  const straight = await (await decoded(type, bytes)).flatten({ background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = straight.info
  const pixels = straight.data
  for (const one of regions) {
    const [left, top] = [Math.floor(one.x * width), Math.floor(one.y * height)]
    const [right, bottom] = [Math.min(width, Math.ceil((one.x + one.width) * width)), Math.min(height, Math.ceil((one.y + one.height) * height))]
    for (let y = Math.max(0, top); y < bottom; y++) pixels.fill(0, (y * width + Math.max(0, left)) * channels, (y * width + right) * channels)
  }
  const { data, info } = await sharp(pixels, { raw: { width, height, channels }, limitInputPixels: mostPixels })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height }
}

/** What it was made with, for the record. */
export const tool = `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`
