// The archive of a dossier as a court's expert meets it: made, copied, tampered with, and verified offline with Node and in a browser.
import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import yauzl from 'yauzl'
import { paperOf } from '../../backend/exports/apart/apart.ts'
import { type ArchiveParts, fingerprintOf, writeDossierArchive } from '../../backend/exports/dossier/archive/archive.ts'
import { verifiers } from '../../backend/exports/dossier/archive/verifiers.ts'
import { ed25519, openSha256 } from '../../backend/exports/dossier/verifier/arithmetic.mjs'
import { languages } from '../../schemas/dialect.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { verifierWords } from '../../schemas/words/dossier-verifier.ts'
import { axeFindings, browserPerSuite } from '../support/browser.ts'
import { bytesOf, casefile, sha256 } from './casefile.ts'
import { bytesFrom } from './read-pdf.ts'

const keys = generateKeyPairSync('ed25519')
const parts: ArchiveParts = {
  document: (dossier, choice) => paperOf({ make: 'dossier', as: 'pdf', dossier, choice }),
  exhibit: async ({ number, media_type }) => ({ stream: Readable.from([bytesOf(number)]), copy: 'original', media_type, sha256: null }),
  custody: async ({ number }) => [
    { happened_at: '2025-04-03T09:12:00Z', action: `Reçue ${number}`, by: 'dépositaire 2', why: 'remise par le frère' },
    { happened_at: '2026-02-14T02:00:00Z', action: 'Relue', by: null, why: null },
  ],
  sign: (bytes) => sign(null, bytes, keys.privateKey),
  publicKey: keys.publicKey,
}

function unzip(file: string, folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = []
    yauzl.open(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        names.push(entry.fileName)
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return reject(wrong)
          const to = path.join(folder, entry.fileName)
          mkdirSync(path.dirname(to), { recursive: true })
          stream.pipe(createWriteStream(to)).on('finish', () => zip.readEntry())
        })
      })
      zip.on('end', () => resolve(names))
      zip.readEntry()
    })
  })
}

interface Answer {
  readonly code: number
  readonly said: string
}

