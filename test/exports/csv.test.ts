import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvOf } from '../../backend/exports/csv.ts'
import { cell, plainCell } from '../../backend/exports/csv-cell.ts'
import { shapeOf } from '../../backend/exports/shape.ts'
import { incident } from '../../schemas/incident.ts'
import { batched, collected, form, nasty, presented } from './presented.ts'

const shape = shapeOf(incident, [form])
const dangerousStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u

async function rows(records: Parameters<typeof batched>[0], options: Parameters<typeof csvOf>[2] = {}): Promise<string[][]> {
  const text = (await collected(csvOf(batched(records), shape, options))).toString()
  return parse(text, { delimiter: options.separator ?? ',', record_delimiter: '\r\n', bom: true })
}

describe('CSV export', () => {
  it('given records, a strict reader finds a header, the records, and a closing row with their number', async () => {
    const [header, ...rest] = await rows(Array.from({ length: 7 }, (_, index) => presented(index)))
    expect(header).to.include.members(['reference', 'happened_on', 'answers.warrant', 'answers.held_days', 'answers.places'])
    expect(rest).to.have.length(8)
    expect(rest[7]?.[0]).to.equal('# end of export: 7 records')
    const first = Object.fromEntries(rest[0]?.map((value, index) => [header?.[index], value]) ?? [])
    expect(first).to.include({
      happened_on: '2026-03~',
      violations: 'liberty.arbitrary_arrest; liberty.no_warrant',
      longitude: '-10.18',
      victims_estimated: 'false',
      place_name: '',
      'answers.held_days': '4',
      'answers.places': '[{"name":"Bouchoucha"}]',
    })
  })

  it('given no record, there is still a header and a closing row', async () => {
    expect((await rows([])).map((one) => one[0])).to.deep.equal(['id', '# end of export: 0 records'])
  })

  it('given fields of a class that was not cleared, neither their columns nor their values leave', async () => {
    const text = (await collected(csvOf(batched([presented(1)]), shape))).toString()
    expect(text)
      .not.to.include('source_name')
      .and.not.to.include('lawyer_name')
      .and.not.to.include('NAME-THAT-MUST-NOT-LEAVE')
      .and.not.to.include('hommes en civil')
  })

  it('given several forms, the answers are one cell of JSON, without what was not cleared', async () => {
    const both = shapeOf(incident, [form, { ...form, form: 'killing', version: 1 }])
    const text = (await collected(csvOf(batched([presented(1), presented(2, { form: 'unknown' })]), both))).toString()
    const [, first, second] = parse(text, { columns: false }) as string[][]
    const at = both.columns.findIndex((one) => one.name === 'answers')
    expect(JSON.parse(first?.[at] ?? '')).to.deep.equal({ warrant: 'none', held_days: 4, places: [{ name: 'Bouchoucha' }] })
    expect(second?.[at]).to.equal('')
  })

  it('given a withheld place, its coordinates stay behind', async () => {
    const text = (await collected(csvOf(batched([presented(1, { place_precision: 'withheld' })]), shape))).toString()
    expect(text).not.to.include('36.8').and.not.to.include('10.18')
  })

  for (const separator of [',', ';'] as const)
    it(`given hostile texts and the separator ${separator}, each comes back as it was, and none as a formula`, async () => {
      const [header, ...rest] = await rows(
        nasty.map((title, index) => presented(index, { title, description: title, violations: [title, title] })),
        { separator, bom: true },
      )
      const title = header?.indexOf('title') ?? -1
      expect(rest).to.have.length(nasty.length + 1)
      for (const [index, text] of nasty.entries()) {
        const read = rest[index]?.[title] ?? ''
        expect(plainCell(read)).to.equal(text)
        for (const [column, value] of (rest[index] ?? []).entries())
          if (!['latitude', 'longitude'].includes(header?.[column] ?? '')) expect(value).not.to.match(dangerousStart)
      }
    })

  it('given any text whatever, the cell is read back to the same text and never begins a formula', () => {
    const risky = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', ' ', 'a', '1', '＝', '\u200B', 'ب') })
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
        const read = text === '' ? '' : ((parse(`${cell(text)},x`, { record_delimiter: '\n', relax_column_count: true }) as string[][])[0]?.[0] ?? '')
        expect(plainCell(read)).to.equal(text)
        expect(read).not.to.match(dangerousStart)
      }),
      { numRuns: 2000 },
    )
  })

  it('given a source that fails half way, the failure reaches the reader and no closing row is written', async () => {
    const seen: Buffer[] = []
    async function* failing() {
      yield [presented(1)]
      throw new Error('connection lost')
    }
    try {
      for await (const piece of csvOf(failing(), shape)) seen.push(piece)
      expect.fail('it did not fail')
    } catch (error) {
      expect(String(error)).to.include('connection lost')
    }
    expect(Buffer.concat(seen).toString()).not.to.include('end of export')
  })
})
