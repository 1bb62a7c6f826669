// Dossiers and letters as DOCX, unpacked and read as Word reads them; and what letters say first: what they lack.
import { expect } from 'chai'
import yauzl from 'yauzl'
import { dossierDocx } from '../../backend/exports/dossier/docx.ts'
import { letterDocx, writeLetterPdf } from '../../backend/exports/letters/letter.ts'
import { languages } from '../../schemas/dialect.ts'
import { dossierSections } from '../../schemas/dossier.ts'
import { isRead, letterKinds } from '../../schemas/letters/letter.ts'
import { missingItems } from '../../schemas/letters/missing.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { dossierSectionWords } from '../../schemas/words/dossier.ts'
import { casefile, letterFor } from './casefile.ts'
import { bytesFrom, readPdf } from './read-pdf.ts'

function unpacked(file: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        expect(entry.getLastModDate().getHours() + entry.getLastModDate().getMinutes()).to.equal(0)
        zip.openReadStream(entry, async (wrong, stream) => {
          if (wrong) return reject(wrong)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.on('end', () => resolve(parts))
      zip.readEntry()
    })
  })
}

const words = (xml: string) =>
  [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)/g)].map((found) => found[1]).join('')).join('\n')
const keys = (...asked: Parameters<typeof letterFor>) => missingItems(letterFor(...asked)).map((one) => one.key)

describe('the dossier as DOCX', function () {
  this.timeout(60_000)

  it('has each section as a heading, each fact under its number, tables with heads, and links that arrive', async () => {
    for (const language of languages) {
      const dossier = casefile(language)
      const parts = await unpacked(await dossierDocx(dossier, termOf))
      const xml = parts.get('word/document.xml') ?? ''
      const text = words(xml)
      const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*?w:val="Heading1"[\s\S]*?<\/w:p>/g)].map(([one]) => words(one))
      expect(headings).to.have.length(24)
      dossierSections.forEach((section, index) => {
        expect(headings[index]).to.include(dossierSectionWords[section][language])
      })
      for (const fact of dossier.facts) expect(text).to.include(fact.text)
      for (const exhibit of dossier.exhibits) expect(text).to.include(exhibit.sha256)
      const places = new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((found) => found[1]))
      const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map((found) => found[1])
      expect(anchors.length).to.be.greaterThan(40)
      for (const anchor of anchors) expect(places.has(anchor), anchor).to.equal(true)
      expect(xml).to.include('<w:tblHeader/>')
    }
  })

  it('runs from right to left where the text does, and leaves dates and references in their order', async () => {
    const xml = (await unpacked(await dossierDocx(casefile('ar'), termOf))).get('word/document.xml') ?? ''
    expect(xml)
      .to.include('<w:bidiVisual/>')
      .and.to.match(/<w:rtl\/><\/w:rPr><w:t[^>]*>قالت: /)
    expect(xml).to.match(/<w:r><w:t[^>]*>2025-03-20</)
    expect(xml).not.to.match(/[\u2066-\u2069]/)
    // A cell stands where reading starts, whatever is written in it; a sum keeps its order, and a full stop its side.
    const cells = xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? []
    expect(cells.filter((one) => one.includes('<w:bidi w:val="false"/>'))).to.deep.equal([])
    expect(xml).to.match(/>\u200e4,300\u00a0TND</)
    const french = (await unpacked(await dossierDocx(casefile('fr'), termOf))).get('word/document.xml') ?? ''
    for (const [, cell] of french.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)) if (/[\u0600-\u06ff]\.</.test(cell ?? '')) expect(cell).to.include('.\u200f<')
    expect(french).to.match(/<w:bidi\/>(?:(?!<\/w:p>)[\s\S])*قالت/)
  })

  it('says on each page whose copy it is and how it may be handled, and in the file neither author nor hour', async () => {
    const parts = await unpacked(await dossierDocx(casefile('fr'), termOf))
    expect(parts.get('word/footer1.xml')).to.include('K7-41QX').and.to.include('NUMPAGES').and.to.include('PAGE')
    expect(parts.get('word/header1.xml')).to.include('Confidentiel')
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).to.include('2026-02-16T00:00:00Z').and.not.to.include('creator').and.not.to.include('lastModifiedBy')
  })

  it('gives a forum no more than the PDF does', async () => {
    const text = words((await unpacked(await dossierDocx(casefile('en', 'forum'), termOf))).get('word/document.xml') ?? '')
    for (const secret of ['GAP', 'Nabil R.', 'Statement of Amal R.', 'TUN-2025-0040', 'Lawyers are prosecuted']) expect(text, secret).not.to.include(secret)
  })
})

