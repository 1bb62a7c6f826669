/** What files of each family say of themselves, read within limits; nothing of it is believed, all of it is shown as a claim. */
import ExifReader from 'exifreader'
import mediaInfo from 'mediainfo.js'
import yauzl from 'yauzl'
import type { Reading } from '../../../schemas/reading.ts'
import type { Give, Task } from './bytes.ts'

const text = (value: unknown): string | undefined => {
  const said =
    typeof value === 'string'
      ? value
          .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
          .trim()
          .slice(0, 200)
      : ''
  return said || undefined
}
const number = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const place = (latitude: unknown, longitude: unknown): Pick<Reading, 'latitude' | 'longitude'> => {
  const [lat, lon] = [number(latitude), number(longitude)]
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0)
    ? { latitude: lat, longitude: lon }
    : {}
}

/** `2008:10:22 16:28:39`, `2019-07-24 11:25:40+03:00`, `2017-02-22 08:20:28 UTC` as ISO 8601; undefined for what is no moment. */
export function momentOf(said: unknown, offset?: unknown): string | undefined {
  const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?/.exec(String(said ?? ''))
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, zone] = found
  const stated = zone ?? (/^[+-]\d{2}:\d{2}$|^Z$/.test(String(offset ?? '')) ? String(offset) : '')
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  return Number(year) < 1900 || Number.isNaN(Date.parse(`${moment}Z`)) ? undefined : `${moment}${stated === 'UTC' ? 'Z' : stated}`
}

type Tags = Readonly<Record<string, { readonly description?: unknown; readonly value?: unknown } | undefined>>

function fromPicture(bytes: Buffer): Reading {
  const all = ExifReader.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, { expanded: true }) as unknown as {
    exif?: Tags
    xmp?: Tags
    iptc?: Tags
    file?: Tags
    gps?: { Latitude?: number; Longitude?: number; Altitude?: number }
  }
  const { exif = {}, xmp = {}, iptc = {}, file = {}, gps = {} } = all
  const said = (tags: Tags, ...names: string[]) => names.map((name) => tags[name]?.description).find(Boolean)
  const size = (name: string) => number(file[name]?.value) ?? number(exif[name === 'Image Width' ? 'PixelXDimension' : 'PixelYDimension']?.value)
  const [make, model] = [text(said(exif, 'Make')), text(said(exif, 'Model'))]
  const device = model?.startsWith(make?.split(' ')[0] ?? ' ') ? model : [make, model].filter(Boolean).join(' ')
  return {
    taken_at: momentOf(
      said(exif, 'DateTimeOriginal', 'DateTimeDigitized', 'DateTime') ?? said(xmp, 'CreateDate'),
      said(exif, 'OffsetTimeOriginal', 'OffsetTime'),
    ),
    ...place(gps.Latitude, gps.Longitude),
    altitude: gps.Latitude === undefined ? undefined : number(gps.Altitude),
    device: text(device),
    serial: text(said(exif, 'BodySerialNumber', 'SerialNumber')),
    software: text(said(exif, 'Software')),
    author: text(said(exif, 'Artist') ?? said(iptc, 'By-line') ?? said(xmp, 'creator')),
    title: text(said(iptc, 'Object Name') ?? said(xmp, 'title')),
    width: size('Image Width'),
    height: size('Image Height'),
  } as Reading
}

