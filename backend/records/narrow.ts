/** The filters of a kind's list: its open references, terms and the like by equality, read from the schema; what was taken away only when it is asked for. */
import type { Knex } from 'knex'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { isTerm } from '../../schemas/vocabularies/registry.ts'
import { badRequest, type FieldProblem } from '../problem.ts'
import { uuidPattern } from './draft.ts'

type Query = Readonly<Record<string, string>>

const listOf = (text: string): string[] => text.split(',').slice(0, 201)

function fault(field: Field, values: readonly string[]): FieldProblem | null {
  const name = field.name
  if (values.length > 200) return { field: name, fault: 'too_many', values: { limit: 200 } }
  if (field.kind === 'reference' || field.kind === 'uuid')
    return values.every((one) => uuidPattern.test(one)) ? null : { field: name, fault: 'not_an_identifier' }
  if (field.vocabulary) return values.every((one) => isTerm(field.vocabulary ?? '', one)) ? null : { field: name, fault: 'not_in_list' }
  return null
}

/** Narrows the list of a kind by a query string: a 400 that names each filter at fault. */
export function narrowedBy(schema: RecordSchema, query: Query): (rows: Knex.QueryBuilder) => Knex.QueryBuilder {
  const faults: FieldProblem[] = []
  const chosen: { column: string; values: string[]; list: boolean }[] = []
  for (const field of fieldsOf(schema)) {
    const text = schema.filters?.includes(field.name) ? query[field.name] : undefined
    if (!text) continue
    const values = listOf(text)
    const wrong = fault(field, values)
    if (wrong) faults.push(wrong)
    else chosen.push({ column: field.name, values, list: field.kind === 'terms' })
  }
  const community = query['community'] ? listOf(query['community']) : []
  if (!community.every((one) => uuidPattern.test(one))) faults.push({ field: 'community', fault: 'not_an_identifier' })
  const removed = query['removed'] ?? 'false'
  if (removed !== 'true' && removed !== 'false') faults.push({ field: 'removed', fault: 'wrong' })
  if (faults.length > 0) throw badRequest(faults)
  return (rows) => {
    if (community.length > 0) rows.whereIn('community_id', community)
    rows[removed === 'true' ? 'whereNotNull' : 'whereNull']('removed_at')
    for (const { column, values, list } of chosen) {
      if (list) rows.whereRaw('?? && ?::text[]', [column, values])
      else rows.whereRaw('?? = any (?)', [column, values])
    }
    return rows
  }
}
