/** Schema ⇔ columns, TypeScript ⇔ SQL for dates with precision, up ⇔ down. */
import { expect } from 'chai'
import fc from 'fast-check'
import { openNames, sealColumns, seals } from '../../backend/records/sealing.ts'
import type { FieldSchema } from '../../schemas/dialect.ts'
import { parseEdtf } from '../../schemas/edtf.ts'
import { kinds } from '../../schemas/kinds.ts'
import { appPerTest } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'

const postgresType: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'uuid', 'timestamp with time zone'],
  integer: ['integer', 'bigint'],
  number: ['double precision', 'real'],
  boolean: ['boolean'],
  array: ['ARRAY'],
  object: ['jsonb'],
}
/** Columns that the database computes for lists and maps, and that no record shows. */
const computed: Readonly<Record<string, readonly string[]>> = {
  incidents: ['happened_from', 'happened_to', 'has_point', 'search', 'merged_into'],
  people: ['blind', 'drawn_from', 'merged_into'],
  organisations: ['drawn_from'],
  acts: ['unsaid_at'],
  involvements: ['unsaid_at'],
  casefile_facts: ['frozen'],
}

describe('schema and columns', () => {
  const app = appPerTest()

  for (const kind of kinds) {
    it(`are the same for ${kind.collection}, with fitting types`, async () => {
      const rows = await app.asOwner((db) =>
        db('information_schema.columns').select('column_name', 'data_type').where({ table_schema: 'public', table_name: kind.collection }),
      )
      const columns = new Map(rows.map((one: { column_name: string; data_type: string }) => [one.column_name, one.data_type]))
      // What identifies people is no column: it is sealed.
      const fields = Object.entries(kind.properties as Readonly<Record<string, FieldSchema>>).filter(([name]) => openNames(kind).includes(name))
      expect([...columns.keys()].filter((name) => !computed[kind.collection]?.includes(name))).to.have.members([
        ...fields.map(([name]) => name),
        ...(seals(kind) ? sealColumns : []),
      ])
      for (const [name, field] of fields) {
        const type = field.type === 'array' && field.items.type === 'object' ? 'object' : field.type
        expect(postgresType[type], name).to.include(columns.get(name))
      }
    })
  }
})

describe('dates with precision', () => {
  const { year, month, day } = {
    year: fc.integer({ min: 1000, max: 9999 }).map(String),
    month: fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0')),
    day: fc.integer({ min: 1, max: 31 }).map((n) => String(n).padStart(2, '0')),
  }
  const part = fc.oneof(
    year,
    fc.tuple(year, month).map((all) => all.join('-')),
    fc.tuple(year, month, day).map((all) => all.join('-')),
    year.map((text) => `${text}~`),
  )
  const text = fc.oneof(
    part,
    part.map((one) => `../${one}`),
    part.map((one) => `${one}/..`),
    fc.tuple(part, part).map((both) => both.join('/')),
  )

  it('have the same first and last day in TypeScript and in SQL', async function () {
    this.timeout(30_000)
    const { owner } = await testDatabase()
    const all = fc.sample(text, 2000).flatMap((one) => {
      const read = parseEdtf(one)
      return read ? [{ one, from: read.from ?? '-infinity', to: read.to ?? 'infinity' }] : []
    })
    expect(all.length).to.be.greaterThan(800)
    const { rows } = await owner.raw(
      `select value->>'one' as one, edtf_from(value->>'one')::text as "from", edtf_to(value->>'one')::text as "to" from jsonb_array_elements(?::jsonb)`,
      [JSON.stringify(all)],
    )
    expect(rows).to.deep.equal(all)
  })
})
