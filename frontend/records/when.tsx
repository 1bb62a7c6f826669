/** The date of the facts, with no more precision than it has. */
import { fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { useDisplay } from './use-display.ts'

const happened = fieldsOf(incident).find((field) => field.kind === 'date')

/** An EDTF date as the reader reads it; nothing when unknown. */
export function When({ date }: { readonly date: string | null | undefined }) {
  const display = useDisplay()
  if (!date || !happened) return null
  return <time dateTime={/^\d{4}(-\d{2}){0,2}$/.test(date) ? date : undefined}>{display(happened, date)}</time>
}
