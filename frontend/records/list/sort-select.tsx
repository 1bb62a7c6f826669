/** The order of the list. */
import { incidents as words } from '../../../schemas/words/incidents.ts'
import { useSay } from '../../lib/language.tsx'

export const orders = [
  ['-happened_on', 'sort_happened_desc'],
  ['happened_on', 'sort_happened_asc'],
  ['-updated_at', 'sort_updated_desc'],
  ['-created_at', 'sort_created_desc'],
  ['submitted_at', 'sort_submitted_asc'],
  ['reference', 'sort_reference'],
] as const

/** `value` '' is the first order. */
export function SortSelect({ value, onChange }: { readonly value: string; readonly onChange: (order: string) => void }) {
  const say = useSay()
  return (
    <select
      className="input sort-select"
      aria-label={say(words.sort)}
      value={value || orders[0][0]}
      onChange={(event) => onChange(event.target.value === orders[0][0] ? '' : event.target.value)}
    >
      {orders.map(([order, word]) => (
        <option key={order} value={order}>
          {say(words[word])}
        </option>
      ))}
    </select>
  )
}
