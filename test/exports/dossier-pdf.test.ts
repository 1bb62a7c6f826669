// The dossier on paper, read back from the file: every section and fact, links that arrive, marks on every page, and nothing that its recipient may not have.

import { expect } from 'chai'
import { writeDossierPdf } from '../../backend/exports/dossier/pdf.ts'
import { languages } from '../../schemas/dialect.ts'
import type { Consent } from '../../schemas/dossier/people.ts'
import { type Dossier, type DossierSection, dossierSections, privilegedSections, sectionsFor } from '../../schemas/dossier.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { dossierSectionWords } from '../../schemas/words/dossier.ts'
import { proofWords } from '../../schemas/words/dossier-proof.ts'
import { casefile } from './casefile.ts'
import { bytesFrom, type ReadPdf, readPdf, turned } from './read-pdf.ts'

const made = (dossier: Dossier, sections?: readonly DossierSection[]) => bytesFrom((out) => writeDossierPdf(dossier, out, termOf, sections ? { sections } : {}))
const read = async (dossier: Dossier, sections?: readonly DossierSection[]): Promise<ReadPdf & { said: string }> => {
  const file = readPdf(await made(dossier, sections))
  return { ...file, said: `${file.text}\n${file.actual.join('\n')}` }
}

describe('the dossier as PDF', function () {
  this.timeout(60_000)

  it('holds the twenty-four sections, every fact and every exhibit with its hash, in the language asked for', async () => {
    for (const language of languages) {
      const dossier = casefile(language)
      const { said, text } = await read(dossier)
      for (const section of dossierSections) expect(said, `${section} in ${language}`).to.include(dossierSectionWords[section][language])
      for (const fact of dossier.facts) expect(said.replaceAll('\n', ' '), `fact ${fact.number}`).to.include(fact.text.slice(0, 25))
      for (const exhibit of dossier.exhibits) expect(text).to.include(exhibit.sha256)
      expect(said, 'a code where a word should be').not.to.match(/\b[a-z]+_[a-z]+\b/)
    }
  })

  it('shows the two gaps in the matrix, in the list of gaps, and what would close them', async () => {
    const { text } = await read(casefile('en'))
    expect(text.match(/^GAP$/gm)).to.have.length(2)
    expect(text).to.include('Nothing yet links the arrest').and.to.include('Obtain the indictment').and.to.include('●●●')
    expect(text.match(/No exhibit supports this fact yet/g)).to.have.length(2)
  })

  it('leads from each reference to its fact, exhibit and section, and from the contents to the page', async () => {
    const { objects, pages } = await read(casefile('fr'))
    const all = [...objects.values()]
    const names = all.find((one) => one.includes('/Dests')) ?? ''
    const targets = all.filter((one) => one.includes('/Subtype /Link')).flatMap((one) => /\/Dest \(([^)]*)\)/.exec(one)?.[1] ?? [])
    for (const target of targets) expect(names).to.include(`(${target})`)
    for (const target of ['section-claims', 'exhibit-7', 'fact-5', 'matrix-1', 'section-annexes']) expect(targets).to.include(target)
    const at = pages.findIndex((lines, index) => index > 1 && lines.some((line) => line.includes('Bordereau des pièces')))
    expect((pages[1] ?? []).join('\n')).to.match(new RegExp(`14\\. Bordereau des pièces\\n${at + 1}\\n`))
  })

  it('names all its sections on the one page of contents, in each language', async () => {
    for (const language of languages) {
      const { objects } = await read(casefile(language))
      const entries = [...objects.values()].filter((one) => one.includes('/S /TOCI\n'))
      expect(entries, language).to.have.length(dossierSections.length)
    }
  })

  it('is tagged, has a title, a language and an outline, and tells neither author nor hour', async () => {
    const file = (await made(casefile('ar'))).toString('latin1')
    expect(file)
      .to.include('/Lang (ar)')
      .and.to.include('/Marked true')
      .and.to.include('<pdfuaid:part>1</pdfuaid:part>')
      .and.to.include('/DisplayDocTitle true')
    expect(file).to.include('(Vigie)').and.to.include('(D:20260216000000Z)')
    expect(file).not.to.include('/Author')
    expect(file.match(/\/Title \(/g)?.length).to.be.greaterThan(20)
    for (const kind of ['Document', 'Sect', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'TOC', 'TOCI', 'Link'])
      expect(file, kind).to.include(`/S /${kind}\n`)
    expect(file).to.match(/\/Scope \/Row/)
  })

  it('says on each page after the cover whose copy it is, how it may be handled, and its number', async () => {
    const { pages } = await read(casefile('en'))
    pages.slice(1).forEach((lines, index) => {
      const page = lines.join('\n')
      expect(page)
        .to.include('K7-41QX')
        .and.to.include('Privileged and confidential')
        .and.to.include(`Page ${index + 2} of`)
    })
  })

  it('orders Arabic, dates and references as they are read, in an Arabic dossier and in a French one', async () => {
    for (const language of ['ar', 'fr'] as const) {
      const { text, actual } = await read(casefile(language), ['facts', 'clients'])
      for (const word of ['ضربوني', 'وطلبوا', 'الإفادة']) expect(text, word).to.include(turned(word))
      expect(text).to.include('2025-03-20').and.to.include('0000').and.to.include('08 123 456')
      expect(text).not.to.include('20-03-2025')
      expect(actual.join('\n')).to.include('«ضربوني على قدمي وطلبوا رمز الهاتف 0000 ثم وقّعت ورقة لم أقرأها»')
    }
  })

  it('copies each alef after lam as the one that was written, whatever was set before', async () => {
    const open = casefile('ar')
    const of = (text: string): Dossier => ({ ...open, facts: [{ ...(open.facts[0] as (typeof open.facts)[0]), text }] })
    await read(of('لأن الإفادة لآخر'), ['facts'])
    const { text } = await read(of('ولا أثر لأحد ولا لإنسان'), ['facts'])
    for (const word of ['ولا', 'لأحد', 'لإنسان']) expect(text, word).to.include(turned(word))
  })

  it('holds the sections that the lawyer chose, numbered anew, with no reference that leads nowhere', async () => {
    const { said, objects } = await read(casefile('en'), ['summary', 'claims'])
    expect(said).to.include('1. Summary').and.to.include('2. Legal qualification').and.not.to.include('Chronology of facts')
    const targets = [...objects.values()].flatMap((one) => /\/Dest \(((?:fact|exhibit)-\d+)\)/.exec(one)?.[1] ?? [])
    expect(targets).to.deep.equal([])
  })

  it('gives a forum no privileged section, no weighing, no gap, no source, no undisclosable exhibit and no name without consent', async () => {
    expect(sectionsFor('forum').filter((one) => privilegedSections.has(one))).to.deep.equal([])
    const { said } = await read(casefile('en', 'forum'))
    for (const secret of [
      'GAP',
      '●●●',
      'Arguable',
      'Nothing yet links',
      'Lawyers are prosecuted',
      'moved; number changed',
      'Statement of Amal R.',
      'Signal, evenings',
      'Nabil R.',
      'S-1',
      'TUN-2025-0040',
      'asthma, without',
      '5,400',
    ])
      expect(said, secret).not.to.include(secret)
    expect(said).to.include('Amal R.').and.to.include('Relative C').and.to.include(proofWords.matrix_of.en.replace('{number}', '1'))
    const counsel = (await read(casefile('en'))).said
    for (const shown of ['GAP', 'Statement of Amal R.', 'Nabil R.', 'TUN-2025-0040']) expect(counsel).to.include(shown)
  })

  it('takes a name away when the consent was withdrawn or ran out before the day of the document', async () => {
    const open = casefile('en', 'partners')
    const until = (expires_on: string): Dossier => ({
      ...open,
      clients: open.clients.map((one) => ({
        ...one,
        consents: one.consents.map((each) => (each.purpose === 'share_community' ? { ...each, expires_on } : each)),
      })),
    })
    expect((await read(until('2026-02-16'), ['clients'])).said).to.include('9 April 1987')
    const late = (await read(until('2026-02-15'), ['clients'])).said
    expect(late).not.to.include('9 April 1987').and.not.to.include('12 rue des Oliviers')
    expect(late).to.include('Lawyer A')
  })

  it('takes a name away when the person refused since, or agreed for another recipient alone', async () => {
    const open = casefile('en', 'partners')
    const said = async (more: readonly Consent[]) =>
      (await read({ ...open, clients: open.clients.map((one) => ({ ...one, consents: [...one.consents, ...more] })) }, ['clients'])).said
    const no: Consent = { purpose: 'share_community', given: 'refused', given_on: '2026-02-01', expires_on: null, withdrawn_on: null }
    expect(await said([{ ...no, given_on: '2025-01' }])).to.include('9 April 1987')
    expect(await said([no]))
      .not.to.include('9 April 1987')
      .and.not.to.include('12 rue des Oliviers')
    const elsewhere = {
      ...open,
      clients: open.clients.map((one) => ({ ...one, consents: one.consents.map((each) => ({ ...each, recipient: 'Somebody else' })) })),
    }
    expect((await read(elsewhere, ['clients'])).said).not.to.include('9 April 1987')
  })

  it('cuts a cell that is longer than a page, and loses none of it', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `word${index}`)
    const open = casefile('en')
    const long: Dossier = { ...open, gaps: [{ claim: 1, element: '1.3', text: words.join(' '), task: null, owner: null, due_on: null }] }
    const { text, pages } = await read(long, ['gaps'])
    expect(pages.length).to.be.greaterThan(5)
    for (const word of words) expect(text.includes(word), word).to.equal(true)
    pages.slice(2).forEach((lines) => {
      expect(lines.join('\n')).to.include('What is missing')
    })
  })
})
