/** One of a few ways to look at the same thing: radio buttons on one line. */
import { useId } from 'react'
import '../../ui/fields/choice.css'

interface Props<K extends string> {
  readonly label: string
  readonly options: readonly { readonly code: K; readonly label: string }[]
  readonly value: K
  readonly onChange: (code: K) => void
}

/** The line. */
export function PickOne<K extends string>({ label, options, value, onChange }: Props<K>) {
  const name = useId()
  return (
    <fieldset className="pills" aria-label={label}>
      {options.map((one) => (
        <label key={one.code} className="pill">
          <input type="radio" name={name} checked={value === one.code} onChange={() => onChange(one.code)} />
          <span>{one.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
