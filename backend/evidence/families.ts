/** Families of file types: what a content type belongs to, and which family a name's ending promises. */

export type Family = 'image' | 'video' | 'audio' | 'pdf' | 'office' | 'web' | 'archive' | 'text' | 'program' | 'unknown'

const officeTypes =
  /^application\/(msword|rtf|x-cfb|vnd\.(ms-(excel|powerpoint|word)|openxmlformats-officedocument|oasis\.opendocument|apple\.(pages|numbers|keynote))|epub\+zip)/
const webTypes = new Set(['text/html', 'application/xhtml+xml', 'image/svg+xml', 'multipart/related', 'message/rfc822', 'application/xml', 'text/xml'])
const archiveTypes = /^application\/(zip|gzip|x-(7z-compressed|rar-compressed|tar|bzip2|xz|compress)|vnd\.rar|zstd|x-lzip|java-archive)$/
const programTypes =
  /^application\/(x-(msdownload|elf|mach-binary|sh|executable|ms-shortcut|deb|rpm|msi|chrome-extension)|wasm|vnd\.(android\.package-archive|microsoft\.portable-executable))$/

/** The family of a content type, `type/subtype` without parameters. */
export function familyOf(type: string): Family {
  if (webTypes.has(type)) return 'web'
  if (type === 'application/pdf') return 'pdf'
  if (officeTypes.test(type)) return 'office'
  if (programTypes.test(type)) return 'program'
  if (archiveTypes.test(type)) return 'archive'
  if (type === 'application/ogg') return 'audio'
  const [major] = type.split('/')
  return major === 'image' || major === 'video' || major === 'audio' || major === 'text' ? major : 'unknown'
}

const endings: Readonly<Record<Exclude<Family, 'unknown'>, string>> = {
  image: 'jpg jpeg jpe jfif png gif webp heic heif avif tif tiff bmp dng cr2 cr3 nef arw raf orf rw2 psd jxl ico',
  video: 'mp4 m4v mov qt 3gp 3g2 avi mkv webm mpg mpeg mts m2ts wmv flv ogv',
  audio: 'mp3 m4a aac wav ogg oga opus flac amr wma aif aiff caf',
  pdf: 'pdf',
  office: 'doc docx docm xls xlsx xlsm ppt pptx odt ods odp rtf pages numbers key epub',
  web: 'html htm xhtml mhtml mht svg xml eml',
  archive: 'zip gz tgz tar 7z rar bz2 xz jar wacz warc',
  text: 'txt csv tsv md log json vcf ics gpx kml srt vtt',
  program: 'exe dll com scr bat cmd ps1 vbs js mjs jse wsf sh elf apk msi lnk hta jar app dmg deb rpm',
}
const byEnding = new Map(Object.entries(endings).flatMap(([family, list]) => list.split(' ').map((one) => [one, family as Family])))

/** The ending of a name, in lower case, without the dot; empty when there is none. */
export const endingOf = (name: string): string => (/\.([a-z0-9]{1,10})\s*$/i.exec(name)?.[1] ?? '').toLowerCase()

/** What a name's ending promises; null when it promises nothing that we know. */
export const promisedBy = (name: string): Family | null => byEnding.get(endingOf(name)) ?? null

/** Families that share containers: a recording may be called by the one or the other. */
export function agree(promised: Family, found: Family): boolean {
  if (promised === found) return true
  const pair = [promised, found].sort().join()
  // Text with an ending of its own may be anything that is written as text; office files are archives to a reader that looks at a part of them.
  return (
    pair === 'audio,video' ||
    (promised === 'office' && found === 'archive') ||
    (promised === 'archive' && found === 'office') ||
    (promised === 'text' && found === 'unknown') ||
    (promised === 'text' && found === 'web')
  )
}
