/** References that a client sends: each names a record of the same community that who asks may read, or it is refused as if there were none (422). */
import type { RecordSchema } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/kinds.ts'
import { type FieldProblem, invalid } from '../problem.ts'
import { type Asking, reachable } from './door.ts'
import type { Row } from './present.ts'

/** Refuses references in `sent` that lead nowhere, out of the community of `row`, or out of the record that both are parts of. What stood there before (`known`) may stay. */
export async function referenced(asking: Asking, schema: RecordSchema, row: Row, sent: Row, known: Row | null): Promise<void> {
  const faults: FieldProblem[] = []
  for (const field of fieldsOf(schema)) {
    const refers = field.schema.type === 'string' ? field.schema.refers : undefined
    const other = kinds.find((one) => one.collection === refers)
    const id = sent[field.name]
    if (!other || field.name === 'community_id' || typeof id !== 'string' || id === known?.[field.name]) continue
    const query = reachable(asking, other).where({ [`${refers}.id`]: id, community_id: row['community_id'] })
    if (other.properties['removed_at']) query.whereNull('removed_at')
    if (other.within && other.within === schema.within) query.where(other.within, row[schema.within] as string)
    if (!(await query.first('id'))) faults.push({ field: field.name, fault: 'no_such_record' })
  }
  if (faults.length > 0) throw invalid(faults)
}
