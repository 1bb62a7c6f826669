import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { expect } from 'chai'
import { composeModel } from '../../backend/exports/report/compose.ts'
import { writeReport } from '../../backend/exports/report/report.ts'
import { cellsOf } from '../../bench/pdf-reports.ts'
import type { Language } from '../../schemas/dialect.ts'
import type { Incident } from '../../schemas/incident.ts'
import { type Audience, type ReportModel, type ReportSection, reportSections } from '../../schemas/report.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { report as words } from '../../schemas/words/report.ts'
import { type ReadPdf, readPdf, turned } from './read-pdf.ts'

const base = {
  community_id: 'c',
  state: 'verified',
  country: 'TUN',
  admin_area: 'Sousse',
  place_name: 'Rue des Oliviers 12',
  violations: ['liberty.arbitrary_arrest'],
  perpetrator_types: ['state.police'],
  source_name: 'SOURCENAME',
  perpetrators: 'PERPNAME',
  attribution: 'Example Observatory, CC BY',
} as const

function incidents(count: number, more: Partial<Incident> = {}): Incident[] {
  return Array.from(
    { length: count },
    (_, index) =>
      ({
        ...base,
        violations: [...base.violations],
        perpetrator_types: [...base.perpetrator_types],
        id: String(index),
        reference: `TUN-2025-${String(index).padStart(4, '0')}`,
        happened_on: `2025-0${1 + (index % 9)}-12`,
        language: 'en',
        title: `TITLEWORD ${index}`,
        description: 'Three people were taken at dawn from the office (second floor). NAMEWORD was among them.',
        ...more,
      }) as Incident,
  )
}

const arabicStory = 'هاتف +216 71-234-567 انتهى. في 2025-03-12 داهمت الشرطة (مقر الرابطة) برقم ٢٠٢٥ واحتجزت 21 شخصا ولا أثر لهم.'

function modelOf(
  all: readonly Incident[],
  language: Language,
  audience: Audience,
  sections: readonly ReportSection[] = reportSections,
  title = 'Report & <title>',
): ReportModel {
  return composeModel(
    {
      title,
      language,
      audience,
      sections,
      community: { name: 'Working group', kind: 'working_group' },
      coalition: [],
      made_on: '2026-01-02',
      asked: { from: null, to: null },
      query: [['Country', 'Tunisia']],
    },
    cellsOf(audience === 'public' ? all.filter((one) => one.state === 'verified') : all),
  )
}

async function made(all: readonly Incident[], model: ReportModel): Promise<Buffer> {
  const chunks: Buffer[] = []
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  async function* one() {
    yield* all
  }
  await writeReport(model, one(), out, { language: model.language, lookup: termOf })
  return Buffer.concat(chunks)
}

async function read(
  all: readonly Incident[],
  language: Language = 'en',
  audience: Audience = 'internal',
  sections?: readonly ReportSection[],
): Promise<ReadPdf> {
  return readPdf(await made(all, modelOf(all, language, audience, sections)))
}

