/**
 * verify.mjs: says what of a dossier is intact, changed, missing or added. Needs Node 16.17 or later and nothing else, no network.
 * node verify.mjs [folder or ZIP] [en|fr|ar] — the folder in which it stands unless told; ends with 0 when all is intact, else 1.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createInflateRaw } from 'node:zlib'

/*CORE*/
const dictionary = /*WORDS*/ {}

function filesOfFolder(folder, inside = '') {
  const files = new Map()
  for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
    const name = inside + entry.name
    if (entry.isDirectory()) for (const [below, file] of filesOfFolder(folder, `${name}/`)) files.set(below, file)
    // A link is never followed: it leads out of what was signed.
    else if (entry.isFile()) files.set(name, { open: () => createReadStream(path.join(folder, name)) })
    else files.set(`${name} (link)`, { open: () => [] })
  }
  return files
}

function sourceOf(file) {
  const handle = openSync(file, 'r')
  return {
    size: statSync(file).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length)
      const got = readSync(handle, bytes, 0, length, offset)
      if (got < length) throw unusable('zip_cut')
      return bytes
    },
  }
}

const tools = {
  hash: async (chunks) => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
    }
    return { sha256: hash.digest('hex'), bytes }
  },
  signed: async (key, signature, bytes) => {
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
    return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
  },
}

const asked = process.argv.slice(2)
const language = asked.find((one) => Object.hasOwn(dictionary.words, one)) ?? dictionary.language
const words = dictionary.words[language]
const place = asked.find((one) => !Object.hasOwn(dictionary.words, one)) ?? path.dirname(fileURLToPath(import.meta.url))
try {
  const inflate = (chunks) => Readable.from(chunks).pipe(createInflateRaw())
  const files = statSync(place).isDirectory() ? filesOfFolder(place) : await filesOfZip(sourceOf(place), inflate)
  const result = await compare(withoutFolder(files), tools)
  const signs = { good: '✓ ', bad: '✗ ', note: '  ', plain: '  ' }
  for (const [tone, text] of linesOf(result, words)) console.log(signs[tone] + text)
  process.exitCode = whether(result) ? 0 : 1
} catch (error) {
  console.error(`✗ ${unusableLine(error, words)}`)
  process.exitCode = 2
}
