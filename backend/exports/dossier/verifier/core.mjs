/**
 * What both verifiers share, in plain JavaScript of the platform and nothing else: reading a ZIP (PKWARE APPNOTE) and comparing what is there with what was signed.
 * It trusts nothing that it reads; every finding names the file.
 */

const u16 = (view, at) => view.getUint16(at, true)
const u32 = (view, at) => view.getUint32(at, true)
const u64 = (view, at) => Number(view.getBigUint64(at, true))
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What stops the reading: an error whose `reason` is a word of the dictionary. */
export function unusable(reason) {
  return Object.assign(new Error(reason), { reason })
}

/** Why nothing could be verified, in one language; what the system alone knows is told as a file that can not be opened. */
export function unusableLine(error, words) {
  return `${words.unusable} ${words[error instanceof RangeError ? 'zip_broken' : error.reason] ?? words.not_opened}`
}

export function hex(bytes) {
  let out = ''
  for (const byte of bytes) out += byte.toString(16).padStart(2, '0')
  return out
}

async function whole(chunks) {
  const parts = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
  }
  const out = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** Where the directory of the ZIP is: offset, bytes, entries. */
async function directoryOf(source) {
  const tail = Math.min(source.size, 65_557)
  const bytes = await source.read(source.size - tail, tail)
  const view = viewOf(bytes)
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (u32(view, at) !== 0x06054b50) continue
    const found = { offset: u32(view, at + 16), size: u32(view, at + 12), entries: u16(view, at + 10) }
    if (at < 20 || u32(view, at - 20) !== 0x07064b50) return found
    const large = viewOf(await source.read(u64(view, at - 12), 56))
    if (u32(large, 0) !== 0x06064b50) return found
    return { offset: u64(large, 48), size: u64(large, 40), entries: u64(large, 32) }
  }
  throw unusable('not_zip')
}

/** Sizes and offset of an entry, from its ZIP64 field where the plain ones are full. */
function placeOf(view, at, nameLength) {
  const place = { stored: u32(view, at + 20), size: u32(view, at + 24), offset: u32(view, at + 42) }
  const end = at + 46 + nameLength + u16(view, at + 30)
  for (let field = at + 46 + nameLength; field + 4 <= end; field += 4 + u16(view, field + 2)) {
    if (u16(view, field) !== 1) continue
    let next = field + 4
    for (const key of ['size', 'stored', 'offset'])
      if (place[key] === 0xffffffff) {
        place[key] = u64(view, next)
        next += 8
      }
  }
  return place
}

async function* content(source, place, method, inflate) {
  const local = viewOf(await source.read(place.offset, 30))
  if (u32(local, 0) !== 0x04034b50) throw unusable('zip_broken')
  const from = place.offset + 30 + u16(local, 26) + u16(local, 28)
  const raw = async function* () {
    for (let at = 0; at < place.stored; at += 1 << 20) yield await source.read(from + at, Math.min(1 << 20, place.stored - at))
  }
  if (method === 0) yield* raw()
  else if (method === 8) yield* inflate(raw())
  else throw unusable('zip_packed')
}

/**
 * The files of a ZIP. `source`: { size, read(offset, length) → bytes }, `inflate`: raw deflate over chunks.
 * Two entries of one name are both listed: the second under a name that no manifest has.
 */
export async function filesOfZip(source, inflate) {
  const { offset, size, entries } = await directoryOf(source)
  const bytes = await source.read(offset, size)
  const view = viewOf(bytes)
  const files = new Map()
  const names = new TextDecoder('utf-8')
  let at = 0
  for (let index = 0; index < entries; index++) {
    if (u32(view, at) !== 0x02014b50) throw unusable('zip_broken')
    const nameLength = u16(view, at + 28)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const method = u16(view, at + 10)
    const place = placeOf(view, at, nameLength)
    at += 46 + nameLength + u16(view, at + 30) + u16(view, at + 32)
    if (name.endsWith('/')) continue
    const local = viewOf(await source.read(place.offset, 30))
    const named = names.decode(await source.read(place.offset + 30, u16(local, 26)))
    let key = name
    while (files.has(key) || named !== name) {
      key += ' (2)'
      if (!files.has(key)) break
    }
    files.set(key, { open: () => content(source, place, method, inflate) })
  }
  return files
}

