/** The ZIP of a workbook, opened with distrust: few entries, honest sizes, no bomb, and nothing that is no workbook. */
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { unreadable } from './reason.ts'

/** Bounds of an honest workbook; the sheet of a million rows that Excel allows stays under them. */
export const zipLimits = { entries: 5_000, sheet: 2_000_000_000, strings: 134_217_728, part: 33_554_432, ratio: 250 } as const

export interface Parts {
  has(name: string): boolean
  /** Size of a part when unpacked. */
  size(name: string): number
  /** The bytes of a part. Throws `too_large` when it would unpack to more than `limit`. */
  open(name: string, limit: number): Promise<Readable>
  close(): void
}

async function zipAt(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false })
  } catch {
    throw unreadable('broken_zip')
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > zipLimits.entries) throw unreadable('too_many_entries', { count: zip.entryCount, limit: zipLimits.entries })
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  } catch {
    throw unreadable('broken_zip')
  }
  return entries
}

/** Opens the ZIP of a workbook. Throws `broken_zip`, `not_a_workbook`, `protected_workbook`, `too_many_entries`. */
export async function openZip(path: string): Promise<Parts> {
  const zip = await zipAt(path)
  try {
    const entries = await entriesOf(zip)
    if (entries.has('xl/workbook.bin')) throw unreadable('binary_workbook')
    if (entries.has('content.xml') && entries.has('mimetype')) throw unreadable('open_document')
    if (!entries.has('xl/workbook.xml')) throw unreadable('not_a_workbook')
    return {
      has: (name) => entries.has(name.toLowerCase()),
      size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
      open: (name, limit) => openPart(zip, entries.get(name.toLowerCase()), limit),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openPart(zip: ZipFile, entry: Entry | undefined, limit: number): Promise<Readable> {
  if (!entry) throw unreadable('not_a_workbook')
  if (entry.isEncrypted()) throw unreadable('protected_workbook')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > limit || (ratio > zipLimits.ratio && entry.uncompressedSize > 10_000_000))
    throw unreadable('too_large', { megabytes: Math.round(entry.uncompressedSize / 1e6) })
  try {
    return await zip.openReadStreamPromise(entry)
  } catch {
    throw unreadable('broken_zip')
  }
}
