/** What is exported can be brought in again: the importer reads every format of ours, finds the same records and nothing besides. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { csvOf } from '../../backend/exports/csv.ts'
import { geojsonOf } from '../../backend/exports/geojson.ts'
import { ndjsonOf } from '../../backend/exports/ndjson.ts'
import { shapeOf } from '../../backend/exports/shape.ts'
import { xlsxOf } from '../../backend/exports/xlsx.ts'
import { openSource } from '../../backend/imports/open.ts'
import { incident } from '../../schemas/incident.ts'
import { batched, collected, form, nasty, presented } from './presented.ts'

const shape = shapeOf(incident, [form])
const records = () => batched(nasty.map((title, index) => presented(index, { title })))
const manifest = { made_at: '2026-03-04T10:00:00Z', made_by: 'A. Coordinator', filter: [] }

const writers = {
  csv: () => csvOf(records(), shape),
  'semicolon.csv': () => csvOf(records(), shape, { bom: true, separator: ';' }),
  xlsx: () => xlsxOf(records(), shape, { language: 'ar', manifest }),
  ndjson: () => ndjsonOf(records(), shape),
  geojson: () => geojsonOf(records(), shape),
}

describe('exports brought in again', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vigie-round-trip-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  for (const [name, write] of Object.entries(writers))
    it(`given hostile texts in ${name}, each title comes back as it was`, async () => {
      const file = path.join(folder, `export.${name}`)
      writeFileSync(file, await collected(write()))
      const source = await openSource(file)
      const title = source.columns.findIndex((one) => one === 'title' || one === 'properties.title')
      const read: unknown[] = []
      for await (const row of source.rows()) read.push(row.cells[title])
      expect(read).to.deep.equal(nasty)
    })
})