/** If all files stand in one folder (as unpacked, or packed again), the names inside it. */
export function withoutFolder(files) {
  if (files.has('manifest.json')) return files
  const first = [...files.keys()][0] ?? ''
  const folder = first.slice(0, first.indexOf('/') + 1)
  if (!folder || ![...files.keys()].every((name) => name.startsWith(folder))) return files
  return new Map([...files].map(([name, file]) => [name.slice(folder.length), file]))
}

/** What systems leave behind by themselves. */
const litter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|^__MACOSX\//

/**
 * Compares. `files`: name → { open() → chunks }. `tools`: { hash(chunks) → { sha256, bytes }, signed(key, signature, bytes) → boolean, note(done, all) }.
 * Answers { signature: 'good' | 'bad' | 'missing', fingerprint, manifest, intact, changed, missing, added, unreadable }.
 */
export async function compare(files, tools) {
  const result = { signature: 'missing', fingerprint: '', manifest: null, intact: [], changed: [], missing: [], added: [], unreadable: [] }
  const manifest = files.get('manifest.json')
  const signature = files.get('manifest.sig')
  const known = new Map()
  if (!manifest) result.missing.push('manifest.json')
  if (!signature) result.missing.push('manifest.sig')
  if (manifest) {
    try {
      const bytes = await whole(manifest.open())
      const said = JSON.parse(new TextDecoder('utf-8').decode(bytes))
      for (const one of said.files) known.set(String(one.path), one)
      result.manifest = said
      const key = Uint8Array.from(atob(said.signed_by.public_key), (character) => character.charCodeAt(0))
      result.fingerprint = (
        await tools.hash(
          (async function* () {
            yield key
          })(),
        )
      ).sha256
      if (signature) result.signature = (await tools.signed(key, await whole(signature.open()), bytes)) ? 'good' : 'bad'
    } catch {
      result.signature = 'bad'
      if (!result.manifest) result.unreadable.push('manifest.json')
    }
  }
  let done = 0
  for (const [path, one] of known) {
    const file = files.get(path)
    tools.note?.(done++, known.size)
    if (!file) {
      result.missing.push(path)
      continue
    }
    try {
      const found = await tools.hash(file.open())
      const list = found.sha256 === one.sha256 && found.bytes === one.bytes ? result.intact : result.changed
      list.push(path)
    } catch {
      result.changed.push(path)
    }
  }
  // Against a list that can not be read, nothing can be said of the other files.
  if (!result.unreadable.includes('manifest.json'))
    for (const path of files.keys()) if (!known.has(path) && path !== 'manifest.json' && path !== 'manifest.sig' && !litter.test(path)) result.added.push(path)
  return result
}

/** True when the signature holds and every file is there, unchanged, and none besides. */
export function whether(result) {
  return result.signature === 'good' && result.changed.length + result.missing.length + result.added.length + result.unreadable.length === 0
}

/** The lines of the answer in one language: [tone, text]. `apart` keeps a path or a fingerprint in its own order inside an Arabic line. */
export function linesOf(result, words, apart = (value) => value) {
  const lines = []
  const add = (tone, text, values = {}) => lines.push([tone, text.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? apart(values[name]) : hole))])
  if (whether(result)) add('good', words.all_intact)
  else add('bad', words.not_intact)
  add(result.signature === 'good' ? 'good' : 'bad', words[`signature_${result.signature}`])
  for (const [list, word] of [
    ['changed', words.changed],
    ['missing', words.missing],
    ['added', words.added],
    ['unreadable', words.unreadable],
  ])
    for (const path of result[list]) {
      const exhibit = result.manifest?.files?.find?.((one) => one.path === path)?.exhibit
      add('bad', word, { path: exhibit ? `${path} (${words.exhibit.replace('{number}', exhibit)})` : path })
    }
  add('plain', words.intact, { count: String(result.intact.length) })
  if (result.fingerprint) {
    add('plain', words.key, { fingerprint: result.fingerprint.match(/.{4}/g).join(' ') })
    add('note', words.compare_key)
  }
  return lines
}
