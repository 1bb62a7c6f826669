/** A labelled list of choices, native, so that it is quick on a phone and long lists scroll well. */
import { useId } from 'react'
import { useLanguage } from '../../lib/language.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  /** Heading under which it stands. */
  readonly group?: string | undefined
}

interface ChoiceProps {
  readonly label: string
  /** Spoken only: what stands beside it says it for the eye. */
  readonly quiet?: boolean
  readonly help?: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}

/** A choice among options, grouped in the order in which the groups first appear. */
export function Choice({ label, quiet = false, help, value, options, onChange }: ChoiceProps) {
  const id = useId()
  const { direction } = useLanguage()
  // An option holds text alone, no element: the mark keeps a foreign name in its own direction.
  const isolated = (text: string) => (direction === 'rtl' ? `\u2068${text}\u2069` : text)
  const groups = [...new Set(options.map((one) => one.group))]
  const items = (group: string | undefined) =>
    options
      .filter((one) => one.group === group)
      .map((one) => (
        <option key={one.value} value={one.value}>
          {isolated(one.label)}
        </option>
      ))
  return (
    <div className="field">
      <label htmlFor={id} className={quiet ? 'hidden-visually' : ''}>
        {label}
      </label>
      <select id={id} className="input" value={value} aria-describedby={help ? `${id}-help` : undefined} onChange={(event) => onChange(event.target.value)}>
        {groups.map((group) =>
          group === undefined ? (
            items(group)
          ) : (
            <optgroup key={group} label={group}>
              {items(group)}
            </optgroup>
          ),
        )}
      </select>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
