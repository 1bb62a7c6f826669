/** What the server says is wrong, put on the fields that it names. */
import type { UseFormSetError } from 'react-hook-form'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { incident } from '../../../schemas/incident.ts'
import { fieldNamed, nameOf } from './rules.ts'
import type { Draft } from './values.ts'

/** Marks the fields with the server's sentences; answers the dotted name of the first that the form knows, or null. */
export function landErrors(form: FormSchema, fields: Readonly<Record<string, string>>, setError: UseFormSetError<Draft>): string | null {
  let first: string | null = null
  for (const [key, message] of Object.entries(fields)) {
    const field = fieldNamed(form, incident, key)
    if (!field) continue
    // Inside an entry the input is the whole answer, also where one item of a list is at fault.
    const depth = nameOf(field).split('.').length + 2
    const name = key.startsWith(nameOf(field)) && field.kind === 'repeat' ? key.split('.').slice(0, depth).join('.') : nameOf(field)
    setError(name, { type: 'server', message })
    first ??= name
  }
  return first
}
