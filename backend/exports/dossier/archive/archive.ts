/**
 * The dossier as ZIP: PDF, exhibits, custody sheets, README, verifiers, and last of all a signed manifest of everything before it. Each file is hashed while it is
 * written and none is held; an exhibit whose bytes are not what the record says ends the archive with an error instead of leaving the house.
 */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { CustodyEvent, Exhibit, HandedCopy } from '../../../../schemas/dossier/proof.ts'
import type { Dossier } from '../../../../schemas/dossier.ts'
import { archiveWords as words } from '../../../../schemas/words/dossier-verifier.ts'
import { type Lookup, voiceOf } from '../../blocks/voice.ts'
import type { Case } from '../case.ts'
import { type DossierChoice, openCase } from '../compose.ts'
import { type Handed, writeCustodySheet } from './custody.ts'
import { verifiers } from './verifiers.ts'

/** The bytes of an exhibit as this recipient gets them. `sha256` of the original is checked against the record; a stripped copy brings its own, if it is known. */
export interface Opened {
  readonly stream: Readable
  readonly copy: HandedCopy['copy']
  readonly media_type: string
  readonly sha256: string | null
}

export interface ArchiveParts {
  /** The dossier as PDF. */
  readonly document: (dossier: Dossier, choice: DossierChoice) => Readable
  readonly exhibit: (exhibit: Exhibit) => Promise<Opened>
  readonly custody: (exhibit: Exhibit) => Promise<readonly CustodyEvent[]>
  /** Ed25519 signature (64 bytes) by the instance. */
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly publicKey: KeyObject
}

interface Entry {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly media_type: string
  readonly exhibit?: number
  readonly copy?: HandedCopy['copy']
  readonly original_sha256?: string
}

/** Endings of names inside the archive; names as people gave them may tell who they are, and are not used. What could act gets none. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/x-adobe-dng': 'dng',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'video/vnd.avi': 'avi',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'text/plain': 'txt',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

const label = (number: number) => String(number).padStart(3, '0')

/** The raw 32 bytes of the key, and their SHA-256: what two people compare by telephone. */
export function fingerprintOf(key: KeyObject): { readonly raw: Buffer; readonly fingerprint: string; readonly pem: string } {
  const known = key.type === 'private' ? createPublicKey(key) : key
  const raw = known.export({ type: 'spki', format: 'der' }).subarray(-32)
  return { raw, fingerprint: createHash('sha256').update(raw).digest('hex'), pem: known.export({ type: 'spki', format: 'pem' }).toString() }
}

interface Archive {
  readonly zip: ZipFile
  readonly entries: Entry[]
  readonly fail: (error: Error) => void
  /** What is being read, to be let go of if the reader leaves. */
  readonly open: Set<Readable>
  readonly options: { readonly mtime: Date; readonly forceDosTimestamp: true; readonly mode: number }
}

/** Adds a file whose bytes are made when its turn comes; `checked` sees its entry before the next one begins. */
function add(
  archive: Archive,
  path: string,
  open: () => Promise<{ stream: Readable; media_type: string; more?: Partial<Entry> }>,
  compress: boolean,
  checked?: (entry: Entry) => void,
): void {
  archive.zip.addReadStreamLazy(path, { ...archive.options, compress }, (give) => {
    open().then(({ stream, media_type, more }) => {
      const hash = createHash('sha256')
      let bytes = 0
      const hashed = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
        const entry: Entry = { path, bytes, sha256: hash.digest('hex'), media_type, ...more }
        checked?.(entry)
        archive.entries.push(entry)
      }
      const passed = new PassThrough()
      archive.open.add(stream)
      stream.once('close', () => archive.open.delete(stream))
      pipeline(stream, hashed, passed).catch(archive.fail)
      give(null, passed)
    }, archive.fail)
  })
}

function text(content: string, media_type: string) {
  return async () => ({ stream: Readable.from([Buffer.from(content, 'utf8')]), media_type })
}

/** A writer whose output is read as a stream; its failure is the stream's. */
function written(write: (out: Writable) => Promise<void>): Readable {
  const out = new PassThrough()
  write(out).catch((error: Error) => out.destroy(error))
  return out
}