async function fromRecording(task: Task, give: Give): Promise<Reading> {
  const reader = await mediaInfo({ format: 'object', full: false, coverData: false, chunkSize: 256 * 1024 })
  const found = await reader.analyzeData(task.bytes, async (length, from) => new Uint8Array(await give(from, length)))
  const tracks = (found.media?.track ?? []) as unknown as Readonly<Record<string, unknown>>[]
  const general = tracks.find((one) => one['@type'] === 'General') ?? {}
  const video = tracks.find((one) => one['@type'] === 'Video') ?? {}
  const where = /(-?[\d.]+)°?\s*([NS])?[\s,]*(-?[\d.]+)°?\s*([EW])?(?:\s+(-?[\d.]+)m)?/.exec(String(general['Recorded_Location'] ?? ''))
  const signed = (digits: string | undefined, side: string | undefined) => (digits ? Number(digits) * (side === 'S' || side === 'W' ? -1 : 1) : undefined)
  return {
    taken_at: momentOf(general['Recorded_Date']) ?? momentOf(general['Encoded_Date']),
    ...place(signed(where?.[1], where?.[2]), signed(where?.[3], where?.[4])),
    altitude: where?.[5] ? number(Number(where[5])) : undefined,
    device: text([general['Encoded_Hardware_CompanyName'], general['Encoded_Hardware_Name']].filter(Boolean).join(' ')),
    software: text(
      [general['Encoded_OperatingSystem_Name'], general['Encoded_OperatingSystem_Version'], general['Encoded_Library_Name']].filter(Boolean).join(' '),
    ),
    author: text(general['Performer']),
    title: text(general['Title']),
    duration: number(Number(general['Duration'])),
    width: number(video['Width']),
    height: number(video['Height']),
    codec: text([general['Format'], video['Format']].filter(Boolean).join(', ')),
  } as Reading
}

const unescaped = (said: string | undefined): string | undefined =>
  text(said?.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? ''))

/** The properties of an office file: one small entry of its archive, read to a bound; nothing is unpacked. */
async function fromOffice(bytes: Buffer): Promise<Reading> {
  const xml = await new Promise<string>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error || !archive) return reject(error ?? new Error('no archive'))
      let seen = 0
      archive.on('error', reject)
      archive.on('end', () => resolve(''))
      archive.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
        seen += 1
        if (!/^(docProps\/core|meta)\.xml$/.test(entry.fileName) || entry.uncompressedSize > 256 * 1024) return seen > 2_000 ? resolve('') : archive.readEntry()
        archive.openReadStream(entry as never, (fault, stream) => {
          if (fault || !stream) return reject(fault ?? new Error('no entry'))
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('error', reject)
          stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        })
      })
      archive.readEntry()
    })
  })
  const one = (...names: string[]) => names.map((name) => new RegExp(`<${name}[^>]*>([^<]{1,400})<`).exec(xml)?.[1]).find(Boolean)
  return {
    taken_at: momentOf(one('dcterms:created', 'meta:creation-date')),
    author: unescaped(one('dc:creator', 'meta:initial-creator')),
    title: unescaped(one('dc:title')),
    software: unescaped(one('meta:generator')),
  } as Reading
}

/** The properties that stand in clear in a PDF; those of encrypted or wholly compressed ones are left alone. */
function fromPdf(bytes: Buffer): Reading {
  const whole = bytes.toString('latin1')
  const literal = (name: string) => {
    const found = new RegExp(`/${name}\\s*\\(((?:\\\\.|[^\\\\()]){1,400})\\)`).exec(whole)?.[1]
    if (!found) return undefined
    const raw = Buffer.from(found.replace(/\\(.)/g, '$1'), 'latin1')
    return raw[0] === 0xfe && raw[1] === 0xff
      ? text(
          Buffer.from(raw.subarray(2, 2 + ((raw.length - 2) & ~1)))
            .swap16()
            .toString('utf16le'),
        )
      : text(raw.toString('latin1'))
  }
  const made = /D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}'?\d{2})?/.exec(literal('CreationDate') ?? '')
  const zone = made?.[7]?.replace("'", '').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? ''
  return {
    taken_at: made ? momentOf(`${made[1]}-${made[2]}-${made[3]} ${made[4]}:${made[5]}:${made[6]}${zone}`) : undefined,
    author: literal('Author'),
    title: literal('Title'),
    software: literal('Creator') ?? literal('Producer'),
  } as Reading
}

/** The claims of a file; empty for families that make none. `whole`: its bytes, for what can only be read whole. */
export async function claimsOf(task: Task, give: Give, whole: () => Promise<Buffer>): Promise<Reading> {
  switch (task.family) {
    case 'image':
      return fromPicture(await whole())
    case 'video':
    case 'audio':
      return fromRecording(task, give)
    case 'office':
      return fromOffice(await whole())
    case 'pdf': {
      const end = Math.min(task.bytes, 512 * 1024)
      return fromPdf(Buffer.concat([await give(0, end), await give(Math.max(end, task.bytes - 512 * 1024), 512 * 1024)]))
    }
    default:
      return {}
  }
}