function pdftotext(file: Buffer): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-pdf-'))
  try {
    writeFileSync(path.join(folder, 'a.pdf'), file)
    execFileSync('pdftotext', [path.join(folder, 'a.pdf'), path.join(folder, 'a.txt')], { stdio: 'ignore' })
    return readFileSync(path.join(folder, 'a.txt'), 'utf8')
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the report as PDF', function () {
  this.timeout(60_000)

  it('holds every part and every incident, in the language asked for', async () => {
    const all = incidents(12)
    for (const language of ['en', 'fr', 'ar'] as const) {
      const { text, actual } = await read(all, language)
      const said = text + actual.join('\n')
      for (const section of reportSections) expect(said, `${section} in ${language}`).to.include(words[section][language])
      for (const one of all) expect(said).to.include(one.reference)
      expect(said).to.include('Three people were taken')
    }
  })

  it('says in the file its language, its title and that it is tagged, and nothing of its maker', async () => {
    const file = (await made(incidents(2), modelOf(incidents(2), 'ar', 'internal'))).toString('latin1')
    expect(file).to.match(/^%PDF-1\.7/)
    expect(file)
      .to.include('/Lang (ar)')
      .and.to.include('/DisplayDocTitle true')
      .and.to.include('/Marked true')
      .and.to.include('<pdfuaid:part>1</pdfuaid:part>')
    expect(file).to.include('Report &amp; &lt;title&gt;</rdf:li>')
    expect(file).to.include('(Vigie)').and.to.include('(D:20260102000000Z)')
    expect(file).not.to.include('/Author').and.not.to.include('PDFKit')
    for (const kind of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'Figure', 'TOC', 'L', 'LI', 'Link'])
      expect(file, kind).to.include(`/S /${kind}\n`)
    expect(file).to.match(/\/S \/Figure[\s\S]{0,200}\/Alt/)
    expect(file).to.match(/\/Scope \/Column/)
  })

  it('gives the contents working links and the number of every page', async () => {
    const { pages, objects } = await read(incidents(80), 'en')
    const all = [...objects.values()]
    const links = all.filter((one) => one.includes('/Subtype /Link'))
    expect(links.length).to.be.greaterThan(15)
    const names = all.find((one) => one.includes('/Dests')) ?? ''
    for (const link of links) {
      const target = /\/Dest \(([^)]*)\)/.exec(link)?.[1]
      if (target) expect(names).to.include(`(${target})`)
      expect(link).to.include('/StructParent')
    }
    pages.slice(1).forEach((lines, index) => {
      expect(lines.join('\n')).to.include(`Page ${index + 2} of`)
    })
    const contents = (pages[1] ?? []).join('\n')
    const summary = pages.findIndex((lines, index) => index > 1 && lines.includes('Summary in figures'))
    expect(contents).to.match(new RegExp(`Summary in figures\\n${summary + 1}\\n`))
  })

  it('puts a title that would break a line, a bracket and an ampersand on the cover as they are', async () => {
    const all = incidents(1)
    const title = `A title (with brackets) & ${'many words '.repeat(12)}`.trim()
    const { pages } = readPdf(await made(all, modelOf(all, 'en', 'internal', ['summary'], title)))
    expect((pages[0] ?? []).join(' ')).to.include('A title (with brackets) & many words')
  })

  it('orders Arabic words and digits as they are read, in an Arabic report and in a French one', async () => {
    const all = incidents(3, { description: arabicStory, language: 'ar' })
    for (const language of ['ar', 'fr'] as const) {
      const { text, actual } = await read(all, language, 'internal', ['chronology'])
      for (const word of ['داهمت', 'الشرطة', 'الرابطة', 'واحتجزت', 'ولا']) expect(text, word).to.include(turned(word))
      for (const whole of ['2025-03-12', '٢٠٢٥', '21', '+216 71-234-567']) expect(text).to.include(whole)
      expect(text).not.to.include('٥٢٠٢').and.not.to.include('12-03-2025').and.not.to.include('5202')
      // Drawn from the left, an opening bracket of a line from right to left stands at its end.
      expect(text).to.include(turned('(مقر الرابطة)'))
      expect(actual.join('\n')).to.include('داهمت الشرطة (مقر الرابطة) برقم ٢٠٢٥')
    }
  })

  it('can be searched and copied in Arabic with an ordinary extractor', async function () {
    const all = incidents(3, { description: arabicStory, language: 'ar' })
    const text = pdftotext(await made(all, modelOf(all, 'ar', 'internal', ['chronology'])))
    if (text === null) {
      this.skip()
      return
    }
    for (const piece of ['داهمت الشرطة (مقر الرابطة) برقم', '٢٠٢٥', '2025-03-12', 'ولا أثر', 'التسلسل الزمني']) expect(text).to.include(piece)
  })

  it('goes on over pages without losing a line, and needs no more than a record at a time', async () => {
    const story = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ')
    const all = incidents(40, { description: story })
    const { text, pages } = await read(all, 'en', 'internal', ['chronology'])
    expect(pages.length).to.be.greaterThan(20)
    for (const word of ['word0 ', 'word199', 'word399']) expect(text.split(word).length - 1, word).to.equal(40)
  })

  it('prints any text that a person may have written, and loses none of it', async () => {
    const strange = [
      '漢字',
      'ሰላም',
      'שלום',
      '🕊️',
      'e\u0301te\u0301',
      'نَصٌّ مُشَكَّل',
      '\u202etxt.exe\u202c',
      'x'.repeat(3000),
      'a\u0007b',
      '\u2029',
      '<>&()\\\\',
      '\u00adsoft',
      '٪ ٫ ﷺ',
    ]
    const all = incidents(2, { title: strange.slice(0, 7).join(' '), description: strange.join('\n'), admin_area: '((((', place_name: '))))' })
    for (const language of ['en', 'ar'] as const) {
      const { text, actual } = await read(all, language)
      const said = `${text}\n${actual.join('\n')}`
      for (const piece of ['漢字', 'ሰላም', 'soft', 'ab', '🕊']) expect(said, piece).to.include(piece)
      expect(said.includes('שלום') || said.includes(turned('שלום'))).to.equal(true)
      expect(text.match(/x/g)?.length ?? 0).to.be.at.least(6000)
    }
  })

  it('gives partners neither sources nor people nor exact places', async () => {
    const { text } = await read(incidents(6), 'en', 'partners')
    expect(text).to.include('TITLEWORD').and.to.include('Sousse')
    for (const secret of ['SOURCENAME', 'PERPNAME', 'Oliviers']) expect(text).not.to.include(secret)
  })

  it('gives the public no incident, no title, no account, no name, no exact date, and only what is verified', async () => {
    const all = [...incidents(40, { happened_on: '2025-03-12' }), ...incidents(7, { country: 'FRA', state: 'submitted' } as Partial<Incident>)]
    const { text, actual } = await read(all, 'en', 'public')
    const said = text + actual.join()
    for (const secret of ['TITLEWORD', 'NAMEWORD', 'Three people', 'SOURCENAME', 'PERPNAME', 'Oliviers', 'Sousse', 'TUN-2025', '12 March', 'France'])
      expect(said, secret).not.to.include(secret)
    expect(said).to.include('Tunisia').and.to.include('March 2025').and.to.include('Example Observatory')
  })

  it('rejects when the incidents fail, and when the reader goes away', async () => {
    const all = incidents(60)
    const model = modelOf(all, 'en', 'internal', ['chronology'])
    async function* failing() {
      yield* all.slice(0, 3)
      throw new Error('gone')
    }
    const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() })
    const options = { language: 'en' as const, lookup: termOf }
    const failed = await writeReport(model, failing(), sink(), options).then(
      () => null,
      (error: Error) => error.message,
    )
    expect(failed).to.equal('gone')
    const leaving = sink()
    async function* leave() {
      for (const one of all) {
        yield one
        leaving.destroy()
      }
    }
    const left = await writeReport(model, leave(), leaving, options).then(
      () => null,
      (error: Error) => error.message,
    )
    expect(left).to.be.a('string')
  })
})