function verified(folder: string, ...more: string[]): Answer {
  try {
    return { code: 0, said: execFileSync('node', [path.join(folder, 'verify.mjs'), ...more], { encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, said: status === 2 ? stderr : stdout }
  }
}

describe('the archive of a dossier', function () {
  this.timeout(60_000)
  let home: string
  let zip: string
  let folder: string
  let names: string[]
  let made: Buffer

  before(async () => {
    made = await bytesFrom((out) => writeDossierArchive(casefile('fr'), out, termOf, parts))
  })
  beforeEach(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'vigie-archive-'))
    zip = path.join(home, 'dossier.zip')
    folder = path.join(home, 'unpacked')
    mkdirSync(folder)
    writeFileSync(zip, made)
    names = await unzip(zip, folder)
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  it('holds the PDF, each exhibit under its number with its custody sheet, and a signed manifest of them all', () => {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
    expect(names.at(-2)).to.equal('manifest.json')
    expect(names.at(-1)).to.equal('manifest.sig')
    expect(manifest.files.map((one: { path: string }) => one.path)).to.deep.equal(names.slice(0, -2))
    for (const name of ['CF-2026-0007.pdf', 'README.txt', 'verify.mjs', 'verify.html', 'exhibits/001.mp4', 'exhibits/010.pdf', 'custody/010.pdf'])
      expect(names).to.include(name)
    for (const one of manifest.files) expect(sha256(readFileSync(path.join(folder, one.path))), one.path).to.equal(one.sha256)
    expect(manifest.files.find((one: { path: string }) => one.path === 'exhibits/003.pdf')).to.include({
      exhibit: 3,
      copy: 'original',
      media_type: 'application/pdf',
    })
    expect(readFileSync(path.join(folder, 'README.txt'), 'utf8'))
      .to.include('Comment vérifier')
      .and.to.include(fingerprintOf(keys.publicKey).fingerprint)
    expect(readFileSync(zip).includes(Buffer.from('Vidéosurveillance'))).to.equal(false)
  })

  it('is found intact from the folder and from the ZIP, in each language, with the fingerprint to compare', () => {
    const spaced = fingerprintOf(keys.publicKey).fingerprint.replace(/(.{4})(?=.)/g, '$1 ')
    const wanted = { en: 'Intact: every file', fr: 'Intact\u00a0: chaque fichier', ar: 'سليم: كل ملف' }
    for (const language of languages) {
      const answer = verified(folder, language)
      expect(answer).to.have.property('code', 0)
      expect(answer.said).to.include(wanted[language]).and.to.include(spaced)
    }
    expect(verified(folder)).to.deep.equal(verified(folder, 'fr'))
    expect(verified(folder, zip, 'en').code).to.equal(0)
  })

  it('names the file of which one byte was flipped, in the folder and in the ZIP', () => {
    const file = path.join(folder, 'exhibits/004.pdf')
    const bytes = readFileSync(file)
    bytes.writeUInt8((bytes[10] ?? 0) ^ 1, 10)
    writeFileSync(file, bytes)
    const answer = verified(folder, 'en')
    expect(answer.code).to.equal(1)
    expect(answer.said).to.include('Changed: exhibits/004.pdf (exhibit 4)').and.to.include('signature of the manifest is valid')
    expect(answer.said.match(/Changed|Missing|Added/g)).to.deep.equal(['Changed'])
    const packed = readFileSync(zip)
    const at = packed.indexOf(bytesOf(7))
    packed.writeUInt8((packed[at + 30] ?? 0) ^ 1, at + 30)
    writeFileSync(zip, packed)
    expect(verified(folder, zip, 'fr').said).to.include('Modifié\u00a0: exhibits/007.pdf (pièce n° 7)')
  })

  it('names the manifest when one byte of it was flipped in the ZIP, and then says nothing of the others', () => {
    const start = made.lastIndexOf('PK\u0003\u0004', made.indexOf(Buffer.from('manifest.json')), 'latin1')
    const body = start + 30 + made.readUInt16LE(start + 26) + made.readUInt16LE(start + 28)
    const said = [0, 40, 200].map((at) => {
      const packed = Buffer.from(made)
      packed.writeUInt8((packed[body + at] ?? 0) ^ 4, body + at)
      writeFileSync(zip, packed)
      const answer = verified(folder, zip, 'en')
      expect(answer.code, `byte ${at}`).to.equal(1)
      expect(answer.said).to.match(/Can not be read: manifest\.json|signature of the manifest is NOT valid/)
      expect(answer.said).to.not.include('Added')
      return answer.said
    })
    expect(said.join()).to.include('Can not be read: manifest.json')
  })

  it('names a file that was removed, and one that was added', () => {
    renameSync(path.join(folder, 'custody/002.pdf'), path.join(folder, 'exhibits/011.pdf'))
    const answer = verified(folder, 'en')
    expect(answer.code).to.equal(1)
    expect(answer.said).to.include('Missing: custody/002.pdf').and.to.include('Added: exhibits/011.pdf')
  })

  it('says in each language why something can not be read as a dossier, and nothing in another', () => {
    const other = path.join(home, 'other.zip')
    const directory = made.indexOf('PK\u0001\u0002', 0, 'latin1')
    const bent = Buffer.from(made)
    bent.writeUInt8(9, directory)
    const cases = [
      [Buffer.from('A letter, and no archive.'), verifierWords.not_zip],
      [Buffer.concat([made.subarray(0, 100), made.subarray(-22)]), verifierWords.zip_cut],
      [bent, verifierWords.zip_broken],
      [null, verifierWords.not_opened],
    ] as const
    for (const [bytes, word] of cases) {
      if (bytes) writeFileSync(other, bytes)
      else rmSync(other)
      for (const language of languages)
        expect(verified(folder, other, language)).to.deep.equal({ code: 2, said: `✗ ${verifierWords.unusable[language]} ${word[language]}\n` })
    }
    expect(verified(folder, zip, 'en').code, 'and what is one is read').to.equal(0)
  })

  it('finds the signature broken when the manifest was edited to fit', () => {
    const file = path.join(folder, 'manifest.json')
    const exhibit = path.join(folder, 'exhibits/004.pdf')
    const before = sha256(readFileSync(exhibit))
    writeFileSync(exhibit, readFileSync(exhibit).fill(49, 0, 1))
    writeFileSync(file, readFileSync(file, 'utf8').replace(before, sha256(readFileSync(exhibit))))
    const answer = verified(folder, 'en')
    expect(answer.code).to.equal(1)
    expect(answer.said).to.include('signature of the manifest is NOT valid').and.not.to.include('Changed')
  })

  it('shows another fingerprint when all was signed again with another key', () => {
    const other = generateKeyPairSync('ed25519')
    const file = path.join(folder, 'manifest.json')
    const raw = (key: typeof keys.publicKey) => fingerprintOf(key).raw.toString('base64')
    const forged = Buffer.from(readFileSync(file, 'utf8').replace(raw(keys.publicKey), raw(other.publicKey)))
    writeFileSync(file, forged)
    writeFileSync(path.join(folder, 'manifest.sig'), sign(null, forged, other.privateKey))
    const { said } = verified(folder, 'en')
    expect(said).not.to.include(fingerprintOf(keys.publicKey).fingerprint.replace(/(.{4})(?=.)/g, '$1 '))
    expect(said).to.include(fingerprintOf(other.publicKey).fingerprint.slice(0, 4))
  })

  it('does not leave the house when an exhibit is not what was recorded', async () => {
    const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() })
    const wrong: ArchiveParts = { ...parts, exhibit: async (one) => ({ ...(await parts.exhibit(one)), stream: Readable.from([Buffer.from('other')]) }) }
    const failed = (some: ArchiveParts) =>
      writeDossierArchive(casefile('fr'), sink(), termOf, some).then(
        () => 'written',
        (error: Error) => error.message,
      )
    expect(await failed(wrong)).to.include('exhibit 1 is not what was recorded')
    expect(await failed({ ...parts, custody: () => Promise.reject(new Error('no custody')) })).to.equal('no custody')
    expect(await failed(parts)).to.equal('written')
  })

  it('gives a forum neither the exhibits that the State may not see nor privileged sections, and says which copies are stripped', async () => {
    const copy = Buffer.from('stripped')
    const stripping: ArchiveParts = {
      ...parts,
      exhibit: async (one) =>
        one.number === 2 ? { stream: Readable.from([copy]), copy: 'stripped', media_type: one.media_type, sha256: sha256(copy) } : parts.exhibit(one),
    }
    await writeDossierArchive(casefile('fr', 'forum'), createWriteStream(zip), termOf, stripping)
    const filed = path.join(home, 'filed')
    mkdirSync(filed)
    const there = await unzip(zip, filed)
    expect(there).to.include('exhibits/005.pdf').and.not.to.include('exhibits/006.pdf')
    const manifest = JSON.parse(readFileSync(path.join(filed, 'manifest.json'), 'utf8'))
    expect(manifest.files.find((one: { exhibit?: number }) => one.exhibit === 2)).to.include({
      copy: 'stripped',
      sha256: sha256(copy),
      original_sha256: sha256(bytesOf(2)),
    })
    expect(verified(filed).code).to.equal(0)
  })

  it('computes SHA-256 and Ed25519 for browsers that can not, as Node does', async () => {
    for (const size of [0, 1, 55, 56, 63, 64, 65, 1000, 70_000]) {
      const bytes = Buffer.alloc(size, size % 251)
      const hash = openSha256()
      for (let at = 0; at < size; at += 37) hash.add(bytes.subarray(at, at + 37))
      expect(Buffer.from(hash.end()).toString('hex'), String(size)).to.equal(sha256(bytes))
    }
    const bytes = Buffer.from('told')
    const signature = sign(null, bytes, keys.privateKey)
    const sha512 = async (told: Uint8Array) => createHash('sha512').update(told).digest()
    const raw = fingerprintOf(keys.publicKey).raw
    expect(await ed25519(raw, signature, bytes, sha512)).to.equal(true)
    expect(await ed25519(raw, signature, Buffer.from('tolt'), sha512)).to.equal(false)
    const bent = Buffer.from(signature)
    bent.writeUInt8((bent[40] ?? 0) ^ 1, 40)
    expect(await ed25519(raw, bent, bytes, sha512)).to.equal(false)
  })

  describe('in a browser', () => {
    const suite = browserPerSuite()

    async function answer(file: string, without = false): Promise<string> {
      const page = await suite.browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      if (without)
        await page.addInitScript(() => {
          crypto.subtle.importKey = () => Promise.reject(new Error('not known'))
        })
      const opened = path.join(home, 'verify.html')
      writeFileSync(opened, verifiers('fr').page)
      await page.goto(pathToFileURL(opened).href)
      await page.setInputFiles('#zip', file)
      await page.waitForSelector('#answer li')
      const said = ((await page.locator('#answer').textContent()) ?? '').replace(/[\u2066\u2069]/g, '')
      await page.getByRole('button', { name: 'العربية' }).click()
      expect(await page.locator('html').getAttribute('dir')).to.equal('rtl')
      expect(asked.filter((url) => !/^(file|blob):/.test(url))).to.deep.equal([])
      if (without) expect(await axeFindings(page)).to.deep.equal([])
      await page.close()
      return said
    }

    it('says what is intact and what is not, with and without Ed25519 of its own', async () => {
      for (const without of [false, true]) {
        const said = await answer(zip, without)
        expect(said).to.include('Intact').and.to.include('La signature du manifeste est valide')
      }
      const packed = readFileSync(zip)
      const at = packed.indexOf(bytesOf(7))
      packed.writeUInt8((packed[at + 30] ?? 0) ^ 1, at + 30)
      writeFileSync(zip, packed)
      const said = await answer(zip)
      expect(said).to.include('NON intact').and.to.include('Modifié\u00a0: exhibits/007.pdf')
      writeFileSync(zip, 'A letter, and no archive.')
      expect(await answer(zip)).to.equal(`${verifierWords.unusable.fr} ${verifierWords.not_zip.fr}`)
    })
  })
})
