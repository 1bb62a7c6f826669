/** The date of the facts, with no more precision than it has. */
import { displayDate } from '../../schemas/display.ts'
import { useLanguage } from '../lib/language.tsx'

/** An EDTF date as the reader reads it; nothing when unknown. */
export function When({ date }: { readonly date: string | null | undefined }) {
  const { language } = useLanguage()
  if (!date) return null
  return <time dateTime={/^\d{4}(-\d{2}){0,2}$/.test(date) ? date : undefined}>{displayDate(date, language)}</time>
}
