/** Puts a batch of mapped rows into the database in one statement: what is already there is left alone, the rest enters with its references in the order of the rows. */
import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { FieldSchema } from '../../schemas/dialect.ts'
import { incident } from '../../schemas/incident.ts'
import { openNames, parted, type Sealing, sealColumns, sealedColumns } from '../records/sealing.ts'

type Values = Readonly<Record<string, unknown>>

function columnType(schema: FieldSchema): string {
  switch (schema.type) {
    case 'array':
      return schema.items.type === 'object' ? 'jsonb' : 'text[]'
    case 'object':
      return 'jsonb'
    case 'number':
      return 'double precision'
    case 'string':
      return schema.format === 'uuid' ? 'uuid' : schema.format === 'date-time' ? 'timestamptz' : 'text'
    default:
      return schema.type
  }
}

const emptyOf = (name: string, type: string): string | null =>
  type === 'text[]' ? `'{}'` : type === 'jsonb' ? (incident.properties[name as 'answers'].type === 'object' ? `'{}'` : `'[]'`) : null

/** The columns that an import fills: what a person may write, and what the server knows of the import. */
const columns = Object.entries(incident.properties as Readonly<Record<string, FieldSchema>>)
  .filter(
    ([name, schema]) =>
      (openNames(incident).includes(name) && !schema.readOnly && name !== 'id' && schema.duty !== 'review') ||
      ['state', 'submitted_at', 'created_by', 'import_id'].includes(name),
  )
  .map(([name, schema]) => ({ name, type: columnType(schema) }))
  .concat([{ name: 'id', type: 'uuid' }, ...sealColumns.map((name) => ({ name, type: 'bytea' }))])

const names = columns.map(({ name }) => `"${name}"`).join(', ')
const values = columns
  .map(({ name, type }) => {
    const empty = emptyOf(name, type)
    return empty ? `coalesce(r."${name}", ${empty})` : `r."${name}"`
  })
  .join(', ')

export const insertion = `
  insert into incidents (${names})
  select ${values}
  from rows from (json_to_recordset(?::json) as (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})) with ordinality as r(${names}, place)
  order by r.place
  on conflict (community_id, source_identifier) where source_identifier is not null do nothing`

/** Which of these source identifiers the community has. */
export async function knownIdentifiers(db: Knex, communityId: unknown, identifiers: readonly string[]): Promise<Set<string>> {
  const { rows } = (await db.raw('select source_identifier as known from incidents where community_id = ? and source_identifier = any(?)', [
    communityId as string,
    identifiers as string[],
  ])) as { rows: { known: string }[] }
  return new Set(rows.map((row) => row.known))
}

/** Inserts the records; answers how many entered (another import may have been quicker with some). */
export async function insertRecords(sealing: Sealing, records: readonly Values[]): Promise<number> {
  if (records.length === 0) return 0
  const rows: Values[] = []
  for (const record of records) {
    const { open, identity } = parted(incident, { id: randomUUID(), ...record })
    const sealed = await sealedColumns(sealing, incident, open, identity)
    rows.push({ ...open, ...Object.fromEntries(Object.entries(sealed).map(([name, bytes]) => [name, bytes && `\\x${bytes.toString('hex')}`])) })
  }
  const { rowCount } = (await sealing.db.raw(insertion, [JSON.stringify(rows)])) as { rowCount: number }
  return rowCount
}