describe('ready letters', function () {
  this.timeout(60_000)

  it('are complete when the casefile is, and name what is missing, mandatory items first', () => {
    expect(keys('achpr', 'fr')).to.deep.equal([])
    expect(keys('special_procedures', 'en')).to.deep.equal([])
    expect(keys('wgad', 'fr')).to.deep.equal(['later_court'])
    expect(keys('wgeid', 'en')).to.deep.equal(['disappeared_on', 'disappeared_at', 'forces', 'steps_taken'])
    const bare = missingItems(
      letterFor('wgad', 'en', {
        sender: { name: null, organisation: null, contact: null, relation: null, confidential: false },
        persons: ['brother'],
        facts: [99],
      }),
    )
    expect(bare.map((one) => one.key)).to.include.members(['sender_name', 'facts', 'consent_state', 'arrested_on', 'warrant', 'why_arbitrary'])
    const weights = bare.map((one) => one.weight)
    expect(weights).to.deep.equal([...weights].sort().reverse())
  })

  it('warn of a language that the body does not read: Arabic before treaty bodies, not before the African Commission', () => {
    expect(letterKinds.filter((kind) => !isRead(kind, 'ar'))).to.deep.equal(['wgeid', 'wgad', 'treaty_body', 'special_procedures'])
    expect(keys('treaty_body', 'ar')).to.include('language')
    expect(keys('achpr', 'ar')).not.to.include('language')
    expect(keys('achpr', 'fr', { facts: [5] })).to.include('translate')
  })

  it('ask a treaty body’s questions: one committee, a State that accepted it, facts after that', () => {
    expect(keys('treaty_body', 'en')).to.deep.equal([])
    expect(keys('treaty_body', 'en', { committee: null })).to.include('committee')
    expect(keys('treaty_body', 'en', { instrument: 'Protocol on the Court, art. 34(6)' })).to.include('competence')
  })

  it('come as PDF and DOCX with the same words, the missing ones first, and nothing that the State may not learn', async () => {
    for (const kind of letterKinds) {
      const data = letterFor(kind, 'en', { facts: [1, 6], requested: kind === 'wgad' ? [] : ['Her immediate release'] })
      const pdf = readPdf(await bytesFrom((out) => writeLetterPdf(data, out, termOf)))
      const docx = words((await unpacked(await letterDocx(data, termOf))).get('word/document.xml') ?? '')
      for (const text of [pdf.text, docx]) {
        expect(text, kind).to.include('S. Haddad').and.to.include('Amal R.').and.to.include('CF-2026-0007/L1')
        for (const secret of ['Statement of Amal R.', 'Signal, evenings', 'TUN-2025', 'Nothing yet links', 'Nabil R.'])
          expect(text, secret).not.to.include(secret)
      }
      const first = pdf.pages[0]?.join('\n') ?? ''
      if (kind === 'wgad') expect(first.indexOf('What the body is asked to do')).to.be.within(0, first.lastIndexOf('Communication on an arbitrary'))
      if (kind === 'wgeid') expect(first).to.include('will not consider the letter without').and.to.include('Not complete')
      pdf.pages.forEach((lines) => {
        expect(lines.join('\n')).to.include('K7-41QX')
      })
    }
  })
})