function addExhibit(archive: Archive, one: Case, exhibit: Exhibit, parts: ArchiveParts): void {
  let handed: Handed | null = null
  // What the copy is, is known when it is opened; its name follows from the record.
  const path = `exhibits/${label(exhibit.number)}.${endings[exhibit.handed?.media_type ?? exhibit.media_type] ?? 'bin'}`
  add(
    archive,
    path,
    async () => {
      const { stream, copy, media_type, sha256 } = await parts.exhibit(exhibit)
      const expected = copy === 'original' ? exhibit.sha256 : sha256
      handed = { path, copy, sha256: expected ?? '' }
      return { stream, media_type, more: { exhibit: exhibit.number, copy, ...(copy === 'original' ? {} : { original_sha256: exhibit.sha256 }) } }
    },
    false,
    (entry) => {
      if (handed?.sha256 && handed.sha256 !== entry.sha256) throw new Error(`exhibit ${exhibit.number} is not what was recorded`)
      handed = { path, copy: entry.copy ?? 'original', sha256: entry.sha256 }
    },
  )
  add(
    archive,
    `custody/${label(exhibit.number)}.pdf`,
    async () => {
      const events = await parts.custody(exhibit)
      const given = handed ?? { path, copy: 'original' as const, sha256: exhibit.sha256 }
      return { stream: written((out) => writeCustodySheet(one, exhibit, events, given, out)), media_type: 'application/pdf', more: { exhibit: exhibit.number } }
    },
    false,
  )
}

/** Writes the archive into `out` and ends it. Rejects, and destroys `out`, when a part fails or the reader goes away. */
export async function writeDossierArchive(whole: Dossier, out: Writable, lookup: Lookup, parts: ArchiveParts, choice: DossierChoice = {}): Promise<void> {
  const voice = voiceOf(whole.language, lookup)
  const one = openCase(whole, voice, choice)
  const { control, exhibits } = one.dossier
  const zip = new ZipFile()
  const [year = 1980, month = 1, day = 1] = control.made_on.split('-').map(Number)
  const fail = (error: Error) => {
    ;(zip.outputStream as Readable).destroy(error)
  }
  // The day as the clock of nowhere: a ZIP keeps local time, which would tell where it was made.
  const archive: Archive = {
    zip,
    entries: [],
    fail,
    open: new Set(),
    options: { mtime: new Date(year, month - 1, day), forceDosTimestamp: true, mode: 0o100644 },
  }
  const key = fingerprintOf(parts.publicKey)
  const pdf = `${control.code.replace(/[^A-Za-z0-9-]/g, '_')}.pdf`

  const readme = voice.say(words.readme, {
    code: control.code,
    title: control.title,
    day: voice.date(control.made_on),
    recipient: control.recipient,
    mark: control.mark,
    pdf,
    fingerprint: key.fingerprint,
  })
  add(archive, 'README.txt', text(`\ufeff${readme}`.replaceAll('\n', '\r\n'), 'text/plain'), true)
  add(archive, pdf, async () => ({ stream: parts.document(whole, choice), media_type: 'application/pdf' }), false)
  // What has no file in the vault, or is not handed over, stands in the list of exhibits alone.
  const kept = one.sections.has('exhibits') ? exhibits.filter((exhibit) => exhibit.sha256 !== '' && exhibit.handed !== null) : []
  for (const exhibit of kept) addExhibit(archive, one, exhibit, parts)
  const { script, page } = verifiers(whole.language)
  add(archive, 'verify.mjs', text(script, 'text/javascript'), true)
  add(archive, 'verify.html', text(page, 'text/html'), true)
  add(archive, 'signing-key.pem', text(key.pem, 'application/x-pem-file'), true)

  let manifest = Buffer.alloc(0)
  zip.addReadStreamLazy('manifest.json', { ...archive.options, compress: true }, (give) => {
    const said = {
      format: 'vigie-dossier',
      format_version: 1,
      casefile: control.code,
      made_on: control.made_on,
      language: whole.language,
      recipient: control.recipient,
      mark: control.mark,
      signed_by: { algorithm: 'Ed25519', public_key: key.raw.toString('base64'), fingerprint: key.fingerprint },
      files: archive.entries,
    }
    manifest = Buffer.from(`${JSON.stringify(said, null, 2)}\n`, 'utf8')
    give(null, Readable.from([manifest]))
  })
  zip.addReadStreamLazy('manifest.sig', { ...archive.options, compress: false }, (give) => {
    Promise.resolve(parts.sign(manifest)).then((signature) => give(null, Readable.from([Buffer.from(signature)])), fail)
  })
  zip.end()
  try {
    await pipeline(zip.outputStream as Readable, out)
  } finally {
    for (const stream of archive.open) stream.destroy()
  }
}
