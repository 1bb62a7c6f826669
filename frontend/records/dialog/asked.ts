/** The questions of a record's dialog: what a person may answer, without what the server keeps, what is given, and references that nothing can be chosen for. */
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'

export interface Asking {
  readonly schema: RecordSchema
  /** Fields asked for, in this order; all that can be written without it. */
  readonly only?: readonly string[] | undefined
  /** Names of what is given and not asked for. */
  readonly fixed: readonly string[]
  /** Names of references for which there are records to choose from. */
  readonly chosen: readonly string[]
  /** Whether who writes also reviews. */
  readonly reviews: boolean
}

/** In the order of `only`, or of the schema. */
export function fieldsAskedOf({ schema, only, fixed, chosen, reviews }: Asking): readonly Field[] {
  const all = fieldsOf(schema).filter(
    ({ name, kind, schema: own }) =>
      !own.readOnly &&
      own.section !== 'record' &&
      kind !== 'uuid' &&
      kind !== 'answers' &&
      !fixed.includes(name) &&
      (kind !== 'reference' || chosen.includes(name)) &&
      (reviews || own.duty !== 'review'),
  )
  return only ? only.flatMap((name) => all.filter((field) => field.name === name)) : all
}
