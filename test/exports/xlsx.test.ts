import { expect } from 'chai'
import { shapeOf } from '../../backend/exports/shape.ts'
import { xlsxOf } from '../../backend/exports/xlsx.ts'
import { columnName } from '../../backend/exports/xlsx-cell.ts'
import type { Language } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import { batched, collected, form, nasty, presented } from './presented.ts'
import { cellsOf, unzipped } from './read-workbook.ts'

const shape = shapeOf(incident, [form])
const manifest = { made_at: '2026-03-04T10:00:00Z', made_by: 'A. Coordinator', filter: [['Country', 'Tunisia'] as const] }
const letter = (name: string) => columnName(shape.columns.findIndex((one) => one.name === name))

async function workbook(records: Parameters<typeof batched>[0], language: Language = 'en', rowsPerSheet?: number) {
  const options = rowsPerSheet ? { language, manifest, rowsPerSheet } : { language, manifest }
  return unzipped(await collected(xlsxOf(batched(records), shape, options)))
}

describe('XLSX export', () => {
  it('given records, numbers are numbers, texts texts, and the manifest tells count, filter, source and columns', async () => {
    const parts = await workbook([presented(1), presented(2, { latitude: null })])
    const cells = cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '')
    expect(cells.get(`${letter('longitude')}2`)).to.include({ type: undefined, value: '-10.18' })
    expect(cells.get(`${letter('victims_estimated')}2`)).to.include({ type: 'b', value: '0' })
    expect(cells.get(`${letter('happened_on')}2`)).to.include({ type: 'inlineStr', value: '2026-03~' })
    expect(cells.has(`${letter('latitude')}3`)).to.equal(false)
    const told = [...cellsOf(parts.get('xl/worksheets/sheet2.xml') ?? '').values()].map((one) => one.value)
    expect(told).to.include.members(['2', 'Tunisia', 'A. Coordinator', 'Example Monitor, CC BY 4.0', 'happened_on', incident.properties.happened_on.label.en])
    expect([...parts.values()].join()).not.to.include('NAME-THAT-MUST-NOT-LEAVE')
  })

  it('given hostile texts, each comes back as it was, as text', async () => {
    const cells = cellsOf((await workbook(nasty.map((title, index) => presented(index, { title })))).get('xl/worksheets/sheet1.xml') ?? '')
    for (const [index, text] of nasty.entries()) {
      const cell = cells.get(`${letter('title')}${index + 2}`)
      expect(cell?.type).to.equal('inlineStr')
      expect(cell?.value).to.equal(text)
      if (/^[=+\-@]/.test(text)) expect(cell?.style).to.equal('2')
    }
  })

  it('given Arabic, the sheets run from right to left', async () => {
    const parts = await workbook([presented(1)], 'ar')
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(parts.get(path)).to.include('rightToLeft="1"')
    expect(parts.get('xl/workbook.xml')).to.include(incident.plural.ar)
  })

  it('given more records than a sheet holds, they go on in a next sheet and none is lost', async () => {
    for (const count of [0, 1, 4, 5, 9, 10]) {
      const parts = await workbook(
        Array.from({ length: count }, (_, index) => presented(index)),
        'fr',
        5,
      )
      const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/')).length - 1
      expect(sheets).to.equal(Math.max(1, Math.ceil(count / 4)))
      const references: string[] = []
      for (let sheet = 1; sheet <= sheets; sheet++)
        for (const [at, cell] of cellsOf(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''))
          if (at.startsWith(letter('reference')) && /^[A-Z]\d/.test(at) && !at.endsWith('C1') && cell.style !== '1') references.push(cell.value)
      expect(references).to.deep.equal(Array.from({ length: count }, (_, index) => String(presented(index)['reference'])))
    }
  })

  it('given a text longer than Excel holds, it is cut and the manifest says so', async () => {
    const parts = await workbook([presented(1, { description: 'x'.repeat(40_000) })])
    expect(cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '').get(`${letter('description')}2`)?.value).to.have.length(32_767)
    expect(parts.get('xl/worksheets/sheet2.xml')).to.include('Cells cut')
  })

  it('given a source that fails half way, the file breaks off', async () => {
    async function* failing() {
      yield [presented(1)]
      throw new Error('connection lost')
    }
    let failure: unknown
    await collected(xlsxOf(failing(), shape, { language: 'en', manifest })).catch((error) => {
      failure = error
    })
    expect(String(failure)).to.include('connection lost')
  })

  it('given a reader that goes away, the source is let go', async () => {
    let released = false
    async function* endless() {
      try {
        for (let index = 0; ; index++) yield [presented(index)]
      } finally {
        released = true
      }
    }
    for await (const _piece of xlsxOf(endless(), shape, { language: 'en', manifest })) break
    for (let wait = 0; wait < 100 && !released; wait++) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(released).to.equal(true)
  })
})
