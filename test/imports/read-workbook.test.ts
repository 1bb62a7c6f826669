import { expect } from 'chai'
import yazl from 'yazl'
import { contents, made, refusal, textRow, workbook, zipped } from './made-files.ts'

const header = textRow(1, 'a', 'b', 'c', 'd')

describe('reading a workbook', () => {
  it('reads shared and inline strings, numbers, booleans, errors and the kept results of formulas', async () => {
    const file = await workbook(
      {
        Data: `${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
          <row r="4"><c r="A4" t="str"><f>A2&amp;"x"</f><v>out x</v></c><c r="C4" t="s"><v>1</v></c></row>`,
      },
      { strings: ['<r><t>Bé</t></r><r><t>jaïa</t></r><rPh><t>reading</t></rPh>', '<t>دوما_x000D_ &lt;</t>'] },
    )
    const { cells, rows } = await contents(file)
    expect(cells).to.deep.equal([
      ['Béjaïa', 1.5, true, null],
      ['out x', null, 'دوما\r <', null],
    ])
    expect(rows.map(({ number }) => number)).to.deep.equal([2, 4])
  })

  for (const [what, from1904, serial, format, custom, date] of [
    ['a day', false, 44262, 14, undefined, '2021-03-07'],
    ['a day before the 29 February that never was', false, 59, 14, undefined, '1900-02-28'],
    ['a day counted from 1904', true, 42800, 14, undefined, '2021-03-07'],
    ['a month, shown as a month', false, 44256, 17, undefined, '2021-03'],
    ['a month in a format of its own', false, 44256, 170, 'mmmm\\ yyyy', '2021-03'],
    ['a year in a format of its own', false, 44256, 171, 'yyyy', '2021'],
    ['a moment', false, 44262.604_166_67, 22, undefined, '2021-03-07T14:30'],
    ['a plain number', false, 44262, 0, undefined, 44262],
    ['an amount in red', false, 44262, 172, '[Red]#,##0.00', 44262],
    ['a day in a localised format', false, 44262, 173, '[$-40C]d\\ mmm\\ yyyy;@', '2021-03-07'],
  ] as const)
    it(`reads ${what}: ${date}`, async () => {
      const cell = `<row r="2"><c r="A2" s="0"><v>${serial}</v></c></row>`
      const file = await workbook({ Data: textRow(1, 'date') + cell }, { formats: [format], from1904, ...(custom ? { custom: { [format]: custom } } : {}) })
      expect((await contents(file)).cells).to.deep.equal([[date]])
    })

  it('takes the largest sheet, names the others, and opens the one asked for', async () => {
    const file = await workbook({
      Notes: textRow(1, 'About', 'this') + textRow(2, 'x', 'y'),
      Data: header + textRow(2, 'one', 'two', 'three', 'four').repeat(20),
    })
    const { source } = await contents(file)
    expect([source.sheet, source.sheets]).to.deep.equal(['Data', ['Notes', 'Data']])
    expect((await contents(file, { sheet: 'Notes' })).cells).to.deep.equal([['x', 'y']])
    expect((await refusal(file, { sheet: 'None' }))?.code).to.equal('no_such_sheet')
  })

  it('skips the row of HXL tags', async () => {
    const { cells } = await contents(await workbook({ Data: textRow(1, 'Date', 'Country') + textRow(2, '#date', '#country +ISO') + textRow(3, 'x', 'y') }))
    expect(cells).to.deep.equal([['x', 'y']])
  })

  it('does not follow a document type, nor any entity', async () => {
    const bad = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'
    const file = await workbook({ Data: textRow(1, 'a') }, { more: { 'xl/worksheets/s0.xml': bad } })
    expect((await refusal(file))?.code).to.equal('workbook_doctype')
  })

  for (const [what, parts, code] of [
    ['a ZIP that is no workbook', { 'readme.txt': 'hello' }, 'not_a_workbook'],
    ['an OpenDocument table', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, 'open_document'],
    ['a binary workbook', { 'xl/workbook.bin': 'x' }, 'binary_workbook'],
    ['a workbook whose list of sheets is no XML', { 'xl/workbook.xml': '<workbook><sheets' }, 'broken_workbook'],
  ] as const)
    it(`refuses ${what}: ${code}`, async () => {
      expect((await refusal(await zipped(parts)))?.code).to.equal(code)
    })

  it('refuses a damaged ZIP, an old workbook, and one whose sheet breaks off', async () => {
    const whole = await workbook({ Data: header + textRow(2, 'x') })
    const { readFileSync } = await import('node:fs')
    expect((await refusal(made(readFileSync(whole).subarray(0, 300))))?.code).to.equal('broken_zip')
    expect((await refusal(made(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]))))?.code).to.equal('old_workbook')
    const cut = await workbook({ Data: '' }, { more: { 'xl/worksheets/s0.xml': `<worksheet><sheetData>${header}<row r="2"><c` } })
    expect((await refusal(cut))?.code).to.equal('broken_workbook')
  })

  it('does not unpack a bomb', async function () {
    this.timeout(30_000)
    const zip = new yazl.ZipFile()
    const parts = await import('node:stream')
    zip.addBuffer(Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r0"/></sheets></workbook>'), 'xl/workbook.xml')
    zip.addBuffer(
      Buffer.from('<Relationships><Relationship Id="r0" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>'),
      'xl/_rels/workbook.xml.rels',
    )
    const chunk = Buffer.alloc(1_000_000, 0x20)
    zip.addReadStream(parts.Readable.from(Array.from({ length: 60 }, () => chunk)), 'xl/worksheets/s.xml')
    zip.end()
    const bytes: Buffer[] = []
    for await (const one of zip.outputStream) bytes.push(one as Buffer)
    const bomb = Buffer.concat(bytes)
    expect(bomb.length).to.be.below(200_000)
    const before = process.memoryUsage().rss
    expect((await refusal(made(bomb)))?.code).to.equal('too_large')
    expect((process.memoryUsage().rss - before) / 1e6).to.be.below(60)
  })
})
