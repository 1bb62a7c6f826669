/** The fields of a record that a person writes: what the server keeps, and what ties the record to others, is left out. */
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'

/** In the order of `only`, or of the schema; of references those alone that there is a choice for. */
export function formFields(schema: RecordSchema, only?: readonly string[], chosen: readonly string[] = []): readonly Field[] {
  const all = fieldsOf(schema).filter(
    (field) =>
      field.schema.section !== 'record' &&
      !field.schema.readOnly &&
      (field.kind !== 'reference' || chosen.includes(field.name)) &&
      field.kind !== 'uuid' &&
      field.kind !== 'answers',
  )
  return only ? only.flatMap((name) => all.filter((field) => field.name === name)) : all
}
